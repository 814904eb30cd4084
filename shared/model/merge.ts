import { z } from 'zod'
import { RecordDigests } from './coachbook-file'
import { Hash, Id, Line, Moment } from './scalars'

/**
 * The path of a record: `<collection>/<id>`, `rep` for the rep's facts, `private/<part>` for the manager's own words.
 */
const RecordPath = z.string().max(160)

/** The most earlier digests of a record that are remembered. */
export const mostEarlier = 12

/** The digests that records had when they were passed on or taken in, the latest last. */
export const Lineage = z.object({
  open: z.record(RecordPath, z.array(Hash).max(mostEarlier)),
  own: z.record(RecordPath, z.array(Hash).max(mostEarlier))
})
export type Lineage = z.infer<typeof Lineage>

/** A merge that took place: the digests of those records that were different on the other side. An undo removes it. */
export const Merged = z.object({ at: Moment, by: Line, madeAt: Moment, records: RecordDigests, own: RecordDigests })
export type Merged = z.infer<typeof Merged>

export const MergeAnswer = z.enum(['mine', 'theirs', 'both'])
export type MergeAnswer = z.infer<typeof MergeAnswer>

/** What the person chose: per record by its path, and per rule of coaching the id of what goes on. */
export const MergeAnswers = z.object({
  records: z.record(RecordPath, MergeAnswer),
  rules: z.record(z.string().max(40), Id)
})
export type MergeAnswers = z.infer<typeof MergeAnswers>

/** A record as a list names it. */
const MergeLine = z.object({
  path: RecordPath,
  /** Its collection, `rep` or `private`. */
  what: z.string(),
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** The number of an addendum to its plan; missing for other records. */
  number: z.int().optional(),
  kind: z.enum(['add', 'change', 'remove'])
})
export type MergeLine = z.infer<typeof MergeLine>

/** The parts of a record that differ, in the words of one side. */
const Words = z.array(z.object({ part: z.string(), text: z.string() }))

const MergeQuestion = MergeLine.extend({
  /** Changed on both sides, gone on one of them, or begun on both where there can be only one at a time. */
  why: z.enum(['changed', 'gone-here', 'gone-there', 'beside']),
  can: z.array(MergeAnswer),
  /** The words of each side; null when the record is not there. */
  mine: Words.nullable(),
  theirs: Words.nullable()
})
export type MergeQuestion = z.infer<typeof MergeQuestion>

/** Where there can be only one at a time: the choices for the one that goes on. */
const MergeRule = z.object({
  key: z.enum(['cycle', 'plan', 'draft']),
  options: z.array(
    z.object({
      id: Id,
      name: z.string().nullable(),
      when: z.string().nullable(),
      here: z.boolean(),
      there: z.boolean()
    })
  )
})
export type MergeRule = z.infer<typeof MergeRule>

/** What merging a file into an existing workbook would do, with the answers so far. */
export const MergeLook = z.object({
  /** The number of the last change of the workbook that was compared. */
  seq: z.int(),
  /** Changed only there: these come in. */
  taken: z.array(MergeLine),
  /** Signed here, and different there: they stay. */
  kept: z.array(MergeLine),
  /** How many were changed only here. */
  stays: z.int(),
  questions: z.array(MergeQuestion),
  rules: z.array(MergeRule),
  /** Whether every question is answered. */
  ready: z.boolean()
})
export type MergeLook = z.infer<typeof MergeLook>
