import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Amount, Id, Line, Moment, PlainDate } from './scalars'

/** The smallest group: of fewer people somebody would be recognized. */
export const smallestGroup = 5

/** The periods that a sheet can be about. All are over, so that two sheets of one period do not differ by a day. */
export const resultSpans = ['last', 'before', 'half'] as const
export const ResultSpan = z.enum(resultSpans)
export type ResultSpan = z.infer<typeof ResultSpan>

/**
 * What a manager may add about the whole group, with numbers from elsewhere (S2-16). Retention and goal are
 * percentages.
 */
export const measureKinds = ['retention', 'productivity', 'goal'] as const
export const OptionalMeasure = z.object({
  kind: z.enum(measureKinds),
  /** What is measured, such as orders in a month, or which goal; empty for retention. */
  name: Line,
  before: Amount.nullable(),
  now: Amount
})
export type OptionalMeasure = z.infer<typeof OptionalMeasure>

const People = z.int().min(smallestGroup)
const Average = z.number().min(0)

/**
 * Averages over a whole group: in the period before, of the same length, and in the period of the sheet. Null where the
 * average would be about fewer than five people.
 */
const PerRep = z.strictObject({ before: Average.nullable(), now: Average.nullable() })

/**
 * What coaching achieved in a period, for others to see (S2-14): averages of groups of at least five, and no word about
 * anybody. Embedded in its page.
 */
export const ResultsSheet = z.strictObject({
  format: z.literal('coachbook.results'),
  version: z.literal(1),
  id: Id,
  madeAt: Moment,
  manager: Line,
  from: PlainDate,
  to: PlainDate,
  people: People,
  /** The number of one-on-ones of the whole group; null when their average is null. */
  talks: z.int().min(0).nullable(),
  perRep: z.strictObject({ talks: PerRep, minutes: PerRep, observations: PerRep }),
  /**
   * By title. `start` is the average of each person's first rating, `now` that of the last up to the end of the period.
   */
  behaviors: z
    .array(z.strictObject({ title: Line, people: People, start: Average, now: Average, wanted: Average }))
    .max(500),
  /** How many behaviors were rated but are not shown. */
  left: z.int().min(0),
  measures: z.array(OptionalMeasure).max(measureKinds.length)
})
export type ResultsSheet = z.infer<typeof ResultsSheet>

/** The people of a group, by their ids. */
export const Group = z.array(Id).max(5000)
export type Group = z.infer<typeof Group>

const Sum = z.number().min(0).nullable()
const Sums = z.object({ before: Sum, now: Sum })

/** The figures of a sheet, as sums over its groups and never of one person; null where the sheet shows a dash. */
export const GivenFigures = z.object({
  sums: z.object({ talks: Sums, minutes: Sums, observations: Sums }),
  /** One for each group after the first, which is the whole one. */
  behaviors: z.array(z.object({ key: BehaviorKey, start: z.number(), now: z.number(), wanted: z.number() })).max(500)
})
export type GivenFigures = z.infer<typeof GivenFigures>

/** A sheet that was given out: its period, and every group that it shows a figure of, the whole group first. */
export const PublishedSheet = z.object({
  id: Id,
  madeAt: Moment,
  from: PlainDate,
  to: PlainDate,
  groups: z.array(Group).min(1).max(600),
  /** Missing for sheets from before version 2 of the list, whose figures were not stored. */
  figures: GivenFigures.optional()
})
export type PublishedSheet = z.infer<typeof PublishedSheet>

/**
 * Why a group is not shown. `few`: it is too small, or too few of it have a record in the period. `differs`: it differs
 * by one to four people from a group that was given out. `together`: comparing all groups that were given out would
 * single out a few people.
 */
export type Refusal =
  | { why: 'few' }
  /** `reps`: the people by whom it differs. */
  | { why: 'differs'; from: { madeAt: Moment; reps: Id[] }; reps: Id[] }
  | { why: 'together'; reps: Id[] }
