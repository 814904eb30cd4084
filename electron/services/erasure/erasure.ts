import { v7 as newId } from 'uuid'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import {
  type ErasableLine,
  type ErasableRecord,
  type ErasedRecords,
  type ErasedRep,
  type Erasures,
  erasableKinds,
  mostAsked,
  mostErased
} from '../../../shared/model/erasure'
import type { RepSummary } from '../../../shared/model/library'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSealed } from '../../../shared/rules/addenda'
import {
  countsOfRecords,
  erasedRecords,
  goesWith,
  isSealedPlan,
  pathOfRecord,
  recordIn
} from '../../../shared/rules/erasable'
import { countsOf, erasedRep, isNameTyped } from '../../../shared/rules/erasure'
import { calledRecord, startOfRecord } from '../../../shared/rules/merge-words'
import { isUnread } from '../../../shared/rules/own'
import { recordsDue } from '../../../shared/rules/past-records'
import type { BackupsService } from '../backups/backups'
import { folderInWords } from '../library/folder'
import type { LibrarySession, OpenLibraryParts } from '../library/session'
import { sweepAllErased } from '../library/sweep-erased'
import { FileFault, type Files } from '../storage/files'
import { type PastRecord, recordsInPast } from '../storage/purge'
import { sha256 } from '../storage/sha256'
import { idOfFolder } from '../workbooks/folder-name'

/** What would be erased, and the reason of a hold that forbids it. */
interface Looked {
  lines: ErasableLine[]
  held: string | null
}

/** Removes a rep, or single records, from everything that Coachbook keeps (N-7). It cannot be undone. */
export interface Erasure {
  look(): Promise<Erasures>
  /** The note of an erasure, by the id of an erased workbook or of an erasure of records. */
  of(id: Id): ErasedRep | ErasedRecords | undefined
  /**
   * Erases a rep whose name was typed: first from the library, which is opened again, then from the backups. Once the
   * erasure is written down, it is continued after every end of the program. A `RuleError` says why nothing was erased.
   */
  erase(rep: { id: Id; name: string }): Promise<ErasedRep>
  /** What would be erased with a record of a rep, the record first. */
  lookAt(rep: Id, record: ErasableRecord): Promise<Looked>
  /** Deleted records that are still in the history of a rep's workbook, the latest first. */
  deleted(rep: Id): Promise<Looked>
  /** Records of a rep that have been kept for as long as the settings allow, the oldest first. */
  due(rep: Id): Promise<Looked>
  /**
   * Erases records and everything that goes with them, in the same way as `erase`. Signed plans among them must be in
   * `plans`, because they are confirmed by name.
   */
  eraseRecords(rep: Id, records: readonly ErasableRecord[], plans: readonly Id[]): Promise<ErasedRecords>
  /** Resolves when the library is done with everything that was asked for; backups are continued at the next start. */
  settled(): Promise<void>
}

export interface ErasureOptions {
  files: Files
  session: Pick<LibrarySession, 'opened' | 'exchange'>
  backups: Pick<BackupsService, 'alone' | 'withoutErased' | 'unreached'>
  /** The user's home folder, which places are named relative to. */
  home: string
  now(): Moment
}

/**
 * How many records of each kind are in the workbook; null when it cannot be read. Throws a `RuleError` when changes in
 * it have to be decided about first.
 */
async function countsIn({ workbooks }: OpenLibraryParts, rep: RepSummary): Promise<ErasedRep['counts']> {
  if (isUnread(rep)) return null
  const { workbook, aside } = await workbooks.open(rep.id)
  if (aside.waiting > 0) throw new RuleError('erasure.waiting', { rep: rep.name })
  return countsOf(workbook)
}

const lineOf = (
  workbook: Workbook,
  record: ErasableRecord,
  value: unknown,
  deletedAt: Moment | null
): ErasableLine => ({
  ...record,
  ...calledRecord(value, workbook),
  words: startOfRecord(value, workbook),
  sealed: isSealedPlan(workbook, record),
  deletedAt
})

const isErasable = (kind: string): kind is ErasableRecord['kind'] => erasableKinds.some((one) => one === kind)

