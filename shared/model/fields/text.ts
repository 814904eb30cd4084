import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** One line of words. */
export const text = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('text'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: true
})
