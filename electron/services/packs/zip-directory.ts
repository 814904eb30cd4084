import { RuleError } from '../../../shared/errors'
import { packLimits } from '../../../shared/model/pack'

/** One file of a zip: where its bytes are, and the size and checksum that they must have. */
export interface ZipEntry {
  name: string
  deflated: boolean
  start: number
  end: number
  size: number
  crc: number
}

const signatures = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50 } as const
const endLength = 22
const centralLength = 46
const localLength = 30

/** Flags: encrypted, sizes after the data, patched data, strongly encrypted, masked header. */
const flags = { encrypted: 0x0001 | 0x0040 | 0x2000, sizesFollow: 0x0008, patched: 0x0020, utf8: 0x0800 } as const

const damaged = () => new RuleError('pack.damaged')

/**
 * A name from a hostile file in a form that can be shown: without characters that reverse or hide words, and not too
 * long.
 */
export const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '?').slice(0, 80)

interface Central {
  name: string
  flags: number
  method: number
  crc: number
  compressed: number
  size: number
  /** The upper half is the Unix file mode. */
  attributes: number
  offset: number
}

/**
 * Reads the end record. It must be at the very end: a truncated file has none, and a comment could contain a second
 * one.
 */
function readEnd(zip: Buffer): { count: number; offset: number } {
  const at = zip.length - endLength
  if (at < 0 || zip.readUInt32LE(at) !== signatures.end) throw new RuleError('pack.not-a-pack')
  const [disk, firstDisk] = [zip.readUInt16LE(at + 4), zip.readUInt16LE(at + 6)]
  const [here, count] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10)]
  const [size, offset] = [zip.readUInt32LE(at + 12), zip.readUInt32LE(at + 16)]
  if (count > packLimits.entries) throw new RuleError('pack.too-many-files', { limit: packLimits.entries })
  if (disk !== 0 || firstDisk !== 0 || here !== count || offset + size !== at) throw damaged()
  return { count, offset }
}

function readName(zip: Buffer, start: number, length: number, isUtf8: boolean): string {
  const bytes = zip.subarray(start, start + length)
  const name = bytes.toString('utf8')
  const readable = isUtf8 ? Buffer.from(name, 'utf8').equals(bytes) : bytes.every((byte) => byte < 0x80)
  if (!readable || length === 0) throw new RuleError('pack.bad-path', { file: shownName(name) })
  return name
}

function readCentral(zip: Buffer, { count, offset }: { count: number; offset: number }): Central[] {
  const entries: Central[] = []
  const end = zip.length - endLength
  let at = offset
  for (let index = 0; index < count; index++) {
    if (at + centralLength > end || zip.readUInt32LE(at) !== signatures.central) throw damaged()
    const bits = zip.readUInt16LE(at + 8)
    const [nameLength, extraLength] = [zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30)]
    const commentLength = zip.readUInt16LE(at + 32)
    const next = at + centralLength + nameLength + extraLength + commentLength
    if (next > end || zip.readUInt16LE(at + 34) !== 0) throw damaged()
    entries.push({
      name: readName(zip, at + centralLength, nameLength, (bits & flags.utf8) !== 0),
      flags: bits,
      method: zip.readUInt16LE(at + 10),
      crc: zip.readUInt32LE(at + 16),
      compressed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      attributes: zip.readUInt32LE(at + 38),
      offset: zip.readUInt32LE(at + 42)
    })
    at = next
  }
  if (at !== end) throw damaged()
  return entries
}

const fileTypes = { mask: 0xf000, none: 0, folder: 0x4000, file: 0x8000 } as const

const isFolder = ({ name }: Central) => name.endsWith('/')

function checkKind(entry: Central): void {
  const file = shownName(entry.name)
  const type = (entry.attributes >>> 16) & fileTypes.mask
  const usual = isFolder(entry) ? fileTypes.folder : fileTypes.file
  if (type !== fileTypes.none && type !== usual) throw new RuleError('pack.link', { file })
  if (entry.flags & flags.encrypted) throw new RuleError('pack.encrypted', { file })
  if (entry.flags & flags.patched || (entry.method !== 0 && entry.method !== 8)) throw damaged()
  if (isFolder(entry) && entry.size !== 0) throw damaged()
}

