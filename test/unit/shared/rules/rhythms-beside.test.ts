import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { MissReason } from '../../../../shared/model/rhythm'
import type { RhythmReport } from '../../../../shared/model/rhythm-report'
import type { Outcome } from '../../../../shared/rules/rhythm'
import { addsUp, managersBeside } from '../../../../shared/rules/rhythms-beside'
import { countedId } from '../../../support/large-workbook'
import { sampleReport } from '../print/sample-rhythm'

const report = sampleReport()
const of = (manager: string, at: number, more: Partial<RhythmReport> = {}): RhythmReport => ({
  ...report,
  manager,
  id: countedId(at),
  ...more
})

describe('S1-13 rhythm reports side by side', () => {
  test('stand by name whatever the order in which they came, and one sum of a week is that of its squares', () => {
    const managers = [of('Zoe Berg', 1), of('Ana Ruiz', 2), of('Jonas Ek', 3)]
    const beside = managersBeside(managers)
    expect(beside.managers.map(({ manager }) => manager)).toEqual(['Ana Ruiz', 'Jonas Ek', 'Zoe Berg'])
    expect(managersBeside([...managers].reverse())).toEqual(beside)
    expect(beside.isOneTime).toBe(true)
    for (const { weeks, kept } of beside.managers) {
      expect(weeks).toHaveLength(beside.weeks.length)
      expect(weeks.reduce((sum, week) => sum + (week?.due ?? 0), 0)).toBe(kept.due)
      expect(weeks.reduce((sum, week) => sum + (week?.held ?? 0), 0)).toBe(kept.held)
    }
  })

  test('of other times have their own weeks, and it is said that they differ', () => {
    const later = of('Ana Ruiz', 2, { from: '2026-11-30', to: '2026-12-06', rows: [] })
    const { weeks, managers, isOneTime } = managersBeside([of('Jonas Ek', 3), later])
    expect(isOneTime).toBe(false)
    expect(weeks.at(-1)).toBe('2026-11-30')
    expect(managers[0]?.weeks.filter((week) => week !== null)).toEqual([
      { week: '2026-11-30', due: 0, held: 0, apart: 0, open: 0 }
    ])
    expect(managers[1]?.weeks.at(-1)).toBe(null)
  })

  test('years apart take no more room than a year', () => {
    const old = of('Ana Ruiz', 2, { from: '1000-01-01', to: '1000-03-01', rows: [] })
    expect(managersBeside([report, old]).weeks).toHaveLength(53)
  })

  test('name no rep', () => {
    const words = JSON.stringify(managersBeside([report]))
    for (const { rep } of report.rows) expect(words).not.toContain(rep)
  })
})

describe('S1-13 a report that came from outside', () => {
  test('as Coachbook makes it adds up', () => expect(addsUp(report)).toBe(true))

  test('does not where any of its numbers is another', () => {
    const names = ['due', 'held', 'missed', 'sick', 'away', 'unanswered'] as const
    const changed = fc.record({ name: fc.constantFrom(...names), by: fc.integer({ min: 1, max: 9 }) })
    fc.assert(
      fc.property(changed, ({ name, by }) => {
        expect(addsUp({ ...report, kept: { ...report.kept, [name]: report.kept[name] + by } })).toBe(false)
      })
    )
  })

  test.each<[string, Partial<RhythmReport>]>([
    ['ends before it begins', { from: report.to, to: report.from }],
    ['is of a thousand years', { from: '1026-09-01' }],
    ['has days out of its time', { from: '2026-11-01' }],
    ['counts a kind twice', { used: [...report.used, ...report.used] }],
    ['has minutes without end', { used: [{ kind: 'ride-along', held: 1, minutes: 1e300 }] }],
    ['has a row of weeks without end', { streak: Number.MAX_SAFE_INTEGER }]
  ])('that %s is none', (_, change) => expect(addsUp({ ...report, ...change })).toBe(false))
})

