import { z } from 'zod'
import { Bind } from '../bindings'
import { arePicks, base, fieldKind, optionOf } from './kind'

/** Things to tick off. */
export const checklist = fieldKind({
  schema: (least) =>
    z.object({ ...base, type: z.literal('checklist'), items: z.array(optionOf(least)).min(least).max(60), bind: Bind }),
  holds: 'picks',
  fits: ({ items }, value) => arePicks(items, value),
  asks: true,
  lined: false,
  options: ({ items }) => items,
  withOptions: (field, items) => ({ ...field, items }),
  answers: ({ items }) => items.map(({ id }) => id)
})
