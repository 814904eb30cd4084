import { z } from 'zod'
import { base, fieldKind } from './kind'

/** The next page of the paper begins here. */
export const pageBreak = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('page-break') }),
  holds: null,
  fits: () => false,
  asks: false,
  lined: false
})
