import { crc32, deflateRawSync } from 'node:zlib'

/** One entry of a zip in which everything can be false. */
export interface Forged {
  name: string | Buffer
  data?: Buffer | string
  deflate?: boolean
  /** What the headers say instead of the truth. */
  method?: number
  size?: number
  crc?: number
  compressed?: number
  flags?: number
  attributes?: number
  offset?: number
  /** What only the entry's own header says. */
  local?: { name?: string; method?: number; size?: number; crc?: number; flags?: number }
  /** Bytes after the entry. */
  gap?: Buffer
  extra?: Buffer
}

interface ForgedEnd {
  count?: number
  disk?: number
  size?: number
  offset?: number
  comment?: Buffer
  /** Bytes between the last entry and the directory. */
  gap?: Buffer
}

const bytesOf = (data: Buffer | string) => (typeof data === 'string' ? Buffer.from(data) : data)

function record(signature: number, fields: readonly [bytes: 2 | 4, value: number][], ...rest: Buffer[]): Buffer {
  const head = Buffer.alloc(4 + fields.reduce((sum, [bytes]) => sum + bytes, 0))
  let at = head.writeUInt32LE(signature, 0)
  for (const [bytes, value] of fields)
    at = bytes === 2 ? head.writeUInt16LE(value & 0xffff, at) : head.writeUInt32LE(value >>> 0, at)
  return Buffer.concat([head, ...rest])
}

/** Writes a zip with the given lies; everything else in it is correct. */
export function forgeZip(entries: readonly Forged[], end: ForgedEnd = {}): Buffer {
  const locals: Buffer[] = []
  const centrals: Buffer[] = []
  let at = 0
  for (const entry of entries) {
    const name = bytesOf(entry.name)
    const data = bytesOf(entry.data ?? '')
    const stored = entry.deflate ? deflateRawSync(data) : data
    const extra = entry.extra ?? Buffer.alloc(0)
    const said = {
      method: entry.method ?? (entry.deflate ? 8 : 0),
      size: entry.size ?? data.length,
      crc: entry.crc ?? crc32(data),
      flags: entry.flags ?? (name.every((byte) => byte < 0x80) ? 0 : 0x0800)
    }
    const compressed = entry.compressed ?? stored.length
    const local = { ...said, ...entry.local }
    const localName = entry.local?.name === undefined ? name : Buffer.from(entry.local.name)
    const written = record(
      0x04034b50,
      [
        [2, 20],
        [2, local.flags],
        [2, local.method],
        [4, 0x00210000],
        [4, local.crc],
        [4, compressed],
        [4, local.size],
        [2, localName.length],
        [2, extra.length]
      ],
      localName,
      extra,
      stored,
      entry.gap ?? Buffer.alloc(0)
    )
    centrals.push(
      record(
        0x02014b50,
        [
          [2, 0x031e],
          [2, 20],
          [2, said.flags],
          [2, said.method],
          [4, 0x00210000],
          [4, said.crc],
          [4, compressed],
          [4, said.size],
          [2, name.length],
          [2, 0],
          [2, 0],
          [2, 0],
          [2, 0],
          [4, entry.attributes ?? 0],
          [4, entry.offset ?? at]
        ],
        name
      )
    )
    locals.push(written)
    at += written.length
  }
  const gap = end.gap ?? Buffer.alloc(0)
  const directory = Buffer.concat(centrals)
  const comment = end.comment ?? Buffer.alloc(0)
  return Buffer.concat([
    ...locals,
    gap,
    directory,
    record(
      0x06054b50,
      [
        [2, end.disk ?? 0],
        [2, 0],
        [2, end.count ?? entries.length],
        [2, end.count ?? entries.length],
        [4, end.size ?? directory.length],
        [4, end.offset ?? at + gap.length],
        [2, comment.length]
      ],
      comment
    )
  ])
}
