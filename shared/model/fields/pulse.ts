import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Five factors, 1 to 5 (S4-3). */
export const pulse = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('pulse'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: false
})
