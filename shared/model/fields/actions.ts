import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Steps: what, who, the sign of it, by when. */
export const actions = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('actions'), bind: Bind }),
  holds: 'actions',
  fits: (_, value) => Array.isArray(value),
  asks: true,
  lined: true
})
