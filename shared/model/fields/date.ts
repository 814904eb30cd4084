import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** A day. */
export const date = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('date'), bind: Bind }),
  holds: 'date',
  fits: (_, value) => typeof value === 'string',
  asks: true,
  lined: false
})
