import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Metric, type Period, periods } from '../../../../shared/model/metric'
import type { PlainDate } from '../../../../shared/model/scalars'
import {
  byQuarter,
  lastPeriods,
  metricsOf,
  metricWarnings,
  ratingsByQuarter,
  trailOf
} from '../../../../shared/rules/metrics'
import { periodStart, periodsLater } from '../../../../shared/rules/periods'
import { countedId } from '../../../support/large-workbook'
import { leaves, opens, RepStory } from '../../../support/rep-story'

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

/** This many days of a quarter, from its fifth on. */
const daysOf = (quarter: PlainDate, count: number) =>
  Array.from({ length: count }, (_, at) => `${quarter.slice(0, 8)}${String(at + 5).padStart(2, '0')}`)

/** A rep with these numbers, seen five times on five days in each quarter with these ratings. */
function rep(metrics: readonly Metric[], ratings: Record<PlainDate, number> = {}, times = 5) {
  const story = new RepStory()
  for (const [quarter, rating] of Object.entries(ratings))
    for (const day of daysOf(quarter, times)) story.observe(day, { [opens]: rating })
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

  test('any number of periods forward and back again leads to the same period', () => {
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

  test('the oldest comes first, in whatever order entries were made', () => {
    const values = Object.fromEntries(Object.entries(visits.values).reverse())
    expect(byQuarter({ values }).map(({ quarter }) => quarter)).toEqual([before, now])
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

  test('five ratings on two days are not enough, on three they are; drafts and what was not rated do not count', () => {
    const story = new RepStory()
    const [first = '', second = '', third = '', fourth = ''] = daysOf(now, 4)
    for (const on of [first, first, second, second]) story.observe(on, { [opens]: 3 })
    story.observe(third, { [opens]: 1 }, { draft: true })
    story.observe(fourth, {})
    story.observe(second, { [opens]: 3 })
    expect(trailOf(visits, story.workbook)).toEqual([])
    story.observe(third, { [opens]: 3 })
    expect(trailOf(visits, story.workbook)).toMatchObject([{ quarter: now, average: 3, ratings: 6, days: 3 }])
  })

  test('what was only seen, and not rated, leaves the averages as they are', () => {
    const story = new RepStory()
    story.observe(now, {})
    expect(ratingsByQuarter(story.workbook)).toEqual(new Map())
  })

  test('a rating at the level wanted is not below it, nor is one of a behavior that is not known', () => {
    const story = new RepStory()
    story.observe(now, { [opens]: 2, [leaves]: 1 })
    story.observe(now, { [opens]: 3 })
    story.run(now, { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    delete story.workbook.behaviors[leaves]
    expect(ratingsByQuarter(story.workbook).get(now)).toEqual({ average: 2, ratings: 3, below: 1, days: 1 })
  })

  test('the trail is that of the last eight quarters', () => {
    const quarters = Array.from({ length: 9 }, (_, at) => periodsLater('2024-07-01', 'quarter', at))
    const yearly = metric({ period: 'quarter', values: Object.fromEntries(quarters.map((on) => [on, 7])) })
    const seen = rep([yearly], Object.fromEntries(quarters.map((on) => [on, 4])))
    expect(trailOf(yearly, seen).map(({ quarter }) => quarter)).toEqual(quarters.slice(1))
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

describe('S3-3 from where on a warning is given', () => {
  const says = (...given: Parameters<typeof rep>) => metricWarnings(rep(...given), today).map(({ says }) => says)
  const risen = (then: number, later: number) => metric({ period: 'quarter', values: { [before]: then, [now]: later } })

  test('a tenth more is a rise, from zero nothing can be said', () => {
    for (const [then, later] of [
      [10, 11],
      [3, 3.3],
      [1, 1.1]
    ] as const)
      expect(says([risen(then, later), wins(5, 5)])).toEqual(['wins-stay'])
    expect(says([risen(100, 109), wins(5, 5)])).toEqual([])
    expect(says([risen(0, 12), wins(5, 5)])).toEqual([])
    expect(says([risen(-10, -20), wins(5, 5)])).toEqual([])
  })

  test('three tenths of a level less is a fall, however the average is made up', () => {
    const fallsFrom = (first: readonly number[], second: readonly number[]) => {
      const story = new RepStory()
      for (const [quarter, all] of [
        [before, first],
        [now, second]
      ] as const)
        for (const [at, on] of daysOf(quarter, all.length).entries()) story.observe(on, { [opens]: all[at] ?? 0 })
      story.workbook.metrics[visits.id] = visits
      return metricWarnings(story.workbook, today).length
    }
    const level = (count: number, high: number) =>
      Array.from({ length: 10 }, (_, at) => (at < high ? count : count - 1))
    expect(fallsFrom(level(4, 10), level(4, 7))).toBe(1)
    expect(fallsFrom(level(4, 3), level(3, 10))).toBe(1)
    expect(fallsFrom(level(4, 10), level(4, 8))).toBe(0)
  })

  test('a fall needs enough ratings in both quarters', () => {
    const story = new RepStory()
    for (const on of daysOf(before, 5)) story.observe(on, { [opens]: 5 })
    for (const on of daysOf(now, 4)) story.observe(on, { [opens]: 2 })
    story.workbook.metrics[visits.id] = visits
    expect(metricWarnings(story.workbook, today)).toEqual([])
    story.observe('2026-10-20', { [opens]: 2 })
    expect(metricWarnings(story.workbook, today)).toHaveLength(1)
  })

  test('the last quarter is judged as long as this one says nothing', () => {
    expect(metricWarnings(rep([visits, wins(5, 5)]), '2027-01-15')).toMatchObject([{ says: 'wins-stay', quarter: now }])
  })

  test('what is to become less and grows has fallen; a number that is neither done nor won is not looked at', () => {
    expect(metricWarnings(rep([visits, wins(4, 5, { better: 'lower' })]), today)).toMatchObject([{ fell: true }])
    expect(says([visits, wins(5, 5, { kind: 'other' })])).toEqual([])
    expect(says([metric({ ...visits, kind: 'other' }), wins(5, 5)])).toEqual([])
    expect(says([visits, wins(5, 5, { kind: 'done' })])).toEqual([])
  })

  test('a number of wins that has no entry in one of the quarters says nothing', () => {
    for (const better of ['higher', 'lower'] as const) {
      expect(says([visits, wins(5, 5, { better, values: { [before]: 5 } })])).toEqual([])
      expect(says([visits, wins(5, 5, { better, values: { [now]: 5 } })])).toEqual([])
    }
    expect(says([metric({ values: monthly(now, [12, 12]) }), wins(5, 5)])).toEqual([])
  })
})

test('numbers come in the order in which they were added, however they are kept', () => {
  const [one, two, three] = [1, 2, 3].map((count) => metric({ id: countedId(count) }))
  if (!one || !two || !three) throw new Error('there are three')
  expect(metricsOf({ metrics: { b: two, c: three, a: one } })).toEqual([one, two, three])
})
