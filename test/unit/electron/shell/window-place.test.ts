import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeFor, type Rectangle } from '../../../../electron/shell/window-place'

const laptop: Rectangle = { x: 0, y: 25, width: 1440, height: 875 }
const beside: Rectangle = { x: 1440, y: 0, width: 2560, height: 1440 }
const at = (bounds: Rectangle) => ({ bounds, maximized: false })

test('the first window has the usual size', () => {
  expect(placeFor(null, [laptop])).toEqual({ width: 1280, height: 820 })
})

test('a window comes back where it was', () => {
  const bounds = { x: 1600, y: 100, width: 1500, height: 1000 }
  expect(placeFor(at(bounds), [laptop, beside])).toEqual(bounds)
})

test('a window whose screen was unplugged comes to the one that is left', () => {
  expect(placeFor(at({ x: 1600, y: 100, width: 1500, height: 1000 }), [laptop])).toEqual({ width: 1280, height: 820 })
})

test('a window from a larger screen fits the smaller one, and is never too small to use', () => {
  expect([
    placeFor(at({ x: 10, y: 30, width: 3000, height: 2000 }), [laptop]),
    placeFor(at({ x: 10, y: 30, width: 200, height: 100 }), [laptop])
  ]).toEqual([
    { x: 10, y: 30, width: 1440, height: 875 },
    { x: 10, y: 30, width: 900, height: 600 }
  ])
})

test('whatever was remembered, the title bar can be taken', () => {
  const number = fc.integer({ min: -5000, max: 5000 })
  const size = fc.integer({ min: 1, max: 5000 })
  fc.assert(
    fc.property(number, number, size, size, (x, y, width, height) => {
      const place = placeFor(at({ x, y, width, height }), [laptop])
      if (place.x === undefined || place.y === undefined) return
      expect(place.y).toBeGreaterThanOrEqual(laptop.y)
      expect(place.y + 40).toBeLessThanOrEqual(laptop.y + laptop.height)
      expect(
        Math.min(place.x + place.width, laptop.x + laptop.width) - Math.max(place.x, laptop.x)
      ).toBeGreaterThanOrEqual(120)
    })
  )
})
