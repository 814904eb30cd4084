import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { z } from 'zod'
import { forLater } from '../../../shared/bring/remember'
import { RuleError } from '../../../shared/errors'
import { type BringKind, Import, importVersion, type LeftRecord, Mapping, newImport } from '../../../shared/model/bring'
import type { GroupWords } from '../../../shared/model/group'
import { importMigrations } from '../../../shared/model/import-migrations'
import type { Notice } from '../../../shared/model/notice'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import { broughtBy, isBare, repDigest } from '../../../shared/rules/brought'
import { FileFault, type Files } from '../storage/files'
import { JsonFolder } from '../storage/json-folder'
import { sha256 } from '../storage/sha256'
import { openSmallFile } from '../storage/small-file'
import type { Library, Workbooks } from '../workbooks/contract'
import type { ErasedReps } from '../workbooks/erased'
import { createGroupWriter } from './group-writer'
import { Cancelled, createImportWriter, type ImportSource, type Watch } from './import-writer'
import { pause } from './known'
import { whatStays, withStaying } from './what-stays'

/** For how many files answers are remembered. */
const mostRemembered = 60
const Remembered = z.looseObject({
  version: z.int().min(1),
  answers: z.array(z.object({ columns: z.string().max(4000), mapping: Mapping })).max(mostRemembered)
})

/** The imports of a library, and how to take them back. */
export interface Imports {
  /** The imports from files, the latest first. */
  list(): Import[]
  /**
   * The state of a group session; undefined when the library has no note of it, as for one that came with a workbook
   * from elsewhere.
   */
  group(id: Id): Import | undefined
  /**
   * Brings everything or nothing; null when it was canceled. Throws a `RuleError` when something is refused or not
   * saved.
   */
  run(source: ImportSource, watch: Watch): Promise<Import | null>
  /**
   * Plans or logs a group session with these reps (S3-8), in all their workbooks or in none. Throws a `RuleError` when
   * something is refused or not saved.
   */
  planGroup(words: GroupWords, reps: readonly Id[]): Promise<Import>
  /**
   * Writes a new version of the shared part of a group session, for these reps; others no longer take part. Nothing
   * changes when the first workbook refuses; a change that is interrupted later is completed by the next start.
   */
  changeGroup(id: Id, words: GroupWords, reps: readonly Id[]): Promise<Import>
  /**
   * A copy of a group session was restored, for instance by undoing its deletion: it gets the present shared part, and
   * all copies count its rep again. False when they agree already, or when a change still has to be completed.
   */
  groupCameBack(id: Id): Promise<boolean>
  /**
   * Takes an import or a group session back in all its workbooks; what was edited or sealed since stays and is listed.
   */
  takeBack(id: Id, onProgress: Watch['onProgress']): Promise<Import>
  /** The answers for a file with these columns. */
  remembered(columns: string, what: BringKind): Mapping | undefined
  /** The kind of things that a file with these columns brought last. */
  rememberedKind(columns: string): BringKind | undefined
  remember(columns: string, mapping: Mapping): Promise<void>
  notices(): Notice[]
}

interface Options {
  files: Files
  library: Pick<Library, 'folder' | 'readOnly'>
  workbooks: Workbooks
  erased: Pick<ErasedReps, 'goneFrom'>
  now(): Moment
  /** A workbook was changed without the window asking for it; it may be on the screen. */
  onArrived(workbook: Id): void
}

/** Used when an import is removed as if it had never been brought: nothing is written down. */
const nowhere = async () => undefined

