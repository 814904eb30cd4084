import { join } from 'node:path'
import type { Versions } from '../../../shared/model/migrations'
import type { Workbook } from '../../../shared/model/workbook'
import type { Loss } from './chain'
import { readIfThere } from './durable'
import { FileFault, type Files } from './files'
import type { Beside, Followed, Source } from './follow'
import { holdsHalves } from './halves'
import { type Device, isOfAnother, journalName, journalsIn, names, readHistory, type Segment } from './history'
import { decodeJournal, type JournalEntry, type JournalLine, type Position } from './journal-format'
import { type Candidate, isClean, Rebuild, reach } from './rebuild'
import { type AsideChange, asideOf, editsOf } from './set-aside'
import { hashesBeside, linesOfSides } from './side-files'
import { decodeSnapshot, type Snapshot, type SnapshotReading } from './snapshot-format'
import { isWhole, leadingTo, type Whole } from './ways'

/** Something that is not as Coachbook left it; `repair.ts` puts it right and says so. */
export type Damage =
  | { what: 'snapshot'; was: 'damaged' | 'missing' | 'edited' }
  /** The live journal ends in a piece of a line, from byte `cutAt` on, or lacks its last line break. */
  | { what: 'end'; how: 'cut-off' | 'zeros'; cutAt: number; rest: Buffer }
  | { what: 'end'; how: 'no-line-break' }
  /**
   * Lines of a file are lost or not applied; `sound` are the others as they are to lie in `history/`. `isWhole`: they can
   * all be read, and another side wrote them.
   */
  | { what: 'lines'; segment: Segment | null; sound: SoundLines; isWhole: boolean }

/** Lines that are in the workbook. `first` is null when there is none. */
export interface SoundLines {
  bytes: Buffer
  first: number | null
  last: number
}

/** A workbook as its files tell it. Reading changes none of them. */
export interface ReadWorkbook {
  workbook: Workbook
  /** The same as JSON where a file has it so, which is quicker than to write it anew. */
  json: string | null
  position: Position
  /** Changes of the live journal that are in the workbook, also those that the snapshot has already. */
  live: JournalEntry[]
  /** The live journal as it lies there. */
  ownBytes: Buffer
  /**
   * The changes that the snapshot lacks, from `history/` and from other devices too, with those of `live` that lead to the
   * snapshot; only `live` where files are damaged.
   */
  recent: JournalEntry[]
  /** The last changes, as far as they lie in journals, those of other devices too. */
  latest: JournalEntry[]
  damage: Damage[]
  /** Whole changes that are not in the workbook, in the order in which they were made. */
  aside: AsideChange[]
  /** Lines that lie among the workbook's own and do not lead to it: another side can have written them. */
  apart: JournalLine[]
  /** Changes that cannot be read. */
  losses: Loss[]
  /**
   * What is there goes on from what is not, and another device can have written that: it may still be on its way. With the
   * files of which a part is there; none where whole files lack.
   */
  awaits: { begun: string[] } | null
  /** A newer program wrote it: it can be looked at, and nothing may be written. */
  newer: boolean
  /** An older program wrote it: it is in our form by now, its files are not. */
  migrated: boolean
  /** A fold was cut short: the snapshot lacks changes of `history/`, or the live journal only has what it has. */
  untidy: boolean
}

/** Names a text under `notices` and `errors`. */
export type Unreadable = 'workbook.unreadable' | 'workbook.too-new' | 'workbook.link' | 'workbook.no-access'

const isPassed = ({ entry }: JournalLine, { start }: Followed) => entry !== null && entry.seq <= start.seq

/** Whole lines that lead neither to the snapshot nor to what was made of it. */
function apartFrom({ sources, start, steps }: Followed, others: readonly JournalLine[]): JournalLine[] {
  const lines = sources.flatMap(({ lines }) => lines).filter(isWhole)
  const ends = [start.hash, ...steps.flatMap((step) => ('entry' in step ? [step.entry.hash] : []))]
  const own = leadingTo([...lines, ...others.filter(isWhole)], ends)
  return lines.filter((line) => !own.has(line))
}

