import { describe, expect, it } from 'vitest'
import { levelLine } from '../../../../shared/charts/level-line'

const box = { width: 100, height: 80 }
const plain = { target: 4, steps: 5, before: null, next: false }

describe('the line of a level from visit to visit', () => {
  it('stands visits evenly from the left, the lowest level at the bottom and the highest at the top', () => {
    const { points, target } = levelLine({ ...plain, ratings: [1, 2, 3, 4, 5] }, box)
    expect(points.map(({ x }) => x)).toEqual([10, 30, 50, 70, 90])
    expect(points.map(({ y }) => y)).toEqual([80, 60, 40, 20, 0])
    expect(target).toBe(20)
  })

  it('keeps a place at the target for the visit that comes next', () => {
    const { points, next } = levelLine({ ...plain, ratings: [1, 2, 3, 4, 5, 4, 4], next: true }, box)
    expect(next).toEqual({ x: 93.75, y: 20 })
    expect(points.at(-1)?.x).toBe(81.25)
  })

  it('stands an event between the visits before and after it', () => {
    const { points, mark } = levelLine({ ...plain, ratings: [1, 1, 2, 3, 3], before: 2 }, box)
    expect(mark).toBe(40)
    expect([points[1]?.x, points[2]?.x]).toEqual([30, 50])
  })

  it('does not draw two visits over the whole width, and nothing where there was none', () => {
    expect(levelLine({ ...plain, ratings: [1, 2] }, box).points.map(({ x }) => x)).toEqual([10, 30])
    expect(levelLine({ ...plain, ratings: [] }, box)).toEqual({ points: [], target: 20, mark: null, next: null })
  })
})
