import { z } from 'zod'
import { Bind } from '../bindings'
import { Line } from '../scalars'
import { base, fieldKind, isWithin } from './kind'

/** A number from 1 to 10, such as confidence; words for both ends. */
export const scale = fieldKind({
  schema: () =>
    z.object({ ...base, type: z.literal('scale'), low: Line.default(''), high: Line.default(''), bind: Bind }),
  holds: 'scale',
  fits: (_, value) => isWithin(value, 1, 10),
  asks: true,
  lined: false,
  settings: ({ low, high }) => ({ low, high })
})
