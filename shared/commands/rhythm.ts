import { dateOf, daysBetween } from '../dates'
import { Cadence, Leave, RhythmAnswer } from '../model/rhythm'
import { Id } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { Workbook } from '../model/workbook'
import { answerKey } from '../rules/answer-key'
import { beginsOn, dueDates, hasBegun, inOrder, nextMonday } from '../rules/due-dates'
import { isEntered, longestLeave } from '../rules/leave'
import { define, need, refuse, refuseAhead } from './command'

/** A rhythm begins at most this many days ago. */
const year = 366

/** An end before which nothing was promised ends nothing, and is not kept. */
function removeIdleEnds(draft: Workbook, type: SessionType): void {
  const entries = inOrder(Object.values(draft.cadences), type)
  const first = entries.findIndex(({ every }) => every !== null)
  for (const { id } of first < 0 ? entries : entries.slice(0, first)) delete draft.cadences[id]
}

export const rhythmCommands = [
  /**
   * From a day on, a session of a type is due every so many weeks; null weeks ends the rhythm (S1-10). It takes the place
   * of the planned entry `replaces` and of one that was planned from the same Monday; what else is planned stays, so that
   * it holds until the next of them begins. Where something was due already it begins on a Monday in the future, so that
   * the past stays as it is.
   */
  define(
    'rhythm.set',
    { ...Cadence.omit({ type: true }).shape, session: Cadence.shape.type, replaces: Id.nullable().default(null) },
    (draft, { session, replaces, ...entry }, { now }) => {
      const today = dateOf(now)
      const cadence: Cadence = { ...entry, type: session }
      const entries = Object.values(draft.cadences).filter(({ type }) => type === session)
      const planned = entries.filter((one) => !hasBegun(one, today))
      const isChange = planned.length < entries.length
      refuse(cadence.every === null && entries.length === 0, 'rhythm.none')
      refuse(replaces !== null && !planned.some(({ id }) => id === replaces), 'rhythm.not-planned')
      refuse(isChange && cadence.from < nextMonday(today), 'rhythm.from-next-week')
      refuse(daysBetween(cadence.from, today) > year, 'rhythm.too-early')
      for (const one of planned)
        if (one.id === replaces || beginsOn(one) === beginsOn(cadence)) delete draft.cadences[one.id]
      draft.cadences[cadence.id] = cadence
      removeIdleEnds(draft, session)
    }
  ),

  /** Takes back what was planned from a day on and has not begun (S1-10). */
  define('rhythm.remove', { id: Id }, (draft, { id }, { now }) => {
    const entry = need(draft.cadences, id, 'rhythm.not-planned')
    refuse(hasBegun(entry, dateOf(now)), 'rhythm.not-planned')
    const { type } = entry
    delete draft.cadences[id]
    removeIdleEnds(draft, type)
  }),

  /** Notes what became of a session that was due (S1-7); null removes the answer. */
  define(
    'rhythm.answer',
    {
      session: RhythmAnswer.shape.type,
      due: RhythmAnswer.shape.due,
      outcome: RhythmAnswer.shape.outcome.nullable(),
      reason: RhythmAnswer.shape.reason
    },
    (draft, { session, due, outcome, reason }, { now, raw }) => {
      const today = dateOf(now)
      const key = answerKey({ type: session, due })
      if (outcome === null) {
        delete draft.private.answers[key]
        return
      }
      const asked = dueDates(Object.values(raw.cadences), { from: due, to: due }).find(({ type }) => type === session)
      refuse(asked === undefined, 'rhythm.not-due')
      refuseAhead(due, now)
      refuse(outcome === 'missed' && reason === null, 'rhythm.no-reason')
      refuse(outcome === 'moved' && asked !== undefined && asked.ends <= today, 'rhythm.moved-late')
      draft.private.answers[key] = {
        type: session,
        due,
        outcome,
        reason: outcome === 'held' ? null : reason,
        on: today
      }
    }
  ),

  /** The rep is away: sessions due on these days do not count, if this is entered before them (S1-7). */
  define('leave.add', Leave.omit({ enteredOn: true }).shape, (draft, leave, { now }) => {
    refuse(leave.to < leave.from, 'leave.order')
    refuse(daysBetween(leave.from, leave.to) > longestLeave, 'leave.too-long')
    refuse(isEntered(leave, Object.values(draft.leave)), 'leave.twice')
    draft.leave[leave.id] = { ...leave, enteredOn: dateOf(now) }
  }),

  define('leave.remove', { id: Id }, (draft, { id }) => {
    need(draft.leave, id, 'leave.gone')
    delete draft.leave[id]
  })
] as const
