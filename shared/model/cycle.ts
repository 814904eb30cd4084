import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Target } from './field-of-work'
import { SetAside } from './plan'
import { Amount, Id, Line, Moment, PlainDate, Text } from './scalars'

/** The four steps of a coaching cycle, in order (S0-1). */
export const stages = ['see', 'coach', 'agree', 'reinforce'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** A step that was skipped, and the reason that was given (S0-1). */
export const Skip = z.object({ stage: Stage, reason: Text.min(1), at: Moment })

/** The #1 behavior of a cycle: why this one, and what it is expected to change (S0-3). */
export const Focus = z.object({
  behavior: BehaviorKey,
  why: Text,
  impact: Text,
  /** What the change aims at (S3-15). */
  target: Target,
  chosenAt: Moment
})
export type Focus = z.infer<typeof Focus>

/** The rep's answer about the #1 behavior, in the rep's own words (S0-8). */
export const Agreement = z.object({
  agreed: z.boolean(),
  on: PlainDate,
  words: Text,
  session: Id.nullable(),
  recordedAt: Moment
})
export type Agreement = z.infer<typeof Agreement>

/** The most answers that are kept with one cycle. */
export const mostAnswers = 200

/** A behavior sticks when it was at its target in `of` of the last `last` observations on different days (S0-10). */
export const StickRule = z
  .object({ of: z.int().min(1).max(20), last: z.int().min(1).max(20) })
  .refine(({ of, last }) => of <= last)
export type StickRule = z.infer<typeof StickRule>

export const directions = ['higher', 'lower'] as const

/**
 * A measure of success before and after a cycle (S1-12), with the value that is wanted and what closes the gap (S2-6).
 */
export const Outcome = z.object({
  id: Id,
  name: Line.min(1),
  unit: Line,
  better: z.enum(directions),
  before: Amount.nullable(),
  /** The latest value; once the cycle has ended, the one after it. */
  after: Amount.nullable(),
  wanted: Amount.nullable(),
  /** What will close the gap. */
  bridge: Line
})
export type Outcome = z.infer<typeof Outcome>

/** A measure with nothing but a name. */
export const newOutcome = (id: Id, name: string): Outcome => ({
  id,
  name,
  unit: '',
  better: 'higher',
  before: null,
  after: null,
  wanted: null,
  bridge: ''
})

/** Why a cycle ended: the behavior sticks, or the cycle was stopped. */
export const Ending = z.enum(['sticks', 'stopped'])
export type Ending = z.infer<typeof Ending>

const Closing = z.object({ at: Moment, how: Ending, reason: Text })

/** One pass through see, coach, agree, reinforce, about one behavior. */
export const Cycle = z.object({
  id: Id,
  startedAt: Moment,
  stage: Stage,
  skips: z.array(Skip),
  focus: Focus.nullable(),
  /** Behaviors with a gap that wait, and when they were parked (S0-3). */
  parked: z.record(BehaviorKey, z.object({ at: Moment })),
  agreement: Agreement.nullable(),
  /** The earlier answers, oldest first, each with its behavior; missing when there are none. */
  answers: z
    .array(Agreement.extend({ behavior: BehaviorKey }))
    .max(mostAnswers)
    .optional(),
  rule: StickRule,
  outcomes: z.array(Outcome).max(20),
  closed: Closing.nullable(),
  /** Each time the behavior slipped after it had stuck, and the cycle was opened again (S0-10). */
  relapses: z.array(z.object({ at: Moment, reason: Text })),
  /** What the rep said under drafts that are gone or were changed; missing when there is nothing. */
  setAside: z.array(SetAside).optional()
})
export type Cycle = z.infer<typeof Cycle>

export const newCycle = (id: Id, now: Moment): Cycle => ({
  id,
  startedAt: now,
  stage: 'see',
  skips: [],
  focus: null,
  parked: {},
  agreement: null,
  rule: { of: 3, last: 4 },
  outcomes: [],
  closed: null,
  relapses: []
})
