import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Awareness, responsibility, empowerment (S0-12). */
export const reach = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('reach'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: false
})
