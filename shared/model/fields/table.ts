import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, knows, optionOf, usedColumns } from './kind'

/** What a column can hold instead of words: a stage of the library's own sales process (S4-7), or a day. */
export const columnHolds = ['stage', 'date'] as const

/** Rows of words in columns that the form defines. */
export const table = fieldKind({
  schema: (least) =>
    z.object({
      ...base,
      type: z.literal('table'),
      columns: z
        .array(optionOf(least).extend({ holds: z.enum(columnHolds).optional() }))
        .min(least)
        .max(8),
      rows: z.int().min(1).max(40).default(3),
      bind: Bind
    }),
  holds: 'table',
  fits: ({ columns }, value) => Array.isArray(value) && knows(columns, usedColumns(value)),
  asks: true,
  lined: false,
  settings: ({ rows }) => ({ rows }),
  options: ({ columns }) => columns,
  withOptions: (field, columns) => ({ ...field, columns })
})
