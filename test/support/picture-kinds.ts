import { crc32, deflateSync } from 'node:zlib'

/** A picture as values from 0 to 255 for each color of each of its blocks of eight by eight pixels, row by row. */
export interface Blocks {
  width: number
  height: number
  /** One list of values for each block. */
  values: readonly (readonly number[])[]
}

export interface JpegKind {
  /** In several passes, as the web stores it, with the last bit of each value in a pass of its own. */
  progressive: boolean
  /** What a camera noted (EXIF, tag 0x112). */
  orientation: number | null
  /** In which order the bytes of the camera's note are. */
  littleEndian: boolean
  /** The note of Adobe about how colors are stored; null without one. */
  adobe: number | null
}

class Bits {
  readonly bytes: number[] = []
  private held = 0
  private count = 0

  put(value: number, length: number): void {
    for (let bit = length - 1; bit >= 0; bit--) {
      this.held = (this.held << 1) | ((value >> bit) & 1)
      this.count += 1
      if (this.count < 8) continue
      this.bytes.push(this.held)
      if (this.held === 0xff) this.bytes.push(0)
      this.held = 0
      this.count = 0
    }
  }

  end(): number[] {
    while (this.count > 0) this.put(1, 1)
    return this.bytes
  }
}

const two = (value: number) => [value >> 8, value & 255]
const segment = (marker: number, body: readonly number[]) => [0xff, marker, ...two(body.length + 2), ...body]

/** Codes of four bits for the lengths of differences from 0 to 11, and of one bit for the end of a block. */
const tables = [
  ...segment(0xc4, [0, 0, 0, 0, 12, ...Array(12).fill(0), ...Array.from({ length: 12 }, (_, length) => length)]),
  ...segment(0xc4, [0x10, 1, ...Array(15).fill(0), 0])
]

function exifOf(orientation: number, little: boolean): number[] {
  const number = (value: number, bytes: number) => {
    const parts = Array.from({ length: bytes }, (_, at) => (value >> (8 * at)) & 255)
    return little ? parts : parts.reverse()
  }
  const entry = [...number(0x112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0]
  const head = [...Buffer.from(little ? 'II' : 'MM'), ...number(42, 2), ...number(8, 4)]
  return segment(0xe1, [...Buffer.from('Exif\0\0'), ...head, ...number(1, 2), ...entry, ...number(0, 4)])
}

function putDifference(bits: Bits, value: number): void {
  const length = value === 0 ? 0 : Math.floor(Math.log2(Math.abs(value))) + 1
  bits.put(length, 4)
  if (length > 0) bits.put(value < 0 ? value + (1 << length) - 1 : value, length)
}

/** A JPEG of flat blocks: one color for gray, three for a photo, four for print. */
export function jpegOf({ width, height, values }: Blocks, kind: JpegKind): Uint8Array {
  const colors = values[0]?.length ?? 1
  const of = Array.from({ length: colors }, (_, at) => at)
  // With a quantum of 8 the value of a flat block is its brightness.
  const level = (block: readonly number[], color: number) => (block[color] ?? 0) - 128
  const frame = [8, ...two(height * 8), ...two(width * 8), colors, ...of.flatMap((color) => [color + 1, 0x11, 0])]
  const head = [
    ...(kind.orientation === null ? [] : exifOf(kind.orientation, kind.littleEndian)),
    ...(kind.adobe === null ? [] : segment(0xee, [...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, kind.adobe])),
    ...segment(0xdb, [0, ...Array(64).fill(8)]),
    ...segment(kind.progressive ? 0xc2 : 0xc0, frame),
    ...tables
  ]
  const scan = (among: readonly number[], spectrum: readonly number[], draw: (bits: Bits) => void) => {
    const bits = new Bits()
    draw(bits)
    return [...segment(0xda, [among.length, ...among.flatMap((color) => [color + 1, 0]), ...spectrum]), ...bits.end()]
  }
  const differences = (bits: Bits, shift: number, ends: boolean) => {
    const before = of.map(() => 0)
    for (const block of values)
      for (const color of of) {
        const value = level(block, color) >> shift
        putDifference(bits, value - (before[color] ?? 0))
        before[color] = value
        if (ends) bits.put(0, 1)
      }
  }
  const scans = kind.progressive
    ? [
        ...scan(of, [0, 0, 0x01], (bits) => differences(bits, 1, false)),
        ...scan(of, [0, 0, 0x10], (bits) => {
          for (const block of values) for (const color of of) bits.put(level(block, color) & 1, 1)
        }),
        // No block has anything else, so each ends where it begins.
        ...of.flatMap((color) => scan([color], [1, 63, 0], (bits) => bits.put(0, values.length)))
      ]
    : scan(of, [0, 63, 0], (bits) => differences(bits, 0, true))
  return new Uint8Array([0xff, 0xd8, ...head, ...scans, 0xff, 0xd9])
}

export interface PngKind {
  /** 0 gray, 2 color, 3 palette, 4 gray and alpha, 6 color and alpha. */
  color: 0 | 2 | 3 | 4 | 6
  depth: 1 | 2 | 4 | 8 | 16
  interlaced: boolean
  /** The colors of a palette, with how opaque each is. */
  palette: readonly (readonly [number, number, number, number])[]
}

const chunk = (type: string, body: Uint8Array) => {
  const head = Buffer.alloc(4)
  head.writeUInt32BE(body.length)
  const named = Buffer.concat([Buffer.from(type), body])
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([head, named, sum])
}

const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2]
] as const

/** A PNG whose pixels have these samples, each below two to the depth. */
export function pngOf(
  width: number,
  height: number,
  samples: (x: number, y: number) => readonly number[],
  { color, depth, interlaced, palette }: PngKind
): Uint8Array {
  const rows: number[] = []
  for (const [left, top, across, down] of interlaced ? passes : [[0, 0, 1, 1] as const])
    for (let y = top; y < height; y += down) {
      if (left >= width) break
      const bits: number[] = []
      for (let x = left; x < width; x += across)
        for (const sample of samples(x, y)) for (let bit = depth - 1; bit >= 0; bit--) bits.push((sample >> bit) & 1)
      rows.push(0)
      for (let at = 0; at < bits.length; at += 8)
        rows.push(Array.from({ length: 8 }, (_, bit) => bits[at + bit] ?? 0).reduce((sum, bit) => sum * 2 + bit, 0))
    }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([depth, color, 0, 0, interlaced ? 1 : 0], 8)
  const colors = Buffer.from(palette.flatMap((color) => color.slice(0, 3)))
  const opacity = Buffer.from(palette.map(([, , , alpha]) => alpha))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', size),
      ...(color === 3 ? [chunk('PLTE', colors), chunk('tRNS', opacity)] : []),
      chunk('IDAT', deflateSync(Buffer.from(rows))),
      chunk('IEND', Buffer.alloc(0))
    ])
  )
}
