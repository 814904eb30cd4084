import { expect, test } from 'vitest'
import type { RhythmFacts } from '../../../../shared/model/rhythm'
import { awayDays } from '../../../../shared/rules/away-days'
import { teamRhythm } from '../../../../shared/rules/team-rhythm'
import { countedId } from '../../../support/large-workbook'
import { answer, every, factsOf, held } from '../../../support/rhythm'

const today = '2026-11-29'
const of = (...all: Partial<RhythmFacts>[]) =>
  awayDays(
    teamRhythm(
      all.map((facts, at) => ({ rep: countedId(at + 1), facts: { planned: [], ...factsOf({}), ...facts } })),
      [],
      today
    ).rows,
    today
  )
const weekly = { cadences: [every(1, 4, '2026-10-01')] }

test('S1-7 the question about leave begins with the first day without an answer and ends before something was held again', () => {
  expect(of({ ...weekly, held: held('2026-10-01', '2026-10-08', '2026-11-05') })).toEqual({
    from: '2026-10-15',
    to: '2026-10-29'
  })
  const all = held('2026-10-01', '2026-10-08', '2026-10-15', '2026-10-22', '2026-10-29', '2026-11-05', '2026-11-12')
  expect(of({ ...weekly, held: all })).toEqual({ from: '2026-11-19', to: '2026-11-19' })
  expect(of({ ...weekly, held: [...all, ...held('2026-11-19', '2026-11-26')] })).toBeNull()
})

test('S1-7 a session with anybody says that nobody was away; what was missed for a reason lies in between', () => {
  const other = { cadences: [every(1, 1, '2026-10-19')], held: held('2026-10-19', '2026-10-26') }
  expect(of({ ...weekly, held: held('2026-10-01') }, other)).toEqual({ from: '2026-10-08', to: '2026-10-15' })
  const missed = {
    ...weekly,
    held: held('2026-10-01', '2026-10-29'),
    answers: [answer('2026-10-15', 'missed', 'deals')]
  }
  expect(of(missed)).toEqual({ from: '2026-10-08', to: '2026-10-22' })
})
