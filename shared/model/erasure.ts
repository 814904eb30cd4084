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

/** The kinds of records that can be erased by themselves. */
export const erasableKinds = [
  'observations',
  'sessions',
  'groups',
  'plans',
  'addenda',
  'documents',
  'statements',
  'calls',
  'trainings',
  'routed',
  'metrics'
] as const
export const ErasableKind = z.enum(erasableKinds)
export type ErasableKind = z.infer<typeof ErasableKind>

/** A record by where it lies in its workbook. */
export const ErasableRecord = z.object({ kind: ErasableKind, id: Id })
export type ErasableRecord = z.infer<typeof ErasableRecord>

/** The most that one erasure takes, and that somebody asks for at once: what goes with it comes on top. */
export const mostErased = 2000
export const mostAsked = 500

/** That records of a workbook were erased (N-7): their ids, so that no copy of them comes back, and nothing of what they held. */
export const ErasedRecords = z.object({
  /** Of the erasure. */
  id: Id,
  workbook: Id,
  at: Moment,
  by: z.string().max(200),
  records: z.array(ErasableRecord).min(1).max(mostErased),
  /** Over all but the ids of the records, which the certificate does not name. */
  digest: Hash,
  swept: z.boolean()
})
export type ErasedRecords = z.infer<typeof ErasedRecords>

const RecordCounts = z.object(
  Object.fromEntries(erasableKinds.map((kind) => [kind, count])) as Record<ErasableKind, typeof count>
)
export type RecordCounts = z.infer<typeof RecordCounts>

/** What a certificate of erased records says, inside its page; the digest is over all but itself, format and version. */
export const RecordsCertificate = ErasedRecords.omit({ swept: true, records: true }).extend({
  format: z.literal('coachbook.erased-records'),
  version: z.literal(1),
  counts: RecordCounts
})
export type RecordsCertificate = z.infer<typeof RecordsCertificate>

/** What would go with a record that is to be erased, as a list names it. */
export const ErasableLine = z.object({
  ...ErasableRecord.shape,
  /** As `calledRecord` names it; both are null for what has neither. */
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** Its account and how its words begin, by which it is told from another of the same day; null for none. */
  words: z.string().nullable(),
  /** A plan that both signed: it goes only when it was asked for by name. */
  sealed: z.boolean(),
  /** When it was deleted; null for what is in the workbook. */
  deletedAt: Moment.nullable()
})
export type ErasableLine = z.infer<typeof ErasableLine>

/** What is known of all that was erased. */
export const Erasures = z.object({
  /** The latest first. */
  reps: z.array(ErasedRep),
  /** The latest first, with the name of the rep, where that is still here. */
  records: z.array(ErasedRecords.omit({ records: true }).extend({ counts: RecordCounts, rep: z.string().nullable() })),
  /** The folder of the library, in words, as long as something of it may lie there: the disk refused, and is asked again. */
  unswept: z.string().nullable(),
  /** Places with backups that could not be reached or read, in words; what they hold of the reps goes once they can. */
  unreached: z.array(z.string())
})
export type Erasures = z.infer<typeof Erasures>
