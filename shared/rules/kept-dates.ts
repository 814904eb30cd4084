import { compareText } from '../compare'
import { compareMoments, dateOf, daysBetween } from '../dates'
import type { Plan, SignedPlan } from '../model/plan'
import type { Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { type AgreedDate, datesOf } from './agreed-dates'
import { ratingsOf } from './gaps'
import { isSigned } from './plans'
import { isHeld } from './sessions'

/** Something that happened at most this many days before or after an agreed date can keep it. */
export const nearEnough = 3

/**
 * The state of an agreed date. `due`: its day has come, and the days after it in which it can be kept are not over.
 * `unanswered`: they are over, and nobody has said what became of it. `not-kept`: somebody has said so.
 */
export type Kept = 'kept' | 'ahead' | 'due' | 'unanswered' | 'not-kept'

export interface KeptDate extends AgreedDate {
  kept: Kept
  /** The day that both signed, if the date was moved since; otherwise null. */
  movedFrom: PlainDate | null
  /** Whether a person said if it was kept. */
  byHand: boolean
}

interface Happened {
  on: PlainDate
  /** The id of the agreed date that a visit names as kept. */
  keeps: string | null
}

function* fromLast<T>(list: readonly T[]): Generator<T> {
  for (let at = list.length - 1; at >= 0; at--) {
    const one = list[at]
    if (one !== undefined) yield one
  }
}

/** What can keep a date of a plan: a rating of the #1 behavior, or a one-on-one that was held, after both signed. */
function happened(workbook: Workbook, plan: SignedPlan, today: PlainDate): Happened[] {
  const counts = (when: Moment) => compareMoments(when, plan.managerSignature.at) > 0
  const seen: Happened[] = []
  // The oldest come first, so what is before the signing is not looked at.
  for (const { when, observation } of fromLast(ratingsOf(workbook, plan.behavior.key))) {
    if (!counts(when)) break
    const visit = workbook.observations[observation]?.visit
    if (dateOf(when) <= today) seen.push({ on: dateOf(when), keeps: visit?.plan === plan.id ? visit.date : null })
  }
  const talked = Object.values(workbook.sessions)
    .filter((session) => isHeld(session, today) && counts(session.when) && dateOf(session.when) <= today)
    .map(({ when }) => ({ on: dateOf(when), keeps: null }))
  return [...seen, ...talked].sort((a, b) => compareText(a.on, b.on))
}

const isNear = (one: PlainDate, other: PlainDate) => Math.abs(daysBetween(one, other)) <= nearEnough

/** The dates that are kept, each by a different event: first those that a visit names, then by the calendar. */
function keptBy(events: Happened[], dates: readonly AgreedDate[]): Set<string> {
  const kept = new Set<string>()
  const left = events.filter(({ keeps }) => {
    const named = dates.some(({ id }) => id === keeps) && keeps !== null && !kept.has(keeps)
    if (named) kept.add(keeps)
    return !named
  })
  for (const { id, on } of dates) {
    const at = kept.has(id) ? -1 : left.findIndex((event) => isNear(event.on, on))
    if (at < 0) continue
    kept.add(id)
    left.splice(at, 1)
  }
  return kept
}

/**
 * The agreed dates of a plan and what became of each (S0-10); nothing in the future, or before the signing, keeps a
 * date.
 */
export function keptDates(workbook: Workbook, plan: Plan, today: PlainDate): KeptDate[] {
  const dates = datesOf(plan)
  const answers = isSigned(plan) ? (plan.progress.dates ?? {}) : {}
  const answered = (id: string) => answers[id]?.kept ?? null
  const open = dates.filter(({ id }) => answered(id) === null)
  const kept = isSigned(plan) ? keptBy(happened(workbook, plan, today), open) : new Set()
  return dates.map((date) => {
    const said = answered(date.id)
    const over = daysBetween(date.on, today) > nearEnough
    const found = kept.has(date.id) ? 'kept' : date.on > today ? 'ahead' : over ? 'unanswered' : 'due'
    const agreed = plan.coachingDates.find(({ id }) => id === date.id)?.on ?? null
    return {
      ...date,
      kept: said === null ? found : said ? 'kept' : 'not-kept',
      movedFrom: agreed === date.on ? null : agreed,
      byHand: said !== null
    }
  })
}

/**
 * The next agreed date of a plan, from today on, that nothing has kept and nobody has answered; and the last one before
 * it.
 */
export function agreedDates(
  workbook: Workbook,
  plan: Plan,
  today: PlainDate
): { next: KeptDate | null; last: KeptDate | null } {
  const dates = keptDates(workbook, plan, today)
  const awaited = ({ on, kept, byHand }: KeptDate) => on >= today && kept !== 'kept' && !byHand
  return { next: dates.find(awaited) ?? null, last: dates.filter((date) => !awaited(date)).at(-1) ?? null }
}
