import { expect, test } from 'vitest'
import { quadrants, sparkline } from '../../../../shared/charts/quadrants'

const box = { width: 100, height: 100 }

test('S3-3 more stands further right, better stands higher, and the middle lies inside', () => {
  const trail = [
    { quantity: 8, quality: 2 },
    { quantity: 12, quality: 4 }
  ]
  const { points, path, middle } = quadrants({ trail, middle: { quantity: 20, quality: 3 }, steps: 5 }, box)
  const [first, second] = points
  expect(points.map(({ y }) => y)).toEqual([75, 25])
  expect(first && second && first.x < second.x && second.x < middle.x && middle.x < 100).toBe(true)
  expect(middle.y).toBe(50)
  expect(path).toMatch(/^M.+L.+/)
})

test('a single quarter at its target, even at zero, has a place', () => {
  const trail = [{ quantity: 0, quality: 3 }]
  expect(quadrants({ trail, middle: { quantity: 0, quality: 3 }, steps: 5 }, box).points).toEqual([{ x: 50, y: 50 }])
})

test('a line of a number is broken where nothing was written down, and flat where nothing changes', () => {
  expect(sparkline([1, null, 3, 3], { width: 34, height: 12, dot: 2 })).toEqual({
    path: 'M2,10M22,2L32,2',
    dots: [
      { x: 2, y: 10 },
      { x: 22, y: 2 },
      { x: 32, y: 2 }
    ]
  })
  expect(sparkline([5, 5], { width: 12, height: 12, dot: 1 }).path).toBe('M1,6L11,6')
})
