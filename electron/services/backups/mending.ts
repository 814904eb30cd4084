import { join } from 'node:path'
import { attachmentPath, findAttachment } from '../storage/attachments'
import type { Files } from '../storage/files'
import { type Device, names, segmentName } from '../storage/history'
import { beginning } from '../storage/journal-format'
import { type Link, type PartOfPast, type PastOnDisk, readPast, wayTo } from '../storage/past'
import type { ReadWorkbook } from '../storage/read-workbook'
import { attachmentsOf } from '../workbooks/scans'

/** A file that a backup has and a workbook's folder lacks, or has only damaged. `path`: below that folder, with `/`. */
export interface Piece {
  path: string
  bytes: Uint8Array
}

/** The folder of one workbook, and the device that writes there. */
interface Side {
  path: string
  device: Device
}

const lineBreak = Buffer.from('\n')
const bytesOf = (links: readonly Link[]) =>
  Buffer.concat(links.flatMap(({ bytes }) => (bytes.at(-1) === 0x0a ? [bytes] : [bytes, lineBreak])))

/** Lines in order, as runs that continue each other. */
function runsOf(links: readonly Link[]): Link[][] {
  const runs: Link[][] = []
  for (const link of links) {
    const run = runs.at(-1)
    if (run?.at(-1)?.hash === link.prev) run.push(link)
    else runs.push([link])
  }
  return runs
}

/** The lines that take the place of a damaged part; null when some are still missing, or others wrote in it, too. */
function wholeOf({ first, last, links }: PartOfPast, way: readonly Link[]): Link[] | null {
  const own = new Set(way)
  if (links.some((link) => !own.has(link))) return null
  const inside = way.filter((link) => link.first >= first && link.seq <= last)
  const [run, ...others] = runsOf(inside)
  return run && others.length === 0 && run[0]?.first === first && run.at(-1)?.seq === last ? run : null
}

/** Parts of the history that make up for what is missing in a folder. */
function partsOf(here: PastOnDisk, there: PastOnDisk, { workbook, position }: ReadWorkbook, device: Device): Piece[] {
  const more = [...there.parts.flatMap(({ links }) => links), ...there.live]
  const own = new Set([...here.parts.flatMap(({ links }) => links), ...here.live])
  const way = wayTo(workbook.id, position, here, more).links.reverse()
  const pieces: Piece[] = []
  const done = new Set<Link>()
  const put = (file: string, links: readonly Link[]) => {
    pieces.push({ path: `${names.history}/${file}`, bytes: bytesOf(links) })
    for (const link of links) done.add(link)
  }
  for (const part of here.parts.filter(({ isWhole }) => !isWhole)) {
    const whole = wholeOf(part, way)
    if (whole) put(part.file, whole)
  }
  const taken = new Set(here.parts.map(({ file }) => file))
  for (const run of runsOf(way.filter((link) => !own.has(link) && !done.has(link)))) {
    const [first, last] = [run[0]?.first ?? 0, run.at(-1)?.seq ?? 0]
    const file = segmentName(first, last, device)
    if (!taken.has(file)) put(file, run)
  }
  return pieces
}

/** The files of a backup with whole workbooks of the past that a folder lacks: the beginning, and damaged ones. */
function basesOf(here: PastOnDisk, there: PastOnDisk, { workbook }: ReadWorkbook): { file: string; from: string }[] {
  const isOwn = ({ at }: PastOnDisk['bases'][number]) => at?.seq !== 0 || at.hash === beginning(workbook.id).hash
  const sound = there.bases.filter((base) => base.at !== null && isOwn(base))
  const again = here.bases.flatMap(({ file, seq, at }) => {
    const from = at === null ? sound.find((base) => base.seq === seq) : undefined
    return from ? [{ file, from: from.file }] : []
  })
  const first = here.bases.some(({ seq }) => seq === 0) ? undefined : sound.find(({ seq }) => seq === 0)
  const isBegun = here.parts.some((part) => part.first === 1) || here.bases.length === 0
  return first && isBegun ? [...again, { file: first.file, from: first.file }] : again
}

/**
 * What a backup can bring back of a workbook without changing its state: parts of its history, and files that its
 * records name. Nothing of the backup that is not of this workbook's own past is taken.
 */
export async function piecesFor(files: Files, here: Side, read: ReadWorkbook, there: Side): Promise<Piece[]> {
  const past = await readPast(files, here.path, here.device)
  const old = await readPast(files, there.path, there.device)
  const pieces = partsOf(past, old, read, here.device)
  for (const { file, from } of basesOf(past, old, read)) {
    const bytes = await files.read(join(there.path, names.history, from))
    pieces.push({ path: `${names.history}/${file}`, bytes })
  }
  const wanted = attachmentsOf(read.workbook)
  for (const [path, file] of new Map(wanted.map((one) => [attachmentPath('', one).replaceAll('\\', '/'), one]))) {
    if ((await findAttachment(files, here.path, file)).is === 'same') continue
    const kept = await findAttachment(files, there.path, file)
    if (kept.is === 'same') pieces.push({ path, bytes: kept.bytes })
  }
  return pieces
}
