import { largestPack, largestPdf, largestTable } from '../../shared/limits'
import { ifReadable } from '../core/unreadable'

/** A file that is not read, and the sentence that says why. */
export interface LeftFile {
  name: string
  key: 'large' | 'alone' | 'other'
}

type Why = LeftFile['key'] | 'large-pack' | 'large-table' | 'other-picture'

/** What is done with files that are dropped on the window; null when there is nothing to do. */
export type Dropped =
  /**
   * `what`:
   * - a PDF is checked, and searched for sheets when it carries no record;
   * - a picture can only be a sheet;
   * - a pack is shown on the packs page;
   * - a table is read on the import page.
   */
  | { do: 'read'; what: What; file: File }
  /** Several PDFs at once: rhythm reports are shown side by side. */
  | { do: 'beside'; files: File[]; left: LeftFile[] }
  | { do: 'say'; key: 'several' | 'many' | Exclude<Why, 'alone'>; name: string }
  | null

/** Pictures that are recognized, so that it can be said how to save them, but not read. */
type Unread = 'other-picture'
type What = 'pdf' | 'picture' | 'pack' | 'table'

/** The most bytes of each kind that are read, and the message for a larger file. */
const most: Record<What, { bytes: number; key: Exclude<Why, 'alone'> }> = {
  pdf: { bytes: largestPdf, key: 'large' },
  picture: { bytes: largestPdf, key: 'large' },
  pack: { bytes: largestPack, key: 'large-pack' },
  table: { bytes: largestTable, key: 'large-table' }
}

/** The most files that are taken at once. */
export const mostAtOnce = 60

/** How a TIFF, WebP, GIF and BMP begin. */
const otherPictures = [/^(?:II\*\0|MM\0\*)/, /^RIFF....WEBP/s, /^GIF8[79]a/, /^BM....\0\0\0\0/s]

const begins = (bytes: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)

/**
 * A PDF or a picture is recognized by its first bytes, whatever its name; a folder and an empty file have none. Main
 * recognizes a HEIC photo and says so. Packs and tables are recognized by the ends of their names, and main looks into
 * them.
 */
async function whatIs(file: File): Promise<What | Unread | null> {
  const first = new Uint8Array(await file.slice(0, 1024).arrayBuffer())
  const text = new TextDecoder('latin1').decode(first)
  if (text.includes('%PDF-')) return 'pdf'
  const isPicture = begins(first, [0x89, 0x50, 0x4e, 0x47]) || begins(first, [0xff, 0xd8, 0xff])
  if (isPicture || text.slice(4, 8) === 'ftyp') return 'picture'
  if (otherPictures.some((signs) => signs.test(text))) return 'other-picture'
  if (/\.coachpack$/i.test(file.name)) return 'pack'
  return /\.(?:csv|tsv|xlsx|xlsm)$/i.test(file.name) ? 'table' : null
}

async function severalOf(dropped: readonly File[]): Promise<Dropped> {
  const name = dropped[0]?.name ?? ''
  if (dropped.length > mostAtOnce) return { do: 'say', key: 'many', name }
  const files: File[] = []
  const left: LeftFile[] = []
  for (const file of dropped) {
    const what = await ifReadable(whatIs(file))
    if (what === 'pdf' && file.size <= largestPdf) files.push(file)
    else
      left.push({
        name: file.name,
        key: what === 'pdf' ? 'large' : what === null || what === 'other-picture' ? 'other' : 'alone'
      })
  }
  return files.length === 0 ? { do: 'say', key: 'several', name } : { do: 'beside', files, left }
}

/** Decides what is done with dropped files. A file that is too large is not read at all. */
export async function decideOn(files: readonly File[]): Promise<Dropped> {
  const [file, second] = files
  if (!file) return null
  if (second) return severalOf(files)
  const { name } = file
  const what = await ifReadable(whatIs(file))
  if (what === null || what === 'other-picture') return { do: 'say', key: what ?? 'other', name }
  const { bytes, key } = most[what]
  return file.size > bytes ? { do: 'say', key, name } : { do: 'read', what, file }
}
