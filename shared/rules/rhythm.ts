import { mondayOf } from '../dates'
import type { Leave, MissReason, RhythmAnswer, RhythmFacts } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import { answerKey } from './answer-key'
import { dueDates, type Occurrence } from './due-dates'

/**
 * What became of a session that was due. `held-moved`: held in another week of its window, or after somebody moved it.
 * `sick`: missed because of sickness, which the total does not count. `away`: canceled by leave that was entered
 * beforehand. `moved` and `due`: the window is still open. `unanswered`: the window is over and nobody has said what
 * became of it.
 */
export type Outcome = 'held' | 'held-moved' | 'missed' | 'sick' | 'away' | 'moved' | 'unanswered' | 'due' | 'ahead'

export interface Judged extends Occurrence {
  outcome: Outcome
  /** Why it was missed or moved; null when nobody said. */
  reason: MissReason | null
  /** The day of the recorded session; null when there is none. */
  heldOn: PlainDate | null
  /** Whether somebody has said what became of it. */
  isAnswered: boolean
  /** Whether its window is over, so that it can no longer be held. */
  isOver: boolean
}

/** The facts of one rep that decide what became of a session. */
export type Facts = Pick<RhythmFacts, 'cadences' | 'leave' | 'answers' | 'held' | 'archivedOn' | 'archived'>

const covers = ({ from, to }: Leave, day: PlainDate) => from <= day && day <= to

/**
 * The sessions due between two days and what became of each, as of `today` (S1-7). `away`: the manager's own leave and
 * holidays.
 */
export function judge(
  facts: Facts,
  away: readonly Leave[],
  today: PlainDate,
  span: { from: PlainDate; to: PlainDate }
): Judged[] {
  const inArchive = archiveOf(facts)
  const firstHeld = heldWithin(facts.held.filter(({ on }) => on <= today))
  const said = facts.answers.filter(({ on }) => on <= today)
  const answers = new Map(said.map((answer) => [answerKey(answer), answer]))
  const leave = [...facts.leave, ...away]
  const judged: Judged[] = []
  for (const occurrence of dueDates(facts.cadences, span)) {
    const answer = answers.size > 0 ? answers.get(answerKey(occurrence)) : undefined
    const { outcome, reason, heldOn } = outcomeOf(occurrence, firstHeld(occurrence), leave, answer, today)
    if (heldOn === null && answer === undefined && inArchive(occurrence)) continue
    // Written out, because a team has thousands of these and a spread would copy each one twice.
    const { type, cadence, due, starts, ends } = occurrence
    const isAnswered = answer !== undefined
    judged.push({ type, cadence, due, starts, ends, isAnswered, isOver: ends <= today, outcome, reason, heldOn })
  }
  return judged
}

/**
 * Returns a function that finds the first day in a window on which a session of its type was held; undefined when there
 * is none.
 */
function heldWithin(held: Facts['held']): (window: Occurrence) => PlainDate | undefined {
  const days = new Map<string, PlainDate[]>()
  for (const { type, on } of held) {
    const known = days.get(type)
    if (known) known.push(on)
    else days.set(type, [on])
  }
  for (const list of days.values()) list.sort()
  return ({ type, starts, ends }) => {
    const list = days.get(type) ?? []
    const day = list[placeFrom(list, starts)]
    return day !== undefined && day < ends ? day : undefined
  }
}

/** The index of the first day in a sorted list that is not before a day. */
function placeFrom(days: readonly PlainDate[], day: PlainDate): number {
  let [from, to] = [0, days.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((days[middle] ?? day) < day) from = middle + 1
    else to = middle
  }
  return from
}

/**
 * Returns whether the rep was in the archive when a session was due, or went there while it could still be held. Such a
 * session does not count, unless it was held or somebody has said what became of it.
 */
function archiveOf({ archivedOn, archived }: Pick<Facts, 'archivedOn' | 'archived'>) {
  const times = archivedOn === null ? archived : [...archived, { from: archivedOn, to: null }]
  return ({ due, ends }: Occurrence) => times.some(({ from, to }) => from < ends && (to === null || due < to))
}

type Found = Pick<Judged, 'outcome' | 'reason' | 'heldOn'>

/**
 * The outcome of a session. A recorded session counts before any answer, and leave that was entered beforehand before
 * an answer, too.
 */
function outcomeOf(
  { due, ends }: Occurrence,
  heldOn: PlainDate | undefined,
  leave: readonly Leave[],
  answer: RhythmAnswer | undefined,
  today: PlainDate
): Found {
  if (heldOn !== undefined) {
    const moved = answer?.outcome === 'moved' ? answer : null
    const outcome = moved || mondayOf(heldOn) !== mondayOf(due) ? 'held-moved' : 'held'
    return { outcome, reason: moved?.reason ?? null, heldOn }
  }
  const as = (outcome: Outcome, reason: MissReason | null = null): Found => ({ outcome, reason, heldOn: null })
  const onLeave = leave.filter((one) => covers(one, due))
  if (onLeave.some(({ enteredOn }) => enteredOn < due)) return as('away')
  const late = onLeave.filter(({ enteredOn }) => enteredOn <= today)
  // An answer that it was moved does not cover leave that came afterwards: without a session it counts as missed
  // because of the leave.
  if (due <= today && late.length > 0 && (!answer || answer.outcome === 'moved'))
    return late.some(({ kind }) => kind === 'sickness') ? as('sick', 'sickness') : as('missed', 'leave')
  if (answer) return answered(answer, ends, today, as)
  if (ends <= today) return as('unanswered')
  return as(due <= today ? 'due' : 'ahead')
}

function answered(
  { outcome, reason }: RhythmAnswer,
  ends: PlainDate,
  today: PlainDate,
  as: (outcome: Outcome, reason?: MissReason | null) => Found
): Found {
  if (outcome === 'held') return as('held')
  // A moved session that is not held before the next window begins is a miss, whatever the reason: moving is no way
  // out.
  if (outcome === 'moved') return as(ends <= today ? 'missed' : 'moved', reason)
  return reason === 'sickness' ? as('sick', reason) : as('missed', reason ?? 'other')
}

/** Whether a session is due and can still be held, moved or not. */
export const isStillDue = ({ outcome }: Judged): boolean => outcome === 'moved' || outcome === 'due'
