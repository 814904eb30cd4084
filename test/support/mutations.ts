import { crc32, deflateSync, inflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { forgeZip } from './zip-forge'

/** Numbers that look random and are the same for the same seed. */
export interface Chance {
  /** A whole number below `count`. */
  below(count: number): number
  of<T>(items: readonly [T, ...T[]]): T
}

/** Mulberry32. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let value = Math.imul(state ^ (state >>> 15), state | 1)
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61)
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (count: number) => Math.floor(next() * count)
  return { below, of: (items) => items[below(items.length)] ?? items[0] }
}

const sizes = [0, 1, 0x7f, 0x80, 0xff, 0x7fff, 0xffff, 0x7fffffff, 0xffffffff] as const

/** One change to a file, as by a bad disk, a bad transfer, or an attacker. */
function once(chance: Chance, bytes: Buffer, others: readonly [Buffer, ...Buffer[]]): Buffer {
  const { below } = chance
  const at = below(bytes.length + 1)
  const long = Math.min(bytes.length - at, 1 + below(chance.of([4, 64, 4096])))
  const [head, middle, tail] = [bytes.subarray(0, at), bytes.subarray(at, at + long), bytes.subarray(at + long)]
  switch (below(9)) {
    case 0: {
      const flipped = Buffer.from(bytes)
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << below(8))
      return flipped
    }
    case 1:
      return head
    case 2:
      return Buffer.concat([head, tail])
    case 3:
      return Buffer.concat([head, ...Array<Buffer>(2 + below(chance.of([2, 60]))).fill(middle), tail])
    case 4:
      return Buffer.concat([head, Buffer.from(middle).fill(chance.of([0, 0xff, 0x20, below(256)])), tail])
    case 5: {
      const other = chance.of(others)
      const from = below(other.length)
      return Buffer.concat([head, other.subarray(from, from + 1 + below(2000)), chance.of([tail, Buffer.alloc(0)])])
    }
    case 6: {
      // A length field, in either byte order.
      const lying = Buffer.from(bytes)
      const size = chance.of([...sizes, bytes.length, below(2 ** 31)])
      if (at + 4 <= lying.length) {
        if (below(2) === 0) lying.writeUInt32LE(size >>> 0, at)
        else lying.writeUInt32BE(size >>> 0, at)
      } else if (at + 2 <= lying.length) lying.writeUInt16LE(size & 0xffff, at)
      return lying
    }
    case 7:
      return words(chance, bytes)
    default:
      return Buffer.concat([tail, middle, head])
  }
}

const strange = [
  '""',
  '"\\u202e"',
  '"../../x"',
  '"__proto__"',
  'null',
  'true',
  '-1',
  '0',
  '1e308',
  '1e999',
  '9007199254740993',
  '[]',
  '{}',
  '[[[[[[[[',
  '{"a":{"a":{"a":',
  '"\u0000"',
  '"\ud800"',
  '%s',
  '=1+1',
  '\r\n',
  '"'
] as const

const token = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null|[[\]{}]/g

/** Replaces tokens of a text by others, or by strange ones. */
function words(chance: Chance, bytes: Buffer): Buffer {
  const text = bytes.toString('latin1')
  const found = [...text.slice(0, 400_000).matchAll(token)]
  const pick = () => found[chance.below(found.length)]
  const one = pick()
  if (!one) return bytes
  const put = chance.below(2) === 0 ? (pick()?.[0] ?? '') : Buffer.from(chance.of(strange)).toString('latin1')
  return Buffer.from(text.slice(0, one.index) + put + text.slice(one.index + one[0].length), 'latin1')
}

/** A real file with one to four changes. */
export function changedFile(chance: Chance, files: readonly [Buffer, ...Buffer[]]): Buffer {
  let bytes = chance.of(files)
  for (let count = 1 + chance.below(4); count > 0; count--) bytes = once(chance, bytes, files)
  return bytes
}

/** As `changedFile`, but only tokens are moved, so that the text can still be parsed as before. */
export function changedWords(chance: Chance, files: readonly [Buffer, ...Buffer[]]): Buffer {
  let bytes = chance.of(files)
  for (let count = 1 + chance.below(3); count > 0; count--) bytes = words(chance, bytes)
  return bytes
}

/**
 * A zip in which one file is changed while everything around it is correct again. `mend` corrects what other files of
 * it say, such as digests in a manifest.
 */
export function changedInZip(
  chance: Chance,
  files: readonly [Buffer, ...Buffer[]],
  mend: (entries: Record<string, Buffer>) => Record<string, Buffer> = (entries) => entries
): Buffer {
  const entries: Record<string, Buffer> = {}
  for (const [name, data] of Object.entries(unzipSync(chance.of(files)))) entries[name] = Buffer.from(data)
  const names = Object.keys(entries)
  const name = names[chance.below(names.length)] ?? ''
  const before: [Buffer] = [entries[name] ?? Buffer.alloc(0)]
  entries[name] = chance.below(3) === 0 ? changedFile(chance, before) : changedWords(chance, before)
  return forgeZip(Object.entries(mend(entries)).map(([key, data]) => ({ name: key, data, deflate: true })))
}

/** A PNG with one part changed and its checksums correct again; the picture data itself is changed uncompressed. */
export function changedPng(chance: Chance, files: readonly [Buffer, ...Buffer[]]): Buffer {
  const bytes = chance.of(files)
  const parts: { name: string; data: Buffer }[] = []
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at))
    parts.push({
      name: bytes.toString('latin1', at + 4, at + 8),
      data: bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))
    })
  const part = parts[chance.below(parts.length)]
  if (part) part.data = part.name === 'IDAT' ? repacked(chance, part.data) : changedFile(chance, [part.data])
  const chunks = parts.map(({ name, data }) => {
    const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
    length.writeUInt32BE(data.length)
    sum.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, sum])
  })
  return Buffer.concat([bytes.subarray(0, 8), ...chunks])
}

function repacked(chance: Chance, data: Buffer): Buffer {
  try {
    const plain = inflateSync(data)
    const other = chance.below(2) === 0 ? changedWords(chance, [plain]) : changedFile(chance, [plain])
    return deflateSync(other, { level: 1 })
  } catch {
    return changedFile(chance, [data])
  }
}

/** A PDF with one compressed stream changed, compressed again with a correct length. */
export function changedInPdf(chance: Chance, files: readonly [Buffer, ...Buffer[]]): Buffer {
  const bytes = chance.of(files)
  const text = bytes.toString('latin1')
  const streams = [...text.matchAll(/\/Length (\d+)[^>]*?>>\s*stream\r?\n/g)]
  const one = streams[chance.below(streams.length)]
  if (!one) return changedFile(chance, files)
  const [head, length] = [one[0], Number(one[1])]
  const start = one.index + head.length
  const data = repacked(chance, bytes.subarray(start, start + length))
  const said = head.replace(/\/Length \d+/, `/Length ${String(data.length)}`)
  return Buffer.concat([
    bytes.subarray(0, one.index),
    Buffer.from(said, 'latin1'),
    data,
    bytes.subarray(start + length)
  ])
}
