import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RhythmReport } from '../../../../shared/model/rhythm-report'
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
