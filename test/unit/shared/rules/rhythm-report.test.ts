import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { RhythmFacts, RhythmOfRep } from '../../../../shared/model/rhythm'
import type { SessionType } from '../../../../shared/model/session'
import { rhythmReport } from '../../../../shared/rules/rhythm-report'
import { answer, every, held, leave } from '../../../support/rhythm'
import { noRhythm } from '../../../support/today'

const of = (rep: string, facts: Partial<RhythmFacts>): RhythmOfRep => ({ rep, facts: { ...noRhythm, ...facts } })
const names = new Map([
  ['m', 'Mira'],
  ['w', 'Will']
])
const asked = (reps: readonly RhythmOfRep[], more: Partial<Parameters<typeof rhythmReport>[0]> = {}) =>
  rhythmReport({
    id: 'report',
    reps,
    own: [],
    names,
    manager: 'Jonas Ek',
    from: '2026-09-01',
    to: '2026-09-30',
    madeAt: '2026-09-30T10:00:00+02:00',
    today: '2026-10-31',
    ...more
  })
const on = (type: SessionType, day: string, minutes: number | null = 30, group?: string) => ({
  type,
  on: day,
  minutes,
  ...(group === undefined ? {} : { group })
})
/** A one-on-one each Thursday. */
const weekly = [every(1, 4, '2026-09-01')]

describe('S1-8 what a rhythm report says', () => {
  test('of whom, by whom, of which time, and what was kept of what was due', () => {
    const facts = {
      cadences: weekly,
      held: held('2026-09-03', '2026-09-18'),
      answers: [answer('2026-09-10', 'missed', 'deals')]
    }
    expect(asked([of('m', facts)])).toEqual({
      format: 'coachbook.rhythm',
      version: 1,
      id: 'report',
      manager: 'Jonas Ek',
      from: '2026-09-01',
      to: '2026-09-30',
      madeAt: '2026-09-30T10:00:00+02:00',
      kept: { due: 4, held: 2, missed: 1, sick: 0, away: 0, unanswered: 1 },
      streak: 0,
      rows: [
        {
          rep: 'Mira',
          kind: 'one-on-one',
          every: 1,
          due: [
            { due: '2026-09-03', outcome: 'held', reason: null, heldOn: '2026-09-03', madeUpOn: null },
            { due: '2026-09-10', outcome: 'missed', reason: 'deals', heldOn: null, madeUpOn: null },
            { due: '2026-09-17', outcome: 'held', reason: null, heldOn: '2026-09-18', madeUpOn: null },
            { due: '2026-09-24', outcome: 'unanswered', reason: null, heldOn: null, madeUpOn: null }
          ]
        }
      ],
      used: [{ kind: 'one-on-one', held: 2, minutes: 30 }]
    })
  })

  test('it ends with today, where its time does not', () => {
    const report = asked([of('m', { cadences: weekly })], { today: '2026-09-12' })
    expect(report.to).toBe('2026-09-12')
    expect(report.rows[0]?.due.map(({ due }) => due)).toEqual(['2026-09-03', '2026-09-10'])
  })

  test('reps come in the order of their names, and one whose name is not known has none', () => {
    const facts = { cadences: weekly }
    const report = asked([of('w', facts), of('m', facts)])
    expect(report.rows.map(({ rep }) => rep)).toEqual(['Mira', 'Will'])
    expect(asked([of('x', facts)]).rows[0]?.rep).toBe('')
  })

  test('what the manager was away for is due with nobody', () => {
    const own = [leave('2026-09-07', '2026-09-11', '2026-08-01')]
    expect(asked([of('m', { cadences: weekly })], { own }).kept).toMatchObject({ away: 1, due: 3 })
  })

  test('weeks without a miss count from before its time on', () => {
    const days = ['2026-08-20', '2026-08-27', '2026-09-03', '2026-09-10', '2026-09-17', '2026-09-24']
    const facts = { cadences: [every(1, 4, '2026-08-20')], held: held(...days) }
    const report = asked([of('m', facts)])
    expect(report.streak).toBe(6)
    expect(report.kept.due).toBe(4)
    expect(report.rows[0]?.due).toHaveLength(4)
  })
})

