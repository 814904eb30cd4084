import { join } from 'node:path'
import { FileFault, type Files, TooLarge } from './files'
import {
  type Device,
  historyOf,
  isForkOfAnother,
  isOfAnother,
  isOnItsWay,
  journalName,
  listIfThere,
  names,
  type Segment
} from './history'
import { type Hole, reachesInto } from './holes'
import { decodeJournal, type JournalLine } from './journal-format'
import { isWhole, type Whole } from './ways'

/** A file in which another side's changes can lie. */
interface SideFile {
  path: string
  /** Our program wrote it when it was no longer the one that goes on: it vouches for all lines. */
  isFork: boolean
  /** Such a file of another device: what its end lacks comes, or was never said to be saved there. */
  isOthersFork: boolean
  /** The workbook's own files were put out of the way under such names, so that what is in it can be its own. */
  isMoved: boolean
}

const isFork = (name: string) => /^journal\.(?:on-[0-9a-z]+\.)?fork-.*\.jsonl$/.test(name)

/** What was put aside as damaged was looked at then: what was whole in it is in the workbook or is offered. */
const isDamaged = (name: string) => /\.(?:damaged|torn)-\d{8}-\d{6}/.test(name)

const isMoved = (name: string) => /\.(?:cut-short|earlier|apart)-\d{8}-\d{6}/.test(name)

/**
 * A journal under another name: of another device, of a fork, put out of the way, or a copy that was made by a tool which
 * keeps a folder alike on several computers. Each calls its copies in a way of its own, so what is in them decides.
 */
const isAnotherJournal = (name: string, own: string) =>
  /^journal.*\.jsonl$/i.test(name) && name !== own && !isDamaged(name)

const isAnotherSegment = (name: string) => /^\d.*\.jsonl$/i.test(name) && !isDamaged(name)

/**
 * What the files of other sides in one rep's folder may cost as a sum: whoever can write there can fill it with lines that
 * say nothing. Coachbook itself folds a journal from 64 KiB on.
 */
export const sideLimits = { bytes: 64 * 1024 ** 2, lines: 100_000 } as const

/** Smaller files are read before larger ones, so that one that is full of nothing keeps no other from being read. */
const steps = [sideLimits.bytes / 1024, sideLimits.bytes / 32, sideLimits.bytes]

/** Line breaks, counted no further than to a limit. */
function breaksIn(bytes: Buffer, most: number): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && count <= most; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}

/** What files of other sides hold, by their paths, and which of them were not read because it would be too much. */
export interface SideLines {
  lines: Map<string, JournalLine[]>
  beyond: string[]
}

/** The lines of files of other sides, within what they may cost as a sum. None of what cannot be read now. */
export async function linesOfSides(files: Files, paths: readonly string[]): Promise<SideLines> {
  const lines = new Map<string, JournalLine[]>()
  const left: { bytes: number; lines: number } = { ...sideLimits }
  let due = [...paths]
  for (const most of steps) {
    const larger: string[] = []
    for (const path of due) {
      try {
        if ((await files.look(path))?.kind !== 'file') continue
        const bytes = await files.read(path, Math.min(most, left.bytes))
        const count = breaksIn(bytes, left.lines)
        if (count > left.lines) larger.push(path)
        else {
          left.bytes -= bytes.length
          left.lines -= count
          lines.set(path, decodeJournal(bytes))
        }
      } catch (error) {
        if (error instanceof TooLarge) larger.push(path)
        else if (!(error instanceof FileFault)) throw error
      }
    }
    due = larger
  }
  return { lines, beyond: due }
}

/** The lines of a file; none of what is no file or cannot be read now: that is looked at again. */
export async function linesOf(files: Files, path: string): Promise<JournalLine[]> {
  try {
    const isFile = (await files.look(path))?.kind === 'file'
    return isFile ? decodeJournal(await files.read(path)) : []
  } catch (error) {
    if (error instanceof FileFault) return []
    throw error
  }
}

/** Parts of the history that hold changes under the same numbers: one way does not need both. */
function overlapping(segments: readonly Segment[]): Set<Segment> {
  const found = new Set<Segment>()
  let furthest: Segment | null = null
  for (const segment of segments) {
    if (furthest && segment.first <= furthest.last) found.add(furthest).add(segment)
    if (!furthest || segment.last > furthest.last) furthest = segment
  }
  return found
}

/** A file of the history, and the whole lines in it. */
export interface Part {
  file: string
  lines: Whole[]
  /** Another device writes it, and it is not whole yet: it keeps its name. */
  isOnItsWay: boolean
}

