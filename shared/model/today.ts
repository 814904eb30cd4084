import { z } from 'zod'
import { CoachingKind, Party } from './field-of-work'
import { GroupFacts } from './group'
import { PastDays } from './retention'
import type { RhythmOfRep } from './rhythm'
import { Id, Moment, PlainDate } from './scalars'
import { SessionType } from './session'

/**
 * The steps that are missing when coaching stands still: something was rated, agreed or refused, and this step did not
 * follow.
 */
export const stalledSteps = [
  'choose',
  'talk',
  'talk-again',
  'record-agreement',
  'start-plan',
  'plan-again',
  'refine'
] as const

/** How many of the last days on which the #1 behavior was rated are kept: the last seven and one before them. */
export const focusDaysKept = 8

/** The state of a rep's #1 behavior. */
export const FocusFacts = z.object({
  /** The last days on which it was rated, oldest first, each with its rating. */
  days: z.array(z.tuple([PlainDate, z.int()])).max(focusDaysKept),
  /** Whether it sticks by the rule of its cycle, so that the cycle can be closed. */
  sticks: z.boolean(),
  /** Whether behaviors with a gap wait in the parking lot. */
  waits: z.boolean()
})
export type FocusFacts = z.infer<typeof FocusFacts>

/**
 * Everything in a workbook that Today is made from, as days and moments: what is due follows from these and the present
 * day. When a fact is added or changes its meaning, `version` goes up and the workbooks are read again.
 */
export const TodayFacts = z.object({
  version: z.literal(8),
  /** One-on-ones that have not been started, and those under way. */
  sessions: z.array(
    z.object({ id: Id, when: Moment, type: SessionType, open: z.boolean(), agenda: z.boolean(), guided: z.boolean() })
  ),
  /** Group sessions, planned and held. */
  groups: z.array(GroupFacts),
  /** Calls without a debrief, with the name of the account. */
  calls: z.array(z.object({ id: Id, when: Moment, account: z.string() })),
  /** Recorded observations that the rep has not heard about; of those from a file nobody said so. */
  feedback: z.array(z.object({ id: Id, when: Moment, account: z.string() })),
  /** Agreed dates of the plan in force that no visit has kept and nobody has answered. */
  dates: z.array(z.object({ id: Id, on: PlainDate, kind: CoachingKind, note: z.string() })),
  /** Actions of the plan in force that have a date and are not done; `reported`: the rep has said how it went. */
  actions: z.array(z.object({ id: Id, by: PlainDate, text: z.string(), owner: Party, reported: z.boolean() })),
  /**
   * A plan that is a draft, is signed by the rep alone (with a yes, or `rep-refused`), or waits for ink; `ink-ended`: the
   * last cycle ended before the ink was confirmed.
   */
  plan: z
    .object({ id: Id, state: z.enum(['draft', 'rep-signed', 'rep-refused', 'ink', 'ink-ended']), since: PlainDate })
    .nullable(),
  /** An addendum to the plan in force that is not agreed yet, in the same states. */
  addendum: z
    .object({
      id: Id,
      number: z.int(),
      state: z.enum(['draft', 'rep-signed', 'rep-refused', 'ink', 'ink-ended']),
      since: PlainDate
    })
    .nullable(),
  /** The #1 behavior of the open cycle; null while none is chosen. */
  focus: FocusFacts.nullable(),
  /** Records that are past and may have to be erased one day. */
  past: PastDays,
  stalled: z.object({ step: z.enum(stalledSteps), since: PlainDate, count: z.int(), behavior: z.string() }).nullable()
})
export type TodayFacts = z.infer<typeof TodayFacts>

/** What the library's index knows of a rep in addition to the line in the list. */
export interface KnownOfRep extends RhythmOfRep {
  today: TodayFacts
}
