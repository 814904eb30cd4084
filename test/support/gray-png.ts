import { inflateSync } from 'node:zlib'

/** A gray picture: one byte per pixel, row by row. */
export interface GrayPicture {
  width: number
  height: number
  pixels: Uint8Array
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

const predict = (filter: number, left: number, up: number, corner: number): number =>
  [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0

/**
 * Reads the red channel of an 8-bit PNG, which is all there is in a gray picture, even if it is stored in three colors.
 */
export function readGrayPng(file: Buffer): GrayPicture {
  const data: Buffer[] = []
  let width = 0
  let height = 0
  let channels = 1
  for (let at = 8; at < file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      width = body.readUInt32BE(0)
      height = body.readUInt32BE(4)
      channels = body[9] === 0 ? 1 : 3
      if (body[8] !== 8 || (body[9] !== 0 && body[9] !== 2) || body[12] !== 0) throw new Error('not a PNG of this kind')
    }
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const raw = inflateSync(Buffer.concat(data))
  const row = width * channels
  const bytes = new Uint8Array(row * height)
  for (let y = 0; y < height; y++) {
    const filter = raw[y * (row + 1)] ?? 0
    for (let x = 0; x < row; x++) {
      const left = x >= channels ? (bytes[y * row + x - channels] ?? 0) : 0
      const up = y > 0 ? (bytes[(y - 1) * row + x] ?? 0) : 0
      const corner = x >= channels && y > 0 ? (bytes[(y - 1) * row + x - channels] ?? 0) : 0
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + predict(filter, left, up, corner)
    }
  }
  const pixels = channels === 1 ? bytes : bytes.filter((_, index) => index % channels === 0)
  return { width, height, pixels }
}

/** The share of pixels that differ by more than a quarter of the range from black to white. */
export function differingShare(a: GrayPicture, b: GrayPicture): number {
  if (a.width !== b.width || a.height !== b.height) return 1
  let differing = 0
  a.pixels.forEach((pixel, index) => {
    if (Math.abs(pixel - (b.pixels[index] ?? 0)) > 64) differing++
  })
  return differing / a.pixels.length
}
