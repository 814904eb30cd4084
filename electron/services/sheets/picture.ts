import { JpegImage, setVerbosityLevel, VerbosityLevel } from 'pdfjs-dist/legacy/image_decoders/pdf.image_decoders.mjs'
import { PNG } from 'pngjs'
import { mostPixels } from '../../../shared/limits'

/** A picture: four bytes per pixel (red, green, blue, 255), row by row. */
export interface Picture {
  width: number
  height: number
  data: Uint8Array
}

/** What a file says of its picture before it is unpacked: its size, and how it is rotated. */
export interface PictureHead {
  width: number
  height: number
  /** The number of values of all colors together; a JPEG may store some colors with fewer pixels. */
  values: number
  /** Whether left and right have to be exchanged first, and then how many degrees clockwise it has to be rotated. */
  mirrored: boolean
  turn: Turn
}

export type Turn = 0 | 90 | 180 | 270

/** More pixels than are read: a small file can unpack to gigabytes. */
export class TooManyPixels extends Error {}

/** A picture of an allowed size whose compression needs more memory than there is for it. */
export class TooMuchMemory extends Error {}

/** The most values that are unpacked at full size: 42 million pixels as phones store them, in about 500 MiB. */
const mostAtOnce = 64_000_000

/**
 * The most values that are unpacked to half the size: all three colors of the largest picture in full, in about 300 MiB.
 */
const mostAtHalf = 3 * mostPixels

const view = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
const lettersAt = (bytes: Uint8Array, at: number, length: number) =>
  String.fromCharCode(...bytes.subarray(at, at + length))

type Held = Pick<PictureHead, 'mirrored' | 'turn'>

const upright: Held = { mirrored: false, turn: 0 }

/** What each orientation asks for (EXIF 2.3, tag 0x112). */
const orientations: Record<number, Held> = {
  2: { mirrored: true, turn: 0 },
  3: { mirrored: false, turn: 180 },
  4: { mirrored: true, turn: 180 },
  5: { mirrored: true, turn: 270 },
  6: { mirrored: false, turn: 90 },
  7: { mirrored: true, turn: 90 },
  8: { mirrored: false, turn: 270 }
}

/** How a camera says that it was held; null when it does not say. */
function heldIn(exif: Uint8Array): Held | null {
  if (exif.length < 22 || lettersAt(exif, 0, 4) !== 'Exif') return null
  const tiff = view(exif.subarray(6))
  const little = tiff.getUint16(0) === 0x4949
  const start = tiff.getUint32(4, little)
  if (start + 2 > tiff.byteLength) return null
  for (let entry = 0; entry < tiff.getUint16(start, little); entry++) {
    const at = start + 2 + entry * 12
    if (at + 12 > tiff.byteLength) return null
    if (tiff.getUint16(at, little) !== 0x112) continue
    return orientations[tiff.getUint16(at + 8, little)] ?? null
  }
  return null
}

const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** How many values a pixel has on average, by the resolution of each color. */
function shareOf(frame: Uint8Array): number {
  const [count = 0] = frame
  const areas = Array.from({ length: count }, (_, color) => frame[2 + 3 * color] ?? 0x11).map(
    (coarse) => (coarse >> 4) * (coarse & 15)
  )
  return areas.reduce((sum, area) => sum + area, 0) / Math.max(1, ...areas)
}

function headOfJpeg(bytes: Uint8Array): PictureHead | null {
  const data = view(bytes)
  let held: Held | null = null
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at++
      continue
    }
    const length = data.getUint16(at + 2)
    if (marker === 0xe1) held ??= heldIn(bytes.subarray(at + 4, at + 2 + length))
    if (isFrame(marker)) {
      const [height, width] = [data.getUint16(at + 5), data.getUint16(at + 7)]
      const values = width * height * shareOf(bytes.subarray(at + 9, at + 2 + length))
      return { width, height, values, ...(held ?? upright) }
    }
    at += 2 + length
  }
  return null
}

function headOfPng(bytes: Uint8Array): PictureHead | null {
  if (bytes.length < 33 || lettersAt(bytes, 12, 4) !== 'IHDR') return null
  const data = view(bytes)
  const [width, height] = [data.getUint32(16), data.getUint32(20)]
  return { width, height, values: width * height * 4, ...upright }
}

/** The size of the picture in a file, without unpacking it; null when the file does not say. */
export const headOf = (bytes: Uint8Array, kind: 'png' | 'jpeg'): PictureHead | null =>
  kind === 'png' ? headOfPng(bytes) : headOfJpeg(bytes)

/** The picture on white, where it is transparent. */
function onWhite({ width, height, data }: Picture): Picture {
  for (let at = 0; at < data.length; at += 4) {
    const clear = 255 - (data[at + 3] ?? 255)
    if (clear === 0) continue
    for (let channel = at; channel < at + 3; channel++)
      data[channel] = Math.round(((data[channel] ?? 0) * (255 - clear)) / 255 + clear)
    data[at + 3] = 255
  }
  return { width, height, data }
}

// Nothing about a file is written to the console.
setVerbosityLevel(VerbosityLevel.ERRORS)

