import { compareText } from '../compare'
import { dateOf, daysBetween, mondayOf, plusDays } from '../dates'
import type { CoachingKind } from '../model/field-of-work'
import type { GroupKind } from '../model/group'
import type { Leave, RhythmFacts } from '../model/rhythm'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { TodayFacts } from '../model/today'
import { cadenceOn, typesOf } from './due-dates'
import { countsAs } from './group'
import { isStillDue, type Judged, judge } from './rhythm'

/** One thing that waits for the manager. `since`: since when it waits; a moment when the time of day is known. */
export type Due = { since: Moment | PlainDate } & (
  | { what: 'talk'; id: Id; open: boolean; agenda: boolean; guided: boolean; type: SessionType }
  /** A session of several reps; it is the same for each of them. */
  | { what: 'group'; id: Id; kind: GroupKind; subject: string; size: number }
  /** Due by the rhythm, with nothing planned for it. */
  | { what: 'rhythm'; type: SessionType; moved: boolean }
  | { what: 'visit'; id: Id; kind: CoachingKind; note: string }
  | { what: 'debrief'; id: Id; account: string }
  /** The latest observation; `count` includes all others of the rep that wait. */
  | { what: 'feedback'; id: Id; account: string; count: number }
  /**
   * The action with the earliest date; `reports`: how many the rep has to say something about before anybody else
   * speaks.
   */
  | { what: 'actions'; text: string; count: number; reports: number; yours: number }
  | { what: 'plan'; id: Id; state: NonNullable<TodayFacts['plan']>['state'] }
  | { what: 'addendum'; id: Id; number: number; state: NonNullable<TodayFacts['addendum']>['state'] }
  | { what: 'stalled'; step: NonNullable<TodayFacts['stalled']>['step']; count: number; behavior: string }
  /**
   * On `since` the rep was last coached, or the first session was promised; `missed`: how many due dates have passed
   * since without a session. `other`: sessions of another kind were held since, or are promised too, so that the kind
   * has to be named.
   */
  | { what: 'uncoached'; type: SessionType; weeks: number; every: number; missed: number; other: boolean }
)

/** What one rep's workbook says, as the library's index keeps it. */
export interface Known {
  today: TodayFacts
  facts: RhythmFacts
}

/** After this many days, an observation that nobody talked about is no longer owed feedback. */
export const feedbackForgotten = 60

/** How many weeks back the last session is looked for; only where there was none, all dates since are counted. */
const weeksBack = 26

/** What waits for the manager with one rep at a moment, the most urgent kind first (S1-7, S0-10, S1-3, S4-4). */
export function thingsDue({ today: known, facts }: Known, own: readonly Leave[], now: Moment): Due[] {
  if (facts.archivedOn !== null) return []
  const today = dateOf(now)
  const rhythm = byRhythm(facts, known, own, today)
  return [
    ...talks(known, today),
    ...together(known, today),
    ...rhythm,
    ...visits(known, today),
    ...debriefs(known, now),
    ...feedback(known, today),
    ...actions(known, today),
    ...plan(known, today),
    ...addendum(known, today),
    // A one-on-one that is asked for already is not asked for twice.
    ...stalled(known, today).filter((one) => one.what !== 'stalled' || one.step !== 'talk' || rhythm.length === 0)
  ]
}

const talks = ({ sessions }: TodayFacts, today: PlainDate): Due[] =>
  sessions
    .filter(({ open, when }) => open || dateOf(when) <= today)
    .map(({ id, when, open, agenda, guided, type }) => ({ what: 'talk', since: when, id, open, agenda, guided, type }))

const together = ({ groups }: TodayFacts, today: PlainDate): Due[] =>
  groups
    .filter(({ held, when }) => !held && dateOf(when) <= today)
    .map(({ id, when, kind, subject, size }) => ({ what: 'group', since: when, id, kind, subject, size }))

const visits = ({ dates }: TodayFacts, today: PlainDate): Due[] =>
  dates.filter(({ on }) => on <= today).map(({ id, on, kind, note }) => ({ what: 'visit', since: on, id, kind, note }))

const debriefs = ({ calls }: TodayFacts, now: Moment): Due[] =>
  calls
    .filter(({ when }) => Date.parse(when) <= Date.parse(now))
    .map(({ id, when, account }) => ({ what: 'debrief', since: when, id, account }))

function feedback({ feedback }: TodayFacts, today: PlainDate): Due[] {
  const owed = feedback
    .filter(({ when }) => dateOf(when) <= today && daysBetween(dateOf(when), today) <= feedbackForgotten)
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
  const [last] = owed
  return last ? [{ what: 'feedback', since: last.when, id: last.id, account: last.account, count: owed.length }] : []
}

function actions({ actions }: TodayFacts, today: PlainDate): Due[] {
  const due = actions.filter(({ by }) => by <= today).sort((a, b) => compareText(a.by, b.by))
  const [first] = due
  if (!first) return []
  const reports = due.filter(({ owner, reported }) => owner === 'rep' && !reported).length
  const yours = due.filter(({ owner }) => owner === 'manager').length
  return [{ what: 'actions', since: first.by, text: first.text, count: due.length, reports, yours }]
}

