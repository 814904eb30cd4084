import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { daysBetween, mondayOf, plusDays, weekdayOf } from '../../../../shared/dates'
import {
  beginsOn,
  cadenceOn,
  dueDates,
  firstDue,
  hasBegun,
  nextMonday,
  typesOf
} from '../../../../shared/rules/due-dates'
import { every } from '../../../support/rhythm'

const autumn = { from: '2026-09-01', to: '2026-10-31' }
const days = (cadences: Parameters<typeof dueDates>[0], span = autumn) => dueDates(cadences, span).map(({ due }) => due)

describe('S1-10 one due date in each window of the cadence', () => {
  test('every two weeks on Thursday, from Tuesday 1 September', () => {
    expect(dueDates([every(2, 4, '2026-09-01')], autumn)).toMatchObject([
      { due: '2026-09-03', starts: '2026-08-31', ends: '2026-09-14' },
      { due: '2026-09-17', starts: '2026-09-14', ends: '2026-09-28' },
      { due: '2026-10-01', starts: '2026-09-28', ends: '2026-10-12' },
      { due: '2026-10-15', starts: '2026-10-12', ends: '2026-10-26' },
      { due: '2026-10-29', starts: '2026-10-26', ends: '2026-11-09' }
    ])
  })

  test('the first one is on the first such weekday that is not before the day from which it holds', () => {
    expect(firstDue(every(1, 1, '2026-09-02'))).toBe('2026-09-07')
    expect(firstDue(every(1, 3, '2026-09-02'))).toBe('2026-09-02')
    expect(beginsOn(every(1, 3, '2026-09-02'))).toBe('2026-08-31')
  })

  test('a change holds from the week in which it begins; the window before is cut there', () => {
    const cadences = [every(4, 4, '2026-09-01'), every(1, 1, '2026-09-21')]
    expect(dueDates(cadences, { from: '2026-09-01', to: '2026-10-05' })).toMatchObject([
      { due: '2026-09-03', starts: '2026-08-31', ends: '2026-09-21' },
      { due: '2026-09-21' },
      { due: '2026-09-28' },
      { due: '2026-10-05' }
    ])
  })

  test('nothing is due any more from the week in which nothing is promised', () => {
    expect(days([every(1, 4, '2026-09-01'), every(null, 1, '2026-09-16')])).toEqual([
      '2026-09-03',
      '2026-09-10',
      '2026-09-17'
    ])
    expect(days([every(1, 4, '2026-09-01'), every(null, 1, '2026-09-14')])).toEqual(['2026-09-03', '2026-09-10'])
  })

  test('two types of session have windows of their own', () => {
    const cadences = [every(2, 4, '2026-09-01'), every(4, 2, '2026-09-01', 'ride-along')]
    expect(days(cadences, { from: '2026-09-01', to: '2026-09-30' })).toEqual([
      '2026-09-01',
      '2026-09-03',
      '2026-09-17',
      '2026-09-29'
    ])
    expect(typesOf(cadences)).toEqual(['coaching-talk', 'ride-along'])
  })

  test('the entry that holds on a day, and whether it has begun', () => {
    const [first, second] = [every(2, 4, '2026-09-01'), every(1, 1, '2026-09-21')]
    expect(cadenceOn([second, first], 'coaching-talk', '2026-09-20')).toBe(first)
    expect(cadenceOn([second, first], 'coaching-talk', '2026-09-21')).toBe(second)
    expect(cadenceOn([second, first], 'coaching-talk', '2026-08-30')).toBeUndefined()
    expect([hasBegun(first, '2026-09-02'), hasBegun(first, '2026-09-03')]).toEqual([false, true])
    expect(nextMonday('2026-09-14')).toBe('2026-09-21')
    expect(nextMonday('2026-09-20')).toBe('2026-09-21')
  })

  test('dates are plain: the hour that a clock is set back loses no day', () => {
    expect(days([every(1, 7, '2026-10-18')], { from: '2026-10-18', to: '2026-11-08' })).toEqual([
      '2026-10-18',
      '2026-10-25',
      '2026-11-01',
      '2026-11-08'
    ])
  })

  test('for any cadence and span: the weekday is right, the windows meet, and a part of a span says the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 26 }),
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 0, max: 700 }),
        fc.integer({ min: 0, max: 900 }),
        fc.integer({ min: 0, max: 900 }),
        (weeks, weekday, begin, one, other) => {
          const day = (offset: number) => plusDays('2025-01-01', offset)
          const cadences = [every(weeks, weekday, day(begin))]
          const whole = dueDates(cadences, { from: day(0), to: day(900) })
          const span = { from: day(Math.min(one, other)), to: day(Math.max(one, other)) }
          expect(dueDates(cadences, span)).toEqual(whole.filter(({ due }) => due >= span.from && due <= span.to))
          for (const [at, { due, starts, ends }] of whole.entries()) {
            expect([weekdayOf(due), mondayOf(due), daysBetween(starts, ends)]).toEqual([weekday, starts, weeks * 7])
            expect(whole[at + 1]?.starts ?? ends).toBe(ends)
          }
        }
      )
    )
  })
})

test('S1-10 kinds come by their first entry, of one day by the one that was entered first', () => {
  const [first, second, third] = [
    every(1, 4, '2026-09-08', 'weekly'),
    every(1, 4, '2026-09-01', 'career'),
    every(1, 4, '2026-09-01', 'deal-review')
  ]
  expect(typesOf([first, third, second])).toEqual(['career', 'deal-review', 'weekly'])
  expect(typesOf([third, second, every(1, 2, '2026-10-01', 'career'), first])).toEqual([
    'career',
    'deal-review',
    'weekly'
  ])
})

test('S1-10 what is due on one day comes by its kind, whichever was promised first', () => {
  const both = [every(1, 4, '2026-09-01', 'weekly'), every(1, 4, '2026-09-02', 'career')]
  expect(dueDates(both, { from: '2026-09-03', to: '2026-09-10' }).map(({ due, type }) => `${due} ${type}`)).toEqual([
    '2026-09-03 career',
    '2026-09-03 weekly',
    '2026-09-10 career',
    '2026-09-10 weekly'
  ])
})
