import { z } from 'zod'
import { Bind } from '../bindings'
import { Line } from '../scalars'
import { base, fieldKind, isWithin } from './kind'

/** A number with its unit and its limits. */
export const number = fieldKind({
  schema: () =>
    z.object({
      ...base,
      type: z.literal('number'),
      unit: Line.default(''),
      min: z.number().optional(),
      max: z.number().optional(),
      bind: Bind
    }),
  holds: 'number',
  fits: ({ min = -Infinity, max = Infinity }, value) => isWithin(value, min, max),
  asks: true,
  lined: false,
  settings: ({ unit, min, max }) => ({ unit, min, max }),
  problems: ({ min = -Infinity, max = Infinity }) => (min > max ? ['limits-crossed'] : [])
})
