import { describe, expect, test } from 'vitest'
import { behaviorsToRate, lastRatings } from '../../../../../renderer/features/observation/to-rate'
import { workbookOf } from './workbook-of'

const next = { id: 'the one being written', when: '2026-11-20T10:00:00+01:00' }

describe('behaviors to rate come by themselves', () => {
  test('the #1 behavior is first, then the parking lot, then what was rated last', () => {
    const { workbook } = workbookOf(
      [
        { on: 1, ratings: { 'b2b/no-gap': 4, 'b2b/wide-gap': 1 } },
        { on: 2, ratings: { 'b2b/focus': 3 } },
        { on: 3, ratings: { 'b2b/no-gap-later': 5 } }
      ],
      'b2b/focus'
    )
    expect(behaviorsToRate(workbook, next)).toEqual(['b2b/focus', 'b2b/wide-gap', 'b2b/no-gap-later'])
  })

  test('without a #1 behavior, those rated last come first', () => {
    const { workbook } = workbookOf([
      { on: 4, ratings: { 'b2b/second': 1 } },
      { on: 9, ratings: { 'b2b/first': 5 } },
      { on: 2, ratings: { 'b2b/third': 2 } }
    ])
    expect(behaviorsToRate(workbook, next)).toEqual(['b2b/first', 'b2b/second', 'b2b/third'])
  })

  test('no more than three', () => {
    const ratings = Object.fromEntries(Array.from({ length: 9 }, (_, index) => [`b2b/number-${index}`, 2]))
    expect(behaviorsToRate(workbookOf([{ on: 1, ratings }]).workbook, next)).toHaveLength(3)
  })

  test('what the rep is not trained on is not offered', () => {
    const { workbook } = workbookOf([{ on: 1, ratings: { 'b2b/known': 2, 'b2b/taken-back': 2 } }])
    workbook.rep.trainedOn.behaviors['b2b/taken-back'] = null
    expect(behaviorsToRate(workbook, next)).toEqual(['b2b/known'])
  })

  test('an empty workbook suggests nothing', () => {
    expect(behaviorsToRate(workbookOf([]).workbook, next)).toEqual([])
  })
})

describe('"last time" is the rating before this observation', () => {
  const { workbook, ids } = workbookOf([
    { on: 1, ratings: { 'b2b/a': 1 } },
    { on: 5, ratings: { 'b2b/a': 2 } },
    { on: 9, ratings: { 'b2b/a': 5 } },
    { on: 8, ratings: { 'b2b/a': 4 }, draft: true }
  ])
  test('the latest one that was recorded, by when it was seen', () => {
    expect([...lastRatings(workbook, next)]).toEqual([['b2b/a', 5]])
  })
  test('an earlier observation that is opened again knows nothing of later ones, nor of itself', () => {
    const [, second = ''] = ids
    expect([...lastRatings(workbook, { id: second, when: '2026-11-05T10:00:00+01:00' })]).toEqual([['b2b/a', 1]])
  })
})
