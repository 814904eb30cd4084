import { basename } from 'node:path'
import { v7 as newId } from 'uuid'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { CoachbookLook } from '../../../shared/model/coachbook-file'
import type { MergeAnswers } from '../../../shared/model/merge'
import type { Id, Moment } from '../../../shared/model/scalars'
import { Workbook } from '../../../shared/model/workbook'
import { placeWithout, withoutRecords } from '../../../shared/rules/erasable'
import { type Compared, compareWorkbooks, planMerge } from '../../../shared/rules/merge'
import { coachOf, type OwnComing, ownAmong, ownComing } from '../../../shared/rules/own'
import type { BackupsService } from '../../services/backups/backups'
import { filesOf } from '../../services/coachbook-file/contents'
import { partDigestsOf } from '../../services/coachbook-file/digests'
import { mustKnowAll } from '../../services/coachbook-file/known-whole'
import { packCoachbook, writeBeside } from '../../services/coachbook-file/make'
import { knownOf, notePassed } from '../../services/coachbook-file/passed'
import { countsOf } from '../../services/coachbook-file/read'
import type { CoachbookReader, OpenCoachbook } from '../../services/coachbook-file/reader'
import { packRepCopy, type RepCopyPages } from '../../services/coachbook-file/rep-copy'
import { fileName } from '../../services/export/file-name'
import type { LibrarySession } from '../../services/library/session'
import type { Search } from '../../services/search/search-service'
import { findAttachment, keepAttachment } from '../../services/storage/attachments'
import { contentHash } from '../../services/storage/content-hash'
import type { AtLock } from '../at-lock'
import type { KnownFiles } from '../known-files'
import { nameApart } from '../name-apart'
import type { Dialogs } from '../ports'
import type { Handlers } from '../register'

interface CoachbookFileServices extends RepCopyPages {
  session: LibrarySession
  coachbookReader: CoachbookReader
  backups: Pick<BackupsService, 'alone'>
  search: Pick<Search, 'clear'>
  dialogs: Dialogs
  known: KnownFiles
  info: { version: string }
  atLock: Pick<AtLock, 'add'>
  translator(): Translator
  now(): Moment
}

type Calls = Extract<keyof Handlers, `coachbook.${string}`>

