import { basename } from 'node:path'
import { canSplice, isSplice, type Patch, spliced } from '../../../shared/commands/patch'
import type { Loss } from './chain'
import type { Files } from './files'
import { gathered } from './gather'
import { type Device, isJournal } from './history'
import { beforeHoles, filledBy, type Hole, reachesInto, stretchesOf } from './holes'
import { beginning, decodeJournal, type JournalEntry, type JournalLine, type Position } from './journal-format'
import type { ReadWorkbook } from './read-workbook'
import type { AsideChange } from './set-aside'
import { sha256 } from './sha256'
import { Beside, linesOfSides } from './side-files'
import { touchesOf } from './touches'
import { isWhole, leadingTo, type Whole, waysOf } from './ways'

/** What another program wrote to the same workbook independently, as far as it was not dealt with before. */
export interface OtherSide {
  /** In their order; successive changes of one text are combined. */
  entries: JournalEntry[]
  losses: Loss[]
  /** The keys by which the lines are known from now on. */
  lines: string[]
  /** The records that the workbook's own changes touched since the sides separated; null when that is not known. */
  ownTouches: string[] | null
  /** All of the workbook's own changes since then, in order, including what it took over from this side. */
  ownSince: JournalEntry[] | null
  /** Everything that this side wrote since then, in order, including what was dealt with before. */
  whole: JournalEntry[]
  /** The device that wrote its last change; null when it is not known. */
  by: Device
}

export interface OtherSides {
  sides: OtherSide[]
  /** Files of the history in which nothing led to the workbook. */
  foreign: string[]
  /** Changes in the journals of other devices that led to the workbook. */
  onTheWay: JournalEntry[]
  /** Journals of other devices of which every line led to it. */
  spent: string[]
  /** The last change in any of these files. */
  reach: number
  /** Files that were not read, because all of them together would be too much (`sideLimits`). */
  beyond: string[]
  /** Holes of the workbook whose changes are all in these files by now. */
  filled: Hole[]
  /** The waiting changes that led to the present workbook. */
  led: string[]
  /** Which of them can be in a line that led to it and that gathers what was typed. */
  gathered: string[]
}

const keyOf = ({ entry, bytes }: JournalLine): string => entry?.hash ?? sha256(bytes)

/**
 * What an unreadable line beside the workbook was about, as far as it is known; nothing of the workbook itself is lost
 * with it.
 */
const lossOf = ({ head }: JournalLine): Loss => ({
  first: head?.first ?? null,
  last: head?.seq ?? null,
  touches: head?.touches ?? []
})

/** The combination of two changes of the same text, when one of them writes it as a whole; otherwise null. */
function asOne({ change: one }: JournalEntry, next: JournalEntry): JournalEntry | null {
  const [patch, ...others] = one.patches
  const [then, ...more] = next.change.patches
  if (!patch || !then || others.length > 0 || more.length > 0 || one.type !== next.change.type) return null
  if (JSON.stringify(patch.path) !== JSON.stringify(then.path) || patch.op === 'add') return null
  if (then.op === 'replace') return next
  if (patch.op !== 'replace' || !isSplice(then) || !canSplice(patch.value, then)) return null
  const whole = { ...patch, value: spliced(patch.value, then) }
  return { ...next, change: { ...next.change, patches: [whole] } }
}

function joined(entries: readonly JournalEntry[]): JournalEntry[] {
  const found: JournalEntry[] = []
  for (const entry of entries) {
    const last = found.at(-1)
    const both = last ? asOne(last, entry) : null
    if (both) found[found.length - 1] = both
    else found.push(entry)
  }
  return found
}

/** The numbers of the changes that a workbook came from, with their hashes as far as they are known. */
class Taken {
  private readonly hashes = new Map<number, string>()
  private readonly stretches: readonly { first: number; last: number }[]

  constructor(position: Position, entries: readonly JournalEntry[]) {
    this.stretches = stretchesOf(entries)
    for (const { first, prev, seq, hash } of entries) this.hashes.set(first - 1, prev).set(seq, hash)
    this.hashes.set(position.seq, position.hash)
  }

