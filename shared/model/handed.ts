import { z } from 'zod'
import { Id } from './scalars'

/**
 * Why the rep gets the laptop: to sign a plan, a document or an addendum, to mark a one-on-one, or to write a
 * statement. `talk`: both looked at this one-on-one on the screen and it is paused or over; all there is to do is to
 * hand the laptop back.
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

/** The rep has the laptop: why, and which of the two pages is shown. */
export const Handed = z.object({ given: Given, page: z.enum(['turn', 'hand-back']) })
export type Handed = z.infer<typeof Handed>
