import type { Matrix } from './matrix'

/** A closed line: x and y of its points, one after the other. */
export type Ring = readonly number[]

/** The codes in a path of pdf.js (`DrawOPS`). */
const step = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 } as const

/** How many straight pieces a curve is drawn with. */
const pieces = 6

/** A path of pdf.js as lines of points, transformed; curves become straight pieces. */
export function linesOfPath(path: ArrayLike<number>, [a, b, c, d, e, f]: Matrix): number[][] {
  const lines: number[][] = []
  let line: number[] = []
  let [x, y] = [0, 0]
  const put = (toX: number, toY: number) => {
    line.push(a * toX + c * toY + e, b * toX + d * toY + f)
    x = toX
    y = toY
  }
  const value = (at: number) => path[at] ?? 0
  const curve = (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
    const [x0, y0] = [x, y]
    for (let piece = 1; piece <= pieces; piece++) {
      const t = piece / pieces
      const s = 1 - t
      const [p, q, r, u] = [s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t]
      put(p * x0 + q * x1 + r * x2 + u * x3, p * y0 + q * y1 + r * y2 + u * y3)
    }
  }
  for (let at = 0; at < path.length; ) {
    const code = path[at]
    at += 1
    if (code === step.moveTo) {
      if (line.length > 2) lines.push(line)
      line = []
      put(value(at), value(at + 1))
      at += 2
    } else if (code === step.lineTo) {
      put(value(at), value(at + 1))
      at += 2
    } else if (code === step.curveTo) {
      curve(value(at), value(at + 1), value(at + 2), value(at + 3), value(at + 4), value(at + 5))
      at += 6
    } else if (code === step.quadraticCurveTo) {
      const [x1, y1, x2, y2] = [value(at), value(at + 1), value(at + 2), value(at + 3)]
      const third = (from: number, over: number) => from + (2 / 3) * (over - from)
      curve(third(x, x1), third(y, y1), third(x2, x1), third(y2, y1), x2, y2)
      at += 4
    } else if (code === step.closePath) {
      const [startX = 0, startY = 0] = line
      line.push(startX, startY)
    } else break
  }
  if (line.length > 2) lines.push(line)
  return lines
}

/** The area that a pen of this width covers along lines, piece by piece. */
export function strokesAlong(lines: readonly (readonly number[])[], width: number): Ring[] {
  const half = width / 2
  return lines.flatMap((line) => {
    const rings: Ring[] = []
    for (let at = 0; at + 3 < line.length; at += 2) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(at, at + 4)
      const length = Math.hypot(x1 - x0, y1 - y0)
      if (length === 0) continue
      const [over, up] = [(-(y1 - y0) / length) * half, ((x1 - x0) / length) * half]
      // All run the same way round, so that pieces that overlap do not cancel each other out.
      rings.push([x0 + over, y0 + up, x0 - over, y0 - up, x1 - over, y1 - up, x1 + over, y1 + up])
    }
    return rings
  })
}

/** Points that were found before a transformation, after it. */
export function moved(ring: Ring, [a, b, c, d, e, f]: Matrix): number[] {
  const points: number[] = []
  for (let at = 0; at + 1 < ring.length; at += 2) {
    const [x = 0, y = 0] = [ring[at], ring[at + 1]]
    points.push(a * x + c * y + e, b * x + d * y + f)
  }
  return points
}
