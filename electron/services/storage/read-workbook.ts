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
import { claimIn, cutOut, decodeSnapshot, type Snapshot, type SnapshotReading } from './snapshot-format'
import { isWhole, leadingTo, type Whole } from './ways'

/** Something that is not as Coachbook left it; `repair.ts` corrects it and says so. */
export type Damage =
  | { what: 'snapshot'; was: 'edited' }
  /** `isCovered`: the changes are known to reach as far as it did, so that nothing is missing without it. */
  | { what: 'snapshot'; was: 'damaged' | 'missing'; isCovered: boolean }
  /** The live journal ends with a piece of a line, from byte `cutAt` on, or lacks its last line break. */
  | { what: 'end'; how: 'cut-off' | 'zeros'; cutAt: number; rest: Buffer }
  | { what: 'end'; how: 'no-line-break' }
  /**
   * Lines of a file are lost or not applied; `sound` are the others, in the form in which they are kept in `history/`.
   * `isWhole`: all can be read, and another side wrote them.
   */
  | { what: 'lines'; segment: Segment | null; sound: SoundLines; isWhole: boolean }

/** Lines that are in the workbook. `first` is null when there is none. */
export interface SoundLines {
  bytes: Buffer
  first: number | null
  last: number
}

/** A workbook as its files give it. Reading changes none of them. */
export interface ReadWorkbook {
  workbook: Workbook
  /** The workbook as JSON, if a file has it in this form, which is quicker than encoding it again. */
  json: string | null
  position: Position
  /** Changes of the live journal that are in the workbook, including those that the snapshot already has. */
  live: JournalEntry[]
  /** The bytes of the live journal. */
  ownBytes: Buffer
  /**
   * The changes that the snapshot lacks, from `history/` and other devices, too, and those of `live` that lead to the
   * snapshot. When files are damaged, only `live`.
   */
  recent: JournalEntry[]
  /** The last changes, as far as they are in journals, including those of other devices. */
  latest: JournalEntry[]
  damage: Damage[]
  /** Whole changes that are not in the workbook, in the order in which they were made. */
  aside: AsideChange[]
  /** Lines among the workbook's own that do not lead to it: another side may have written them. */
  apart: JournalLine[]
  /** Changes that cannot be read. */
  losses: Loss[]
  /**
   * Set when what is here continues something that is missing and that another device may have written, so that it may
   * still arrive. `begun`: the files of which a part is there; empty when whole files are missing.
   */
  awaits: { begun: string[] } | null
  /** Whether a newer program wrote it: it can be read, but nothing may be written. */
  newer: boolean
  /** Whether an older program wrote it: it was migrated in memory, its files were not. */
  migrated: boolean
  /**
   * Whether a fold was interrupted: the snapshot lacks changes of `history/`, or the live journal only has changes that
   * it has, too.
   */
  untidy: boolean
}

/** Names a text under `notices` and `errors`. */
export type Unreadable = 'workbook.unreadable' | 'workbook.too-new' | 'workbook.link' | 'workbook.no-access'

const isPassed = ({ entry }: JournalLine, { start }: Followed) => entry !== null && entry.seq <= start.seq

/** Complete lines that lead neither to the snapshot nor to the workbook. */
function apartFrom({ sources, start, steps }: Followed, others: readonly JournalLine[]): JournalLine[] {
  const lines = sources.flatMap(({ lines }) => lines).filter(isWhole)
  const ends = [start.hash, ...steps.flatMap((step) => ('entry' in step ? [step.entry.hash] : []))]
  const own = leadingTo([...lines, ...others.filter(isWhole)], ends)
  return lines.filter((line) => !own.has(line))
}

/** The changes of a file that are in the workbook: those before the snapshot, and those after it that were applied. */
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

/** The damage in the files of changes. */
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

/** One reading of the files of one workbook. */
class Reading {
  constructor(
    private readonly rebuild: Rebuild,
    private readonly snapshot: SnapshotReading
  ) {}

