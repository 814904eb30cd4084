import type { Cadence, Leave, RhythmAnswer } from '../../shared/model/rhythm'
import type { PlainDate } from '../../shared/model/scalars'
import type { SessionType } from '../../shared/model/session'
import { type Facts, judge } from '../../shared/rules/rhythm'
import { countedId } from './large-workbook'

let made = 900

/**
 * A rhythm of every `every` weeks on a weekday since a day; the type is the usual one-on-one unless stated otherwise.
 */
export const every = (
  weeks: number | null,
  weekday: number,
  from: PlainDate,
  type: SessionType = 'coaching-talk'
): Cadence => ({ id: countedId(++made), type, from, every: weeks, weekday, at: null })

export const leave = (
  from: PlainDate,
  to: PlainDate,
  enteredOn: PlainDate,
  kind: Leave['kind'] = 'vacation'
): Leave => ({
  id: countedId(++made),
  from,
  to,
  kind,
  enteredOn
})

export const answer = (
  due: PlainDate,
  outcome: RhythmAnswer['outcome'],
  reason: RhythmAnswer['reason'] = null,
  type: SessionType = 'coaching-talk'
): RhythmAnswer => ({ type, due, outcome, reason, on: due })

export const held = (...days: PlainDate[]): Facts['held'] =>
  days.map((on) => ({ type: 'coaching-talk' as const, on, minutes: 30 }))

export const factsOf = (facts: Partial<Facts>): Facts => ({
  cadences: [],
  leave: [],
  answers: [],
  held: [],
  archivedOn: null,
  archived: [],
  ...facts
})

/** Due days with what became of each, such as `2026-09-03 held`, followed by the reason if there is one. */
export const told = (
  facts: Partial<Facts>,
  today: PlainDate,
  span: { from: PlainDate; to: PlainDate },
  away: Leave[] = []
): string[] =>
  judge(factsOf(facts), away, today, span).map(({ due, outcome, reason }) =>
    [due, outcome, reason].filter(Boolean).join(' ')
  )
