import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Distinct } from '../../../../shared/bring/distinct'

test('D-5 of rows that say the same the first is kept, however many look alike at once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat({ max: 3000 }), { maxLength: 5000, size: 'max' }),
      fc.integer({ min: 1, max: 4000 }),
      (said, looks) => {
        const distinct = new Distinct<number>((row) => row + 1)
        // The bits of a short print are spread over all 32 bits.
        const isKept = said.map((row) => distinct.add(Math.imul(row % looks, 2654435761), row))
        expect(isKept).toEqual(said.map((row, at) => said.indexOf(row) === at))
        expect(distinct.kept).toEqual([...new Set(said)])
      }
    ),
    { numRuns: 40 }
  )
})

test('D-5 a row that looks like no other is not looked at closely', () => {
  const looked: string[] = []
  const distinct = new Distinct<string>((row) => {
    looked.push(row)
    return row.length
  })
  distinct.add(1, 'one')
  distinct.add(2, 'other')
  expect(looked).toEqual([])
  expect(distinct.add(1, 'another')).toBe(true)
  expect(looked).toEqual(['one', 'another'])
})
