import { z } from 'zod'
import { base, fieldKind, isLine } from './kind'

/**
 * A stage of the library's own sales process (S4-7). It keeps the name of the stage, so that a record stays readable
 * when the process changes.
 */
export const stage = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('stage') }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: true
})
