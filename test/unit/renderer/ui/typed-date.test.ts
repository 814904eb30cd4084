import { describe, expect, test } from 'vitest'
import { type DateProblem, dateProblem } from '../../../../renderer/ui/typed-date'

const bounds = { least: '1900-01-01', most: '2999-12-31', needed: false }

describe('a date as it stands in the field', () => {
  test.each<[string, string, boolean, DateProblem | null]>([
    ['a date', '2026-11-28', false, null],
    ['nothing', '', false, null],
    ['half a date, or 31 February', '', true, 'incomplete'],
    ['a year of two digits', '0026-11-28', false, 'year'],
    ['a year of five digits', '12026-11-28', false, 'year'],
    ['a year that is no year of ours', '0999-11-28', false, 'year'],
    ['a year before all coaching', '1899-12-31', false, 'early'],
    ['a year beyond all coaching, which has four digits', '9999-11-28', false, 'late'],
    ['a year beyond', '2999-12-31', false, null]
  ])('%s', (_, text, half, problem) => {
    expect(dateProblem(text, half, bounds)).toBe(problem)
  })

  test('after the last day that is possible', () => {
    expect(dateProblem('2026-11-29', false, { ...bounds, most: '2026-11-28' })).toBe('late')
  })

  test('nothing, where a date is needed', () => {
    expect(dateProblem('', false, { ...bounds, needed: true })).toBe('needed')
  })
})
