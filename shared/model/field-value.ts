import { z } from 'zod'
import { Line, Slug, Text } from './scalars'

/**
 * The value of a free (unbound) field of a record, on screen and on paper.
 * Texts, persons and choices (the option's id) are strings, dates `YYYY-MM-DD`, scales and ratings numbers, yes-no a
 * boolean, multiple choices and checklists the ids that are ticked, in the form's order. Rows are records: of a table
 * by column id; of facts `sign` (`plus` or `minus`), `text`, `source`; of actions `text`, `owner`, `sign`, `by`; of
 * coaching dates `on`, `kind`, `note`. Empty rows and empty values are not stored.
 */
export const FieldValue = z.union([
  Text,
  z.number(),
  z.boolean(),
  z.array(Line).max(200),
  z.array(z.record(Slug, Text)).max(200)
])
export type FieldValue = z.infer<typeof FieldValue>

/** Values by field id. */
export const FieldValues = z.record(Slug, FieldValue)
export type FieldValues = z.infer<typeof FieldValues>
