import { describe, expect, it } from 'vitest'
import { levelLine, withRoom } from '../../../../shared/charts/level-line'

const box = { width: 100, height: 80 }
const plain = { target: 4, steps: 5, mark: null, next: null, broken: false }
const visits = (...days: [string, number][]) => days.map(([on, rating]) => ({ on: `2026-${on}`, rating }))
const xs = (points: readonly { x: number }[]) => points.map(({ x }) => Math.round(x * 100) / 100)

describe('S0-10 the line of a level from visit to visit', () => {
  it('stands each visit at its day, the lowest level at the bottom and the highest at the top', () => {
    const ratings = visits(['03-01', 1], ['03-08', 2], ['03-15', 3], ['04-26', 5])
    const { points, target, levels } = levelLine({ ...plain, ratings }, box)
    expect(xs(points)).toEqual([8, 18.5, 29, 92])
    expect(points.map(({ y }) => y)).toEqual([80, 60, 40, 0])
    expect(target).toBe(20)
    expect(levels).toEqual([80, 60, 40, 20, 0])
  })

  it('keeps the next visit at its day and at the target', () => {
    const ratings = visits(['03-01', 1], ['03-29', 4])
    const { points, next } = levelLine({ ...plain, ratings, next: '2026-04-26' }, box)
    expect(xs(points)).toEqual([8, 50])
    expect(next).toEqual({ x: 92, y: 20 })
  })

  it('stands an event at its day, and one before all visits at the edge', () => {
    const ratings = visits(['03-01', 1], ['03-29', 3])
    expect(levelLine({ ...plain, ratings, mark: '2026-03-15' }, box).mark).toBe(50)
    expect(levelLine({ ...plain, ratings, mark: '2025-03-15' }, box).mark).toBe(0)
  })

  it('does not draw two visits of one week over the whole width, and nothing where there was none', () => {
    const ratings = visits(['03-01', 1], ['03-08', 2])
    expect(xs(levelLine({ ...plain, ratings }, box).points)).toEqual([8, 29])
    expect(levelLine({ ...plain, ratings: [] }, box)).toMatchObject({ points: [], mark: null, next: null })
  })

  it('gives the first visit a place of its own when visits after it are left out', () => {
    const ratings = visits(['01-01', 1], ['03-01', 2], ['03-29', 3])
    expect(xs(levelLine({ ...plain, ratings, broken: true }, box).points)).toEqual([8, 24, 92])
  })

  it('names only the days that have room, the last one always', () => {
    expect(withRoom([0, 4, 20, 28, 30], 10)).toEqual([false, true, true, false, true])
    expect(withRoom([], 10)).toEqual([])
  })
})
