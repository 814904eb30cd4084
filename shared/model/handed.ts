import { z } from 'zod'
import { Id } from './scalars'

/**
 * What a rep gets the laptop for: a plan, a document or an addendum to be signed, a one-on-one to be marked, or a
 * statement to be written. `talk`: the
 * one-on-one on the screen that both look at, once it is paused or over; there is nothing to do then but to hand the
 * laptop back.
 */
export const Given = z.union([
  z.strictObject({ workbook: Id, plan: Id }),
  z.strictObject({ workbook: Id, document: Id }),
  z.strictObject({ workbook: Id, addendum: Id }),
  z.strictObject({ workbook: Id, session: Id }),
  z.strictObject({ workbook: Id, statement: Id }),
  z.strictObject({ workbook: Id, talk: Id })
])
export type Given = z.infer<typeof Given>

/** The rep has the laptop: what for, and which of the two pages is shown. */
export const Handed = z.object({ given: Given, page: z.enum(['turn', 'hand-back']) })
export type Handed = z.infer<typeof Handed>