/** A key that is the same for names which some system takes for the same file. */
const folded = (name: string) => name.normalize('NFKC').toLowerCase()

function checkName(entry: Central, seen: Set<string>): void {
  const { name } = entry
  const file = shownName(name)
  const parts = (isFolder(entry) ? name.slice(0, -1) : name).split('/')
  const leadsOut = parts.some((part) => part === '' || part === '.' || part === '..')
  if (leadsOut || /[\\:\0]/.test(name)) throw new RuleError('pack.bad-path', { file })
  if (seen.has(folded(name))) throw new RuleError('pack.name-twice', { file })
  seen.add(folded(name))
}

function checkSizes(entries: readonly Central[]): void {
  let inflated = 0
  for (const { name, size, compressed } of entries) {
    if (size > packLimits.entry || compressed > packLimits.entry)
      throw new RuleError('pack.file-too-large', { file: shownName(name), limit: packLimits.entry / 2 ** 20 })
    inflated += size
  }
  if (inflated > packLimits.inflated)
    throw new RuleError('pack.inflates-too-much', { limit: packLimits.inflated / 2 ** 20 })
}

/** Where the data of an entry is; its own header must say the same as the directory. */
function locate(zip: Buffer, entry: Central, end: number): { start: number; end: number } {
  const at = entry.offset
  if (at + localLength > end || zip.readUInt32LE(at) !== signatures.local) throw damaged()
  const nameLength = zip.readUInt16LE(at + 26)
  const start = at + localLength + nameLength + zip.readUInt16LE(at + 28)
  const sameName = zip.toString('utf8', at + localLength, at + localLength + nameLength) === entry.name
  const sizesFollow = (entry.flags & flags.sizesFollow) !== 0
  const sameSizes =
    zip.readUInt32LE(at + 14) === entry.crc &&
    zip.readUInt32LE(at + 18) === entry.compressed &&
    zip.readUInt32LE(at + 22) === entry.size
  const same =
    sameName &&
    zip.readUInt16LE(at + 6) === entry.flags &&
    zip.readUInt16LE(at + 8) === entry.method &&
    (sizesFollow || sameSizes)
  if (!same || start + entry.compressed > end) throw damaged()
  return { start, end: start + entry.compressed }
}

/** Sizes that follow the data take 12 bytes, or 16 with their own signature. */
const trailer = 16

/**
 * Checks that every byte belongs to exactly one entry: overlapping entries can unpack one piece many times, and gaps
 * can hide data.
 */
function checkPlaces(places: readonly { offset: number; end: number; flags: number }[], directory: number): void {
  let free = 0
  let slack = 0
  for (const place of [...places].sort((a, b) => a.offset - b.offset)) {
    if (place.offset < free || place.offset > free + slack) throw damaged()
    free = place.end
    slack = place.flags & flags.sizesFollow ? trailer : 0
  }
  if (directory < free || directory > free + slack) throw damaged()
}

/**
 * Reads and checks the directory of a zip before anything is inflated; returns its files in the order of the directory.
 * Throws a `RuleError` for what a pack never is: encrypted, split, with links, with names that lead out of it or that a
 * system takes for the same, with entries that overlap or contradict the directory, or larger than the limits.
 */
export function readDirectory(zip: Buffer): ZipEntry[] {
  if (zip.length > packLimits.file) throw new RuleError('pack.too-large', { limit: packLimits.file / 2 ** 20 })
  const end = readEnd(zip)
  const entries = readCentral(zip, end)
  const seen = new Set<string>()
  for (const entry of entries) {
    checkName(entry, seen)
    checkKind(entry)
  }
  checkSizes(entries)
  const places = entries.map((entry) => ({ ...entry, ...locate(zip, entry, end.offset) }))
  checkPlaces(places, end.offset)
  return places
    .filter((entry) => !isFolder(entry))
    .map(({ name, method, start, end: stop, size, crc }) => ({
      name,
      deflated: method === 8,
      start,
      end: stop,
      size,
      crc
    }))
}