/** Three bytes for each pixel as four. */
function withOpacity(data: ArrayLike<number>, pixels: number): Uint8Array {
  const whole = new Uint8Array(pixels * 4).fill(255)
  for (let pixel = 0; pixel < pixels; pixel++)
    for (let channel = 0; channel < 3; channel++) whole[pixel * 4 + channel] = data[pixel * 3 + channel] ?? 255
  return whole
}

/**
 * The picture at its size divided by `by`, without ever holding a larger one. pdf.js keeps what is still packed in one
 * piece for each color; decoders that keep it block by block take more than a gigabyte for the photo of a phone in some
 * runtimes.
 */
function unfoldedJpeg(bytes: Uint8Array, { width, height }: PictureHead, by: 1 | 2): Picture {
  const size = { width: Math.ceil(width / by), height: Math.ceil(height / by) }
  const image = new JpegImage()
  image.parse(bytes)
  // Programs that leave the note of Adobe store the four colors of print inverted; `isSourcePDF` takes them as they are.
  const data = image.getData({ ...size, forceRGBA: true, isSourcePDF: !image.adobe })
  const pixels = size.width * size.height
  // pdf.js hands on the colors of a JPEG that stores them as red, green and blue as they are.
  if (data.length === pixels * 3) return { ...size, data: withOpacity(data, pixels) }
  if (data.length !== pixels * 4) throw new Error('no colors that are known')
  return { ...size, data: new Uint8Array(data.buffer, data.byteOffset, data.byteLength) }
}

/**
 * Unpacks a PNG or JPEG; a JPEG with very many values to half its size. Throws `TooManyPixels` before it is unpacked,
 * `TooMuchMemory` as well, and any other error for a damaged file.
 * The bytes may be hostile, so call it only in a thread with limits.
 */
export function unfolded(bytes: Uint8Array, kind: 'png' | 'jpeg'): Picture {
  const head = headOf(bytes, kind)
  if (!head || head.width === 0 || head.height === 0) throw new Error('no picture')
  if (head.width * head.height > mostPixels) throw new TooManyPixels()
  if (kind === 'jpeg') {
    if (head.values > mostAtHalf) throw new TooMuchMemory()
    return unfoldedJpeg(bytes, head, head.values > mostAtOnce ? 2 : 1)
  }
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength))
  return onWhite({ width, height, data })
}

/** A smaller picture: each pixel is the mean of `by` × `by` pixels of the larger one. */
export function shrunk(picture: Picture, by: number): Picture {
  if (by <= 1) return picture
  const [width, height] = [Math.max(1, Math.floor(picture.width / by)), Math.max(1, Math.floor(picture.height / by))]
  const data = new Uint8Array(width * height * 4)
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      const to = (row * width + column) * 4
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0
        for (let y = 0; y < by; y++) {
          const from = ((row * by + y) * picture.width + column * by) * 4 + channel
          for (let x = 0; x < by; x++) sum += picture.data[from + x * 4] ?? 255
        }
        data[to + channel] = sum / (by * by)
      }
    }
  return { width, height, data }
}

/** A picture of twice the size, with new pixels between the old ones. */
export function enlarged({ width, height, data }: Picture): Picture {
  const larger = new Uint8Array(width * height * 16)
  for (let row = 0; row < height * 2; row++) {
    const [top, low] = [Math.max(0, (row - 1) >> 1), Math.min(height - 1, (row + 1) >> 1)]
    const [nearRow, farRow] = row % 2 === 0 ? [low, top] : [top, low]
    for (let column = 0; column < width * 2; column++) {
      const [left, right] = [Math.max(0, (column - 1) >> 1), Math.min(width - 1, (column + 1) >> 1)]
      const [near, far] = column % 2 === 0 ? [right, left] : [left, right]
      const at = (row * width * 2 + column) * 4
      for (let channel = 0; channel < 4; channel++) {
        const value = (y: number, x: number) => data[(y * width + x) * 4 + channel] ?? 255
        larger[at + channel] =
          (9 * value(nearRow, near) + 3 * (value(nearRow, far) + value(farRow, near)) + value(farRow, far)) / 16
      }
    }
  }
  return { width: width * 2, height: height * 2, data: larger }
}

/** The same picture with left and right exchanged, in place. */
export function mirror({ width, height, data }: Picture): void {
  const pixels = new Uint32Array(data.buffer, data.byteOffset, width * height)
  for (let row = 0; row < height; row++) pixels.subarray(row * width, (row + 1) * width).reverse()
}

/** The picture rotated clockwise. */
export function turned(picture: Picture, turn: Turn): Picture {
  if (turn === 0) return picture
  const { width, height } = picture
  const across = turn === 180 ? width : height
  const down = turn === 180 ? height : width
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height)
  const to = new Uint32Array(width * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] =
        turn === 90 ? [height - 1 - y, x] : turn === 180 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x]
      to[row * across + column] = from[y * width + x] ?? 0xffffffff
    }
  return { width: across, height: down, data: new Uint8Array(to.buffer) }
}
