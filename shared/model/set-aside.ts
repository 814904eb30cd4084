import { z } from 'zod'
import { Hash, Moment, PlainDate } from './scalars'
import { Stance } from './signature'

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

/** One form of a record that both signed: where the rep stands, null while ink is awaited. */
const SignedForm = z.object({ stance: Stance.nullable(), at: Moment, comment: z.string(), seal: Hash })
export type SignedForm = z.infer<typeof SignedForm>

/** A plan as it is compared with another that was begun apart from it: how far it is, and its words to read. */
const PlanForm = z.object({
  signing: z.enum(['draft', 'rep-signed', 'awaiting-ink', 'signed']),
  stance: Stance.nullable(),
  /** When it was begun, or signed last. */
  at: Moment,
  /** Who signed it for the manager; empty for a draft. */
  by: z.string(),
  seal: Hash.nullable(),
  title: z.string(),
  why: z.string(),
  how: z.string(),
  actions: z.array(z.string()),
  dates: z.array(PlainDate),
  /** What other fields of its form hold. */
  others: z.array(z.string()),
  /** The manager's own notes about it. */
  notes: z.string()
})
export type PlanForm = z.infer<typeof PlanForm>

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
  /** A record was signed on another side, and is here signed otherwise or a draft (null): one of both holds. */
  twice: z.object({ here: SignedForm.nullable(), there: SignedForm }).nullable(),
  /** Two plans were begun apart for one cycle, here none any more (null): one of both goes on. */
  plans: z.object({ here: PlanForm.nullable(), there: PlanForm }).nullable(),
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

/**
 * How much of a workbook was set aside: what waits for the person's word, how much of that was signed on two sides or are
 * plans begun apart, where any was, and how many losses they have not seen.
 */
export const AsideCount = z.object({
  waiting: z.int(),
  losses: z.int(),
  twice: z.int().optional(),
  plans: z.int().optional()
})
export type AsideCount = z.infer<typeof AsideCount>