/** The changes of a file that are in the workbook: those before the snapshot, and those of its range that were applied. */
function soundLines({ segment, lines }: Source, followed: Followed, apart: ReadonlySet<JournalLine>): SoundLines {
  const older = followed.sources.flatMap((source) => (source.segment ? [source.segment.last] : []))
  const [first, last] = segment ? [segment.first, segment.last] : [Math.max(0, ...older) + 1, Number.POSITIVE_INFINITY]
  const kept = new Map<number, { bytes: Buffer; first: number }>()
  for (const { entry, bytes } of lines.filter((line) => isPassed(line, followed) && !apart.has(line)))
    if (entry) kept.set(entry.seq, { bytes, first: entry.first })
  for (const { entry, bytes } of followed.applied)
    if (entry.seq >= first && entry.seq <= last) kept.set(entry.seq, { bytes, first: entry.first })
  const sorted = [...kept].sort(([a], [b]) => a - b)
  const ended = sorted.map(([, { bytes }]) =>
    bytes.at(-1) === 0x0a ? bytes : Buffer.concat([bytes, Buffer.from('\n')])
  )
  return { bytes: Buffer.concat(ended), first: sorted[0]?.[1].first ?? null, last: sorted.at(-1)?.[0] ?? 0 }
}

/** What is wrong with the files of changes. */
function linesDamage(followed: Followed, apart: ReadonlySet<JournalLine>): Damage[] {
  const damage: Damage[] = []
  const journal = followed.sources.find(({ segment }) => segment === null)?.lines ?? []
  if (!isClean(followed))
    for (const source of followed.sources.filter(({ isOnItsWay }) => !isOnItsWay)) {
      const applied = new Set(followed.applied.map(({ entry }) => entry.hash))
      const isSound = (line: JournalLine) =>
        line.entry !== null && (isPassed(line, followed) || applied.has(line.entry.hash))
      const left = source.lines.filter((line) => !isSound(line))
      const isOnlyEnd = !source.segment && left.length === 1 && followed.end !== null && left[0] === journal.at(-1)
      const isWhole = left.every(({ entry }) => entry !== null && followed.beside.includes(entry))
      if (left.length > 0 && !isOnlyEnd)
        damage.push({ what: 'lines', segment: source.segment, sound: soundLines(source, followed, apart), isWhole })
    }
  const last = journal.at(-1)
  if (!last || followed.end === null || damage.some((one) => one.what === 'lines' && !one.segment)) return damage
  if (followed.end === 'no-line-break') damage.push({ what: 'end', how: followed.end })
  else damage.push({ what: 'end', how: followed.end, cutAt: last.start, rest: last.bytes })
  return damage
}

const isOlder = (snapshot: Snapshot | null, live: readonly JournalEntry[], current: number) =>
  (snapshot !== null && snapshot.version < current) || live.some(({ change }) => change.v < current)

/** One reading of one workbook's files. */
class Reading {
  constructor(
    private readonly rebuild: Rebuild,
    private readonly snapshot: SnapshotReading
  ) {}

  /** The way that reaches furthest. */
  async best(): Promise<Candidate | 'too-new' | null> {
    const { rebuild, snapshot } = this
    if (snapshot.kind === 'trusted') {
      const direct = await rebuild.from(snapshot.snapshot, true)
      if (direct === 'too-new') return direct
      if (direct && isClean(direct.followed)) return direct
      const later = await rebuild.fromHistory(direct ? snapshot.snapshot.position.seq : -1)
      if (later && (!direct || isClean(later.followed))) return later
      // An old copy can stand in the midst of changes that were gathered since.
      const whole = direct && (await rebuild.fromHistory())
      return whole && isClean(whole.followed) && reach(whole) >= reach(direct) ? whole : direct
    }
    const rebuilt = await rebuild.fromHistory()
    return snapshot.kind === 'changed' ? rebuild.fromChanged(snapshot, rebuilt) : rebuilt
  }

  /** Whether a candidate begins with the snapshot itself. */
  isFromSnapshot({ snapshot: { data } }: Candidate): boolean {
    const { snapshot } = this
    if (snapshot.kind === 'trusted') return snapshot.snapshot.data === data
    return snapshot.kind === 'changed' && snapshot.data === data
  }

  /** What the workbook file says and no change does. */
  edits(found: Candidate, at: number, current: number): AsideChange[] {
    const { rebuild, snapshot } = this
    if (snapshot.kind !== 'changed' || this.isFromSnapshot(found)) return []
    const file = rebuild.parse(snapshot)
    if (!file) return []
    const place = rebuild.placeOf(snapshot, found).seq
    // Where the header is damaged, the file may be as it was at another change.
    const places = [place, rebuild.beforeJournal(), found.followed.position.seq, ...rebuild.moves()]
    const facts = { v: current, at: `${new Date(at).toISOString().slice(0, 19)}Z`, seq: place }
    let first: AsideChange[] | null = null
    for (const seq of new Set(places)) {
      const known = rebuild.stateAt(found, seq)
      const edits = known && editsOf(known, file, facts)
      if (edits?.length === 0) return []
      first ??= edits
    }
    return first ?? []
  }
}

