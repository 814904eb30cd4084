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

/** 0 where the record of an erasure is older than the kind. */
const count = z.int().min(0).default(0)
const Counts = z.object(
  Object.fromEntries(erasedKinds.map((kind) => [kind, count])) as Record<ErasedKind, typeof count>
)

/**
 * A note that a rep was erased (N-7): the id of the workbook, so that no copy of it comes back, and none of its
 * content.
 */
export const ErasedRep = z.object({
  id: Id,
  at: Moment,
  /** The name of the manager who did it. */
  by: z.string().max(200),
  /** How many records of each kind there were; null when the workbook could not be read. */
  counts: Counts.nullable(),
  /** The digest of everything above, by which a printed certificate can be matched with this note. */
  digest: Hash,
  /** Whether nothing of the rep is left in the library's own folder. */
  swept: z.boolean()
})
export type ErasedRep = z.infer<typeof ErasedRep>

/** What a certificate says, embedded in its page; the digest is over everything but itself, format and version. */
export const ErasureCertificate = ErasedRep.omit({ swept: true }).extend({
  format: z.literal('coachbook.erasure'),
  version: z.literal(1)
})
export type ErasureCertificate = z.infer<typeof ErasureCertificate>

/** The kinds of records that can be erased without their rep. */
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

/** A record, by its place in the workbook. */
export const ErasableRecord = z.object({ kind: ErasableKind, id: Id })
export type ErasableRecord = z.infer<typeof ErasableRecord>

/** The most records of one erasure that somebody can ask for at once; records that go with them are not counted. */
export const mostErased = 2000
export const mostAsked = 500

/**
 * A note that records of a workbook were erased (N-7): their ids, so that no copy of them comes back, and none of their
 * content.
 */
export const ErasedRecords = z.object({
  /** The id of the erasure. */
  id: Id,
  workbook: Id,
  at: Moment,
  by: z.string().max(200),
  records: z.array(ErasableRecord).min(1).max(mostErased),
  /** The digest of everything but the ids of the records, which the certificate does not name. */
  digest: Hash,
  swept: z.boolean()
})
export type ErasedRecords = z.infer<typeof ErasedRecords>

const RecordCounts = z.object(
  Object.fromEntries(erasableKinds.map((kind) => [kind, count])) as Record<ErasableKind, typeof count>
)
export type RecordCounts = z.infer<typeof RecordCounts>

/**
 * What a certificate of erased records says, embedded in its page; the digest is over everything but itself, format and
 * version.
 */
export const RecordsCertificate = ErasedRecords.omit({ swept: true, records: true }).extend({
  format: z.literal('coachbook.erased-records'),
  version: z.literal(1),
  counts: RecordCounts
})
export type RecordsCertificate = z.infer<typeof RecordsCertificate>

/** A record that would be erased, as a list names it. */
export const ErasableLine = z.object({
  ...ErasableRecord.shape,
  /** The name and day from `calledRecord`; both are null for a record that has neither. */
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** The number of an addendum to its plan; missing for other records. */
  number: z.int().optional(),
  /**
   * Its account and the beginning of its words, which tell it from another record of the same day; null when it has
   * none.
   */
  words: z.string().nullable(),
  /** A plan that both signed: it is erased only when it was confirmed by name. */
  sealed: z.boolean(),
  /** When it was deleted; null when it is still in the workbook. */
  deletedAt: Moment.nullable()
})
export type ErasableLine = z.infer<typeof ErasableLine>

/** Everything that is known of erasures. */
export const Erasures = z.object({
  /** The latest first. */
  reps: z.array(ErasedRep),
  /** The latest first, with the name of the rep, if the rep is still in the library. */
  records: z.array(ErasedRecords.omit({ records: true }).extend({ counts: RecordCounts, rep: z.string().nullable() })),
  /**
   * The folder of the library, in words, while something erased may still lie in it because the disk refused; it is
   * tried again. Null otherwise.
   */
  unswept: z.string().nullable(),
  /**
   * Places with backups that could not be reached or read, in words; what they hold of erased reps is removed as soon
   * as they can.
   */
  unreached: z.array(z.string())
})
export type Erasures = z.infer<typeof Erasures>
