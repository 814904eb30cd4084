import { z } from 'zod'
import { Hash, Moment } from './scalars'

/** What a change would do to one record. Texts are cut at 300 characters; null where there is none. */
const Effect = z.object({
  /** The record, such as `observations/<id>` or `private/notes`. */
  record: z.string(),
  kind: z.enum(['add', 'change', 'remove']),
  /** What the record is called, where it has a name, and its day, where it has one. */
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** The words as they stand, and as they would stand. */
  before: z.string().nullable(),
  after: z.string().nullable()
})
export type Effect = z.infer<typeof Effect>

/**
 * A whole change that is not in the workbook and is offered: it touches what a lost change may have touched (`damage`),
 * another program continued the same workbook (`fork`), or the workbook file says it and no change does (`edited`).
 */
export const OfferedChange = z.object({
  key: Hash,
  at: Moment,
  actor: z.string(),
  /** The kind of change; names a text under `history`. */
  type: z.string(),
  reason: z.enum(['damage', 'fork', 'edited']),
  leftOut: z.boolean(),
  /** Why it cannot be applied as it is; null when it can. */
  obstacle: z.enum(['gone', 'older', 'signed']).nullable(),
  effects: z.array(Effect)
})
export type OfferedChange = z.infer<typeof OfferedChange>

/** Changes that were saved and cannot be read. */
export const Lost = z.object({
  /** How many; null when nobody knows. */
  count: z.int().nullable(),
  /** The records that they changed; null when nobody knows. */
  records: z
    .array(z.object({ record: z.string(), name: z.string().nullable(), when: z.string().nullable() }))
    .nullable()
})
export type Lost = z.infer<typeof Lost>

/** How much of a workbook was set aside: what waits for the person's word, and how many losses they have not seen. */
export const AsideCount = z.object({ waiting: z.int(), losses: z.int() })
export type AsideCount = z.infer<typeof AsideCount>
