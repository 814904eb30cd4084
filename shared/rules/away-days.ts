import { compareText } from '../compare'
import type { PlainDate } from '../model/scalars'
import { isUnanswered } from './adherence'
import { type RhythmRow, shownFrom } from './team-rhythm'

/**
 * The days that a question about leave is about: from the first due date without an answer to the last one before
 * something was held again, as whoever held a session was not away. Null where everything has an answer.
 */
export function awayDays(rows: readonly RhythmRow[], today: PlainDate): { from: PlainDate; to: PlainDate } | null {
  const since = shownFrom(today)
  const due = rows
    .flatMap(({ judged }) => judged)
    .filter((one) => one.due >= since && one.due <= today)
    .sort((a, b) => compareText(a.due, b.due))
  const first = due.findIndex(isUnanswered)
  const from = due[first]?.due
  if (from === undefined) return null
  const held = due.findIndex(({ outcome }, at) => at > first && (outcome === 'held' || outcome === 'held-moved'))
  const open = due.slice(first, held < 0 ? undefined : held).filter(isUnanswered)
  return { from, to: open.at(-1)?.due ?? from }
}
