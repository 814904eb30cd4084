import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Words of any length. */
export const longText = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('long-text'), bind: Bind }),
  holds: 'words',
  fits: (_, value) => typeof value === 'string',
  asks: true,
  lined: true
})
