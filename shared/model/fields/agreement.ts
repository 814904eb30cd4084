import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** The rep's yes or not yet to the #1 behavior (S0-8). */
export const agreement = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('agreement'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: true
})
