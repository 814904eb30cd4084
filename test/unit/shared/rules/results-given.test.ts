import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PatternFacts, PatternsOfRep } from '../../../../shared/model/patterns'
import type { PublishedSheet, ResultSpan } from '../../../../shared/model/results-sheet'
import { toldSum } from '../../../../shared/rules/results-given'
import { countedId } from '../../../support/large-workbook'
import { madeOf, quarterOfSeven } from '../print/sample-results'

const first = quarterOfSeven()
const second = first.map((one, at) => ({ ...one, rep: countedId(at + 21) }))
const idsOf = (reps: readonly PatternsOfRep[]) => reps.map(({ rep }) => rep)

/** The same reps, but the one at `at` has something more. */
const later = (reps: readonly PatternsOfRep[], change: (facts: PatternFacts) => Partial<PatternFacts>, at = 0) =>
  reps.map((one, index) => (index === at ? { ...one, facts: { ...one.facts, ...change(one.facts) } } : one))

const lateTalk = ({ talks }: PatternFacts) => ({
  talks: [...talks, { on: '2026-08-20', minutes: 77, about: 'skill' as const, deal: false }]
})
const lateRating = ({ behaviors }: PatternFacts) => ({
  behaviors: behaviors.map((one) => ({ ...one, ratings: [...one.ratings, ['2026-09-01', 5] as [string, 5]] }))
})

interface Wanted {
  reps: PatternsOfRep[]
  group?: string[]
  span?: ResultSpan
  madeAt?: string
}

function sheetOf(wanted: Wanted, published: PublishedSheet[] = []) {
  const made = madeOf({ measures: [], ...wanted, published })
  if (!('sheet' in made)) throw new Error('it is refused')
  return { ...made, given: { ...made.sheet, groups: made.groups, figures: made.figures } }
}

describe('S2-14 two sheets, before and after something was written late, are not subtracted', () => {
  test('the same group and time stays as it was given out', () => {
    const before = sheetOf({ reps: first })
    const after = sheetOf({ reps: later(later(first, lateTalk), lateRating) }, [before.given])
    expect(after.sheet).toEqual(before.sheet)
    expect(sheetOf({ reps: later(first, lateTalk) }).sheet).toMatchObject({
      talks: 15,
      perRep: { minutes: { now: 71 } }
    })
  })

  test('the quarter before keeps the figures that it was given out with as the quarter itself', () => {
    const before = sheetOf({ reps: first })
    const next = sheetOf({ reps: later(first, lateTalk), madeAt: '2027-01-10T10:00:00+01:00' }, [before.given])
    expect(next.sheet.perRep).toMatchObject({ talks: { before: 2, now: 1 }, minutes: { before: 60, now: 50 } })
  })

  test('two groups together have dashes where one of them says something else by now, and what is untouched stays', () => {
    const both = [...first, ...second]
    const given = [first, second].map((reps) => sheetOf({ reps: both, group: idsOf(reps) }).given)
    expect(sheetOf({ reps: both }, given).sheet.perRep.talks.now).toBe(2)
    const after = sheetOf({ reps: later(both, lateTalk) }, given).sheet
    expect(after.talks).toBe(null)
    expect(after.perRep).toEqual({
      talks: { before: 1, now: null },
      minutes: { before: 30, now: null },
      observations: { before: 1, now: 1 }
    })
    expect(after.behaviors).toHaveLength(2)
  })

  test('both quarters have a dash where one of them says something else by now', () => {
    const before = sheetOf({ reps: first })
    const after = sheetOf({ reps: later(first, lateTalk), span: 'half' }, [before.given])
    expect(after.sheet.perRep.talks.now).toBe(null)
    expect(after.sheet.perRep.observations.now).toBe(2)
  })

  test('a behavior is left out where a part of its group was told otherwise', () => {
    const both = [...first, ...second]
    const given = [first, second].map((reps) => sheetOf({ reps: both, group: idsOf(reps) }).given)
    const after = sheetOf({ reps: later(both, lateRating) }, given).sheet
    expect(after).toMatchObject({ behaviors: [], left: 4, talks: 28 })
  })

  test('where a record went from one to another, what others make of both is looked at as well', () => {
    const both = [...first, ...second]
    const one = sheetOf({ reps: both, group: idsOf(first) }).given
    const given = [one, sheetOf({ reps: both }, [one]).given]
    expect(sheetOf({ reps: both, group: idsOf(second) }, given).sheet.talks).toBe(14)
    const without = later(both, ({ talks }) => ({ talks: talks.filter(({ on }) => on !== '2026-09-30') }))
    const moved = later(without, lateTalk, 7)
    expect(sheetOf({ reps: moved, group: idsOf(second) }, given).sheet.talks).toBe(null)
  })

  test('of a sheet of which it is not known what it said, nothing is told again', () => {
    const { figures: _, ...given } = sheetOf({ reps: first }).given
    const after = sheetOf({ reps: first }, [given]).sheet
    expect(after).toMatchObject({ talks: null, behaviors: [], left: 4 })
    expect(after.perRep.minutes).toEqual({ before: null, now: null })
    expect(sheetOf({ reps: [...first, ...second], group: idsOf(second) }, [given]).sheet.talks).toBe(14)
  })
})

