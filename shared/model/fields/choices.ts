import { z } from 'zod'
import { Bind } from '../bindings'
import { arePicks, base, fieldKind, optionOf } from './kind'

/** Any of several answers. */
export const choices = fieldKind({
  schema: (least) =>
    z.object({ ...base, type: z.literal('choices'), options: z.array(optionOf(least)).min(least).max(60), bind: Bind }),
  holds: 'picks',
  fits: ({ options }, value) => arePicks(options, value),
  asks: true,
  lined: false,
  options: ({ options }) => options,
  withOptions: (field, options) => ({ ...field, options }),
  answers: ({ options }) => options.map(({ id }) => id)
})
