import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pixelsOf, strokesOf } from '../../../../../../renderer/features/plan/signing/strokes'
import { Mark } from '../../../../../../shared/model/signature'

describe('strokes of a signature', () => {
  test('they are in the unit of the pad’s width, with four decimals', () => {
    const drawn = [
      {
        points: [
          { x: 0, y: 0 },
          { x: 100, y: 33.3333 },
          { x: 382, y: 132 }
        ]
      }
    ]
    expect(strokesOf(drawn, 382)).toEqual([
      [
        [0, 0],
        [0.2618, 0.0873],
        [1, 0.3455]
      ]
    ])
  })

  test('a pen that leaves the pad stays on its edge, and one that rests leaves one point', () => {
    const drawn = [
      {
        points: [
          { x: -20, y: 10 },
          { x: 500, y: 10 },
          { x: 510, y: 10 }
        ]
      }
    ]
    expect(strokesOf(drawn, 400)).toEqual([
      [
        [0, 0.025],
        [1, 0.025]
      ]
    ])
  })

  test('a dot is a stroke; nothing is none; a pad without width has none', () => {
    expect(strokesOf([{ points: [{ x: 200, y: 50 }] }], 400)).toEqual([[[0.5, 0.125]]])
    expect(strokesOf([{ points: [] }], 400)).toEqual([])
    expect(strokesOf([{ points: [{ x: 1, y: 1 }] }], 0)).toEqual([])
  })

  test('whatever is drawn can be stored (R-1)', () => {
    const point = fc.record({
      x: fc.double({ min: -1e4, max: 1e4, noNaN: true }),
      y: fc.double({ min: -1e4, max: 1e4, noNaN: true })
    })
    const drawn = fc.array(fc.record({ points: fc.array(point, { minLength: 1, maxLength: 40 }) }), { minLength: 1 })
    fc.assert(
      fc.property(drawn, fc.integer({ min: 1, max: 4000 }), (groups, width) => {
        expect(Mark.safeParse({ method: 'drawn', strokes: strokesOf(groups, width) }).success).toBe(true)
      })
    )
  })

  test('a scribble longer than a signature may be is thinned out and keeps both ends', () => {
    const points = Array.from({ length: 9001 }, (_, at) => ({ x: at % 2 === 0 ? 0 : at, y: 0 }))
    const strokes = strokesOf(
      Array.from({ length: 500 }, () => ({ points })),
      10_000
    )
    expect(Mark.safeParse({ method: 'drawn', strokes }).success).toBe(true)
    expect(strokes).toHaveLength(400)
    expect(strokes[0]?.[0]).toEqual([0, 0])
    expect(strokes[0]?.length).toBeGreaterThan(2000)
  })

  test('drawn again on a pad of another size they have the same shape', () => {
    const strokes = strokesOf([{ points: [{ x: 100, y: 20 }] }, { points: [{ x: 40, y: 60 }] }], 400)
    expect(pixelsOf(strokes, 200)).toEqual([[{ x: 50, y: 10 }], [{ x: 20, y: 30 }]])
  })
})
