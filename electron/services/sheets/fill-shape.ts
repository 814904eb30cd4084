import type { Ring } from './outline'
import type { Picture } from './picture'

export type Color = readonly [number, number, number]

/** What is filled: red, green and blue from 0 to 255, and how much of what is below it shows through. */
export interface Paint {
  color: Color
  /** 1 covers, 0 cannot be seen. */
  opacity: number
}

/** How many lines are looked at in each row of pixels. */
const linesPerRow = 4

interface Crossing {
  x: number
  /** Whether the edge runs down or up. */
  way: 1 | -1
}

/** The places at which the edges of a shape cross each line, by the number of the line. */
function crossingsOf(rings: readonly Ring[], lines: number): Map<number, Crossing[]> {
  const crossings = new Map<number, Crossing[]>()
  const edge = (x0: number, y0: number, x1: number, y1: number) => {
    if (y0 === y1 || ![x0, y0, x1, y1].every(Number.isFinite)) return
    const [top, low] = [Math.min(y0, y1) * linesPerRow, Math.max(y0, y1) * linesPerRow]
    const first = Math.max(0, Math.ceil(top - 0.5))
    const last = Math.min(lines - 1, Math.ceil(low - 0.5) - 1)
    for (let line = first; line <= last; line++) {
      const y = (line + 0.5) / linesPerRow
      const crossing: Crossing = { x: x0 + ((y - y0) / (y1 - y0)) * (x1 - x0), way: y1 > y0 ? 1 : -1 }
      const known = crossings.get(line)
      if (known) known.push(crossing)
      else crossings.set(line, [crossing])
    }
  }
  for (const ring of rings) {
    let [x, y] = [ring.at(-2) ?? 0, ring.at(-1) ?? 0]
    for (let at = 0; at + 1 < ring.length; at += 2) {
      const [toX = 0, toY = 0] = [ring[at], ring[at + 1]]
      edge(x, y, toX, toY)
      x = toX
      y = toY
    }
  }
  return crossings
}

/** Adds the part of each pixel of a row that lies between two places. */
function cover(row: Float32Array, from: number, to: number): void {
  const [left, right] = [Math.max(0, from), Math.min(row.length, to)]
  if (right <= left) return
  for (let pixel = Math.floor(left); pixel < right; pixel++)
    row[pixel] = (row[pixel] ?? 0) + (Math.min(right, pixel + 1) - Math.max(left, pixel)) / linesPerRow
}

/** Fills a shape, whose rings are given in pixels, by the nonzero or the even-odd rule (ISO 32000, 8.5.3.3). */
export function fillShape(picture: Picture, rings: readonly Ring[], paint: Paint, evenOdd = false): void {
  const crossings = crossingsOf(rings, picture.height * linesPerRow)
  const rows = new Set([...crossings.keys()].map((line) => Math.floor(line / linesPerRow)))
  const row = new Float32Array(picture.width)
  let [left, right] = [picture.width, 0]
  for (const line of crossings.values())
    for (const { x } of line) {
      left = Math.min(left, Math.floor(x))
      right = Math.max(right, Math.ceil(x))
    }
  const [first, end] = [Math.max(0, left), Math.min(picture.width, right)]
  for (const y of rows) {
    row.fill(0)
    for (let line = y * linesPerRow; line < (y + 1) * linesPerRow; line++) {
      let inside = 0
      let from = 0
      for (const { x, way } of (crossings.get(line) ?? []).sort((one, other) => one.x - other.x)) {
        const was = evenOdd ? inside & 1 : inside
        inside += way
        const is = evenOdd ? inside & 1 : inside
        if (was === 0) from = x
        else if (is === 0) cover(row, from, x)
      }
    }
    for (let x = first; x < end; x++) {
      const share = Math.min(1, row[x] ?? 0) * paint.opacity
      if (share === 0) continue
      const at = (y * picture.width + x) * 4
      for (let channel = 0; channel < 3; channel++) {
        const before = picture.data[at + channel] ?? 255
        picture.data[at + channel] = Math.round(before + ((paint.color[channel] ?? 0) - before) * share)
      }
    }
  }
}
