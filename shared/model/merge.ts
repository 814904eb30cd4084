import { z } from 'zod'
import { RecordDigests } from './coachbook-file'
import { Hash, Id, Line, Moment } from './scalars'

/** A record by `<collection>/<id>`, the rep's facts as `rep`, the manager's own words as `private/<part>`. */
const RecordPath = z.string().max(160)

/** As many earlier forms of a record as are remembered. */
export const mostEarlier = 12

/** Digests that parts of records had when they were passed on or came in, the latest last. */
export const Lineage = z.object({
  open: z.record(RecordPath, z.array(Hash).max(mostEarlier)),
  own: z.record(RecordPath, z.array(Hash).max(mostEarlier))
})
export type Lineage = z.infer<typeof Lineage>

/** A merge that took place: what the other side had of each record that was another there. It goes with an undo. */
export const Merged = z.object({ at: Moment, by: Line, madeAt: Moment, records: RecordDigests, own: RecordDigests })
export type Merged = z.infer<typeof Merged>

export const MergeAnswer = z.enum(['mine', 'theirs', 'both'])
export type MergeAnswer = z.infer<typeof MergeAnswer>

/** What the person chose: by the path of the record, and for what the rules of coaching ask, the id of what holds. */
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
  kind: z.enum(['add', 'change', 'remove'])
})
export type MergeLine = z.infer<typeof MergeLine>

/** The parts of a record that differ, in the words of one side. */
const Words = z.array(z.object({ part: z.string(), text: z.string() }))

const MergeQuestion = MergeLine.extend({
  /** Changed on both sides, gone on one of them, or both began one of which there is one at a time. */
  why: z.enum(['changed', 'gone-here', 'gone-there', 'beside']),
  can: z.array(MergeAnswer),
  /** Null: it is not there. */
  mine: Words.nullable(),
  theirs: Words.nullable()
})
export type MergeQuestion = z.infer<typeof MergeQuestion>

/** There is one at a time: which of these goes on? */
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

/** What taking a file into a workbook that is there already would do, with the answers that were given. */
export const MergeLook = z.object({
  /** Of the workbook that it was compared with. */
  seq: z.int(),
  /** Changed there alone: these come in. */
  taken: z.array(MergeLine),
  /** Signed here, and another there: they stay. */
  kept: z.array(MergeLine),
  /** How many were changed here alone. */
  stays: z.int(),
  questions: z.array(MergeQuestion),
  rules: z.array(MergeRule),
  /** All is answered. */
  ready: z.boolean()
})
export type MergeLook = z.infer<typeof MergeLook>