/**
 * What a journal, or a part of the history behind the snapshot, may go on with that begins neither where the snapshot stands
 * nor leads there.
 */
async function hashesFor(
  files: Files,
  folder: string,
  { journal, history, device }: Omit<Beside, 'elsewhere'>,
  snapshot: SnapshotReading
) {
  if (snapshot.kind !== 'trusted') return new Set<string>()
  const { seq, hash } = snapshot.snapshot.position
  const goesOn = journal.some(({ entry }) => entry?.prev === hash || entry?.hash === hash)
  const isAsked = (journal.length > 0 && !goesOn) || history.segments.some(({ last }) => last > seq)
  return isAsked ? hashesBeside(files, folder, seq, device) : new Set<string>()
}

/** The changes among lines that lead to a place, in their order. */
function waysTo({ hash }: Position, lines: readonly { entry: JournalEntry }[]): JournalEntry[] {
  const found = new Map([...leadingTo(lines, [hash])].map(({ entry }) => [entry.hash, entry]))
  return [...found.values()].sort((a, b) => a.seq - b.seq)
}

/** Whether a change lies only among the first of two lists of lines. */
function onlyIn(lines: readonly { entry: JournalEntry }[], others: readonly { entry: JournalEntry }[]) {
  const elsewhere = new Set(others.map(({ entry }) => entry.hash))
  const here = new Set(lines.map(({ entry }) => entry.hash).filter((hash) => !elsewhere.has(hash)))
  return ({ hash }: JournalEntry) => here.has(hash)
}

/** The whole lines in the journals of other devices. What is on its way to there, or damaged, is the other device's matter. */
async function linesOfOthers(files: Files, folder: string, journals: readonly string[]): Promise<Whole[]> {
  const paths = journals.map((name) => join(folder, name))
  const { lines } = await linesOfSides(files, paths)
  return paths.flatMap((path) => (lines.get(path) ?? []).filter(isWhole))
}

const meets = ({ first, last }: Segment, from: number, to: number) => last >= from && first <= to

/** Whether there are changes behind some that no file was to hold: nothing is damaged, files are not there. */
function lacksFiles({ losses, position }: Followed, { history, journal, others }: Beside): boolean {
  const isThere = (from: number, to: number) => history.segments.some((segment) => meets(segment, from, to))
  const isGap = ({ first, last }: Loss) => first !== null && last !== null && !isThere(first, last)
  const isFurther = others.some(({ entry }) => entry !== null && entry.first > position.seq + 1)
  return journal.every(isWhole) && (losses.some(isGap) || isFurther)
}

/**
 * The files that are on their way and are waited for: in them is to be what others go on from, or, where there is no
 * workbook, more of it.
 */
function begunFiles({ losses, position, sources }: Followed, isWithoutSnapshot: boolean): string[] {
  const isLost = (segment: Segment) =>
    losses.some(({ first, last }) => first !== null && last !== null && meets(segment, first, last))
  return sources.flatMap(({ segment, isOnItsWay }) =>
    isOnItsWay && segment && (isLost(segment) || (isWithoutSnapshot && segment.last > position.seq))
      ? [segment.file]
      : []
  )
}

/** What a workbook waits for; null where it waits for nothing. */
function awaitedOf(followed: Followed, beside: Beside, isWithoutSnapshot: boolean): ReadWorkbook['awaits'] {
  const begun = begunFiles(followed, isWithoutSnapshot)
  return begun.length > 0 || (isWithoutSnapshot && lacksFiles(followed, beside)) ? { begun } : null
}

const mostTries = 3

