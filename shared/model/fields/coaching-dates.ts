import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Days on which the manager is there. */
export const coachingDates = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('coaching-dates'), bind: Bind }),
  holds: 'coaching-dates',
  fits: (_, value) => Array.isArray(value),
  asks: true,
  lined: true
})
