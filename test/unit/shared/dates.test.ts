import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  compareMoments,
  daysBetween,
  earliestDay,
  longDate,
  plusDays,
  shortDate,
  weekdayDate
} from '../../../shared/dates'
import { Moment } from '../../../shared/model/scalars'

it('dates are short and human, with three letters for each month', () => {
  const months = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11', '12']
  expect(months.map((month) => shortDate(`2026-${month}-03`, 'en', '2026-11-22')).join(', ')).toBe(
    '3 Jan, 3 Feb, 3 Mar, 3 Apr, 3 May, 3 Jun, 3 Jul, 3 Aug, 3 Sep, 3 Oct, 3 Nov, 3 Dec'
  )
  expect(shortDate('2025-09-03', 'en', '2026-11-22')).toBe('3 Sep 2025')
  expect(weekdayDate('2026-09-03', 'en', '2026-11-22')).toBe('Thu 3 Sep')
  expect(weekdayDate('2020-11-29', 'en', '2026-11-29')).toBe('Sun 29 Nov 2020')
  expect(longDate('2026-09-03', 'en')).toBe('3 September 2026')
  expect(shortDate('2026-09-03', 'de', '2026-11-22')).toBe('3. Sept.')
  expect(shortDate('2025-11-26', 'de', '2026-11-22')).toBe('26. Nov. 2025')
  expect(weekdayDate('2026-12-03', 'de', '2026-11-22')).toBe('Do. 3. Dez.')
  expect(weekdayDate('2027-11-29', 'de', '2026-11-29')).toBe('Mo. 29. Nov. 2027')
  expect(longDate('2026-03-03', 'de')).toBe('3. März 2026')
})

it('ten years before a leap day is the day before, where there is none', () => {
  expect(['2026-11-29', '2028-02-29'].map(earliestDay)).toEqual(['2016-11-29', '2018-02-28'])
})

it('days are counted over a change of clocks and a leap day', () => {
  expect([
    daysBetween('2026-03-28', '2026-03-30'),
    daysBetween('2028-02-28', '2028-03-01'),
    daysBetween('2026-11-22', '2026-11-20')
  ]).toEqual([2, 2, -2])
})

it('days are counted the same however often, over leap years and far away', () => {
  const day = fc.integer({ min: -200_000, max: 300_000 })
  const dateOfEpoch = (days: number) => new Date(days * 86_400_000).toISOString().slice(0, 10)
  fc.assert(
    fc.property(fc.array(fc.tuple(day, fc.integer({ min: -4000, max: 4000 })), { maxLength: 60 }), (steps) => {
      for (const [from, days] of [...steps, ...steps]) {
        const [first, last] = [dateOfEpoch(from), dateOfEpoch(from + days)]
        if (plusDays(first, days) !== last || daysBetween(first, last) !== days) return false
      }
      return true
    })
  )
})

it('more days than are kept at hand are counted, too', () => {
  const all = Array.from({ length: 9000 }, (_, days) => plusDays('2000-01-01', days))
  expect(new Set(all).size).toBe(9000)
  expect(all.map((date) => daysBetween('2000-01-01', date))).toEqual(all.map((_, days) => days))
  expect(() => plusDays('not a day', 1)).toThrow(RangeError)
})

const two = (value: number) => String(value).padStart(2, '0')

/** A moment in one of the forms that a workbook may hold, in a few hours, so that many are the same. */
const moment = fc
  .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2 }), fc.constantFrom('', '.5', '.500'))
  .chain(([hour, second, part]) =>
    fc
      .constantFrom('Z', '+00:00', '+02:00', '-01:00', '+01:30')
      .map((offset) => `2026-10-25T${two(hour)}:30:${two(second)}${part}${offset}`)
  )

it('moments are ordered by time, wherever and however exactly they were written down', () => {
  fc.assert(
    fc.property(moment, moment, (one, other) => {
      expect([Moment.safeParse(one).success, Moment.safeParse(other).success]).toEqual([true, true])
      expect(Math.sign(compareMoments(one, other))).toBe(Math.sign(Date.parse(one) - Date.parse(other)))
    }),
    { numRuns: 2000 }
  )
})
