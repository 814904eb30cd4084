import { compareText } from '../compare'
import { mondayOf, plusDays } from '../dates'
import type { Cadence, Leave, RhythmOfRep } from '../model/rhythm'
import type { Id, PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import { type Adherence, adherence, isUnanswered, reasonsOf, type Streak, streaks } from './adherence'
import { cadenceOn, inOrder, plannedAfter, typesOf } from './due-dates'
import { type Judged, judge } from './rhythm'

/** How many weeks, including this one, are shown, counted and asked about. */
export const weeksShown = 26

/** How many weeks are searched for the best streak. */
const weeksKnown = 156

/** The rhythm of one type of session with one rep. */
export interface RhythmRow {
  rep: Id
  type: SessionType
  /** The cadence of this week, or the next one; null when nothing is promised any more. */
  cadence: Cadence | null
  /** The entries that begin in a week to come, the earliest first. */
  planned: Cadence[]
  /** Whether the rep is in the archive: earlier sessions are still shown, counted and asked about. */
  archived: boolean
  /** The sessions up to the end of next week. */
  judged: Judged[]
}

export interface AskedOf {
  rep: Id
  judged: Judged
}

export interface TeamRhythm {
  rows: RhythmRow[]
  kept: Adherence
  streak: { now: Streak; best: Streak }
  reasons: ReturnType<typeof reasonsOf>
  /** The sessions that a person is asked about, the oldest first: all that `kept` counts as unanswered. */
  asked: AskedOf[]
}

function promisedNow(cadences: readonly Cadence[], type: SessionType, today: PlainDate): Cadence | null {
  const now = cadenceOn(cadences, type, today) ?? inOrder(cadences, type)[0]
  return now?.every == null ? null : now
}

/** The first day that is shown and counted. */
export const shownFrom = (today: PlainDate): PlainDate => plusDays(mondayOf(today), 7 * (1 - weeksShown))

function rowsOf(reps: readonly RhythmOfRep[], own: readonly Leave[], today: PlainDate): RhythmRow[] {
  const monday = mondayOf(today)
  const span = { from: plusDays(monday, -7 * weeksKnown), to: plusDays(monday, 13) }
  return reps.flatMap(({ rep, facts }) => {
    const all = judge(facts, own, today, span)
    return typesOf(facts.cadences).map((type) => ({
      rep,
      type,
      cadence: promisedNow(facts.cadences, type, today),
      planned: plannedAfter(facts.cadences, type, today),
      archived: facts.archivedOn !== null,
      judged: all.filter((one) => one.type === type)
    }))
  })
}

/** The rhythm of all reps as of a day; `own` are the manager's leave and holidays (S1-7). */
export function teamRhythm(reps: readonly RhythmOfRep[], own: readonly Leave[], today: PlainDate): TeamRhythm {
  const rows = rowsOf(reps, own, today)
  const since = shownFrom(today)
  const isShown = ({ due }: Judged) => due >= since
  const shown = rows.flatMap(({ judged }) => judged.filter(isShown))
  const asked = rows
    .flatMap(({ rep, judged }) =>
      judged.filter((one) => isShown(one) && isUnanswered(one)).map((one) => ({ rep, judged: one }))
    )
    .sort((a, b) => compareText(a.judged.due, b.judged.due))
  return {
    rows: rows.filter(({ archived, judged }) => !archived || judged.some(isShown)),
    kept: adherence(shown.filter(({ due }) => due <= today)),
    streak: streaks(rows.flatMap(({ judged }) => judged.filter(({ due }) => due <= today))),
    reasons: reasonsOf(shown),
    asked
  }
}

/** A row of the promise: its windows from the first week to the end of this one, and which of them count. */
export interface PromiseRow {
  row: RhythmRow
  judged: Judged[]
  kept: Adherence
}

/**
 * The promise over this many weeks, including this one: rows for everybody who has a rhythm now or had something due in
 * these weeks, those in the archive last. It counts the same as the rhythm does for that time, so that neither the end
 * of a cadence nor the archive changes the past.
 */
export function promiseOf(
  rows: readonly RhythmRow[],
  weeks: number,
  today: PlainDate
): { rows: PromiseRow[]; kept: Adherence } {
  const monday = mondayOf(today)
  const [first, last] = [plusDays(monday, 7 * (1 - weeks)), plusDays(monday, 6)]
  const counted = (judged: readonly Judged[]) => adherence(judged.filter(({ due }) => due <= today))
  const shown = rows
    .map((row) => ({ row, judged: row.judged.filter(({ due }) => due >= first && due <= last) }))
    .filter(({ row, judged }) => (row.cadence !== null && !row.archived) || judged.length > 0)
    .sort((a, b) => Number(a.row.archived) - Number(b.row.archived))
  return {
    rows: shown.map(({ row, judged }) => ({ row, judged, kept: counted(judged) })),
    kept: counted(shown.flatMap(({ judged }) => judged))
  }
}
