import { dateOf, daysBetween } from '../dates'
import type { Cycle } from '../model/cycle'
import type { Observation } from '../model/observation'
import type { Practice } from '../model/plan'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Confidence } from '../model/session'
import type { Workbook } from '../model/workbook'
import { endOfBefore } from './cycle-time'
import { gapOfCycle } from './gaps'
import { isSigned, plansOfCycle } from './plans'
import { hoursBetween } from './proximity'

export interface Visit {
  observation: Id
  when: Moment
  /** Only the day of the observation is known. */
  untimed?: true
  account: string
  rating: number
  reached: boolean
  /** `waitOf` the feedback; null while the rep has not heard about it. */
  feedbackAfter: number | null
  /**
   * The day of the one-on-one with the rep's answer, if it was after the observation and no feedback is noted;
   * otherwise null.
   */
  talkedOn: PlainDate | null
}

/** Hours from an observation to the feedback; whole days when only the day of the observation is known. */
export const waitOf = ({ when, untimed }: Pick<Observation, 'when' | 'untimed'>, until: Moment): number =>
  untimed ? 24 * daysBetween(dateOf(when), dateOf(until)) : hoursBetween(when, until)

/** The observations that rate a cycle's #1 behavior in the time of the cycle, the newest first (S0-10). */
export function visitsOf(workbook: Workbook, cycle: Cycle): Visit[] {
  const gap = gapOfCycle(workbook, cycle)
  if (!gap) return []
  const talked = cycle.agreement?.on ?? null
  const { behavior: key, wanted } = gap
  return gap.evidence
    .flatMap((id): Visit[] => {
      const observation = workbook.observations[id]
      const rated = observation?.ratings.find((entry) => entry.behavior === key)
      if (!observation || !rated) return []
      return [
        {
          observation: observation.id,
          when: observation.when,
          ...(observation.untimed && { untimed: observation.untimed }),
          account: observation.account ? (workbook.accounts[observation.account]?.name ?? '') : '',
          rating: rated.rating,
          reached: rated.rating >= wanted,
          feedbackAfter: observation.feedbackAt ? waitOf(observation, observation.feedbackAt) : null,
          talkedOn: talked !== null && dateOf(observation.when) <= talked && !observation.feedbackAt ? talked : null
        }
      ]
    })
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
}

/** Feedback that takes longer than this many hours is worth a word. */
export const freshFeedback = 24

/** The logged tries under all signed plans of a cycle, by day (S1-6). */
export const triesOf = (workbook: Workbook, cycle: Cycle): Practice[] =>
  plansOfCycle(workbook, cycle.id)
    .flatMap((plan) => (isSigned(plan) ? plan.progress.practice : []))
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))

/**
 * How sure the rep felt about the behavior during a cycle, by day (S2-8): from the day after the previous cycle about
 * the same behavior ended, to the day of its own end.
 */
export function confidencesOf(workbook: Workbook, cycle: Cycle): Confidence[] {
  const { focus, closed } = cycle
  const before = endOfBefore(workbook, cycle)
  const after = before === null ? '' : dateOf(before)
  return Object.values(workbook.confidences)
    .filter(({ behavior, on }) => behavior === focus?.behavior && on > after && (!closed || on <= dateOf(closed.at)))
    .sort((a, b) => (a.on < b.on || (a.on === b.on && a.id < b.id) ? -1 : 1))
}
