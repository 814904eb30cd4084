import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind } from './kind'

/** Yes or no. */
export const yesNo = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('yes-no'), bind: Bind }),
  holds: 'yes-no',
  fits: (_, value) => typeof value === 'boolean',
  asks: true,
  lined: false,
  answers: () => [true, false]
})
