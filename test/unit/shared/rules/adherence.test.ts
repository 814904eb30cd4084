import { describe, expect, test } from 'vitest'
import type { PlainDate } from '../../../../shared/model/scalars'
import { adherence, reasonsOf, streaks, weeksBetween, weeksUpTo } from '../../../../shared/rules/adherence'
import { judge } from '../../../../shared/rules/rhythm'
import { answer, every, factsOf, held, leave } from '../../../support/rhythm'

/** Every week on Thursday from 3 September; nine due dates by the end of October. */
const cadences = [every(1, 4, '2026-09-03')]
const span = { from: '2026-09-01', to: '2026-10-31' }
const facts = factsOf({
  cadences,
  held: held('2026-09-03', '2026-09-10', '2026-09-18', '2026-10-08', '2026-10-15', '2026-10-22'),
  answers: [answer('2026-09-24', 'missed', 'deals'), answer('2026-10-01', 'missed', 'sickness')]
})
const on = (today: PlainDate, more = facts) => judge(more, [], today, span)

describe('S1-7 the headline', () => {
  test('counts every reason but sickness as a miss', () => {
    expect(adherence(on('2026-10-23'))).toEqual({
      due: 7,
      held: 6,
      moved: 0,
      missed: 1,
      sick: 1,
      away: 0,
      unanswered: 0,
      share: 6 / 7
    })
  })

  test('has what nobody answered among what was due once its window is over, and not before', () => {
    expect(adherence(on('2026-10-30'))).toMatchObject({ due: 7, held: 6, unanswered: 0 })
    expect(adherence(on('2026-11-02'))).toMatchObject({ due: 8, held: 6, unanswered: 1 })
  })

  test('leaves out what leave took away beforehand', () => {
    const away = { ...facts, leave: [leave('2026-10-26', '2026-10-30', '2026-10-01')] }
    expect(adherence(on('2026-11-02', away))).toMatchObject({ due: 7, held: 6, away: 1 })
  })

  test('says nothing where nothing was due', () => {
    expect(adherence([])).toMatchObject({ due: 0, share: null })
  })

  test('tells why some were missed or moved', () => {
    const more = [answer('2026-10-29', 'moved', 'deals'), ...facts.answers]
    expect(reasonsOf(on('2026-10-30', { ...facts, answers: more }))).toEqual([
      { reason: 'deals', count: 2 },
      { reason: 'sickness', count: 1 }
    ])
  })
})

describe('S1-7 weeks without a miss', () => {
  test('a miss ends them, sickness and leave are passed over', () => {
    expect(streaks(on('2026-09-20'))).toEqual({
      now: { weeks: 3, since: '2026-09-03' },
      best: { weeks: 3, since: '2026-09-03' }
    })
    expect(streaks(on('2026-10-23'))).toEqual({
      now: { weeks: 3, since: '2026-10-08' },
      best: { weeks: 3, since: '2026-09-03' }
    })
  })

  test('an answer that is still wanted ends them once the window is over', () => {
    expect(streaks(on('2026-10-30')).now.weeks).toBe(3)
    expect(streaks(on('2026-11-02')).now).toEqual({ weeks: 0, since: null })
  })

  test('of several reps a week counts once, and one miss in it ends the row', () => {
    const other = judge(
      factsOf({ cadences: [every(1, 1, '2026-09-03')], held: held('2026-09-07') }),
      [],
      '2026-09-14',
      span
    )
    expect(streaks([...on('2026-09-14'), ...other]).now).toEqual({ weeks: 2, since: '2026-09-03' })
    const missed = {
      ...factsOf({ cadences: [every(1, 1, '2026-09-03')] }),
      answers: [answer('2026-09-07', 'missed', 'fires')]
    }
    expect(streaks([...on('2026-09-14'), ...judge(missed, [], '2026-09-14', span)]).now.weeks).toBe(0)
  })

  test('the weeks up to a day begin on Mondays', () => {
    expect(weeksUpTo('2026-09-13', 3)).toEqual(['2026-08-24', '2026-08-31', '2026-09-07'])
  })
})

describe('S1-7 a session that was moved', () => {
  const moved = factsOf({
    cadences: [every(2, 4, '2026-09-03')],
    held: held('2026-09-08', '2026-09-17'),
    answers: [answer('2026-10-01', 'missed', 'fires')]
  })

  test('counts among those that were held, and apart', () => {
    expect(adherence(on('2026-10-12', moved))).toMatchObject({ due: 3, held: 2, moved: 1, missed: 1 })
  })

  test('is part of the weeks without a miss', () => {
    expect(streaks(on('2026-09-20', moved)).now).toEqual({ weeks: 2, since: '2026-09-03' })
  })
})

test('S1-7 the most frequent reason comes first', () => {
  const answers = [
    answer('2026-09-03', 'missed', 'deals'),
    answer('2026-09-10', 'missed', 'fires'),
    answer('2026-09-17', 'missed', 'fires')
  ]
  expect(reasonsOf(on('2026-10-01', factsOf({ cadences, answers })))).toEqual([
    { reason: 'fires', count: 2 },
    { reason: 'deals', count: 1 }
  ])
})

test('S1-7 weeks follow the calendar, whatever is judged first, and one of two that was held makes a week', () => {
  const both = [...cadences, every(1, 2, '2026-09-01', 'weekly')]
  const judged = on('2026-09-18', factsOf({ cadences: both, held: held('2026-09-03', '2026-09-10') }))
  const open = judged.filter(({ outcome }) => outcome !== 'unanswered')
  expect(streaks([...open].reverse()).now).toEqual({ weeks: 2, since: '2026-09-03' })
  const leftOpen = judged.map((one) => (one.outcome === 'unanswered' ? { ...one, outcome: 'due' as const } : one))
  expect(streaks(leftOpen).now).toEqual({ weeks: 2, since: '2026-09-03' })
})

test('the weeks that a time touches, from the Monday of its first day to that of its last', () => {
  expect(weeksBetween('2026-09-02', '2026-09-14')).toEqual(['2026-08-31', '2026-09-07', '2026-09-14'])
  expect(weeksBetween('2026-09-07', '2026-09-13')).toEqual(['2026-09-07'])
  expect(weeksBetween('2026-09-08', '2026-09-01')).toEqual([])
})
