import { z } from 'zod'
import { CoachingKind, Party } from './field-of-work'
import { GroupFacts } from './group'
import { PastDays } from './retention'
import type { RhythmOfRep } from './rhythm'
import { Id, Moment, PlainDate } from './scalars'
import { SessionType } from './session'

/** Where coaching stands still: something was rated, agreed or refused, and the step after it was not taken. */
export const stalledSteps = [
  'choose',
  'talk',
  'talk-again',
  'record-agreement',
  'start-plan',
  'plan-again',
  'refine'
] as const

/** So many of the last days on which a #1 behavior was seen are kept: a day before the last seven, and all of those. */
export const focusDaysKept = 8

/** How the #1 behavior of a rep stands. */
export const FocusFacts = z.object({
  /** The last days on which it was rated, oldest first, each with its rating. */
  days: z.array(z.tuple([PlainDate, z.int()])).max(focusDaysKept),
  /** By the rule of its cycle it sticks: the cycle can be closed. */
  sticks: z.boolean(),
  /** Behaviors with a gap wait in the parking lot. */
  waits: z.boolean()
})
export type FocusFacts = z.infer<typeof FocusFacts>

/**
 * All of a workbook that Today is made from, as days and moments: what is due follows from them and the day on which
 * somebody looks. A change of what stands here, or of what it means, raises `version`, and the workbooks are read again.
 */
export const TodayFacts = z.object({
  version: z.literal(5),
  /** One-on-ones that wait to be started, and those that go on. */
  sessions: z.array(
    z.object({ id: Id, when: Moment, type: SessionType, open: z.boolean(), agenda: z.boolean(), guided: z.boolean() })
  ),
  /** Sessions of several reps, planned and held. */
  groups: z.array(GroupFacts),
  /** Calls without a debrief, with the name of the account. */
  calls: z.array(z.object({ id: Id, when: Moment, account: z.string() })),
  /** Recorded observations that the rep has not heard about. */
  feedback: z.array(z.object({ id: Id, when: Moment, account: z.string() })),
  /** Agreed dates of the plan in force that nothing has kept and nobody has answered. */
  dates: z.array(z.object({ id: Id, on: PlainDate, kind: CoachingKind, note: z.string() })),
  /** Actions of the plan in force with a date that are not done; `reported`: the rep has said how it went. */
  actions: z.array(z.object({ id: Id, by: PlainDate, text: z.string(), owner: Party, reported: z.boolean() })),
  /** A plan that is written, or signed by the rep alone with or without a yes, or waits for ink. */
  plan: z.object({ id: Id, state: z.enum(['draft', 'rep-signed', 'rep-refused', 'ink']), since: PlainDate }).nullable(),
  /** The #1 behavior of the open cycle; null while none is chosen. */
  focus: FocusFacts.nullable(),
  /** What is over and could be kept for long enough one day. */
  past: PastDays,
  stalled: z.object({ step: z.enum(stalledSteps), since: PlainDate, count: z.int(), behavior: z.string() }).nullable()
})
export type TodayFacts = z.infer<typeof TodayFacts>

/** What the library's index knows of a rep beside the line in the list. */
export interface KnownOfRep extends RhythmOfRep {
  today: TodayFacts
}
