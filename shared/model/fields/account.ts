import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** A customer by name, and the deal. */
export const account = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('account'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: true
})
