import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** A day; with `lies`, one that is still to come when the record is signed or finished, or one that is not. */
export const date = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('date'), lies: z.enum(['ahead', 'past']).optional(), bind: Bind }),
  holds: 'date',
  fits: (_, value) => typeof value === 'string',
  asks: true,
  lined: false,
  settings: ({ lies }) => ({ lies })
})
