import { extname } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { limits } from '../../../shared/limits'
import { Scan } from '../../../shared/model/signature'
import type { Workbook } from '../../../shared/model/workbook'
import { scansOf } from '../../../shared/rules/filed-copies'
import { fileOf } from '../../../shared/rules/statements'
import { fitted } from '../../../shared/written'
import { type Attachment, attachmentPath, digestOf, findAttachment, keepAttachment } from '../storage/attachments'
import { FileFault, type Files } from '../storage/files'

/** The largest scan, in bytes; a photo or scan of one sheet is smaller. */
export const largestScan = 20 * 1024 * 1024

export const endings = { pdf: 'pdf', png: 'png', jpeg: 'jpg' } as const satisfies Record<Scan['kind'], string>

const starts = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

/** The kind of a file by its first bytes, whatever its name; null for anything but a page or a picture. */
export function kindOf(bytes: Uint8Array): Scan['kind'] | null {
  if (starts(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf'
  if (starts(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png'
  return starts(bytes, [0xff, 0xd8, 0xff]) ? 'jpeg' : null
}

/**
 * The brands of HEIF files with a picture, as Apple's phones make them. No permissively licensed library reads them.
 */
const heifBrands: ReadonlySet<string> = new Set([
  'heic',
  'heix',
  'heim',
  'heis',
  'hevc',
  'hevx',
  'mif1',
  'msf1',
  'avif'
])

/** Whether a file is a HEIC photo by its first bytes, whatever its name. */
export const isHeic = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.subarray(4, 8)).toString('latin1') === 'ftyp' &&
  heifBrands.has(Buffer.from(bytes.subarray(8, 12)).toString('latin1'))

/** The name of a file as it is shown; when it is too long, the end is kept and three dots stand for the rest. */
function shortened(name: string): string {
  if (name.length <= limits.name) return name
  const ending = extname(name).slice(0, 20)
  return `${fitted(name, limits.name - ending.length - 1).kept}…${ending}`
}

export const attachmentOf = ({ hash, kind, bytes }: Scan): Attachment => ({ hash, bytes, ending: endings[kind] })

/** The files that a workbook names: kept PDFs, scans of ink, filed copies, statements that came back as files. */
export function attachmentsOf({ plans, documents, addenda, statements = {} }: Workbook): Attachment[] {
  const records = [...Object.values(plans), ...Object.values(documents), ...Object.values(addenda)]
  const signed = records.filter((record) => 'managerSignature' in record)
  const withSigned = signed.flatMap(({ ink, kept, filed = [] }) => [
    ...(kept ? [{ hash: kept.hash, bytes: kept.bytes, ending: 'pdf' as const }] : []),
    ...scansOf({ ink }).map(attachmentOf),
    ...filed.map(attachmentOf)
  ])
  return [...withSigned, ...Object.values(statements).flatMap(fileOf).map(attachmentOf)]
}

/**
 * A file that a person chose (its name, its bytes) as a scan. It is neither parsed nor drawn; the system's own viewer
 * shows it. Throws a `RuleError` for a file that is no page or picture, or is too large.
 */
export function scanOf(chosen: string, bytes: Uint8Array): Scan {
  const kind = bytes.length > largestScan ? null : kindOf(bytes)
  if (kind === null) throw new RuleError('scan.no-scan', { name: chosen })
  const hash = digestOf(bytes)
  const name = Scan.shape.name.safeParse(shortened(chosen))
  return { hash, name: name.success ? name.data : `scan.${endings[kind]}`, kind, bytes: bytes.length }
}

/**
 * Keeps a scan in the folder of its workbook; returns its path, or null when it was there before. An existing file is
 * never overwritten.
 */
export async function keepScan(files: Files, folder: string, scan: Scan, bytes: Uint8Array): Promise<string | null> {
  const kept = attachmentOf(scan)
  try {
    return (await keepAttachment(files, folder, kept, bytes)) ? attachmentPath(folder, kept) : null
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    throw new RuleError('scan.not-kept', { name: scan.name })
  }
}

/** The path of a scan that is unchanged. Throws a `RuleError` when it is gone or another file is in its place. */
export async function scanIn(files: Files, folder: string, scan: Scan): Promise<string> {
  const kept = attachmentOf(scan)
  if ((await findAttachment(files, folder, kept)).is !== 'same') throw new RuleError('scan.gone', { name: scan.name })
  return attachmentPath(folder, kept)
}
