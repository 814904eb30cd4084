import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBar, numberBar } from '../../../../shared/charts/gap-bar'

test('S2-6 the bar is filled up to the level and marked at the level wanted', () => {
  expect(gapBar({ now: 2, wanted: 4, steps: 5 }, { width: 100, height: 20 })).toEqual({
    width: 100,
    height: 20,
    track: { x: 0, y: 5, width: 100, height: 10 },
    filled: { x: 0, y: 5, width: 40, height: 10 },
    mark: { x: 80, y: 0, width: 1.5, height: 20 }
  })
})

test('nothing of it stands over its ends', () => {
  const level = fc.integer({ min: -3, max: 14 })
  fc.assert(
    fc.property(level, level, fc.integer({ min: 1, max: 10 }), (now, wanted, steps) => {
      const { track, filled, mark } = gapBar({ now, wanted, steps }, { width: 90, height: 12 })
      for (const part of [track, filled, mark]) {
        expect(part.x).toBeGreaterThanOrEqual(0)
        expect(part.width).toBeGreaterThanOrEqual(0)
        expect(part.x + part.width).toBeLessThanOrEqual(90)
      }
    })
  )
})

const box = { width: 100, height: 20 }

test('S2-6 the bar of a number reaches from zero to now, and what is left is drawn up to the number wanted', () => {
  const { filled, open, mark, start } = numberBar({ before: 20, now: 50, wanted: 100, size: 50 }, box)
  expect([filled?.x, filled?.width].map(Number).map(Math.round)).toEqual([0, 47])
  expect([open?.x, open?.width].map(Number).map(Math.round)).toEqual([47, 47])
  expect(mark?.x).toBeCloseTo(94.3, 1)
  expect(start?.x).toBeCloseTo(18.9, 1)
})

test('S2-6 without a gap nothing is open; without numbers there is only the track', () => {
  expect(numberBar({ before: null, now: 6, wanted: 7, size: 0 }, box).open).toBeNull()
  expect(numberBar({ before: null, now: null, wanted: null, size: null }, box)).toEqual({
    track: { x: 0, y: 5, width: 100, height: 10 },
    filled: null,
    open: null,
    mark: null,
    start: null
  })
})

test('S2-6 no number, negative or huge, stands over the ends of the bar', () => {
  const amount = fc.option(fc.double({ min: -1e15, max: 1e15, noNaN: true }))
  fc.assert(
    fc.property(amount, amount, amount, (before, now, wanted) => {
      const size = now === null || wanted === null ? null : Math.abs(wanted - now)
      for (const part of Object.values(numberBar({ before, now, wanted, size }, box))) {
        if (part === null) continue
        expect(part.x).toBeGreaterThanOrEqual(0)
        expect(part.width).toBeGreaterThanOrEqual(0)
        expect(part.x + part.width).toBeLessThanOrEqual(100 + 1e-9)
      }
    })
  )
})