/** Groups of whole teams, quarters as days, and what is written down in between. */
const teams = fc.subarray([0, 1, 2], { minLength: 1 })
const quarters = fc.constantFrom({ from: '1', to: '1' }, { from: '2', to: '2' }, { from: '1', to: '2' })
const step = fc.record({
  teams,
  quarters,
  team: fc.nat(2),
  quarter: fc.constantFrom('1', '2'),
  more: fc.integer({ min: -2, max: 2 })
})

test('S2-14 all that is told is a sum over one state of the records, whatever is written in between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const records = new Map<string, number>()
      const sumOf = (group: readonly string[], { from, to }: { from: string; to: string }) =>
        group.reduce(
          (sum, id) => sum + [...new Set([from, to])].reduce((all, on) => all + (records.get(id + on) ?? 10), 0),
          0
        )
      const given: { group: string[]; from: string; to: string; sum: number }[] = []
      for (const { teams: of, quarters: time, team, quarter, more } of steps) {
        const figure = { group: of.map(String), ...time }
        const sum = toldSum({ ...figure, given, knownFrom: '1', sumOf })
        if (sum !== null) given.push({ ...figure, sum })
        records.set(team + quarter, (records.get(team + quarter) ?? 10) + more)
      }
      // For any two halves of a whole, the sums of the halves add up to the sum of the whole.
      for (const whole of given)
        for (const a of given)
          for (const b of given) {
            const isParted =
              [a, b].every(({ from, to }) => from === whole.from && to === whole.to) &&
              a.group.every((id) => !b.group.includes(id)) &&
              [...a.group, ...b.group].sort().join() === [...whole.group].sort().join()
            if (isParted) expect(a.sum + b.sum).toBe(whole.sum)
          }
    })
  )
})

describe('S2-14 a figure that was given out', () => {
  const quarter = { from: '2026-07-01', to: '2026-09-30' }
  const earlier = { from: '2026-01-01', to: '2026-03-31' }
  const group = ['a', 'b']
  const told = (given: Parameters<typeof toldSum>[0]['given'], knownFrom = '2026-01-01') =>
    toldSum({ group, ...quarter, given, knownFrom, sumOf: () => 10 })
  const of = (sum: number | undefined, time = quarter, people = group) => ({ group: people, ...time, sum })

  test('is repeated as often as it said the same, and has a dash once it said two things or is not known', () => {
    expect(told([of(8), of(8)])).toBe(8)
    expect(told([of(8), of(9)])).toBeNull()
    expect(told([of(8), of(undefined)])).toBeNull()
    expect(told([of(undefined)])).toBeNull()
  })

  test('is the same only for all of its people', () => {
    expect(told([of(10, quarter, ['a', 'c'])])).toBe(10)
    expect(told([of(8, quarter, ['a', 'c'])])).toBeNull()
  })

  test('of a time that is not known any more counts where it meets this one, and no other', () => {
    expect(told([of(8, earlier)], '2026-04-01')).toBe(10)
    const across = { from: earlier.from, to: quarter.from }
    expect(told([of(8, across)], '2026-04-01')).toBeNull()
    // Through a figure over both, an earlier one that is still known is met as well.
    expect(told([of(10, across), of(8, earlier)], '2026-01-01')).toBeNull()
    expect(told([of(10, across), of(8, earlier)], '2026-01-02')).toBe(10)
  })
})