  /** Whether the workbook came from another change with this number. */
  competes({ seq, hash }: JournalEntry): boolean {
    const known = this.hashes.get(seq)
    if (known !== undefined) return known !== hash
    let [from, to] = [0, this.stretches.length]
    while (from < to) {
      const middle = (from + to) >> 1
      if ((this.stretches[middle]?.last ?? seq) < seq) from = middle + 1
      else to = middle
    }
    return (this.stretches[from]?.first ?? Number.POSITIVE_INFINITY) <= seq
  }
}

/** Whether changes are complete from one number to another; a hole has none. */
const isWithoutGap = (entries: readonly JournalEntry[], holes: readonly Hole[], from: number, to: number): boolean =>
  from > to ||
  stretchesOf([...entries, ...holes.map(({ first, last }) => ({ first, seq: last }))]).some(
    ({ first, last }) => first <= from && to <= last
  )

/** The device that wrote a file of changes, including a fork. */
const writerOf = (name: string): Device => /\.on-([0-9a-z]+)\./.exec(name)?.[1] ?? null

/** Whether a change can be one of those that a line gathers, or be that line. */
export const canGather = (
  { first, seq, change }: Pick<JournalEntry, 'first' | 'seq' | 'change'>,
  one: Pick<AsideChange, 'seq' | 'change'>
): boolean =>
  first <= one.seq &&
  one.seq <= seq &&
  change.actor === one.change.actor &&
  Date.parse(change.since ?? change.at) <= Date.parse(one.change.at) &&
  Date.parse(one.change.at) <= Date.parse(change.at)

const inTheirOrder = (entries: readonly JournalEntry[]): JournalEntry[] =>
  [...new Map(entries.map((entry) => [entry.hash, entry])).values()].sort((a, b) => a.seq - b.seq)

/**
 * The most sides that are dealt with at one opening, because each is compared with the whole workbook. The next opening
 * continues.
 */
export const mostSides = 200

/**
 * The lines without those that were done and undone: together they have no effect, but one alone would undo what others
 * wrote.
 */
export function withoutUndone<T extends Pick<Whole, 'entry'>>(lines: readonly T[]): T[] {
  /** The changes by number; of gathered ones it cannot be told which part was undone. */
  const done = new Map(lines.filter(({ entry }) => entry.first === entry.seq).map((line) => [line.entry.seq, line]))
  const gone = new Set<T>()
  for (const line of lines) {
    const { undoes, redoes } = line.entry.change
    const of = done.get(undoes ?? redoes ?? -1)
    if (!of || of === line || gone.has(of) !== (redoes !== undefined)) continue
    gone.add(line)
    if (undoes === undefined) gone.delete(of)
    else gone.add(of)
  }
  return lines.filter((line) => !gone.has(line))
}

/**
 * The lines of a way that are not dealt with yet, and what the workbook's own changes touched since the sides
 * separated; `position` is the last of those.
 */
function sideOf(
  lines: readonly Whole[],
  way: readonly Whole[],
  own: readonly JournalEntry[],
  holes: readonly Hole[],
  position: Position,
  writers: ReadonlyMap<string, Device>
): OtherSide {
  const [root] = way.map(({ entry }) => entry)
  const isWhereTheyPart = ({ hash, prev }: JournalEntry) => hash === root?.prev || prev === root?.prev
  const isKnown = root?.first === 1 || root?.prev === position.hash || own.some(isWhereTheyPart)
  const parting = root !== undefined && isKnown && isWithoutGap(own, holes, root.first, position.seq)
  const momentOf = (at: string, type: string) => `${at} ${type}`
  const onTheWay = new Set(way.map(({ entry: { change } }) => momentOf(change.at, change.type)))
  // What was taken over from this way before is not one of the workbook's own changes.
  const since = own.filter(({ seq, change }) => {
    const isTakenOver = change.applies && onTheWay.has(momentOf(change.applies.at, change.applies.type))
    return seq >= (root?.first ?? 0) && !isTakenOver
  })
  // Pieces of a text that were taken over as one are of another length.
  const placesOf = (patches: readonly Patch[]) =>
    patches.map((patch) => (typeof patch.value === 'string' ? patch.path : patch))
  const wordsOf = ({ change: { type, at, patches } }: JournalEntry) => JSON.stringify([type, at, placesOf(patches)])
  const ownWords = new Set(own.map(wordsOf))
  // What that side took over from here has no effect when it comes back.
  const isOurs = ({ change }: JournalEntry) =>
    change.type === 'aside.merge' &&
    change.applies !== undefined &&
    ownWords.has(JSON.stringify([change.applies.type, change.applies.at, placesOf(change.patches)]))
  const theirs = lines.filter(({ entry }) => !isOurs(entry))
  const whole = inTheirOrder(way.map(({ entry }) => entry))
  const lasting = withoutUndone(theirs)
  const typed = gathered(lasting, new Set())
  return {
    entries: joined((typed ? decodeJournal(typed) : lasting).flatMap(({ entry }) => (entry ? [entry] : []))),
    losses: [],
    lines: lines.map(keyOf),
    ownTouches: parting ? [...new Set(since.flatMap(({ change }) => touchesOf(change.patches)))] : null,
    ownSince: parting ? inTheirOrder(own.filter(({ seq }) => seq >= root.first)) : null,
    whole,
    by: writers.get(whole.at(-1)?.hash ?? '') ?? null
  }
}