/** The record that a path of `recordsInPast` names. */
function recordAt(path: string): ErasableRecord | null {
  const [kind = '', id = ''] = path.split('/')
  return isErasable(kind) ? { kind, id } : null
}

/**
 * These records and everything that goes with them. Throws a `RuleError` when something among them must not be erased
 * or was not confirmed.
 */
function allOf(
  workbook: Workbook,
  past: ReadonlyMap<string, PastRecord>,
  records: readonly ErasableRecord[],
  plans: readonly Id[]
): ErasableRecord[] {
  const all = new Map(
    records.flatMap((record) => goesWith(workbook, record, past)).map((record) => [pathOfRecord(record), record])
  )
  for (const record of all.values()) {
    const addendum = record.kind === 'addenda' ? workbook.addenda[record.id] : undefined
    if (addendum && isSealed(addendum) && !all.has(`plans/${addendum.original.plan}`))
      throw new RuleError('erasure.with-plan')
    if (isSealedPlan(workbook, record) && !plans.includes(record.id)) throw new RuleError('erasure.under-plan')
  }
  if (all.size > mostErased) throw new RuleError('erasure.too-many')
  return [...all.values()]
}

export function createErasure({ files, session, backups, home, now }: ErasureOptions): Erasure {
  async function repOf(id: Id, name: string): Promise<RepSummary> {
    const { workbooks, library } = session.opened()
    if (library.readOnly) throw new RuleError('workbook.read-only')
    const rep = (await workbooks.list()).find((one) => one.id === id)
    if (!rep) throw new RuleError('workbook.gone')
    if (!isNameTyped(name, rep.name)) throw new RuleError('erasure.other-name', { rep: rep.name })
    // Checked even for a workbook that cannot be read any more, by what was last known of it.
    if (rep.hold) throw new RuleError('erasure.held', { rep: rep.name, reason: rep.hold.reason })
    // The rep is a second copy, or a folder of which nobody knows whose it is.
    if (rep.problem?.code.endsWith('copy')) throw new RuleError('erasure.copy')
    if (rep.problem && idOfFolder(rep.name) === rep.id) throw new RuleError('erasure.unknown')
    return rep
  }

  async function eraseNow(id: Id, name: string): Promise<ErasedRep> {
    const parts = session.opened()
    const summary = await repOf(id, name)
    const counts = await countsIn(parts, summary)
    const { settings, erased } = parts
    const rep = erasedRep({ id, at: now(), by: settings.get().managerName, counts }, sha256)
    await exchange(() => erased.put(rep))
    return rep
  }

  /** The workbook of a rep, its line in the list, and how many changes wait for a decision. */
  async function openRep(id: Id): Promise<{ workbook: Workbook; summary: RepSummary; waiting: number }> {
    const { workbooks } = session.opened()
    const summary = (await workbooks.list()).find((one) => one.id === id)
    if (!summary) throw new RuleError('workbook.gone')
    const { workbook, aside } = await workbooks.open(id)
    return { workbook, summary, waiting: aside.waiting }
  }

  const pastOf = async (id: Id) => recordsInPast(files, await session.opened().workbooks.folderOf(id), isErasable)

  /** Writes down what is erased and removes it from the library, which is opened again. */
  async function exchange(put: () => Promise<void>): Promise<void> {
    const { library, erased } = session.opened()
    const isDone = await session.exchange(async () => {
      // While the computer was asleep, another program may have taken the library and written to it.
      if (!(await library.confirm(true))) throw new RuleError('workbook.read-only')
      await put()
      // What the disk refuses is continued by each opening that follows.
      await sweepAllErased(files, library, erased).catch((error) => {
        if (!(error instanceof FileFault) && !(error instanceof RuleError)) throw error
      })
    })
    if (!isDone) throw new RuleError('erasure.not-saved')
  }

  async function eraseRecordsNow(
    id: Id,
    records: readonly ErasableRecord[],
    plans: readonly Id[]
  ): Promise<ErasedRecords> {
    const { library, settings, erased } = session.opened()
    if (library.readOnly) throw new RuleError('workbook.read-only')
    const { workbook, summary, waiting } = await openRep(id)
    const { hold, name } = summary
    if (hold) throw new RuleError('erasure.held', { rep: name, reason: hold.reason })
    if (waiting > 0) throw new RuleError('erasure.waiting', { rep: name })
    const past = await pastOf(id)
    const isKnown = (record: ErasableRecord) =>
      recordIn(workbook, record) !== undefined || past.has(pathOfRecord(record))
    if (!records.every(isKnown)) throw new RuleError('erasure.nothing')
    const facts = { id: newId(), workbook: id, at: now(), by: settings.get().managerName }
    const one = erasedRecords({ ...facts, records: allOf(workbook, past, records, plans) }, sha256)
    await exchange(() => erased.putRecords(one))
    return one
  }

  /** The erasures that are under way. */
  let underWay: Promise<unknown> = Promise.resolve()

  /** Runs something when no backup is being made or changed; closing the library waits for it. */
  function alone<T>(run: () => Promise<T>): Promise<T> {
    const done = backups.alone(run)
    underWay = Promise.allSettled([underWay, done])
    return done
  }

  /** Removes it from the backups as well; what cannot be reached now is tried again later. */
  async function reachBackups(name?: string): Promise<void> {
    await backups.withoutErased(name).catch((error) => {
      if (!(error instanceof RuleError)) throw error
    })
  }

  return {
    async look() {
      const { erased, workbooks, library } = session.opened()
      const reps = erased.list()
      const names = new Map((await workbooks.list()).map(({ id, name }) => [id, name]))
      const records = erased.records().map(({ records: those, ...one }) => ({
        ...one,
        counts: countsOfRecords(those),
        rep: names.get(one.workbook) ?? null
      }))
      const isAny = reps.length + records.length > 0
      const isLeft = [...reps, ...records].some(({ swept }) => !swept)
      return {
        reps: [...reps].reverse(),
        records: records.reverse(),
        unswept: isLeft ? folderInWords(library.folder, home) : null,
        unreached: isAny ? backups.unreached() : []
      }
    },
    of(id) {
      const { erased } = session.opened()
      return [...erased.list(), ...erased.records()].find((one) => one.id === id)
    },
    async lookAt(id, record) {
      const { workbook, summary } = await openRep(id)
      if (recordIn(workbook, record) === undefined) throw new RuleError('erasure.nothing')
      const past = await pastOf(id)
      const lines = goesWith(workbook, record, past).map((one) => {
        const value = recordIn(workbook, one)
        const before = value === undefined ? past.get(pathOfRecord(one)) : undefined
        return lineOf(workbook, one, value ?? before?.value, before?.removedAt ?? null)
      })
      return { lines, held: summary.hold?.reason ?? null }
    },
    async deleted(id) {
      const { workbook, summary } = await openRep(id)
      const past = await pastOf(id)
      const lines = [...past].flatMap(([path, { value, removedAt }]) => {
        const record = recordAt(path)
        const isGone = record && recordIn(workbook, record) === undefined && removedAt !== null
        return isGone ? [lineOf(workbook, record, value, removedAt)] : []
      })
      const byTime = (a: ErasableLine, b: ErasableLine) =>
        Date.parse(b.deletedAt ?? now()) - Date.parse(a.deletedAt ?? now())
      return { lines: lines.sort(byTime).slice(0, mostAsked), held: summary.hold?.reason ?? null }
    },
    async due(id) {
      const { workbook, summary } = await openRep(id)
      const due = recordsDue(workbook, session.opened().settings.get().keepMonths, dateOf(now()))
      const lines = due
        .slice(0, mostAsked)
        .map(({ kind, id: one }) => lineOf(workbook, { kind, id: one }, recordIn(workbook, { kind, id: one }), null))
      return { lines, held: summary.hold?.reason ?? null }
    },
    async eraseRecords(id, records, plans) {
      const one = await alone(() => eraseRecordsNow(id, records, plans))
      await reachBackups()
      return one
    },
    async erase({ id, name }) {
      const rep = await alone(() => eraseNow(id, name))
      await reachBackups(name.trim())
      return rep
    },
    async settled() {
      await underWay
    }
  }
}
