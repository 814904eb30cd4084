import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Metric, type Period, periods } from '../../../../shared/model/metric'
import type { PlainDate } from '../../../../shared/model/scalars'
import { byQuarter, lastPeriods, metricWarnings, trailOf } from '../../../../shared/rules/metrics'
import { periodStart, periodsLater } from '../../../../shared/rules/periods'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const today = '2026-11-20'
const [before, now] = ['2026-07-01', '2026-10-01']

const metric = (more: Partial<Metric>): Metric => ({
  id: countedId(1),
  name: 'Visits',
  unit: '',
  period: 'month',
  kind: 'done',
  better: 'higher',
  target: null,
  values: {},
  ...more
})

const monthly = (from: PlainDate, values: readonly number[]) =>
  Object.fromEntries(values.map((value, at) => [periodsLater(from, 'month', at), value]))

/** A rep with these numbers, seen five times on five days in each quarter with these ratings. */
function rep(metrics: readonly Metric[], ratings: Record<PlainDate, number> = {}, times = 5) {
  const story = new RepStory()
  for (const [quarter, rating] of Object.entries(ratings))
    for (let day = 1; day <= times; day++)
      story.observe(`${quarter.slice(0, 8)}${String(day + 4).padStart(2, '0')}`, { [opens]: rating })
  for (const one of metrics) story.workbook.metrics[one.id] = one
  return story.workbook
}

const visits = metric({ values: { ...monthly(before, [10, 10, 10]), ...monthly(now, [12, 12]) } })
const wins = (then: number, later: number, more: Partial<Metric> = {}) =>
  metric({
    id: countedId(2),
    name: 'Wins',
    kind: 'won',
    period: 'quarter',
    values: { [before]: then, [now]: later },
    ...more
  })

describe('periods', () => {
  const days = fc.date({ min: new Date('2001-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  const dates = days.map((day) => day.toISOString().slice(0, 10))

  test('a day lies in its period and not in the next one', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...periods), (day, period: Period) => {
        const start = periodStart(day, period)
        expect(start <= day && day < periodsLater(start, period, 1)).toBe(true)
        expect(periodStart(start, period)).toBe(start)
      })
    )
  })

  test('so many periods on and back again is where one was', () => {
    fc.assert(
      fc.property(dates, fc.constantFrom(...periods), fc.integer({ min: -90, max: 90 }), (day, period, count) => {
        const start = periodStart(day, period)
        const there = periodsLater(start, period, count)
        expect(periodStart(there, period)).toBe(there)
        expect(periodsLater(there, period, -count)).toBe(start)
      })
    )
  })

  test('the last ones end with that of today, over the turn of a year', () => {
    expect(lastPeriods('month', '2026-02-14', 4)).toEqual(['2025-11-01', '2025-12-01', '2026-01-01', '2026-02-01'])
    expect(lastPeriods('quarter', '2026-02-14', 2)).toEqual(['2025-10-01', '2026-01-01'])
    expect(lastPeriods('week', '2026-01-02', 2)).toEqual(['2025-12-22', '2025-12-29'])
  })
})

describe('S3-3 quarters', () => {
  test('a quarter is the average of its entries', () => {
    expect(byQuarter(visits)).toEqual([
      { quarter: before, value: 10, entries: 3 },
      { quarter: now, value: 12, entries: 2 }
    ])
  })

  test('an entry changes no other quarter', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), fc.integer({ min: -1e6, max: 1e6 }), (later, value) => {
        const on = periodsLater('2020-01-01', 'month', later)
        const others = ({ quarter }: { quarter: PlainDate }) => quarter !== periodStart(on, 'quarter')
        const values = monthly('2020-01-01', [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8])
        expect(byQuarter({ values: { ...values, [on]: value } }).filter(others)).toEqual(
          byQuarter({ values }).filter(others)
        )
      })
    )
  })

  test('the trail has the quarters with five ratings on three days, and no other', () => {
    const seen = rep([visits], { [before]: 3, [now]: 4 })
    expect(trailOf(visits, seen)).toMatchObject([
      { quarter: before, quantity: 10, average: 3, ratings: 5, days: 5 },
      { quarter: now, quantity: 12, average: 4 }
    ])
    expect(trailOf(visits, rep([visits], { [before]: 3, [now]: 4 }, 4))).toEqual([])
  })

  test('a quarter with a single month of a monthly number is not in the trail', () => {
    const once = metric({ values: monthly(now, [12]) })
    expect(trailOf(once, rep([once], { [now]: 4 }))).toEqual([])
  })
})

describe('S3-3 warnings', () => {
  test('more is done and it is done less well', () => {
    expect(metricWarnings(rep([visits], { [before]: 4, [now]: 3 }), today)).toMatchObject([
      { says: 'quality-falls', quarter: now, rise: 0.2, from: 4, to: 3, seen: { ratings: 5, below: 5, days: 5 } }
    ])
  })

  test('nothing is said where the ratings hold, where too few were given, or where no more is done', () => {
    expect(metricWarnings(rep([visits], { [before]: 4, [now]: 4 }), today)).toEqual([])
    expect(metricWarnings(rep([visits], { [before]: 4, [now]: 3 }, 4), today)).toEqual([])
    const even = metric({ values: { ...monthly(before, [12, 12]), ...monthly(now, [12, 12]) } })
    expect(metricWarnings(rep([even], { [before]: 4, [now]: 3 }), today)).toEqual([])
  })

  test('more is done and wins do not follow; where they do, nothing is said', () => {
    expect(metricWarnings(rep([visits, wins(5, 5)]), today)).toMatchObject([
      { says: 'wins-stay', fell: false, seen: null }
    ])
    expect(metricWarnings(rep([visits, wins(5, 4)]), today)).toMatchObject([{ says: 'wins-stay', fell: true }])
    expect(metricWarnings(rep([visits, wins(5, 6)]), today)).toEqual([])
    expect(metricWarnings(rep([visits, wins(5, 4, { better: 'lower' })]), today)).toEqual([])
  })

  test('the past is left alone: a rise of a year ago warns of nothing', () => {
    expect(metricWarnings(rep([visits, wins(5, 5)]), '2027-11-20')).toEqual([])
  })

  test('a single week says nothing about a quarter', () => {
    const weekly = metric({ period: 'week', values: { '2026-09-07': 10, '2026-11-02': 20 } })
    expect(metricWarnings(rep([weekly, wins(5, 5)]), today)).toEqual([])
  })
})
