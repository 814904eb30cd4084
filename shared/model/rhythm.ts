import { z } from 'zod'
import { Id, Moment, PlainDate } from './scalars'
import { SessionType } from './session'

/** Why a session that was due was not held (S1-7). `leave`: somebody was away and it had not been entered beforehand. */
export const missReasons = ['sickness', 'deals', 'fires', 'forecasting', 'troubleshooting', 'leave', 'other'] as const
export const MissReason = z.enum(missReasons)
export type MissReason = z.infer<typeof MissReason>

/** Monday is 1, Sunday is 7. */
export const Weekday = z.int().min(1).max(7)

/** The longest time between two sessions that somebody can promise, in weeks. */
export const longestCadence = 26

/** The local time of day, such as `09:30`. */
export const TimeOfDay = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
export type TimeOfDay = z.infer<typeof TimeOfDay>

/**
 * From a day on, a session of a type is due every so many weeks (S1-10); with null weeks, none is promised from that
 * day on.
 */
export const Cadence = z.object({
  id: Id,
  type: SessionType,
  from: PlainDate,
  every: z.int().min(1).max(longestCadence).nullable(),
  weekday: Weekday,
  /** Null when no time was named. */
  at: TimeOfDay.nullable()
})
export type Cadence = z.infer<typeof Cadence>

export const leaveKinds = ['vacation', 'sickness', 'holiday', 'other'] as const

/** Days on which somebody is away, including the last. Whether it was entered beforehand matters. */
export const Leave = z.object({
  id: Id,
  from: PlainDate,
  to: PlainDate,
  kind: z.enum(leaveKinds),
  enteredOn: PlainDate
})
export type Leave = z.infer<typeof Leave>

export const outcomes = ['held', 'moved', 'missed'] as const

/** What a person said about a session that was due on a day. */
export const RhythmAnswer = z.object({
  type: SessionType,
  due: PlainDate,
  outcome: z.enum(outcomes),
  /** Why it was moved or missed; null when nobody said. */
  reason: MissReason.nullable(),
  on: PlainDate
})
export type RhythmAnswer = z.infer<typeof RhythmAnswer>

/** Everything in a workbook that the rhythm is counted from: days and kinds, and no word of what was said. */
export const RhythmFacts = z.object({
  cadences: z.array(Cadence),
  leave: z.array(Leave),
  answers: z.array(RhythmAnswer),
  /** The sessions that were held, by type and day; `group`: one that was held with several reps at once. */
  held: z.array(z.object({ type: SessionType, on: PlainDate, minutes: z.int().nullable(), group: Id.optional() })),
  planned: z.array(z.object({ type: SessionType, when: Moment, group: Id.optional() })),
  /** The day on which the rep went to the archive: nothing is due from then on. */
  archivedOn: PlainDate.nullable(),
  /** Earlier times in the archive, up to the day of the return: nothing was due in them. */
  archived: z.array(z.object({ from: PlainDate, to: PlainDate })).default([])
})
export type RhythmFacts = z.infer<typeof RhythmFacts>

/** The facts of one rep of the library. */
export interface RhythmOfRep {
  rep: Id
  facts: RhythmFacts
}
