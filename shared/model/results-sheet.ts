import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Amount, Id, Line, Moment, PlainDate } from './scalars'

/** Fewer than this many people are no group: somebody would recognize them. */
export const smallestGroup = 5

/** The times a sheet can be about; all are over, so that two sheets of one time do not differ by yesterday. */
export const resultSpans = ['last', 'before', 'half'] as const
export const ResultSpan = z.enum(resultSpans)
export type ResultSpan = z.infer<typeof ResultSpan>

/** What a manager may say of the whole group, with numbers from elsewhere (S2-16). Retention and goal are percentages. */
export const measureKinds = ['retention', 'productivity', 'goal'] as const
export const OptionalMeasure = z.object({
  kind: z.enum(measureKinds),
  /** Of what, such as orders in a month, or which goal; empty for retention. */
  name: Line,
  before: Amount.nullable(),
  now: Amount
})
export type OptionalMeasure = z.infer<typeof OptionalMeasure>

const People = z.int().min(smallestGroup)
const Average = z.number().min(0)

/**
 * Of a group, on average over all of it: in the time before, as long, and in the time of the sheet. Null where it would be
 * about one to four people, or about nobody.
 */
const PerRep = z.strictObject({ before: Average.nullable(), now: Average.nullable() })

/**
 * What coaching came to in a time, for others to see (S2-14): averages of groups of at least five and no word about
 * anybody. Travels inside its page.
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
  /** One-on-ones of the whole group; null where their average is. */
  talks: z.int().min(0).nullable(),
  perRep: z.strictObject({ talks: PerRep, minutes: PerRep, observations: PerRep }),
  /** By title. `start` is the first rating there is of each, `now` the last up to the end of the time. */
  behaviors: z
    .array(z.strictObject({ title: Line, people: People, start: Average, now: Average, wanted: Average }))
    .max(500),
  /** Behaviors that were rated and are not shown. */
  left: z.int().min(0),
  measures: z.array(OptionalMeasure).max(measureKinds.length)
})
export type ResultsSheet = z.infer<typeof ResultsSheet>

/** The people of a group, by their ids. */
export const Group = z.array(Id).max(5000)
export type Group = z.infer<typeof Group>

const Sum = z.number().min(0).nullable()
const Sums = z.object({ before: Sum, now: Sum })

/** What a sheet says, as sums over its groups and of nobody alone; null where it shows a dash. */
export const GivenFigures = z.object({
  sums: z.object({ talks: Sums, minutes: Sums, observations: Sums }),
  /** One for each group after the whole one. */
  behaviors: z.array(z.object({ key: BehaviorKey, start: z.number(), now: z.number(), wanted: z.number() })).max(500)
})
export type GivenFigures = z.infer<typeof GivenFigures>

/** A sheet that was given out: of what time, and every group of which it shows a figure, the whole one first. */
export const PublishedSheet = z.object({
  id: Id,
  madeAt: Moment,
  from: PlainDate,
  to: PlainDate,
  groups: z.array(Group).min(1).max(600),
  /** Of sheets from before version 2 of the list it is not known what they say. */
  figures: GivenFigures.optional()
})
export type PublishedSheet = z.infer<typeof PublishedSheet>

/**
 * Why a group is not shown: it is too small, or too few of it have a record in the time; it differs from one that was given out by one to four people; or a few stand
 * alone once all that was given out is laid over each other.
 */
export type Refusal =
  | { why: 'few' }
  /** `reps`: those by whom it differs. */
  | { why: 'differs'; from: { madeAt: Moment; reps: Id[] }; reps: Id[] }
  | { why: 'together'; reps: Id[] }