const byPath = (a: SideFile, b: SideFile) => (a.path < b.path ? -1 : 1)

/** What lies beside a workbook, with the part of its history in which another side can lie. */
export class Beside {
  private constructor(
    private readonly files: Files,
    private readonly folder: string,
    readonly others: readonly SideFile[],
    private readonly segments: readonly Segment[],
    private readonly doubtful: ReadonlySet<Segment>,
    /** Another device wrote here, too. */
    private readonly isOfSeveral: boolean,
    private readonly device: Device
  ) {}

  static async look(files: Files, folder: string, device: Device): Promise<Beside> {
    const history = join(folder, names.history)
    const [beside, older] = [await files.list(folder, 'files'), await listIfThere(files, history, 'files')]
    const { segments } = historyOf(older)
    const own = new Set(segments.map(({ file }) => file))
    const copies = older.filter((name) => isAnotherSegment(name) && !own.has(name))
    const file = (place: string) => (name: string) => ({
      path: join(place, name),
      isFork: isFork(name),
      isOthersFork: isForkOfAnother(name, device),
      isMoved: isMoved(name)
    })
    const live = journalName(device)
    const journals = beside.filter((name) => isAnotherJournal(name, live))
    const others = [...journals.map(file(folder)), ...copies.map(file(history))]
    const isOfSeveral = [...beside, ...older].some((name) => isOfAnother(name, device))
    return new Beside(files, folder, others.sort(byPath), segments, overlapping(segments), isOfSeveral, device)
  }

  /** Whole lines of the parts of the history that lie over each other, by their files. */
  twofold(): Promise<Part[]> {
    return this.read([...this.doubtful])
  }

  /** Those of the other parts, from a change on, without some that were read. */
  certain(from: number, known: readonly Part[] = []): Promise<Part[]> {
    const isKnown = new Set(known.map(({ file }) => file))
    return this.read(
      this.segments.filter(
        (segment) => segment.last >= from && !this.doubtful.has(segment) && !isKnown.has(segment.file)
      )
    )
  }

  /**
   * Those of the other parts that lie where the workbook lacks changes. Where one device alone wrote, nothing comes late, and
   * none is read.
   */
  async late(holes: readonly Hole[]): Promise<Part[]> {
    if (holes.length === 0 || !this.isOfSeveral) return []
    const isThere = ({ first, last }: Segment) => reachesInto(holes, first, last)
    return this.read(this.segments.filter((segment) => isThere(segment) && !this.doubtful.has(segment)))
  }

  /**
   * Those of the other parts in which changes lie that others go on from and that are known, back to the first one that is
   * not: each is read once, the latest first.
   */
  async before(lines: readonly Whole[], known: ReadonlySet<string>): Promise<Part[]> {
    const wanted = new Set<string>()
    const want = (all: readonly Whole[]) => {
      for (const { entry } of all) wanted.delete(entry.hash)
      const own = new Set(all.map(({ entry }) => entry.hash))
      for (const { entry } of all) if (known.has(entry.prev) && !own.has(entry.prev)) wanted.add(entry.prev)
    }
    want(lines)
    const found: Part[] = []
    for (const segment of [...this.segments].sort((a, b) => b.last - a.last)) {
      if (wanted.size === 0) break
      if (this.doubtful.has(segment)) continue
      const [part] = await this.read([segment])
      if (!part?.lines.some(({ entry }) => wanted.has(entry.hash))) continue
      found.push(part)
      want([...lines, ...found.flatMap((one) => one.lines)])
    }
    return found
  }

  private read(segments: readonly Segment[]): Promise<Part[]> {
    return Promise.all(
      segments.map(async (segment) => {
        const { file } = segment
        const lines = await linesOf(this.files, join(this.folder, names.history, file))
        return { file, lines: lines.filter(isWhole), isOnItsWay: isOnItsWay(segment, lines, this.device) }
      })
    )
  }
}

/**
 * The hashes of all changes that lie beside a workbook, in its history from a change on, too: a line that continues one
 * of them was written by another side.
 */
export async function hashesBeside(
  files: Files,
  folder: string,
  from: number,
  device: Device
): Promise<ReadonlySet<string>> {
  const beside = await Beside.look(files, folder, device)
  const parts = [...(await beside.twofold()), ...(await beside.certain(from))].flatMap(({ lines }) => lines)
  const { lines } = await linesOfSides(
    files,
    beside.others.map(({ path }) => path)
  )
  for (const side of lines.values()) parts.push(...side.filter(isWhole))
  return new Set(parts.map(({ entry }) => entry.hash))
}
