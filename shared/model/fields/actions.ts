import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Actions: what, who, the sign that it worked, by when. */
export const actions = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('actions'), bind: Bind }),
  holds: 'actions',
  fits: (_, value) => Array.isArray(value),
  asks: true,
  lined: true
})
