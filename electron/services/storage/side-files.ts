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

/** A file that may contain changes of another side. */
interface SideFile {
  path: string
  /**
   * Whether it is a fork file: this program wrote it after it had lost the workbook, so all of its lines are complete.
   */
  isFork: boolean
  /**
   * Whether it is a fork file of another device: what is missing at its end will come, or was never reported as saved
   * there.
   */
  isOthersFork: boolean
  /** Whether it has the name of a file that was put aside, so that its changes may be the workbook's own. */
  isMoved: boolean
}

const isFork = (name: string) => /^journal\.(?:on-[0-9a-z]+\.)?fork-.*\.jsonl$/.test(name)

/** Whether a file was put aside as damaged. It was examined then: its complete lines are in the workbook or offered. */
const isDamaged = (name: string) => /\.(?:damaged|torn)-\d{8}-\d{6}/.test(name)

/** Whether a file was put aside while its changes may be the workbook's own. */
export const isMoved = (name: string) => /\.(?:cut-short|earlier|apart)-\d{8}-\d{6}/.test(name)

/**
 * Whether a name is that of another journal: of another device, of a fork, put aside, or copied by a sync tool. Every
 * tool names its copies differently, so their content decides.
 */
const isAnotherJournal = (name: string, own: string) =>
  /^journal.*\.jsonl$/i.test(name) && name !== own && !isDamaged(name)

const isAnotherSegment = (name: string) => /^\d.*\.jsonl$/i.test(name) && !isDamaged(name)

/**
 * The most that the files of other sides in one rep's folder may take together: whoever can write there could fill it
 * with meaningless lines. Coachbook itself folds a journal from 64 KiB on.
 */
export const sideLimits = { bytes: 64 * 1024 ** 2, lines: 100_000 } as const

/**
 * The sizes up to which files are read in turn, smaller ones first, so that a huge useless file does not prevent others
 * from being read.
 */
const steps = [sideLimits.bytes / 1024, sideLimits.bytes / 32, sideLimits.bytes]

/** The number of line breaks, counted up to a limit. */
function breaksIn(bytes: Buffer, most: number): number {
  let count = 0
  for (let at = bytes.indexOf(0x0a); at >= 0 && count <= most; at = bytes.indexOf(0x0a, at + 1)) count++
  return count
}

/** The lines in files of other sides, by path, and the files that were not read because it would be too much. */
export interface SideLines {
  lines: Map<string, JournalLine[]>
  beyond: string[]
}

/**
 * The lines of files of other sides, within the limits for all together; empty for those that cannot be read at
 * present.
 */
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

/** The lines of a file; empty when it is no file, or cannot be read at present and is looked at again later. */
export async function linesOf(files: Files, path: string): Promise<JournalLine[]> {
  try {
    const isFile = (await files.look(path))?.kind === 'file'
    return isFile ? decodeJournal(await files.read(path)) : []
  } catch (error) {
    if (error instanceof FileFault) return []
    throw error
  }
}

/** Parts of the history with changes of the same numbers, of which a single way would need only one. */
function overlapping(segments: readonly Segment[]): Set<Segment> {
  const found = new Set<Segment>()
  let furthest: Segment | null = null
  for (const segment of segments) {
    if (furthest && segment.first <= furthest.last) found.add(furthest).add(segment)
    if (!furthest || segment.last > furthest.last) furthest = segment
  }
  return found
}

/** A file of the history, and the complete lines in it. */
export interface Part {
  file: string
  lines: Whole[]
  /** Whether another device writes it and it is not complete yet; it then keeps its name. */
  isOnItsWay: boolean
}

const byPath = (a: SideFile, b: SideFile) => (a.path < b.path ? -1 : 1)

/** The files beside a workbook, and the parts of its history that may contain another side. */
export class Beside {
  private constructor(
    private readonly files: Files,
    private readonly folder: string,
    readonly others: readonly SideFile[],
    private readonly segments: readonly Segment[],
    private readonly doubtful: ReadonlySet<Segment>,
    /** Whether another device has written here, too. */
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

  /** The complete lines of overlapping parts of the history, by file. */
  twofold(): Promise<Part[]> {
    return this.read([...this.doubtful])
  }

  /** The lines of the other parts, from a change on, without some parts that were read already. */
  certain(from: number, known: readonly Part[] = []): Promise<Part[]> {
    const isKnown = new Set(known.map(({ file }) => file))
    return this.read(
      this.segments.filter(
        (segment) => segment.last >= from && !this.doubtful.has(segment) && !isKnown.has(segment.file)
      )
    )
  }

  /**
   * The lines of the other parts where the workbook lacks changes. If only one device has written, nothing arrives
   * late, and none is read.
   */
  async late(holes: readonly Hole[]): Promise<Part[]> {
    if (holes.length === 0 || !this.isOfSeveral) return []
    const isThere = ({ first, last }: Segment) => reachesInto(holes, first, last)
    return this.read(this.segments.filter((segment) => isThere(segment) && !this.doubtful.has(segment)))
  }

  /**
   * The lines of the other parts with known changes that `lines` continue, back to the first unknown one; each part is
   * read once, the latest first.
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
 * The hashes of all changes beside a workbook, including its history from a change on: a line that continues one of
 * them was written by another side.
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
