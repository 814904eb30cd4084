import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Questions from open to closed with the rep's words (S3-11). */
export const funnel = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('funnel'), bind: Bind }),
  holds: null,
  fits: () => false,
  asks: true,
  lined: true
})