async function readFiles(
  files: Files,
  folder: string,
  versions: Versions,
  device: Device
): Promise<ReadWorkbook | Unreadable> {
  const ownJournal = journalName(device)
  const journals = await journalsIn(files, folder)
  const [snapshotEntry, journalEntry] = await Promise.all(
    [names.snapshot, ownJournal].map((name) => files.look(join(folder, name)))
  )
  // A link would be replaced by the first save, and what it points to would silently stay behind.
  if ([snapshotEntry, journalEntry].some((entry) => entry?.kind === 'link')) return 'workbook.link'
  if (journalEntry && journalEntry.kind !== 'file') return 'workbook.unreadable'
  // A folder of that name is no snapshot: it is put aside as a damaged one is, and history has the words.
  const isSnapshot = !snapshotEntry || snapshotEntry.kind === 'file'
  const snapshotBytes = isSnapshot ? await readIfThere(files, join(folder, names.snapshot)) : Buffer.alloc(0)
  const journalBytes = (await readIfThere(files, join(folder, ownJournal))) ?? Buffer.alloc(0)
  const journal = decodeJournal(journalBytes)
  const snapshot: SnapshotReading = snapshotBytes ? decodeSnapshot(snapshotBytes) : { kind: 'damaged' }
  const others = await linesOfOthers(
    files,
    folder,
    journals.filter((name) => name !== ownJournal)
  )
  const found = { history: await readHistory(files, folder), journal, others, device }
  const beside = { ...found, elsewhere: await hashesFor(files, folder, found, snapshot) }
  const reading = new Reading(
    new Rebuild(files, folder, versions, beside, snapshotBytes !== null && holdsHalves(snapshotBytes)),
    snapshot
  )
  const best = await reading.best()
  if (best === 'too-new') return 'workbook.too-new'
  if (!best) return 'workbook.unreadable'

  const { followed, workbook, json } = best
  const direct = reading.isFromSnapshot(best)
  const { segments, bases } = beside.history
  const isUnfinishedCreation =
    !snapshotBytes &&
    segments.length === 0 &&
    bases.length === 1 &&
    bases[0]?.seq === 0 &&
    journalBytes.length + others.length === 0
  const damage: Damage[] = []
  if (direct && snapshot.kind === 'changed') damage.push({ what: 'snapshot', was: 'edited' })
  else if (!direct && !isUnfinishedCreation)
    damage.push({ what: 'snapshot', was: snapshotBytes ? 'damaged' : 'missing' })
  const written = [...journals, ...segments.map(({ file }) => file), ...bases.map(({ file }) => file)]
  const isOfSeveral = written.some((name) => isOfAnother(name, device))
  const apart = apartFrom(followed, others)
  damage.push(...linesDamage(followed, new Set(apart)))
  const inHistory = new Set(
    followed.sources.flatMap(({ segment, lines }) => (segment ? lines.map(({ entry }) => entry?.hash) : []))
  )
  const passed = beside.journal.flatMap((line) => (line.entry && isPassed(line, followed) ? [line.entry] : []))
  const applied = followed.applied.map(({ entry }) => entry)
  const own = beside.journal.filter(isWhole)
  const isOthers = onlyIn(others, own)
  const live = [...passed, ...applied.filter((entry) => !inHistory.has(entry.hash) && !isOthers(entry))]
  const before = waysTo(followed.start, [...own, ...others])
  const notApplied = new Set(followed.aside.map(({ hash }) => hash))
  const latest = waysTo(followed.position, [...own, ...others, ...followed.applied])
  const inSnapshot = direct ? followed.start.seq : 0
  const last = live.at(-1)
  return {
    workbook,
    json,
    position: followed.position,
    live,
    ownBytes: journalBytes,
    latest:
      followed.losses.length > 0 ? live : latest.filter(({ hash }) => !inHistory.has(hash) && !notApplied.has(hash)),
    recent: direct && damage.every(({ what }) => what === 'end') ? [...before, ...applied] : live,
    damage,
    aside: [
      ...followed.aside.map(asideOf('damage')),
      ...reading.edits(best, snapshotEntry?.modified ?? 0, versions.current)
    ],
    apart,
    losses: followed.losses,
    awaits: isOfSeveral ? awaitedOf(followed, beside, snapshot.kind === 'damaged') : null,
    newer: followed.version > versions.current,
    migrated: isOlder(direct ? best.snapshot : null, live, versions.current),
    // What is written next would not follow the last line of a journal that another device went on from.
    untidy:
      !direct ||
      followed.fromHistory ||
      (last !== undefined && (last.seq <= inSnapshot || last.hash !== followed.position.hash))
  }
}

/**
 * Reads a workbook from its folder, from the snapshot, from what `history/` rebuilds or from both, whichever reaches
 * furthest. Changes that could be wrong on what is there are not applied but given in `aside`. The journal of `device` is
 * the live one; those of other devices are gone on with where they continue the workbook.
 */
export async function readWorkbook(
  files: Files,
  folder: string,
  versions: Versions,
  device: Device = null
): Promise<ReadWorkbook | Unreadable> {
  for (let attempt = 1; ; attempt++)
    try {
      return await readFiles(files, folder, versions, device)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      // A program that has it open can have gathered a part of its history meanwhile.
      if (error.reason !== 'missing' || attempt === mostTries) return 'workbook.no-access'
    }
}
