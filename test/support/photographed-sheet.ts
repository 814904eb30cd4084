import { encode } from 'jpeg-js'
import type { GrayPicture } from './gray-png'

/** Numbers from 0 to 1, determined by a seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The position of a sheet before the camera, and the quality of the picture. */
export interface Shot {
  /** Degrees by which the sheet is turned. */
  turn: number
  /** Degrees by which the camera looks from the side, and from which side. */
  tilt: number
  from: number
  /** Dots per inch in the middle of the sheet. */
  dpi: number
  /** Quality of the JPEG, 1 to 100. */
  quality: number
  /** The share of the light that is lost at the dark side. */
  shade: number
  /** Standard deviation of the noise, in 255 steps. */
  noise: number
}

/** Any angle, up to 25° from the side, 100 dpi, JPEG quality 30, a dark side and noise. */
export function hardShot(random: () => number): Shot {
  return {
    turn: random() * 360,
    tilt: random() * 25,
    from: random() * 360,
    dpi: 100,
    quality: 30,
    shade: random() * 0.55,
    noise: 2 + random() * 6
  }
}

type Point = readonly [number, number]

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The camera is one and a half sheets away, as a hand-held telephone. Lengths are in inches from the middle. */
function camera({ turn, tilt, from }: Shot, distance: number) {
  const [turnBy, side] = [radians(turn), radians(from)]
  const [leaning, upright] = [Math.sin(radians(tilt)), Math.cos(radians(tilt))]
  const rotation = (by: number) => ({ cos: Math.cos(by), sin: Math.sin(by) })
  const [intoTilt, outOfTilt] = [rotation(turnBy - side), rotation(side)]
  const [back, home] = [rotation(-side), rotation(side - turnBy)]
  const rotated = ({ cos, sin }: { cos: number; sin: number }, x: number, y: number): Point => [
    x * cos - y * sin,
    x * sin + y * cos
  ]
  return {
    toPicture(x: number, y: number): Point {
      const [p, q] = rotated(intoTilt, x, y)
      const near = distance / (distance + p * leaning)
      return rotated(outOfTilt, p * upright * near, q * near)
    },
    toSheet(u: number, v: number): Point {
      const [p, q] = rotated(back, u, v)
      const near = distance / (distance * upright - p * leaning)
      return rotated(home, p * near, q * upright * near)
    }
  }
}

/** Roughly a normal distribution. */
const bell = (random: () => number) => (random() + random() + random() + random() - 2) * Math.sqrt(3)

/** How many points of the sheet are averaged for one pixel, in each direction. */
const samples = 2

/** Photographs a sheet on a table: its pixels as a JPEG. `dpi` is the resolution of the sheet itself. */
export function photographed(sheet: GrayPicture, dpi: number, shot: Shot, random: () => number): Uint8Array {
  const [across, down] = [sheet.width / dpi, sheet.height / dpi]
  const { toPicture, toSheet } = camera(shot, down * 1.5)
  const corners = [-1, 1].flatMap((x) => [-1, 1].map((y) => toPicture((x * across) / 2, (y * down) / 2)))
  const reach = (axis: 0 | 1) => Math.max(...corners.map((corner) => Math.abs(corner[axis]))) + 0.15
  const [width, height] = [Math.ceil(reach(0) * 2 * shot.dpi), Math.ceil(reach(1) * 2 * shot.dpi)]
  const light = radians(random() * 360)
  const pixels = Buffer.alloc(width * height * 4, 255)
  const table = 60 + random() * 120
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++) {
      let sum = 0
      for (let sample = 0; sample < samples * samples; sample++) {
        const u = (column + (0.5 + (sample % samples)) / samples - width / 2) / shot.dpi
        const v = (row + (0.5 + Math.floor(sample / samples)) / samples - height / 2) / shot.dpi
        const [x, y] = toSheet(u, v)
        const left = Math.floor((x + across / 2) * dpi)
        const top = Math.floor((y + down / 2) * dpi)
        const isOnSheet = left >= 0 && top >= 0 && left < sheet.width && top < sheet.height
        sum += isOnSheet ? (sheet.pixels[top * sheet.width + left] ?? 255) : table
      }
      const across01 =
        0.5 +
        (0.5 * (((column / width) * 2 - 1) * Math.cos(light) + ((row / height) * 2 - 1) * Math.sin(light))) / Math.SQRT2
      // Ink is never quite black, and paper never quite white.
      const lit = (25 + (sum / samples ** 2) * 0.86) * (1 - shot.shade * across01) + bell(random) * shot.noise
      pixels.fill(
        Math.max(0, Math.min(255, Math.round(lit))),
        (row * width + column) * 4,
        (row * width + column) * 4 + 3
      )
    }
  return new Uint8Array(encode({ data: pixels, width, height }, shot.quality).data)
}

/**
 * A sheet of A4 with lines of words, as gray as laser print, and squares at a place given in inches from the right and
 * lower edges.
 */
export function sheetWith(
  squares: readonly (readonly boolean[])[],
  place: { side: number; right: number; bottom: number },
  dpi: number,
  random: () => number
): GrayPicture {
  const [width, height] = [Math.round(8.27 * dpi), Math.round(11.69 * dpi)]
  const pixels = new Uint8Array(width * height).fill(255)
  const black = (left: number, top: number, across: number, down: number) => {
    for (let y = Math.round(top); y < Math.round(top + down); y++)
      pixels.fill(0, y * width + Math.round(left), y * width + Math.round(left + across))
  }
  const margin = dpi * 0.63
  for (let y = margin; y < height - dpi * 1.1; y += dpi * 0.21)
    for (let x = margin; x < width - margin; ) {
      const stroke = dpi * (0.01 + random() * 0.05)
      black(x, y, Math.min(stroke, width - margin - x), dpi * 0.09)
      x += stroke + dpi * (0.01 + random() * 0.06)
    }
  const step = (place.side * dpi) / squares.length
  const [left, top] = [width - (place.right + place.side) * dpi, height - (place.bottom + place.side) * dpi]
  squares.forEach((row, down) => {
    row.forEach((isBlack, across) => {
      if (isBlack) black(left + across * step, top + down * step, step, step)
    })
  })
  return { width, height, pixels }
}