describe('S1-8 rows by kind', () => {
  test.each<[SessionType, string]>([
    ['coaching-talk', 'one-on-one'],
    ['weekly', 'one-on-one'],
    ['performance-issue', 'one-on-one'],
    ['career', 'one-on-one'],
    ['ride-along', 'ride-along'],
    ['deal-review', 'deal-review'],
    ['account-review', 'account-review'],
    ['territory-review', 'territory-review']
  ])('%s is told as %s, so that nobody reads what was talked about', (type, kind) => {
    const report = asked([of('m', { cadences: [every(1, 4, '2026-09-01', type)], held: [on(type, '2026-09-03', 20)] })])
    expect(report.rows.map((row) => row.kind)).toEqual([kind])
    expect(report.used).toEqual([{ kind, held: 1, minutes: 20 }])
  })

  test('a kind that was promised has its own row, and one of which nothing was due has none', () => {
    const cadences = [...weekly, every(4, 2, '2026-09-01', 'ride-along'), every(1, 1, '2026-10-05', 'career')]
    const { rows } = asked([of('m', { cadences })])
    expect(rows.map(({ kind, every, due }) => [kind, every, due.length])).toEqual([
      ['one-on-one', 1, 4],
      ['ride-along', 4, 2]
    ])
  })

  test('whoever is promised something at its end stands in it, also where nothing was due', () => {
    const cadences = [every(2, 4, '2026-08-31')]
    const facts = { cadences, held: held('2026-08-31') }
    const early = { from: '2026-09-07', to: '2026-09-16', today: '2026-09-16' }
    const report = asked([of('m', facts), of('w', { ...facts, archivedOn: '2026-09-10' })], early)
    expect(report.rows).toEqual([{ rep: 'Mira', kind: 'one-on-one', every: 2, due: [] }])
    expect(report.kept.due).toBe(0)
    // All weeks without a miss lie before it.
    expect(report.streak).toBe(0)
    expect(asked([of('m', facts)], { ...early, from: '2026-09-01' }).streak).toBe(1)
  })

  test('a session that fills a window of another time is recorded in its own', () => {
    const facts = { cadences: [every(2, 4, '2026-12-31')], held: held('2027-01-05') }
    const on = (from: string, to: string) => {
      const { kept, used } = asked([of('m', facts)], { from, to, today: '2027-01-11' })
      return [kept.held, kept.due, used.map((one) => one.held)]
    }
    expect(on('2026-10-01', '2026-12-31')).toEqual([1, 1, []])
    expect(on('2027-01-01', '2027-01-11')).toEqual([0, 0, [1]])
  })

  test('a promise that ended has no number of weeks any more', () => {
    const { rows } = asked([of('m', { cadences: [...weekly, every(null, 1, '2026-09-14')] })])
    expect(rows.map(({ every, due }) => [every, due.length])).toEqual([[null, 2]])
  })
})

test('S1-8 in whatever time, each rep with a rhythm at its end has a row, and no streak is of another time', () => {
  const day = fc.integer({ min: 0, max: 120 }).map((days) => plusDays('2026-06-01', days))
  fc.assert(
    fc.property(day, day, fc.integer({ min: 1, max: 4 }), fc.array(day), (a, b, weeks, days) => {
      const [from = a, to = b] = [a, b].sort()
      const facts = { cadences: [every(weeks, 4, '2026-06-04')], held: held(...days) }
      const { rows, kept, streak } = asked([of('m', facts)], { from, to, today: to })
      expect(rows.length).toBe(to < '2026-06-01' ? 0 : 1)
      if (kept.due === 0) expect(streak).toBe(0)
    })
  )
})

