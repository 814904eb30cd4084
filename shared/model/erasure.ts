import { z } from 'zod'
import { Hash, Id, Moment } from './scalars'

/** The kinds of records that are counted when a rep is erased. */
export const erasedKinds = [
  'observations',
  'sessions',
  'groups',
  'cycles',
  'plans',
  'addenda',
  'documents',
  'statements',
  'accounts',
  'deals',
  'calls',
  'metrics'
] as const
export type ErasedKind = (typeof erasedKinds)[number]

/** A kind that was not known yet when somebody was erased had no records. */
const count = z.int().min(0).default(0)
const Counts = z.object(
  Object.fromEntries(erasedKinds.map((kind) => [kind, count])) as Record<ErasedKind, typeof count>
)

/** That a rep was erased (N-7): the id of the workbook, so that no copy of it comes back, and nothing of what was in it. */
export const ErasedRep = z.object({
  id: Id,
  at: Moment,
  /** The manager who did it. */
  by: z.string().max(200),
  /** How many records of each kind there were; null for a workbook that could not be read. */
  counts: Counts.nullable(),
  /** Over all of the above, by which a printed certificate is matched with this. */
  digest: Hash,
  /** Nothing of the rep is left in the library's own folder. */
  swept: z.boolean()
})
export type ErasedRep = z.infer<typeof ErasedRep>

/** What a certificate says, inside its page; the digest is over all but itself, format and version. */
export const ErasureCertificate = ErasedRep.omit({ swept: true }).extend({
  format: z.literal('coachbook.erasure'),
  version: z.literal(1)
})
export type ErasureCertificate = z.infer<typeof ErasureCertificate>

/** What is known of all reps that were erased. */
export const Erasures = z.object({
  /** The latest first. */
  reps: z.array(ErasedRep),
  /** Places with backups that could not be reached or read, in words; what they hold of the reps goes once they can. */
  unreached: z.array(z.string())
})
export type Erasures = z.infer<typeof Erasures>
