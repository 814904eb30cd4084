import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Whom to call, when, why, where, how: the target before the skill (S1-9). */
export const strategy = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('strategy'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: true
})
