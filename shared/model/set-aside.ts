import { z } from 'zod'
import { CoachingKind } from './field-of-work'
import { Hash, Moment, PlainDate } from './scalars'
import { Stance } from './signature'

/** The effect of a change on one record, in its words; null when there are none. */
const Effect = z.object({
  /** The record, such as `observations/<id>` or `private/notes`. */
  record: z.string(),
  kind: z.enum(['add', 'change', 'remove']),
  /** The name of the record, and its day; null when it has none. */
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** The number of an addendum to its plan; missing for other records. */
  number: z.int().optional(),
  /** The words as they are, and as they would be. */
  before: z.string().nullable(),
  after: z.string().nullable()
})
export type Effect = z.infer<typeof Effect>

/** One of two signings of a record; the stance is null while the ink is missing. */
const SignedForm = z.object({ stance: Stance.nullable(), at: Moment, comment: z.string(), seal: Hash })
export type SignedForm = z.infer<typeof SignedForm>

/**
 * One of two plans that were begun independently of each other: the state of its signing, and its words for comparison.
 */
const PlanForm = z.object({
  signing: z.enum(['draft', 'rep-signed', 'awaiting-ink', 'signed']),
  stance: Stance.nullable(),
  /** When it was begun, or last signed. */
  at: Moment,
  /** The manager who signed it; empty for a draft. */
  by: z.string(),
  seal: Hash.nullable(),
  title: z.string(),
  why: z.string(),
  how: z.string(),
  actions: z.array(z.string()),
  dates: z.array(z.object({ on: PlainDate.nullable(), kind: CoachingKind, note: z.string() })),
  /** The values of the other fields of its form; a field that the form does not have any more has no name. */
  others: z.array(z.object({ label: z.string(), words: z.string() })),
  /** The manager's own notes about it. */
  notes: z.string()
})
export type PlanForm = z.infer<typeof PlanForm>

/** A text that was written here and on another side, or one of which a part is known (`there`) and not its place. */
const TextApart = z.object({ here: z.string(), there: z.string(), isPart: z.boolean() })

/**
 * A change that was set aside and is offered as a whole. `damage`: it touches something that a lost change may have
 * touched. `fork`: another program continued the same workbook. `edited`: it is in the workbook file, but in no change.
 */
export const OfferedChange = z.object({
  key: Hash,
  at: Moment,
  actor: z.string(),
  /** The kind of change, which names a text under `history`. */
  type: z.string(),
  reason: z.enum(['damage', 'fork', 'edited']),
  leftOut: z.boolean(),
  /** Why it cannot be applied as it is; null when it can. */
  obstacle: z.enum(['gone', 'older', 'signed']).nullable(),
  /**
   * Set when a record was signed on two sides, so that only one signing can hold; `here` is null when the record is a
   * draft here.
   */
  twice: z.object({ here: SignedForm.nullable(), there: SignedForm }).nullable(),
  /**
   * Set when two plans were begun for one cycle, so that only one can go on; `here` is null when there is none here any
   * more. `again`: two computers answered it crosswise before. `one`: they are one plan that was signed, written on or
   * discarded on two computers at once.
   */
  plans: z
    .object({ here: PlanForm.nullable(), there: PlanForm, again: z.boolean(), one: z.literal(true).optional() })
    .nullable(),
  /** Of a text both are shown whole, and the person takes one or writes it anew. */
  text: TextApart.nullable(),
  effects: z.array(Effect)
})
export type OfferedChange = z.infer<typeof OfferedChange>

/** Changes that were saved but cannot be read. */
export const Lost = z.object({
  /** How many; null when it is not known. */
  count: z.int().nullable(),
  /** The records that they changed; null when it is not known. */
  records: z
    .array(z.object({ record: z.string(), name: z.string().nullable(), when: z.string().nullable() }))
    .nullable()
})
export type Lost = z.infer<typeof Lost>

/**
 * How many changes wait for the person's decision, how many losses they have not seen, and how many of the waiting
 * changes are records signed on two sides, plans begun twice, or plans that were signed on one computer and written on
 * another (missing for none).
 */
export const AsideCount = z.object({
  waiting: z.int(),
  losses: z.int(),
  twice: z.int().optional(),
  plans: z.int().optional(),
  crossed: z.int().optional()
})
export type AsideCount = z.infer<typeof AsideCount>