/** Opens the library's notes of its imports; one that was interrupted is first taken back completely. */
export async function openImports({ files, library, workbooks, erased, now, onArrived }: Options): Promise<Imports> {
  const writable = library.readOnly === null
  const folder = await JsonFolder.open<Import>({
    files,
    folder: join(library.folder, 'imports'),
    schema: Import,
    version: importVersion,
    migrations: importMigrations,
    nameOf: ({ id }) => id,
    now,
    writable
  })
  const memory = await openSmallFile({
    files,
    path: join(library.folder, 'import-answers.json'),
    schema: Remembered,
    defaults: () => ({ version: 1, answers: [] }),
    now,
    writable,
    rebuildable: true
  })
  const told: Notice[] = []
  let busy = false

  async function alone<T>(work: () => Promise<T>): Promise<T> {
    if (busy) throw new RuleError('bring.busy')
    busy = true
    try {
      return await work()
    } finally {
      busy = false
    }
  }

  async function dispatch(
    workbook: Id,
    command: Parameters<Workbooks['dispatch']>[1],
    notSaved: 'bring.not-saved' | 'group.not-saved' = 'bring.not-saved'
  ): Promise<void> {
    const { saving } = await workbooks.dispatch(workbook, command)
    if (saving.state !== 'saved') throw new RuleError(notSaved)
    await pause()
  }

  const writeImport = createImportWriter({ workbooks, dispatch })

  const groups = createGroupWriter({
    workbooks,
    erased,
    folder,
    dispatch: (workbook, command) => dispatch(workbook, command, 'group.not-saved')
  })

  /**
   * Writes down what stays in a workbook before anything there is taken back, so that an interruption loses none of it.
   */
  type Stays = (workbook: Id, left: readonly LeftRecord[]) => Promise<void>

  /** Takes back everything that an import brought into one workbook. */
  async function giveBack(one: Import, workbook: Id, made: Hash | null, stays: Stays): Promise<void> {
    if (one.what === 'group') return groups.giveBack(one.id, workbook, (left) => stays(workbook, left))
    const { id: of } = one
    const held = async () => (await workbooks.open(workbook)).workbook
    if (broughtBy(await held(), of)) await stays(workbook, await whatStays(await held(), of, sha256))
    while (broughtBy(await held(), of)) await dispatch(workbook, { type: 'bring.takeBack', import: of })
    if (made === null) return
    if (isBare(await held(), made, sha256)) await workbooks.removeBare(workbook, made)
    else await stays(workbook, [{ workbook, what: 'rep', id: null, label: '', why: 'edited' }])
  }

  /**
   * Takes an import back in all its workbooks, one after the other; missing ones are skipped. At the end, throws what
   * one of them refused.
   */
  async function giveAllBack(of: Import, onProgress: Watch['onProgress'], stays: Stays): Promise<void> {
    const there = new Set((await workbooks.list()).map(({ id }) => id))
    let refused: unknown = null
    for (const [at, { id, made }] of of.workbooks.entries()) {
      try {
        if (there.has(id)) await giveBack(of, id, made, stays)
      } catch (error) {
        // A workbook that cannot be read or written does not prevent the others from being restored.
        if (!(error instanceof RuleError || error instanceof FileFault)) throw error
        refused ??= error
      }
      onProgress(at + 1, of.workbooks.length)
    }
    if (refused !== null) throw refused
  }

  /** Takes back an import that was complete, or whose taking back was interrupted. */
  async function returnAll(of: Import, onProgress: Watch['onProgress']): Promise<Import> {
    let going: Import = { ...of, state: 'returning' }
    await folder.put(going)
    await giveAllBack(going, onProgress, async (workbook, left) => {
      if (left.length === 0) return
      going = withStaying(going, workbook, left)
      await folder.put(going)
    })
    const back: Import = { ...going, state: 'back' }
    await folder.put(back)
    return back
  }

  async function run(source: ImportSource, watch: Watch): Promise<Import | null> {
    if (!writable) throw new RuleError('workbook.read-only')
    const manifest = newImport({
      id: newId(),
      at: now(),
      file: source.file.slice(0, 300),
      what: source.what,
      records: source.records,
      workbooks: source.groups.map(({ rep, ...words }) =>
        rep === null ? { id: newId(), made: repDigest(words, sha256) } : { id: rep, made: null }
      )
    })
    try {
      return await nothingOrAll(manifest, () => writeImport(manifest, source, watch))
    } catch (error) {
      if (error instanceof Cancelled) return null
      throw error
    }
  }

  /** Writes down what is about to happen, does it, and takes it back completely when it fails. */
  async function nothingOrAll(manifest: Import, work: () => Promise<void>): Promise<Import> {
    await folder.put(manifest)
    try {
      await work()
      const { group } = manifest
      const done: Import = { ...manifest, state: 'done', ...(group && { group: { ...group, into: [], out: [] } }) }
      await folder.put(done)
      return done
    } catch (error) {
      await giveAllBack(manifest, () => undefined, nowhere)
      await folder.remove(manifest.id)
      throw error
    }
  }

  async function planGroup(words: GroupWords, reps: readonly Id[]): Promise<Import> {
    if (!writable) throw new RuleError('workbook.read-only')
    if (reps.length < 2) throw new RuleError('group.needs-two')
    await groups.look(reps)
    const manifest = newGroup(newId(), now(), reps)
    return nothingOrAll(manifest, () => groups.write(manifest, words))
  }

  async function changeGroup(id: Id, words: GroupWords, reps: readonly Id[]): Promise<Import> {
    if (!writable) throw new RuleError('workbook.read-only')
    return groups.change(await knownGroup(id), words, reps)
  }

  async function groupCameBack(id: Id): Promise<boolean> {
    const state = folder.get(id)?.state ?? 'done'
    if (!writable || (state !== 'done' && state !== 'back')) return false
    const { words, reps, agree } = await groups.standing(id)
    // When a copy is restored after the whole session was taken back, its rep is the only one who takes part.
    if (words === null || (agree && state === 'done')) return false
    try {
      await groups.change(await knownGroup(id), words, reps)
    } finally {
      for (const rep of reps) onArrived(rep)
    }
    return true
  }

  /** The note of a group session; for one that came with workbooks from elsewhere it is made from the index. */
  async function knownGroup(id: Id): Promise<Import> {
    const found = folder.get(id)
    if (found && found.state !== 'back') return found
    const { reps, edition } = await groups.standing(id)
    if (reps.length === 0) throw new RuleError('group.gone')
    return { ...newGroup(id, now(), reps), state: 'done', group: { edition, into: [], out: [] } }
  }

  async function takeBack(id: Id, onProgress: Watch['onProgress']): Promise<Import> {
    if (!writable) throw new RuleError('workbook.read-only')
    const kept = folder.get(id)
    const found = kept && kept.what !== 'group' ? kept : await knownGroup(id)
    if (found.state === 'back') throw new RuleError('bring.gone')
    return returnAll(found, onProgress)
  }

  /** After the program ended in the middle: what was begun is taken back, and taking back is completed. */
  async function settle(): Promise<void> {
    for (const one of folder.all().filter(({ state }) => state === 'changing'))
      try {
        told.push({ code: (await groups.settle(one)) ? 'group.carried-through' : 'group.as-before', params: {} })
      } catch (error) {
        if (!(error instanceof RuleError || error instanceof FileFault)) throw error
        told.push({ code: 'group.half', params: {} })
      }
    for (const one of folder.all().filter(({ state }) => state === 'going' || state === 'returning'))
      try {
        if (one.state === 'going') {
          await giveAllBack(one, () => undefined, nowhere)
          await folder.remove(one.id)
          told.push(endOf(one, 'cut-off'))
        } else await returnAll(one, () => undefined)
      } catch (error) {
        // A disk that refuses now may work at the next start.
        if (!(error instanceof RuleError || error instanceof FileFault)) throw error
        told.push(endOf(one, 'half'))
      }
  }
  if (writable) await settle()

  const answers = () => (memory.get().version === 1 ? memory.get().answers : [])
  return {
    list: () =>
      folder
        .all()
        .filter(({ what }) => what !== 'group')
        .reverse(),
    group: (id) => folder.get(id),
    planGroup: (words, reps) => alone(() => planGroup(words, reps)),
    changeGroup: (id, words, reps) => alone(() => changeGroup(id, words, reps)),
    groupCameBack: (id) => alone(() => groupCameBack(id)),
    run: (source, watch) => alone(() => run(source, watch)),
    takeBack: (id, onProgress) => alone(() => takeBack(id, onProgress)),
    remembered: (columns, what) =>
      answers().find((one) => one.columns === columns && one.mapping.what === what)?.mapping,
    rememberedKind: (columns) => answers().find((one) => one.columns === columns)?.mapping.what,
    async remember(columns, mapping) {
      if (!writable || memory.get().version !== 1) return
      const others = answers().filter((one) => one.columns !== columns || one.mapping.what !== mapping.what)
      try {
        await memory.set({
          version: 1,
          answers: [{ columns, mapping: forLater(mapping) }, ...others].slice(0, mostRemembered)
        })
      } catch (error) {
        // The import itself is done; only the questions will be asked again next time.
        if (!(error instanceof FileFault)) throw error
      }
    },
    notices: () => [...folder.notices, ...told]
  }
}

/** The notice about an import that was interrupted. */
const endOf = ({ what, file }: Import, how: 'cut-off' | 'half'): Notice =>
  what === 'group' ? { code: `group.${how}`, params: {} } : { code: `bring.${how}`, params: { file } }

const newGroup = (id: Id, at: Moment, reps: readonly Id[]): Import =>
  newImport({
    id,
    at,
    file: '',
    what: 'group',
    group: { edition: 1, into: [...reps], out: [] },
    records: reps.length,
    workbooks: reps.map((rep) => ({ id: rep, made: null }))
  })
