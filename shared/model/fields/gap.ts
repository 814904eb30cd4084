import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** The latest rating of a behavior and its target. */
export const gap = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('gap'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: false,
  lined: false
})
