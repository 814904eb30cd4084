import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, isLine } from './kind'

/** A name. */
export const person = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('person'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => isLine(value),
  asks: true,
  lined: true
})
