import { z } from 'zod'
import { Id } from './scalars'

/** A record that goes on paper as it is; `story` and `receipt` are those of the plan with this id. */
export const RecordRef = z.object({
  kind: z.enum(['observation', 'call', 'document', 'addendum', 'story', 'receipt']),
  id: Id
})
export type RecordRef = z.infer<typeof RecordRef>