/** Workbooks that are passed on as one file, and those that come in from one (N-6). */
export function coachbookFileHandlers(services: CoachbookFileServices): Pick<Handlers, Calls> {
  const { session, coachbookReader, backups, search, dialogs, files, known, info, atLock, translator, now } = services
  const { pages, records, signed } = services
  let held: OpenCoachbook | null = null
  /** The path of the file that needs its passphrase. */
  let locked: string | null = null
  /** The comparison with the workbook in this library; it is valid until one of the two changes. */
  let compared: { opened: OpenCoachbook; seq: number; ids: Map<string, Id>; result: Compared } | null = null

  async function putAway(): Promise<void> {
    const before = held
    held = null
    compared = null
    locked = null
    await before?.putAway()
  }
  atLock.add(() => void putAway())

  /** Reads the written file in the same way as its recipient will. */
  async function mustRead(path: string, passphrase: string | null): Promise<void> {
    const opened = await coachbookReader.open(path, passphrase).catch((error: unknown) => {
      throw error instanceof RuleError ? new RuleError('coachbook.not-whole') : error
    })
    if (opened !== 'locked') await opened.putAway()
  }

  async function look(name: string, { manifest, workbook }: OpenCoachbook): Promise<CoachbookLook> {
    const { role, territory } = workbook.rep
    const reps = await session.opened().workbooks.list()
    const there = reps.find(({ id }) => id === workbook.id)
    return {
      file: name,
      rep: { name: workbook.rep.name, role, territory },
      by: manifest.by,
      madeAt: manifest.madeAt,
      notes: manifest.notes,
      counts: countsOf({ manifest, workbook }),
      here: there ? { id: there.id, name: there.name } : null,
      own: there ? ('none' as const) : await comingOf({ manifest, workbook })
    }
  }

  async function comingOf({ manifest, workbook }: Pick<OpenCoachbook, 'manifest' | 'workbook'>): Promise<OwnComing> {
    const hasOwn = ownAmong(await session.opened().workbooks.list()) !== null
    return ownComing(workbook, { by: manifest.by, manager: session.settings().managerName, hasOwn })
  }

  async function hold(path: string, opened: OpenCoachbook): Promise<CoachbookLook> {
    await putAway()
    if (session.opened().erased.has(opened.workbook.id)) {
      await opened.putAway()
      throw new RuleError('workbook.erased')
    }
    const gone = session.opened().erased.goneFrom(opened.workbook.id)
    held = gone ? { ...opened, workbook: withoutRecords(opened.workbook, gone) } : opened
    return look(basename(path), held)
  }

  /** Compares the file with the workbook in this library, record by record, using these answers. */
  async function merging(answers: MergeAnswers) {
    const opened = held
    if (!opened) throw new RuleError('coachbook.gone')
    const { workbooks } = session.opened()
    const { id } = opened.workbook
    const { workbook, seq, readOnly } = await workbooks.open(id)
    if (readOnly) throw new RuleError('workbook.read-only')
    const folder = await workbooks.folderOf(id)
    if (compared?.opened !== opened || compared.seq !== seq) {
      const mine = { workbook, known: await knownOf(files, folder, workbook) }
      const { notes, earlier = { open: {}, own: {} } } = opened.manifest
      const theirs = { workbook: opened.workbook, known: earlier }
      compared = { opened, seq, ids: new Map(), result: compareWorkbooks({ mine, theirs, notes, digest: contentHash }) }
    }
    const { ids, result } = compared
    const idFor = (path: string) => {
      const known = ids.get(path) ?? newId()
      ids.set(path, known)
      return known
    }
    const actor = coachOf(workbook, session.settings().managerName)
    const stopped = translator().t('merge:stopped')
    return { opened, id, seq, folder, plan: planMerge(result, answers, { now: now(), actor, idFor, stopped }) }
  }

  return {
    'coachbook.compare': async ({ answers }) => {
      const { seq, plan } = await merging(answers)
      return { seq, ...plan.look }
    },
    'coachbook.merge': async ({ answers, seq }) => {
      const { opened, id, seq: latest, folder, plan } = await merging(answers)
      if (latest !== seq) throw new RuleError('merge.changed-here')
      if (!plan.look.ready) throw new RuleError('merge.not-answered')
      const { by, madeAt } = opened.manifest
      const merged = { ...plan.workbook.merged, [newId()]: { at: now(), by, madeAt, ...plan.merged } }
      const next = Workbook.safeParse({ ...plan.workbook, merged })
      if (!next.success) throw new RuleError('merge.not-sound')
      const listed = new Set(opened.manifest.files.map(({ path }) => path))
      let missing = 0
      // The files are stored before the workbook names them; any that stay unnamed are removed together with unused
      // scans.
      for (const [path, file] of filesOf(next.data))
        if (listed.has(path)) await keepAttachment(files, folder, file, await opened.file(path))
        else if ((await findAttachment(files, folder, file)).is !== 'same') missing += 1
      const { saving, seq: change } = await session.opened().workbooks.become(id, seq, 'workbook.merged', next.data)
      if (saving.state !== 'saved') throw new RuleError('merge.not-saved')
      search.clear()
      await putAway()
      return { workbook: id, change, missing }
    },
    'coachbook.export': async ({ workbook: id, notes, passphrase }) => {
      const { workbooks } = session.opened()
      const { workbook } = await workbooks.open(id)
      await mustKnowAll(files, await workbooks.folderOf(id))
      const word = notes === 'without' ? [translator().t('passOn:fileWithout')] : []
      const name = fileName([workbook.rep.name, ...word, dateOf(now())], '.coachbook')
      const wanted = await dialogs.saveFile('coachbook', await nameApart(session, id, name))
      if (wanted === null) return null
      const { workbook: latest } = await workbooks.open(id)
      const moment = now()
      const of = {
        workbook: structuredClone(latest),
        folder: await workbooks.folderOf(id),
        notes,
        by: session.settings().managerName,
        program: info.version,
        now: moment,
        known: await knownOf(files, await workbooks.folderOf(id), latest)
      }
      const passed = await partDigestsOf(of.workbook)
      const fill = (put: Parameters<typeof packCoachbook>[2]) => packCoachbook(files, of, put)
      const { path, made } = await writeBeside(files, {
        wanted,
        ending: '.coachbook',
        now: moment,
        fill,
        seal: passphrase === null ? undefined : (bytes) => coachbookReader.seal(bytes, passphrase),
        check: (fresh) => mustRead(fresh, passphrase)
      })
      if (!session.opened().library.readOnly)
        await notePassed(files, of.folder, notes === 'with' ? passed : { ...passed, own: {} })
      await session.opened().exports.note({ what: 'workbook', rep: id, path })
      return { file: known.keep(path), name: basename(path), missing: made }
    },
    'coachbook.repCopy': async ({ workbook: id }) => {
      const { workbooks } = session.opened()
      const { workbook } = await workbooks.open(id)
      await mustKnowAll(files, await workbooks.folderOf(id))
      const words = translator()
      const name = fileName([workbook.rep.name, words.t('passOn:repFile'), dateOf(now())], '.zip')
      const wanted = await dialogs.saveFile('zip', await nameApart(session, id, name))
      if (wanted === null) return null
      const { managerName, paper } = session.settings()
      const of = {
        workbook: (await workbooks.open(id)).workbook,
        folder: await workbooks.folderOf(id),
        manager: coachOf(workbook, managerName),
        paper,
        now: now(),
        translator: words
      }
      const fill = (put: Parameters<typeof packRepCopy>[2]) => packRepCopy({ files, pages, records, signed }, of, put)
      const { path } = await writeBeside(files, { wanted, ending: '.zip', now: of.now, fill })
      await session.opened().exports.note({ what: 'rep-copy', rep: id, path })
      return { file: known.keep(path), name: basename(path) }
    },
    'coachbook.choose': async () => {
      const path = await dialogs.openFile('coachbook')
      if (path === null) return null
      await putAway()
      const opened = await coachbookReader.open(path)
      if (opened !== 'locked') return { is: 'open', look: await hold(path, opened) }
      locked = path
      return { is: 'locked', file: basename(path) }
    },
    'coachbook.unlock': async ({ passphrase }) => {
      const path = locked
      if (path === null) throw new RuleError('coachbook.gone')
      const opened = await coachbookReader.open(path, passphrase)
      // The sealed file was replaced by another one meanwhile.
      if (opened === 'locked') throw new RuleError('coachbook.gone')
      return hold(path, opened)
    },
    'coachbook.takeIn': async ({ as }) => {
      const opened = held
      if (!opened) throw new RuleError('coachbook.gone')
      const { workbooks } = session.opened()
      const { own, ...others } = opened.workbook
      const coming = await comingOf(opened)
      if (coming === 'twice') throw new RuleError('own.exists')
      const isOwn = own && coming === 'own' && as !== 'copy'
      // It is not a sample any more, so that it is not removed with the sample team.
      const workbook = {
        ...others,
        ...(isOwn && { own }),
        id: as === 'copy' ? newId() : opened.workbook.id,
        sample: false
      }
      const listed = new Set(opened.manifest.files.map(({ path }) => path))
      await backups.alone(() =>
        workbooks.takeIn(workbook, async (folder) => {
          for (const [path, file] of filesOf(workbook))
            if (listed.has(path)) await keepAttachment(files, folder, file, await opened.file(path))
        })
      )
      if (as === 'itself') {
        const { records, own = {}, earlier } = opened.manifest
        const gone = session.opened().erased.goneFrom(workbook.id)
        const without = <T>(digests: T): T => (gone ? (placeWithout(['passed'], digests, gone) as T) : digests)
        const folder = await workbooks.folderOf(workbook.id)
        await notePassed(files, folder, without({ open: records, own }), without(earlier))
      }
      search.clear()
      await putAway()
      return { workbook: workbook.id }
    },
    'coachbook.putAway': async () => {
      await putAway()
      return {}
    }
  }
}
