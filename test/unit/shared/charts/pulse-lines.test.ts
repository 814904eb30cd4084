import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pulseLines } from '../../../../shared/charts/pulse-lines'
import { isApart } from '../../../../shared/rules/pulse'

const box = { width: 110, height: 50, dot: 5 }

test('S4-3 both lines run over the talks, break where a mark is missing, and show where they lie apart', () => {
  const lines = pulseLines(
    [
      { rep: 1, manager: 3 },
      { rep: null, manager: 3 },
      { rep: 5, manager: 4 }
    ],
    isApart,
    box
  )
  expect(lines.steps).toEqual([45, 35, 25, 15, 5])
  expect(lines.rep).toEqual({
    path: 'M5,45M105,5',
    dots: [
      { x: 5, y: 45 },
      { x: 105, y: 5 }
    ]
  })
  expect(lines.manager.path).toBe('M5,25L55,25L105,15')
  expect(lines.apart).toEqual([{ x: 5, from: 25, to: 45 }])
})

test('one talk stands in the middle, none gives empty lines', () => {
  expect(pulseLines([{ rep: 3, manager: null }], isApart, box).rep.dots).toEqual([{ x: 55, y: 25 }])
  expect(pulseLines([], isApart, box).manager).toEqual({ path: '', dots: [] })
})

test('every dot stays inside the box', () => {
  const mark = fc.option(fc.integer({ min: 1, max: 5 }))
  fc.assert(
    fc.property(fc.array(fc.record({ rep: mark, manager: mark }), { maxLength: 40 }), (marks) => {
      const { rep, manager } = pulseLines(marks, isApart, box)
      expect(rep.dots.length).toBe(marks.filter((pair) => pair.rep !== null).length)
      for (const { x, y } of [...rep.dots, ...manager.dots]) {
        expect(x).toBeGreaterThanOrEqual(5)
        expect(x).toBeLessThanOrEqual(105)
        expect(y).toBeGreaterThanOrEqual(5)
        expect(y).toBeLessThanOrEqual(45)
      }
    })
  )
})
