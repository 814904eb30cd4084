import { z } from 'zod'
import { Bind } from '../bindings'
import { base, fieldKind, knows, optionOf, usedColumns } from './kind'

/** Rows of words in columns of its own. */
export const table = fieldKind({
  schema: (least) =>
    z.object({
      ...base,
      type: z.literal('table'),
      columns: z.array(optionOf(least)).min(least).max(8),
      rows: z.int().min(1).max(40).default(3),
      bind: Bind
    }),
  holds: 'table',
  fits: ({ columns }, value) => Array.isArray(value) && knows(columns, usedColumns(value)),
  asks: true,
  lined: false,
  options: ({ columns }) => columns,
  withOptions: (field, columns) => ({ ...field, columns })
})
