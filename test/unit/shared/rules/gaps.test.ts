import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapOfBehavior, gapsOf, parkingLot } from '../../../../shared/rules/gaps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

describe('S0-2 the gap of a behavior', () => {
  test('is what is missing between the latest rating and the level wanted, never below nothing', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1, [leaves]: 5 })
    story.observe('2026-09-08', { [opens]: 3 })
    expect(gapsOf(story.workbook).map(({ behavior, now, wanted, size }) => ({ behavior, now, wanted, size }))).toEqual([
      { behavior: opens, now: 3, wanted: 4, size: 1 },
      { behavior: leaves, now: 5, wanted: 4, size: 0 }
    ])
  })

  test('is told in the order of time, whatever the offset and the order of writing', () => {
    const story = new RepStory()
    const late = story.observe('2026-09-08', { [opens]: 3 })
    const early = story.observe('2026-09-02', { [opens]: 1 })
    story.run('2026-09-08', { type: 'observation.edit', id: late, changes: { when: '2026-09-08T00:30:00+09:00' } })
    const between = story.observe('2026-09-07', { [opens]: 2 })
    story.run('2026-09-08', { type: 'observation.edit', id: between, changes: { when: '2026-09-07T16:00:00Z' } })
    expect(gapsOf(story.workbook)[0]).toMatchObject({ now: 2, evidence: [early, late, between] })
  })

  test('for any ratings: the first is the start, the last is where the rep stands', () => {
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 6, maxLength: 6 }), (order, ratings) => {
        const story = new RepStory()
        const rated = order.map((day, index) => ({ day, rating: ratings[index] ?? 1 }))
        for (const { day, rating } of rated)
          story.observe(`2026-09-${String(day).padStart(2, '0')}`, { [opens]: rating })
        const inTime = rated.sort((a, b) => a.day - b.day)
        const last = inTime.at(-1)?.rating ?? 0
        expect(gapsOf(story.workbook)).toMatchObject([
          { now: last, size: Math.max(0, 4 - last), start: { rating: inTime[0]?.rating } }
        ])
      }),
      { numRuns: 30 }
    )
  })
})

test('one behavior alone has the gap that it has among all', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 1, [leaves]: 5 })
  story.observe('2026-09-08', { [opens]: 3 })
  for (const gap of gapsOf(story.workbook)) expect(gapOfBehavior(story.workbook, gap.behavior)).toEqual(gap)
  expect(gapOfBehavior(story.workbook, 'b2b/nobody-knows-it')).toBeUndefined()
})

describe('S0-3 the list of gaps', () => {
  test('has the widest first, then what was seen more often; what was never rated comes last', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 3, [leaves]: 2 })
    story.observe('2026-09-03', { [opens]: 3 })
    story.run('2026-09-03', {
      type: 'behavior.write',
      behavior: 'own/pauses',
      words: {
        title: 'Pauses',
        level: 'interaction',
        phase: 'execution',
        desired: 3,
        anchors: ['a', 'b', 'c', 'd', 'e']
      }
    })
    expect(gapsOf(story.workbook).map(({ behavior }) => behavior)).toEqual([leaves, opens, 'own/pauses'])
  })

  test('the parking lot has every other gap; a behavior whose gap has closed leaves it', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 3, [leaves]: 2 })
    expect(parkingLot(story.workbook)).toEqual([])
    story.choose('2026-09-03', leaves)
    expect(parkingLot(story.workbook).map(({ behavior }) => behavior)).toEqual([opens])
    story.observe('2026-09-05', { [opens]: 5 })
    expect(parkingLot(story.workbook)).toEqual([])
  })
})
