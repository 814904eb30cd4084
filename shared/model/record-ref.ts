import { z } from 'zod'
import { Id } from './scalars'

/**
 * A record that goes on paper as it is; `story` is that of the plan with this id,
 * `receipt` that of a signed plan or document, `kit` is the sheet for a
 * one-on-one that is ahead, `preparation` the one for the rep beforehand, `profile` that of the workbook with this id.
 */
export const RecordRef = z.object({
  kind: z.enum([
    'observation',
    'call',
    'document',
    'addendum',
    'story',
    'receipt',
    'kit',
    'preparation',
    'session',
    'group',
    'profile',
    'cycle',
    'statement'
  ]),
  id: Id
})
export type RecordRef = z.infer<typeof RecordRef>
