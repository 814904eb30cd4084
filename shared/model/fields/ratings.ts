import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Behaviors rated against their anchors. */
export const ratings = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('ratings'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: true
})
