import { z } from 'zod'

/** The values a to f of a transformation, as in PDF: what becomes of the unit square. */
export type Matrix = readonly [number, number, number, number, number, number]

export const MatrixGiven = z.tuple([z.number(), z.number(), z.number(), z.number(), z.number(), z.number()])

export const unchanged: Matrix = [1, 0, 0, 1, 0, 0]

/** First `two`, then `one`. */
export const times = (one: Matrix, two: Matrix): Matrix => [
  one[0] * two[0] + one[2] * two[1],
  one[1] * two[0] + one[3] * two[1],
  one[0] * two[2] + one[2] * two[3],
  one[1] * two[2] + one[3] * two[3],
  one[0] * two[4] + one[2] * two[5] + one[4],
  one[1] * two[4] + one[3] * two[5] + one[5]
]

/** How much larger things become, on average of both directions. */
export const scaleOf = ([a, b, c, d]: Matrix): number => Math.sqrt(Math.abs(a * d - b * c))
