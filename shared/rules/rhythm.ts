import { mondayOf } from '../dates'
import type { Leave, MissReason, RhythmAnswer, RhythmFacts } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import { answerKey } from './answer-key'
import { dueDates, type Occurrence } from './due-dates'

/**
 * What became of a session that was due. `held-moved`: in another week of its window, or after
 * somebody moved it. `sick`: missed because of sickness,
 * which the headline does not count. `away`: leave that was entered beforehand took the due date away. `moved` and `due`:
 * the window is open. `unanswered`: the window is over and nobody has said anything.
 */
export type Outcome = 'held' | 'held-moved' | 'missed' | 'sick' | 'away' | 'moved' | 'unanswered' | 'due' | 'ahead'

export interface Judged extends Occurrence {
  outcome: Outcome
  /** Why it was missed or moved, where somebody said. */
  reason: MissReason | null
  /** The day on which it was held, where a session is recorded. */
  heldOn: PlainDate | null
  /** Somebody has said what became of it. */
  isAnswered: boolean
  /** Its window is over: nothing can be held in it any more. */
  isOver: boolean
}

/** The facts of one rep; `away` are the days of the manager's own leave and of holidays. */
export type Facts = Pick<RhythmFacts, 'cadences' | 'leave' | 'answers' | 'held' | 'archivedOn' | 'archived'>

const covers = ({ from, to }: Leave, day: PlainDate) => from <= day && day <= to

/** What is due between two days and what became of each, seen on a day (S1-7). */
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
    // Part by part: a team has thousands of these, and a spread makes each one twice.
    const { type, cadence, due, starts, ends } = occurrence
    const isAnswered = answer !== undefined
    judged.push({ type, cadence, due, starts, ends, isAnswered, isOver: ends <= today, outcome, reason, heldOn })
  }
  return judged
}

/** The first day in a window on which a session of its type was held; undefined where none was. */
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

/** Where the first of some days in order stands that is not before a day. */
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
 * Whether a rep was in the archive when a session was due, or went there while it could still be held: then it is gone,
 * unless it was held or somebody has said what became of it.
 */
function archiveOf({ archivedOn, archived }: Pick<Facts, 'archivedOn' | 'archived'>) {
  const times = archivedOn === null ? archived : [...archived, { from: archivedOn, to: null }]
  return ({ due, ends }: Occurrence) => times.some(({ from, to }) => from < ends && (to === null || due < to))
}

type Found = Pick<Judged, 'outcome' | 'reason' | 'heldOn'>

/** A session that is recorded goes before what anybody said, and leave entered beforehand before an answer. */
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
  // Moving it says nothing about the leave that came in between: without a session it is the miss that it would be.
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
  // Moved and not held before the next window began is a miss, whatever it was moved for: moving is no way out.
  if (outcome === 'moved') return as(ends <= today ? 'missed' : 'moved', reason)
  return reason === 'sickness' ? as('sick', reason) : as('missed', reason ?? 'other')
}

/** What can still be held and is due, moved or not. */
export const isStillDue = ({ outcome }: Judged): boolean => outcome === 'moved' || outcome === 'due'
