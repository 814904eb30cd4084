import { describe, expect, test } from 'vitest'
import { limits } from '../../../../shared/limits'
import { Line, Moment, PlainDate, Text } from '../../../../shared/model/scalars'
import { isPlainDate } from '../../../../shared/written'

const takes = (schema: { safeParse: (value: unknown) => { success: boolean } }, value: unknown) =>
  schema.safeParse(value).success

describe('dates', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '1999-01-01'])('%s exists', (date) => {
    expect(takes(PlainDate, date)).toBe(true)
  })
  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-1-1',
    '3026-01-01',
    ''
  ])('“%s” does not', (date) => {
    expect(takes(PlainDate, date)).toBe(false)
  })
  test('a moment needs its offset, and a day that exists', () => {
    expect(takes(Moment, '2026-11-22T09:30:00+01:00')).toBe(true)
    expect(
      ['2026-11-22T09:30:00', '2026-02-30T09:30:00+01:00', '2026-11-22T25:00:00Z'].map((at) => takes(Moment, at))
    ).toEqual([false, false, false])
  })
})

test('long texts are taken up to their limit and not beyond', () => {
  expect([takes(Text, ''), takes(Text, 'x'.repeat(10_000)), takes(Text, 'x'.repeat(20_000))]).toEqual([
    true,
    true,
    true
  ])
  expect(takes(Text, 'x'.repeat(limits.text + 1))).toBe(false)
  expect([takes(Line, 'x'.repeat(500)), takes(Line, 'x'.repeat(501))]).toEqual([true, false])
})

test('a date exists as the calendar has it, leap years among them, and in no other way', () => {
  for (const year of [1900, 1999, 2000, 2024, 2026, 2100])
    for (let month = 0; month <= 13; month++)
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
        const date = new Date(Date.UTC(year, month - 1, day))
        const exists = month >= 1 && day >= 1 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(isPlainDate(text)).toBe(exists && month <= 12)
        expect(PlainDate.safeParse(text).success).toBe(exists && month <= 12)
      }
  for (const text of ['2026-1-01', '02026-01-01', '2026-01-01T00:00', ' 2026-01-01', '3026-01-01'])
    expect(isPlainDate(text)).toBe(false)
})
