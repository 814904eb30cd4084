import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Id, Moment, PlainDate, Text } from './scalars'

/** The four steps of a coaching cycle, in order (S0-1). */
export const stages = ['see', 'coach', 'agree', 'reinforce'] as const
export const Stage = z.enum(stages)
export type Stage = z.infer<typeof Stage>

/** A step that was left out, with the reason that was given (S0-1). */
export const Skip = z.object({ stage: Stage, reason: Text.min(1), at: Moment })

/** The #1 behavior of a cycle: why this one, and what it is expected to change (S0-3). */
export const Focus = z.object({ behavior: BehaviorKey, why: Text, impact: Text, chosenAt: Moment })
export type Focus = z.infer<typeof Focus>

/** The rep's answer about the key behavior, in the rep's own words (S0-8). */
export const Agreement = z.object({
  agreed: z.boolean(),
  on: PlainDate,
  words: Text,
  session: Id.nullable(),
  recordedAt: Moment
})
export type Agreement = z.infer<typeof Agreement>

/** One pass through see, coach, agree, reinforce, about one behavior. */
export const Cycle = z.object({
  id: Id,
  startedAt: Moment,
  stage: Stage,
  skips: z.array(Skip),
  focus: Focus.nullable(),
  /** Behaviors with a gap that wait, with the moment they were parked (S0-3). */
  parked: z.record(BehaviorKey, z.object({ at: Moment })),
  agreement: Agreement.nullable(),
  closedAt: Moment.nullable()
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
  closedAt: null
})

/** A one-on-one that was held (S0-4). */
export const Session = z.object({
  id: Id,
  cycle: Id.nullable(),
  kind: z.enum(['one-on-one']),
  on: PlainDate,
  minutes: z.int().min(1).max(600),
  createdAt: Moment
})
export type Session = z.infer<typeof Session>
