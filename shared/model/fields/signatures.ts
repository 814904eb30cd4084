import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Where both sign. */
export const signatures = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('signatures'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: false,
  lined: false
})
