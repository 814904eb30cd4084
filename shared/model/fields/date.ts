import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** A day. `lies` says that it must be in the future when the record is signed or finished, or that it must not. */
export const date = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('date'), lies: z.enum(['ahead', 'past']).optional(), bind: Bind }),
  holds: 'date',
  fits: (_, value) => typeof value === 'string',
  asks: true,
  lined: false,
  settings: ({ lies }) => ({ lies })
})