describe('S1-13 the week of a manager', () => {
  const cell = (due: string, outcome: Outcome, reason: MissReason | null = null) => ({
    due,
    outcome,
    reason,
    heldOn: null,
    madeUpOn: null
  })
  const rows = [
    {
      rep: 'Mira',
      kind: 'one-on-one' as const,
      every: 1,
      due: [
        cell('2026-09-03', 'held'),
        cell('2026-09-04', 'held-moved', 'fires'),
        cell('2026-09-05', 'missed', 'deals'),
        cell('2026-09-06', 'unanswered'),
        cell('2026-09-07', 'sick', 'sickness')
      ]
    },
    {
      rep: 'Will',
      kind: 'one-on-one' as const,
      every: 1,
      due: [cell('2026-09-08', 'away'), cell('2026-09-09', 'moved', 'deals'), cell('2026-09-10', 'due')]
    },
    { rep: 'Will', kind: 'ride-along' as const, every: 4, due: [cell('2026-09-03', 'held')] }
  ]
  const used = [{ kind: 'one-on-one' as const, held: 2, minutes: 25 }]
  const one = of('Jonas Ek', 1, { from: '2026-09-02', to: '2026-09-20', rows, used, streak: 4 })

  test('counts what was held and due, apart what sickness and leave took, and what is still open', () => {
    const { weeks, managers } = managersBeside([one])
    expect(weeks).toEqual(['2026-08-31', '2026-09-07', '2026-09-14'])
    expect(managers).toEqual([
      {
        id: countedId(1),
        manager: 'Jonas Ek',
        from: '2026-09-02',
        to: '2026-09-20',
        madeAt: report.madeAt,
        reps: 2,
        kept: report.kept,
        streak: 4,
        weeks: [
          { week: '2026-08-31', due: 5, held: 3, apart: 0, open: 0 },
          { week: '2026-09-07', due: 0, held: 0, apart: 2, open: 2 },
          { week: '2026-09-14', due: 0, held: 0, apart: 0, open: 0 }
        ],
        reasons: [
          { reason: 'deals', count: 2 },
          { reason: 'fires', count: 1 },
          { reason: 'sickness', count: 1 }
        ],
        used: { 'one-on-one': { held: 2, minutes: 25 } }
      }
    ])
  })

  test('is one of its report from the first day to the last, and of no other week', () => {
    const on = (from: string, to: string) => of('Ana Ruiz', 2, { from, to, rows: [] })
    const shown = (from: string, to: string) =>
      managersBeside([one, on(from, to)]).managers[0]?.weeks.map((week) => week?.week)
    expect(shown('2026-09-13', '2026-09-14')).toEqual([undefined, '2026-09-07', '2026-09-14'])
    expect(shown('2026-09-07', '2026-09-07')).toEqual([undefined, '2026-09-07', undefined])
  })

  test('of nobody there is none', () => {
    expect(managersBeside([])).toEqual({ weeks: [], managers: [], isOneTime: true })
  })

  test('two reports of one manager stand by their time, then each in its place', () => {
    const [late, early, other] = [of('Jonas Ek', 3, { from: '2026-09-03' }), of('Jonas Ek', 9), of('Jonas Ek', 4)]
    const order = (reports: RhythmReport[]) => managersBeside(reports).managers.map(({ id }) => id)
    expect(order([late, early, other])).toEqual([other.id, early.id, late.id])
    expect(order([other, early, late])).toEqual([other.id, early.id, late.id])
  })

  test('times that differ at one end are not one time', () => {
    expect(managersBeside([report, of('Ana Ruiz', 2, { from: '2026-09-02' })]).isOneTime).toBe(false)
    expect(managersBeside([report, of('Ana Ruiz', 2, { to: '2026-11-30' })]).isOneTime).toBe(false)
  })

  test('the first of all weeks is that of the report that begins first, and the last of the one that ends last', () => {
    const [long, short] = [of('A', 1, { rows: [] }), of('B', 2, { from: '2026-10-05', to: '2026-10-11', rows: [] })]
    for (const both of [
      [long, short],
      [short, long]
    ]) {
      const { weeks } = managersBeside(both)
      expect([weeks[0], weeks.at(-1)]).toEqual(['2026-08-31', '2026-11-23'])
    }
  })
})

describe('S1-13 as far as a report from outside may go', () => {
  const none = { due: 0, held: 0, missed: 0, sick: 0, away: 0, unanswered: 0 }
  const bare = { ...report, from: '2026-01-01', to: '2026-01-01', rows: [], used: [], kept: none, streak: 0 }
  const day = (due: string) => ({ due, outcome: 'ahead' as const, reason: null, heldOn: null, madeUpOn: null })
  const row = (...due: string[]) => ({
    rows: [{ rep: 'Mira', kind: 'one-on-one' as const, every: 1, due: due.map(day) }]
  })
  const took = (minutes: number | null) => ({ used: [{ kind: 'ride-along' as const, held: 1, minutes }] })

  test.each<[string, Partial<RhythmReport>, boolean]>([
    ['a single day', {}, true],
    ['372 days', { to: '2027-01-08' }, true],
    ['373 days', { to: '2027-01-09' }, false],
    ['5,000 weeks in a row', { streak: 5000 }, true],
    ['5,001 weeks in a row', { streak: 5001 }, false],
    ['its first and last day', { to: '2026-01-03', ...row('2026-01-01', '2026-01-03') }, true],
    ['a day before its first', { to: '2026-01-03', ...row('2026-01-02', '2025-12-31') }, false],
    ['a day after its last', { to: '2026-01-03', ...row('2026-01-02', '2026-01-04') }, false],
    ['no minutes', took(null), true],
    ['a session of no minute', took(0), true],
    ['10,000 minutes', took(10_000), true],
    ['10,001 minutes', took(10_001), false],
    ['less than no minutes', took(-1), false]
  ])('%s', (_, change, fits) => expect(addsUp({ ...bare, ...change })).toBe(fits))
})
