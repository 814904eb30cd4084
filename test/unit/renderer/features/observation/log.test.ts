import { describe, expect, test } from 'vitest'
import { firstLine, inOrderOfReading } from '../../../../../renderer/features/observation/log'
import { workbookOf } from './workbook-of'

test('drafts are on top of the log, then the newest first', () => {
  const { workbook, ids } = workbookOf([{ on: 1 }, { on: 7 }, { on: 3, draft: true }, { on: 5 }])
  const [first, seventh, draft, fifth] = ids
  expect(inOrderOfReading(workbook).map(({ id }) => id)).toEqual([draft, seventh, fifth, first])
})

describe('the first line of what was seen', () => {
  test.each([
    ['', ''],
    ['\n  \n  Opened with a question.  \nThen the brochure.', 'Opened with a question.'],
    ['Opened with a question', 'Opened with a question']
  ])('%j', (text, line) => {
    expect(firstLine(text)).toBe(line)
  })
  test('is cut after a word', () => {
    expect(firstLine('asked and waited for the answer', 20)).toBe('asked and waited…')
  })
  test('is cut inside one that has no end', () => {
    expect(firstLine('a'.repeat(10_000), 20)).toBe(`${'a'.repeat(20)}…`)
  })
})