  /** The candidate that reaches furthest. */
  async best(): Promise<Candidate | 'too-new' | null> {
    const { rebuild, snapshot } = this
    if (snapshot.kind === 'trusted') {
      const direct = await rebuild.from(snapshot.snapshot, true)
      if (direct === 'too-new') return direct
      if (direct && isClean(direct.followed)) return direct
      const later = await rebuild.fromHistory(direct ? snapshot.snapshot.position.seq : -1)
      if (later && (!direct || isClean(later.followed))) return later
      // An old copy can be in the middle of changes that were gathered since.
      const whole = direct && (await rebuild.fromHistory())
      return whole && isClean(whole.followed) && reach(whole) >= reach(direct) ? whole : direct
    }
    const rebuilt = await rebuild.fromHistory()
    return snapshot.kind === 'changed' ? rebuild.fromChanged(snapshot, rebuilt) : rebuilt
  }

  /** Whether a candidate is based on the snapshot itself. */
  isFromSnapshot({ snapshot: { data } }: Candidate): boolean {
    const { snapshot } = this
    if (snapshot.kind === 'trusted') return snapshot.snapshot.data === data
    return snapshot.kind === 'changed' && snapshot.data === data
  }

  /** What is in the workbook file but in no change. */
  edits(found: Candidate, at: number, current: number): AsideChange[] {
    const { rebuild, snapshot } = this
    if (snapshot.kind !== 'changed' || this.isFromSnapshot(found)) return []
    const file = rebuild.parse(snapshot)
    if (!file) return []
    const place = rebuild.placeOf(snapshot, found).seq
    // When the header is damaged, the file may be as of another change.
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
 * The hashes that a journal, or a part of the history after the snapshot, may continue when it neither begins at the
 * snapshot nor leads to it.
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

/** The changes among lines that lead to a position, in order. */
function waysTo({ hash }: Position, lines: readonly { entry: JournalEntry }[]): JournalEntry[] {
  const found = new Map([...leadingTo(lines, [hash])].map(({ entry }) => [entry.hash, entry]))
  return [...found.values()].sort((a, b) => a.seq - b.seq)
}

/** Returns whether a change is only in the first of two lists of lines. */
function onlyIn(lines: readonly { entry: JournalEntry }[], others: readonly { entry: JournalEntry }[]) {
  const elsewhere = new Set(others.map(({ entry }) => entry.hash))
  const here = new Set(lines.map(({ entry }) => entry.hash).filter((hash) => !elsewhere.has(hash)))
  return ({ hash }: JournalEntry) => here.has(hash)
}

/**
 * The complete lines in the journals of other devices. What has not arrived there, or is damaged, is the other device's
 * concern.
 */
async function linesOfOthers(files: Files, folder: string, journals: readonly string[]): Promise<Whole[]> {
  const paths = journals.map((name) => join(folder, name))
  const { lines } = await linesOfSides(files, paths)
  return paths.flatMap((path) => (lines.get(path) ?? []).filter(isWhole))
}

const meets = ({ first, last }: Segment, from: number, to: number) => last >= from && first <= to

/** Whether changes are missing that no file here should have: nothing is damaged, files have not arrived. */
function lacksFiles({ losses, position }: Followed, { history, journal, others }: Beside): boolean {
  const isThere = (from: number, to: number) => history.segments.some((segment) => meets(segment, from, to))
  const isGap = ({ first, last }: Loss) => first !== null && last !== null && !isThere(first, last)
  const isFurther = others.some(({ entry }) => entry !== null && entry.first > position.seq + 1)
  return journal.every(isWhole) && (losses.some(isGap) || isFurther)
}

/**
 * The files that have only partly arrived and are waited for: they should have what others continue, or, when there is
 * no snapshot, more of the workbook.
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

/** The start of a snapshot that has its header. */
const headOf = (bytes: Buffer) => bytes.toString('utf8', 0, 400)

/**
 * Whether the changes are known to reach as far as a snapshot that is gone did: its header names one of them, or the
 * live journal goes on after it. Where neither can be seen, the last part of the history may be missing with it.
 */
function isCovered({ start, steps, losses, aside }: Followed, { journal }: Beside, snapshot: Buffer | null): boolean {
  if (losses.length + aside.length > 0) return false
  const entries = steps.flatMap((step) => ('entry' in step ? [step.entry] : []))
  const hashes = new Set([start.hash, ...entries.map(({ hash }) => hash)])
  const { hash } = claimIn(snapshot ? headOf(snapshot) : '')
  return hash === null ? journal.some(({ entry }) => entry !== null && hashes.has(entry.hash)) : hashes.has(hash)
}

/** What a workbook waits for; null when it waits for nothing. */
function awaitedOf(followed: Followed, beside: Beside, isWithoutSnapshot: boolean): ReadWorkbook['awaits'] {
  const begun = begunFiles(followed, isWithoutSnapshot)
  return begun.length > 0 || (isWithoutSnapshot && lacksFiles(followed, beside)) ? { begun } : null
}

const mostTries = 3

/**
 * Is given the text of a snapshot as soon as it was read. Whether it is sound, and whether anything comes after it, is
 * only known when the workbook has been read.
 */
export type OnText = (text: string) => Promise<void>

async function readFiles(
  files: Files,
  folder: string,
  versions: Versions,
  device: Device,
  onText: OnText
): Promise<ReadWorkbook | Unreadable> {
  const ownJournal = journalName(device)
  const journals = await journalsIn(files, folder)
  const [snapshotEntry, journalEntry] = await Promise.all(
    [names.snapshot, ownJournal].map((name) => files.look(join(folder, name)))
  )
  // The first save would replace a link, and the file behind it would silently stay behind.
  if ([snapshotEntry, journalEntry].some((entry) => entry?.kind === 'link')) return 'workbook.link'
  if (journalEntry && journalEntry.kind !== 'file') return 'workbook.unreadable'
  // A folder with this name is no snapshot: it is put aside like a damaged one, and the history has the words.
  const isSnapshot = !snapshotEntry || snapshotEntry.kind === 'file'
  const snapshotBytes = isSnapshot ? await readIfThere(files, join(folder, names.snapshot)) : Buffer.alloc(0)
  const parts = snapshotBytes && cutOut(snapshotBytes)
  if (parts?.header.schemaVersion === versions.current) await onText(parts.text)
  const journalBytes = (await readIfThere(files, join(folder, ownJournal))) ?? Buffer.alloc(0)
  const journal = decodeJournal(journalBytes)
  const snapshot: SnapshotReading = snapshotBytes ? decodeSnapshot(snapshotBytes, parts) : { kind: 'damaged' }
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
    damage.push({
      what: 'snapshot',
      was: snapshotBytes ? 'damaged' : 'missing',
      isCovered: isCovered(followed, beside, snapshotBytes)
    })
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
    // The next change would not follow the last line of a journal that another device has continued.
    untidy:
      !direct ||
      followed.fromHistory ||
      (last !== undefined && (last.seq <= inSnapshot || last.hash !== followed.position.hash))
  }
}

/**
 * Reads a workbook from its folder: from the snapshot, from what `history/` can rebuild, or from both, whichever
 * reaches furthest. Changes that might be wrong for the present state are not applied but returned in `aside`. The
 * journal of `device` is the live one; those of other devices are followed where they continue the workbook.
 */
export async function readWorkbook(
  files: Files,
  folder: string,
  versions: Versions,
  device: Device = null,
  onText: OnText = async () => {}
): Promise<ReadWorkbook | Unreadable> {
  for (let attempt = 1; ; attempt++)
    try {
      return await readFiles(files, folder, versions, device, onText)
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      // A program that has it open may have gathered a part of its history meanwhile.
      if (error.reason !== 'missing' || attempt === mostTries) return 'workbook.no-access'
    }
}
