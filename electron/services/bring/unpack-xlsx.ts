import { Unzip, UnzipInflate, zipSync } from 'fflate'
import type { Joined } from '../../../shared/bring/table'
import { joinedIn } from './joined-cells'
import { percentStyles, withShownShares } from './percent-cells'
import { Refused } from './refused'

/** How many bytes of the file are unpacked before the result is counted. */
const step = 16 * 1024
export const mostFiles = 4000

const isNeeded = (name: string) =>
  /^\/?(?:\[Content_Types\]\.xml|_rels\/|xl\/(?:_rels\/|[^/]+\.xml$|worksheets\/[^/]+\.xml$))/i.test(name)

/**
 * Unpacks the parts of a spreadsheet that hold its cells, and counts them meanwhile: if they come to more than `most`
 * bytes together, the file is refused before they are held. Macros, pictures and links to elsewhere are never unpacked.
 */
function unpack(bytes: Uint8Array, most: number): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array[]>()
  let total = 0
  let files = 0
  const zip = new Unzip((file) => {
    files += 1
    if (files > mostFiles) throw new Refused('too-large')
    if (!isNeeded(file.name)) return
    const chunks: Uint8Array[] = []
    if (parts.has(file.name)) throw new Refused('damaged')
    parts.set(file.name, chunks)
    file.ondata = (error, chunk) => {
      // An exception here would come back as an error of the archive.
      if (error) throw new Refused(total > most ? 'too-large' : 'damaged')
      total += chunk.length
      if (total > most) throw new Refused('too-large')
      chunks.push(chunk.slice())
    }
    file.start()
  })
  zip.register(UnzipInflate)
  try {
    for (let at = 0; at < bytes.length; at += step) zip.push(bytes.subarray(at, at + step), at + step >= bytes.length)
  } catch (error) {
    throw error instanceof Refused ? error : new Refused('damaged')
  }
  return new Map([...parts].map(([name, chunks]) => [name, Buffer.concat(chunks)]))
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const plainText = (text: string) =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi,
    (whole, hex?: string, number?: string, name?: string) => {
      const code = hex ? Number.parseInt(hex, 16) : number ? Number(number) : 0
      if (code > 0 && code <= 0x10ffff) return String.fromCodePoint(code)
      return entities[name ?? ''] ?? whole
    }
  )

export interface UnpackedXlsx {
  /** A spreadsheet with only the counted parts, packed again without compression. */
  bytes: ArrayBuffer
  sheets: string[]
  epoch: 1900 | 1904
  /** The cells of any sheet that are merged over several rows. */
  joined: Joined[]
}

/** A spreadsheet that can be read safely. Throws a `Refused`. */
export function unpackXlsx(bytes: Uint8Array, most: number): UnpackedXlsx {
  const parts = unpack(bytes, most)
  const book = [...parts].find(([name]) => /(?:^|\/)workbook\.xml$/i.test(name))
  if (!book) throw new Refused('zip')
  const text = Buffer.from(book[1]).toString('utf8')
  const sheets = [...text.matchAll(/<(?:\w+:)?sheet\s[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) => plainText(name))
  if (sheets.length === 0) throw new Refused('damaged')
  const styles = [...parts].find(([name]) => /(?:^|\/)styles\.xml$/i.test(name))?.[1]
  const shares = percentStyles(styles ? Buffer.from(styles).toString('utf8') : '')
  for (const [name, part] of parts)
    if (shares.size > 0 && /worksheets\//i.test(name))
      parts.set(name, Buffer.from(withShownShares(Buffer.from(part).toString('utf8'), shares)))
  const packed = zipSync(Object.fromEntries(parts), { level: 0 })
  const joined = [...parts].flatMap(([name, part]) => {
    const xml = Buffer.from(part)
    return /worksheets\//i.test(name) && xml.includes('mergeCell ') ? joinedIn(xml.toString('utf8')) : []
  })
  return {
    bytes: packed.slice().buffer,
    sheets,
    epoch: /<(?:\w+:)?workbookPr\s[^>]*?date1904="(?:1|true)"/i.test(text) ? 1904 : 1900,
    joined
  }
}
