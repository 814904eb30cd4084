import { z } from 'zod'
import { Id } from './scalars'

/** A record that is filled in on a form and goes on paper as it is. */
export const RecordRef = z.object({ kind: z.enum(['observation', 'call', 'document']), id: Id })
export type RecordRef = z.infer<typeof RecordRef>