/**
 * Reads what other programs wrote to a workbook independently: in fork files, in copies by a sync tool, in parts of the
 * history that two wrote, and in what arrived late where the workbook has `holes`. Leaves out the lines in `known`, and
 * everything that led to the present workbook. `isOpen`: the workbook is open and complete, so anything in the history
 * that continues it was written by another side, which has folded it meanwhile.
 */
export async function readOtherSides(
  files: Files,
  folder: string,
  { workbook, position, live, apart }: Pick<ReadWorkbook, 'workbook' | 'position' | 'live' | 'apart'>,
  known: ReadonlySet<string>,
  device: Device = null,
  holes: readonly Hole[] = [],
  waiting: readonly Pick<AsideChange, 'key' | 'seq' | 'change'>[] = [],
  isOpen = false
): Promise<OtherSides> {
  const beside = await Beside.look(files, folder, device)
  const isFresh = (line: JournalLine) => !known.has(keyOf(line))
  const named: Whole[] = []
  const losses: JournalLine[] = []
  const journals: { name: string; lines: JournalLine[] }[] = []
  const onTheWay: JournalEntry[] = []
  const spent: string[] = []
  const moved: Whole[] = []
  const { lines: linesBy, beyond } = await linesOfSides(
    files,
    beside.others.map(({ path }) => path)
  )
  for (const { path, isFork, isOthersFork, isMoved } of beside.others) {
    const lines = linesBy.get(path) ?? []
    const into = isMoved ? moved : named
    for (const line of lines) if (isWhole(line)) into.push(line)
    if (isJournal(basename(path))) journals.push({ name: basename(path), lines })
    const certain = isOthersFork ? lines.slice(0, lines.findLastIndex(isWhole) + 1) : lines
    if (isFork) losses.push(...certain.filter((line) => !line.entry && isFresh(line)))
  }
  const twofold = await beside.twofold()
  const late = await beside.late(holes)
  const isInHole = ({ entry }: Whole) => reachesInto(holes, entry.first, entry.seq)
  const lateLines = late.flatMap(({ lines }) => lines.filter(isInHole))
  const looked = [...named, ...moved, ...apart.filter(isWhole), ...twofold.flatMap(({ lines }) => lines), ...lateLines]
  const fresh = looked.filter(isFresh)
  const sides: OtherSide[] = []
  const foreign: string[] = []
  const filled: Hole[] = []
  const [led, inGathered]: [string[], string[]] = [[], []]
  if (fresh.length > 0 || twofold.length > 0 || waiting.length > 0) {
    const places = [...looked.map(({ entry }) => entry.first), ...waiting.map(({ seq }) => seq)]
    const from = places.reduce((least, place) => Math.min(least, place), Number.POSITIVE_INFINITY)
    const certain = [...late, ...(await beside.certain(from, late))]
    const earlier = isOpen ? await beside.before([...looked, ...certain.flatMap(({ lines }) => lines)], known) : []
    const history = [...certain, ...earlier]
    const isLooked = new Set(lateLines)
    const all = [...looked, ...history.flatMap(({ lines }) => lines.filter((line) => !isLooked.has(line)))]
    const strange = new Set<JournalEntry | null>(apart.map(({ entry }) => entry))
    const kept = live.filter((entry) => !strange.has(entry))
    const leading = leadingTo(
      all,
      // The live journal may continue that of another device.
      [position.hash, ...kept.flatMap(({ hash, prev }) => [hash, prev])]
    )
    const isLeading = (line: JournalLine) => isWhole(line) && leading.has(line)
    const ways = new Set([...[...leading].map(({ entry }) => entry.hash), ...kept.map(({ hash }) => hash)])
    led.push(...waiting.flatMap(({ key }) => (ways.has(key) ? [key] : [])))
    const long = [...[...leading].map(({ entry }) => entry), ...kept].filter(({ change }) => change.since !== undefined)
    inGathered.push(...waiting.flatMap((one) => (long.some((entry) => canGather(entry, one)) ? [one.key] : [])))
    onTheWay.push(...journals.flatMap(({ lines }) => lines.flatMap((line) => (isLeading(line) && line.entry) || [])))
    spent.push(...journals.filter(({ lines }) => lines.every(isLeading)).map(({ name }) => name))
    const taken = new Taken(position, [...[...leading].map(({ entry }) => entry), ...kept])
    const begun = [position, ...kept.map(({ first, prev }) => ({ seq: first - 1, hash: prev }))]
    const older = holes.length > 0 ? beforeHoles(all, leading, begun, holes) : new Set<Whole>()
    const isOwn = (line: Whole) => leading.has(line) || (older.has(line) && !isInHole(line))
    const isNamed = new Set(named)
    const begins = beginning(workbook.id).hash
    const others: Whole[][] = []
    const hashes = new Set<string>()
    const ours = all.filter(isOwn)
    for (const way of waysOf(all.filter((line) => !isOwn(line)))) {
      const [root] = way.map(({ entry }) => entry)
      if (!root || (root.first === 1 && root.prev !== begins)) continue
      // When no other way is known, what is in this place is the workbook's own, even behind something damaged.
      const isOther =
        hashes.has(root.prev) ||
        (isOpen && root.prev === position.hash) ||
        way.some((line) => isNamed.has(line) || taken.competes(line.entry) || isInHole(line))
      if (isOther) others.push(way)
      else ours.push(...way)
      if (isOther) for (const { entry } of way) hashes.add(entry.hash)
    }
    const writers = new Map<string, Device>(apart.filter(isWhole).map(({ entry }) => [entry.hash, device]))
    const note = (name: string, lines: readonly JournalLine[]) => {
      for (const { entry } of lines) if (entry) writers.set(entry.hash, writerOf(name))
    }
    for (const { file, lines } of [...twofold, ...history]) note(file, lines)
    for (const [path, lines] of linesBy) note(basename(path), lines)
    const later = new Set<JournalLine>()
    const own = [...ours.map(({ entry }) => entry), ...kept]
    for (const way of others) {
      const unknown = way.filter(isFresh)
      if (unknown.length === 0) continue
      if (sides.length < mostSides) sides.push(sideOf(unknown, way, own, holes, position, writers))
      else for (const line of unknown) later.add(line)
    }
    for (const [path, lines] of linesBy) if (lines.some((line) => later.has(line))) beyond.push(path)
    const isOther = new Set(others.flat())
    filled.push(
      ...filledBy(
        [...isOther].filter((line) => !later.has(line)),
        holes
      )
    )
    foreign.push(
      ...[...twofold, ...history]
        .filter(({ isOnItsWay }) => !isOnItsWay)
        .filter(({ lines }) => lines.length > 0 && lines.every((line) => isOther.has(line)))
        .map(({ file }) => file)
    )
  }
  if (losses.length > 0)
    sides.push({
      entries: [],
      losses: losses.map(lossOf),
      lines: losses.map(keyOf),
      ownTouches: null,
      ownSince: null,
      whole: [],
      by: null
    })
  const reach = looked.reduce((most, { entry }) => Math.max(most, entry.seq), 0)
  return {
    sides,
    foreign,
    onTheWay,
    spent,
    reach,
    filled,
    led,
    gathered: inGathered,
    beyond: [...new Set(beyond.map((path) => basename(path)))]
  }
}
