import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** What the rep says about due actions, before anybody else (S4-4). */
export const reports = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('reports'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: true
})
