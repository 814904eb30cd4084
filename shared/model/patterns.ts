import { z } from 'zod'
import { BehaviorKey, Rating } from './behavior'
import { periods } from './metric'
import { Id, Line, PlainDate } from './scalars'
import { sessionModes } from './session'

/** Where the manager sees a rep's results within the team (S2-12); only for the manager. */
export const segments = ['top', 'middle', 'bottom'] as const
export const Segment = z.enum(segments)
export type Segment = z.infer<typeof Segment>

/** One mark per factor of the pulse, in their order; null when none was given. */
const Marks = z.array(z.int().min(1).max(5).nullable()).length(5)

/**
 * Everything in a workbook that patterns are made from: days, places in the work, ratings, minutes and marks, of
 * somewhat more than the year before its latest record. The only words are titles of behaviors and trainings and names
 * of numbers. When a fact is added or changes its meaning, `version` goes up and the workbooks are read again.
 */
export const PatternFacts = z.object({
  version: z.literal(3),
  segment: Segment.nullable(),
  /**
   * Recorded observations: the day, and the index of the place in the work in the rule's `places`; null without a
   * place.
   */
  seen: z.array(z.tuple([PlainDate, z.int().min(0).max(7).nullable()])),
  /** Behaviors that were rated, each with its ratings, oldest first. */
  behaviors: z.array(
    z.object({
      key: BehaviorKey,
      title: Line,
      wanted: Rating,
      ratings: z.array(z.tuple([PlainDate, Rating]))
    })
  ),
  /** Numbers that count activity, each with its quarters, oldest first, and the ratings of the same quarters. */
  numbers: z.array(
    z.object({
      name: Line,
      unit: Line,
      period: z.enum(periods),
      target: z.number().nullable(),
      quarters: z.array(z.object({ quarter: PlainDate, quantity: z.number(), average: z.number(), ratings: z.int() }))
    })
  ),
  /** Sessions that were held. `deal`: it was about a live deal; `group`: it was held with this many reps at once. */
  talks: z.array(
    z.object({
      on: PlainDate,
      minutes: z.int().min(0),
      about: z.enum(['strategy', ...sessionModes]),
      deal: z.boolean(),
      group: z.object({ id: Id, size: z.int().min(1) }).optional()
    })
  ),
  /** The marks that both gave after a one-on-one, oldest first. */
  pulse: z.array(z.object({ on: PlainDate, rep: Marks, manager: Marks })),
  /**
   * Trainings with the checks of each behavior: the day on which it is due, the last day that counts, and whether the
   * behavior was seen.
   */
  trainings: z.array(
    z.object({
      title: Line,
      on: PlainDate,
      behaviors: z.array(z.array(z.object({ due: PlainDate, until: PlainDate, seen: z.boolean() })))
    })
  )
})
export type PatternFacts = z.infer<typeof PatternFacts>

/** The facts of one rep of the library. */
export interface PatternsOfRep {
  rep: Id
  archived: boolean
  facts: PatternFacts
}
