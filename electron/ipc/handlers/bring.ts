import { basename } from 'node:path'
import { textOf } from '../../../shared/bring/cells'
import { withAnswers } from '../../../shared/bring/remember'
import type { CallOutput } from '../../../shared/contract'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { bringKinds, largestTable } from '../../../shared/limits'
import type { Translator } from '../../../shared/messages'
import type { BringPreview, Mapping } from '../../../shared/model/bring'
import type { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { behaviorsFor } from '../../../shared/rules/languages'
import { repsAmong } from '../../../shared/rules/own'
import type { FoundTable } from '../../services/bring/job'
import { KnownWorkbooks } from '../../services/bring/known'
import type { OpenTable, TableReader } from '../../services/bring/table-reader'
import { csvBytes } from '../../services/export/csv'
import { fileName } from '../../services/export/file-name'
import { readChosen, saveFile } from '../../services/export/pdf-file'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import type { Files } from '../../services/storage/files'
import type { AtLock } from '../at-lock'
import type { Bringing } from '../bringing'
import type { KnownFiles } from '../known-files'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

interface BringServices {
  session: LibrarySession
  tableReader: TableReader
  search: Pick<Search, 'clear'>
  dialogs: Dialogs
  files: Files
  known: KnownFiles
  bringing: Bringing
  atLock: Pick<AtLock, 'add'>
  translator(): Translator
  now(): Moment
  /** Records done, of `all`, while a file is brought or taken back. */
  onBringing(done: number, all: number): void
}

type BringCalls = Extract<keyof Handlers, `bring.${string}`>

/** The file that was read and not put away yet. */
interface Held {
  name: string
  table: OpenTable
  found: FoundTable
  workbooks: KnownWorkbooks
}

/** Tables from outside: read in a thread, shown, brought, and taken back (D-3, D-5). */
export function bringHandlers(services: BringServices): Pick<Handlers, BringCalls> {
  const { session, tableReader, search, dialogs, files, known, bringing, atLock, translator, now, onBringing } =
    services
  let held: Held | null = null
  /** What is brought is the last plan of the thread, so calls to the thread must not run at the same time. */
  const asking = new Queue()

  const whileIdle = <T>(ask: () => Promise<T>): Promise<T> =>
    asking.run(async () => {
      if (bringing.isUnderWay()) throw new RuleError('bring.busy')
      return ask()
    })

  const opened = (): Held => {
    if (!held) throw new RuleError('bring.no-table')
    return held
  }

  function behaviorsIn(language: string): { key: string; title: string }[] {
    const { behaviors, frameworks } = session.opened().templates.list()
    const of = new Map(frameworks.map((framework) => [framework.id, framework]))
    const ofReps = behaviors.filter(({ framework }) => of.get(framework)?.audience !== 'coach')
    return behaviorsFor(ofReps, new Set(), language, ({ framework }) => of.get(framework)?.language ?? 'en').map(
      ({ key, behavior }) => ({ key, title: behavior.title })
    )
  }

  const around = (language: string) => ({ today: dateOf(now()), language, behaviors: behaviorsIn(language) })

  async function reps() {
    const all = await session.opened().workbooks.list()
    return repsAmong(all)
      .filter(({ problem }) => problem === null)
      .map(({ id, name, archived }) => ({ id, name, archived }))
  }

  /** The table as the screen shows it, with the answers for an earlier one with the same columns. */
  async function shown(sheet: number, language: string): Promise<CallOutput<'bring.look'>> {
    const { name, found } = opened()
    const { imports } = session.opened()
    const { key } = found
    const ids = (await reps()).map(({ id }) => id)
    const answered = (what: Mapping['what']) => (key === null ? undefined : imports.remembered(key, what))
    const proposals = { ...found.proposals }
    for (const what of bringKinds) proposals[what] = withAnswers(found.proposals[what], answered(what), ids)
    const last = key === null ? undefined : imports.rememberedKind(key)
    return {
      name,
      sheets: found.sheets,
      sheet,
      header: found.header,
      rows: found.rows,
      columns: found.columns,
      turned: found.turned,
      proposals,
      what: last ?? found.what,
      remembered: last !== undefined,
      behaviors: behaviorsIn(language)
    }
  }

  async function putAway(): Promise<void> {
    const before = held
    held = null
    await before?.table.putAway()
  }

  atLock.add(() => void putAway())

  async function read(name: string, bytes: Uint8Array, language: string): Promise<CallOutput<'bring.look'>> {
    if (bringing.isUnderWay()) throw new RuleError('bring.busy')
    await putAway()
    const table = await tableReader.open(bytes, around(language))
    held = { name, table, found: table.found, workbooks: new KnownWorkbooks(session.opened().workbooks) }
    return shown(table.sheet, language)
  }

  async function preview(mapping: Mapping): Promise<BringPreview> {
    const { table, workbooks } = opened()
    const all = await reps()
    const ids = await table.people(mapping, all)
    return table.plan(mapping, {
      now: now(),
      observer: session.settings().managerName,
      reps: all,
      workbooks: mapping.what === 'reps' ? [] : await workbooks.of(ids, mapping.what)
    })
  }

  return {
    'bring.choose': async ({ language }) => {
      const path = await dialogs.openFile('table')
      if (path === null) return null
      const bytes = await readChosen(files, path, largestTable).catch((error: unknown) => {
        if (!(error instanceof RuleError)) throw error
        throw new RuleError('bring.not-read', { name: basename(path) })
      })
      return read(basename(path), bytes, language)
    },
    'bring.read': ({ name, bytes, language }) => read(name, bytes, language),
    'bring.look': ({ sheet, header, language }) =>
      whileIdle(async () => {
        const one = opened()
        one.found = await one.table.look({ sheet, header: header === null ? null : header - 1 }, around(language))
        return shown(sheet, language)
      }),
    'bring.preview': ({ mapping }) => whileIdle(() => preview(mapping)),
    'bring.start': async ({ mapping, template }) => {
      const { name, table, found } = opened()
      return bringing
        .run(async (isCancelled) => {
          const { records, groups } = await asking.run(async () => {
            const { obstacle, records } = await preview(mapping)
            if (obstacle !== null) throw new RuleError('bring.not-ready')
            return { records, groups: await table.groups() }
          })
          const { imports } = session.opened()
          const rated = mapping.columns.flatMap((column) =>
            column.to === 'rating' && column.behavior !== null ? [column.behavior] : []
          )
          const done = await imports.run(
            {
              file: name,
              what: mapping.what,
              template: mapping.what === 'observations' ? template : null,
              kind: mapping.kind,
              frameworks: [...new Set(rated.map((key) => key.slice(0, key.indexOf('/'))))].filter((id) => id !== 'own'),
              records,
              groups,
              part: (group, from, count) => table.part(group, from, count)
            },
            { onProgress: onBringing, isCancelled }
          )
          if (done && found.key !== null) await imports.remember(found.key, mapping)
          return done
        })
        .finally(() => search.clear())
    },
    'bring.cancel': () => {
      bringing.cancel()
      return {}
    },
    'bring.saveUnread': async () => {
      const rows = await opened().table.unread()
      const wanted = await dialogs.saveFile(
        'csv',
        fileName([translator().t('bring:unreadName'), dateOf(now())], '.csv')
      )
      if (wanted === null) return null
      const [head = [], ...body] = rows.map((row) => row.map(textOf))
      const path = await saveFile(files, wanted, await csvBytes(head, body, (row) => row), '.csv')
      return { file: known.keep(path), name: basename(path) }
    },
    'bring.putAway': async () => {
      bringing.cancel()
      if (!bringing.isUnderWay()) await putAway()
      return {}
    },
    'bring.list': () => session.opened().imports.list(),
    'bring.takeBack': ({ import: id }) =>
      bringing.run(() => session.opened().imports.takeBack(id, onBringing)).finally(() => search.clear())
  }
}