/** A plan that was written or rated today is being worked on, and only waits from tomorrow on. */
const plan = ({ plan }: TodayFacts, today: PlainDate): Due[] =>
  plan && plan.since < today ? [{ what: 'plan', since: plan.since, id: plan.id, state: plan.state }] : []

/** The same for an addendum to the plan in force. */
const addendum = ({ addendum }: TodayFacts, today: PlainDate): Due[] =>
  addendum && addendum.since < today ? [{ what: 'addendum', ...addendum }] : []

/** After the rep refused a plan, the next step is asked for at once. Ink of an ended cycle holds nothing up. */
const stalled = ({ stalled, plan }: TodayFacts, today: PlainDate): Due[] =>
  stalled && (plan === null || plan.state === 'ink-ended') && (stalled.since < today || stalled.step === 'talk-again')
    ? [{ what: 'stalled', ...stalled }]
    : []

/** The type of session that a day of a plan is, on which both agreed; a call is none. */
export const typeOfDate: Partial<Record<CoachingKind, SessionType>> = {
  'joint-visit': 'ride-along',
  'one-on-one': 'coaching-talk'
}

/** The days of planned sessions of a type, with the rep alone or with several, and those that a plan agreed on. */
const plannedDays = ({ sessions, groups, dates }: TodayFacts, type: SessionType): PlainDate[] => [
  ...sessions.filter((session) => session.type === type).map(({ when }) => dateOf(when)),
  ...groups.filter((group) => !group.held && countsAs(group) === type).map(({ when }) => dateOf(when)),
  ...dates.filter(({ kind }) => typeOfDate[kind] === type).map(({ on }) => on)
]

/** Whether a session is planned within the window of one that is due. */
export const isPlannedFor = ({ type, starts, ends }: Judged, known: TodayFacts): boolean =>
  plannedDays(known, type).some((day) => day >= starts && day < ends)

function byRhythm(facts: RhythmFacts, known: TodayFacts, own: readonly Leave[], today: PlainDate): Due[] {
  const all = judge(facts, own, today, { from: plusDays(mondayOf(today), -7 * weeksBack), to: today })
  const several =
    typesOf(facts.cadences).filter((type) => cadenceOn(facts.cadences, type, today)?.every != null).length > 1
  return typesOf(facts.cadences).flatMap((type): Due[] => {
    const promise = cadenceOn(facts.cadences, type, today)
    if (promise?.every == null) return []
    const ofType = all.filter((one) => one.type === type)
    const isHeldSince = ofType.some(isHeld)
    const counted = isHeldSince ? ofType : sinceEver(facts, own, today, type)
    const uncoached = isPlannedFrom(ofType, known, type, today)
      ? null
      : notCoached(counted, facts, promise.every, today)
    if (uncoached)
      return [{ what: 'uncoached', type, every: promise.every, ...uncoached, other: uncoached.other || several }]
    return ofType
      .filter((one) => isStillDue(one) && !isPlannedFor(one, known))
      .map(({ due, outcome }) => ({ what: 'rhythm', since: due, type, moved: outcome === 'moved' }))
  })
}

/**
 * Whether a session is planned from a day on, or was planned in the window of this day: then it is that session which
 * waits.
 */
function isPlannedFrom(judged: readonly Judged[], known: TodayFacts, type: SessionType, today: PlainDate): boolean {
  const now = judged.find(({ starts, ends }) => starts <= today && today < ends)
  return (now && isPlannedFor(now, known)) || plannedDays(known, type).some((day) => day >= today)
}

/** All that was ever due of a type, and what became of it. */
function sinceEver(facts: RhythmFacts, own: readonly Leave[], today: PlainDate, type: SessionType): Judged[] {
  const [from = today] = facts.cadences.map((cadence) => cadence.from).sort()
  return judge(facts, own, today, { from, to: today }).filter((one) => one.type === type)
}

const isHeld = ({ outcome }: Judged) => outcome === 'held' || outcome === 'held-moved'

/**
 * Since when the rep was not coached in sessions of one kind, if that is longer than promised; times of sickness and
 * leave do not count.
 */
function notCoached(
  judged: readonly Judged[],
  { held }: RhythmFacts,
  every: number,
  today: PlainDate
): { since: PlainDate; weeks: number; missed: number; other: boolean } | null {
  const lastHeld = judged.findLastIndex(isHeld)
  const missed = judged.slice(lastHeld + 1).filter(({ outcome }) => outcome === 'missed' || outcome === 'unanswered')
  const [first] = missed
  if (!first) return null
  const days = held.filter(({ type, on }) => type === first.type && on <= today).map(({ on }) => on)
  const since = days.sort().at(-1) ?? judged[lastHeld]?.due ?? first.due
  const away = daysBetween(since, today)
  const other = held.some(({ type, on }) => type !== first.type && on > since && on <= today)
  return away > every * 7 ? { since, weeks: Math.floor(away / 7), missed: missed.length, other } : null
}
