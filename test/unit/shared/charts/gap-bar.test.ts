import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapBar } from '../../../../shared/charts/gap-bar'

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
