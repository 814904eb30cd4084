import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, knows, optionOf } from './kind'

/** One of several answers. A bound field has the answers that Coachbook defines. */
export const choice = fieldKind({
  schema: (least) =>
    z.object({ ...base, type: z.literal('choice'), options: z.array(optionOf(least)).max(60).default([]), bind: Bind }),
  holds: 'choice',
  fits: ({ options }, value) => typeof value === 'string' && knows(options, [value]),
  asks: true,
  lined: false,
  options: ({ options }) => options,
  withOptions: (field, options) => ({ ...field, options }),
  answers: ({ options }) => options.map(({ id }) => id)
})
