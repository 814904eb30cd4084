import { z } from 'zod'
import { Id } from './scalars'

/**
 * A record with a printed page of its own. `story`: the story of the plan with this id; `receipt`: the slip of a signed
 * plan or document; `kit`: the sheet for a planned one-on-one; `preparation`: the one for the rep beforehand;
 * `profile`: the profile in the workbook with this id.
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
