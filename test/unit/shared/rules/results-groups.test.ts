import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type PublishedSheet, smallestGroup } from '../../../../shared/model/results-sheet'
import { refusalOf, shownGroups } from '../../../../shared/rules/results-groups'
import { countedId } from '../../../support/large-workbook'

const ids = (from: number, count: number) => Array.from({ length: count }, (_, at) => countedId(from + at))
const sheet = (...groups: string[][]): PublishedSheet => ({
  id: countedId(900),
  madeAt: '2026-10-05T10:00:00+02:00',
  from: '2026-07-01',
  to: '2026-09-30',
  groups
})

describe('S2-14 a group is shown', () => {
  test('of five or more, and the same again', () => {
    expect(refusalOf(ids(1, 4), [])).toEqual({ why: 'few' })
    expect(refusalOf([...ids(1, 4), countedId(1)], [])).toEqual({ why: 'few' })
    expect(refusalOf(ids(1, 5), [])).toBe(null)
    expect(refusalOf([...ids(1, 8)].reverse(), [sheet(ids(1, 8))])).toBe(null)
  })

  test('not when it differs by one to four from one that was given out; those by whom it differs are told', () => {
    for (const more of [1, 2, 3, 4])
      expect(refusalOf(ids(1, 8 + more), [sheet(ids(1, 8))])).toEqual({
        why: 'differs',
        from: { madeAt: '2026-10-05T10:00:00+02:00', reps: ids(1, 8) },
        reps: ids(9, more)
      })
    expect(refusalOf(ids(1, 7), [sheet(ids(1, 8))])).toMatchObject({ why: 'differs', reps: [countedId(8)] })
    // One left, one came.
    expect(refusalOf(ids(2, 8), [sheet(ids(1, 8))])).toMatchObject({ why: 'differs' })
    expect(refusalOf(ids(1, 13), [sheet(ids(1, 8))])).toBe(null)
  })

  test('not when several that were given out show a few alone, though it differs by more from each', () => {
    const given = [sheet(ids(1, 6)), sheet(ids(7, 6))]
    expect(refusalOf(ids(1, 13), given)).toEqual({ why: 'together', reps: [countedId(13)] })
    expect(refusalOf(ids(1, 12), given)).toBe(null)
  })

  test('beside the others of its own sheet', () => {
    const wanted = [ids(1, 12), ids(1, 9), ids(1, 6), ids(1, 4)].map((group) => ({ group }))
    expect(shownGroups(wanted, [])).toEqual([{ group: ids(1, 12) }, { group: ids(1, 6) }])
  })
})

const people = 14
const anyGroup = fc
  .uniqueArray(fc.integer({ min: 1, max: people }), { maxLength: people })
  .map((of) => of.map(countedId))
/** Sheets that are requested one after the other, each of a whole group and of parts of it. */
const wishes = fc.array(fc.array(anyGroup, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 })

/** Which of the requested sheets are given out, as the library does it. */
function givenOut(wanted: readonly string[][][]): PublishedSheet[] {
  const published: PublishedSheet[] = []
  for (const [whole = [], ...parts] of wanted) {
    if (refusalOf(whole, published)) continue
    published.push(
      sheet(
        ...shownGroups(
          [whole, ...parts].map((group) => ({ group })),
          published
        ).map(({ group }) => group)
      )
    )
  }
  return published
}

test('S2-14 no sum and no difference of figures of any published sheets is about one to four people', () => {
  const weights = fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(wishes, weights, (wanted, factors) => {
      const groups = givenOut(wanted).flatMap((one) => one.groups)
      const about = ids(1, people).filter(
        (id) => groups.reduce((sum, group, at) => sum + (group.includes(id) ? (factors[at] ?? 0) : 0), 0) !== 0
      )
      expect(about.length === 0 || about.length >= smallestGroup).toBe(true)
    })
  )
})

test('S2-14 nobody is told by being in some published groups and in others not, unless four others are, too', () => {
  fc.assert(
    fc.property(wishes, (wanted) => {
      const groups = givenOut(wanted).flatMap((one) => one.groups)
      const pattern = (id: string) => groups.map((group) => group.includes(id)).join()
      for (const id of new Set(groups.flat()))
        expect(ids(1, people).filter((other) => pattern(other) === pattern(id)).length).toBeGreaterThanOrEqual(
          smallestGroup
        )
    })
  )
})
