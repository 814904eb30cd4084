import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** What somebody does, in words; when bound, the #1 behavior. */
export const behavior = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('behavior'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: true
})
