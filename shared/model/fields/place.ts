import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** A place in the work: level and phase. */
export const place = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('place'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: false
})