describe('S1-8 a further session', () => {
  const missed = (...days: string[]) => days.map((day) => answer(day, 'missed', 'fires'))
  /** Every two weeks on Thursday; the windows begin on 31 August, on 14 and 28 September. */
  const madeUp = (facts: Partial<RhythmFacts>) =>
    asked([of('m', { cadences: [every(2, 4, '2026-09-01')], ...facts })]).rows[0]?.due.map(({ madeUpOn }) => madeUpOn)

  test('makes up for the earliest miss before it, each for one', () => {
    const answers = missed('2026-09-03', '2026-09-17')
    expect(madeUp({ answers, held: held('2026-09-29', '2026-09-28') })).toEqual(['2026-09-29', null])
    expect(madeUp({ answers, held: held('2026-09-28', '2026-09-30', '2026-09-29') })).toEqual([
      '2026-09-29',
      '2026-09-30'
    ])
    expect(madeUp({ answers, held: held('2026-09-28', '2026-09-29', '2026-09-29') })).toEqual(['2026-09-29', null])
  })

  test('is none that was held for itself, also where that was due after the report', () => {
    const answers = missed('2026-09-17')
    expect(madeUp({ answers, held: held('2026-09-28') })).toEqual([null, null])
    expect(madeUp({ answers, held: held('2026-09-28', '2026-10-15', '2026-10-29') })).toEqual([null, null])
    expect(madeUp({ answers, held: held('2026-10-15', '2026-10-20') })).toEqual([null, '2026-10-20'])
  })

  test('of another kind makes up for nothing, nor does one before the miss, nor for what nobody answered', () => {
    const answers = missed('2026-09-17')
    expect(madeUp({ answers, held: [...held('2026-09-28'), on('weekly', '2026-09-29')] })).toEqual([null, null])
    expect(madeUp({ answers, held: held('2026-09-03', '2026-09-04') })).toEqual([null, null])
    expect(madeUp({ held: held('2026-09-28', '2026-09-29') })).toEqual([null, null])
  })

  test('makes up for a miss of its own kind, also where one of another kind was missed before', () => {
    const facts = {
      cadences: [every(2, 4, '2026-09-01'), every(2, 2, '2026-09-01', 'weekly')],
      answers: [...missed('2026-09-17'), answer('2026-09-15', 'missed', 'fires', 'weekly')],
      held: held('2026-09-28', '2026-09-29')
    }
    const rows = asked([of('m', facts)]).rows.map(({ due }) => due.flatMap(({ madeUpOn }) => madeUpOn ?? []))
    expect(rows).toEqual([['2026-09-29'], []])
  })
})

describe('S1-8 the time that was used', () => {
  const used = (...facts: RhythmFacts['held'][]) =>
    asked(facts.map((days, at) => of(at === 0 ? 'm' : 'w', { held: days }))).used

  test('is the middle length of a kind: of an even number the mean of the two in the middle', () => {
    const talks = (...minutes: (number | null)[]) =>
      used(minutes.map((one, at) => on('weekly', `2026-09-${String(at + 10)}`, one)))
    expect(talks(100, 10, 30)).toEqual([{ kind: 'one-on-one', held: 3, minutes: 30 }])
    expect(talks(100, 10, 30, 20)).toEqual([{ kind: 'one-on-one', held: 4, minutes: 25 }])
    expect(talks(null, 40, null)).toEqual([{ kind: 'one-on-one', held: 3, minutes: 40 }])
    expect(talks(null)).toEqual([{ kind: 'one-on-one', held: 1, minutes: null }])
    expect(talks()).toEqual([])
  })

  test('is of its first day to its last, of all reps, promised or not', () => {
    const edge = [
      on('weekly', '2026-08-31'),
      on('weekly', '2026-09-01'),
      on('weekly', '2026-09-30'),
      on('weekly', '2026-10-01')
    ]
    expect(used(edge, [on('ride-along', '2026-09-15', 90)])).toEqual([
      { kind: 'one-on-one', held: 2, minutes: 30 },
      { kind: 'ride-along', held: 1, minutes: 90 }
    ])
  })

  test('S3-8 a day with several at once is one', () => {
    const day = on('ride-along', '2026-09-15', 90, 'g')
    expect(used([day, on('ride-along', '2026-09-16', 60, 'h')], [day])).toEqual([
      { kind: 'ride-along', held: 2, minutes: 75 }
    ])
  })
})
