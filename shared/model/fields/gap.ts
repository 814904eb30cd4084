import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** Where a behavior stands and where it is to be. */
export const gap = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('gap'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: false,
  lined: false
})
