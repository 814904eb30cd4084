import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Observed facts, each a plus or a minus with its source. */
export const facts = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('facts'), bind: Bind }),
  holds: 'facts',
  fits: (_, value) => Array.isArray(value),
  asks: true,
  lined: true
})
