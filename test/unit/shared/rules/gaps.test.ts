import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../../../shared/model/plan'
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

test('the gap of one behavior is the same, computed alone or among all', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 1, [leaves]: 5 })
  story.observe('2026-09-08', { [opens]: 3 })
  for (const gap of gapsOf(story.workbook)) expect(gapOfBehavior(story.workbook, gap.behavior)).toEqual(gap)
  expect(gapOfBehavior(story.workbook, 'b2b/nobody-knows-it')).toBeUndefined()
})

describe('S0-2 gaps after a change', () => {
  const told = ({ workbook }: RepStory, frozen: boolean) =>
    gapsOf(frozen ? Object.freeze(structuredClone(workbook)) : workbook)
      .filter(({ behavior }) => behavior === opens)
      .map(({ now, evidence }) => [now, evidence.length])

  test.each([true, false])(
    'are those of the workbook as it stands, whether it is a copy or changed in place: %s',
    (frozen) => {
      const story = new RepStory()
      const first = story.observe('2026-09-02', { [opens]: 2 })
      expect(told(story, frozen)).toEqual([[2, 1]])
      story.run('2026-09-03', { type: 'observation.edit', id: first, changes: { evidence: 'Other words.' } })
      expect(told(story, frozen)).toEqual([[2, 1]])
      story.run('2026-09-03', { type: 'observation.edit', id: first, changes: { when: '2026-09-01T10:00:00+02:00' } })
      story.observe('2026-09-03', { [opens]: 4 })
      expect(told(story, frozen)).toEqual([[4, 2]])
      story.run('2026-09-04', { type: 'observation.delete', id: first })
      expect(told(story, frozen)).toEqual([[4, 1]])
    }
  )

  test('of a copy that shares its records with the one before follow each rating, day and record', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-02', { [opens]: 2 })
    const seen = story.workbook.observations[id]
    if (!seen) throw new Error('nothing was seen')
    const gapWith = (observations: typeof story.workbook.observations) => {
      const gap = gapsOf(Object.freeze({ ...story.workbook, observations })).find(({ behavior }) => behavior === opens)
      return [gap?.now, gap?.start?.on]
    }
    expect(gapWith({ [id]: seen })).toEqual([2, '2026-09-02'])
    expect(gapWith({ [id]: { ...seen, evidence: 'Other words.' } })).toEqual([2, '2026-09-02'])
    expect(gapWith({ [id]: { ...seen, when: '2026-08-30T10:00:00+02:00' } })).toEqual([2, '2026-08-30'])
    expect(
      gapWith({ [id]: { ...seen, ratings: seen.ratings.map((one) => ({ ...one, rating: 5 as const })) } })
    ).toEqual([5, '2026-09-02'])
  })
})

describe('R-2 the starting point', () => {
  /** A plan about opening that both signed, based on the rating of 5 September if there is one. */
  const sealed = (rating: number | null) => {
    const story = new RepStory()
    if (rating !== null) story.observe('2026-09-05', { [opens]: rating })
    story.choose('2026-09-06', opens).answer('2026-09-06', true)
    const plan = story.plan('2026-09-06', ['2026-09-20'])
    return story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
  }
  const startOf = ({ workbook }: RepStory) => {
    const { start, earlier } = gapOfBehavior(workbook, opens) ?? {}
    return { start, earlier }
  }
  const september5 = { rating: 2, on: '2026-09-05' }

  test('that is sealed does not move; a rating of an earlier day, entered later, is told beside it', () => {
    const story = sealed(2)
    expect(startOf(story)).toEqual({ start: september5, earlier: null })
    story.observe('2026-09-01', { [opens]: 1 })
    expect(startOf(story)).toEqual({ start: september5, earlier: { rating: 1, on: '2026-09-01' } })
  })

  test('moves while nothing is sealed, and then nothing is earlier', () => {
    const story = new RepStory()
    story.observe('2026-09-05', { [opens]: 2 })
    story.observe('2026-09-01', { [opens]: 1 })
    expect(startOf(story)).toEqual({ start: { rating: 1, on: '2026-09-01' }, earlier: null })
  })

  test('of a plan that was sealed unrated is the first rating after it', () => {
    const story = sealed(null)
    story.observe('2026-09-08', { [opens]: 3 })
    expect(startOf(story)).toEqual({ start: { rating: 3, on: '2026-09-08' }, earlier: null })
  })

  test('is that of the first plan about a behavior, in whatever order the file has them', () => {
    const story = sealed(2)
    const [plan] = Object.values(story.workbook.plans)
    if (!plan) throw new Error('there is no plan')
    const later = { ...plan, id: story.id(), gap: { ...plan.gap, start: { rating: 4, on: '2026-09-07' } } }
    story.workbook.plans = { [later.id]: later, [plan.id]: plan }
    expect(startOf(story).start).toEqual(september5)
  })

  test('is never that of a plan about another behavior, or of an earlier cycle', () => {
    const story = sealed(2)
    const [plan] = Object.values(story.workbook.plans)
    if (!plan) throw new Error('there is no plan')
    const gap = { ...plan.gap, start: { rating: 5, on: '2026-09-02' } }
    const idBefore = (nth: number) => `00000000-0000-7000-8000-00000000000${nth}`
    const others: Plan[] = [
      { ...plan, id: idBefore(1), gap, behavior: { ...plan.behavior, key: leaves } },
      { ...plan, id: idBefore(2), gap, cycle: story.id() }
    ]
    for (const other of others) {
      story.workbook.plans = { [other.id]: other, [plan.id]: plan }
      expect(startOf(story).start).toEqual(september5)
    }
  })
})

test('of two ratings at the same moment the one that was begun later counts, in whatever order the file has them', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.observe('2026-09-02', { [opens]: 3 })
  const { workbook } = story
  expect(gapOfBehavior(workbook, opens)).toMatchObject({ now: 3, start: { rating: 2 } })
  workbook.observations = Object.fromEntries(Object.entries(workbook.observations).reverse())
  expect(gapOfBehavior(workbook, opens)).toMatchObject({ now: 3, start: { rating: 2 } })
})

describe('S0-3 the list of gaps', () => {
  const words = { level: 'interaction', phase: 'execution', desired: 3, anchors: ['a', 'b', 'c', 'd', 'e'] } as const
  /** The order of behaviors, by title; each is given by its title and its ratings. */
  const order = (behaviors: readonly (readonly [title: string, ...ratings: number[]])[]) => {
    const story = new RepStory()
    for (const [title, ...ratings] of behaviors) {
      const behavior = `own/${title.toLowerCase()}`
      story.run('2026-09-01', {
        type: 'behavior.write',
        behavior,
        words: { ...words, title, anchors: [...words.anchors] }
      })
      story.run('2026-09-01', { type: 'rep.setTrained', behavior, on: '2026-01-01' })
      for (const rating of ratings) story.observe('2026-09-02', { [behavior]: rating })
    }
    return gapsOf(story.workbook).map(({ title }) => title)
  }

  test.each([
    [
      'the wider gap first',
      [
        ['Wide', 1],
        ['Narrow', 2]
      ]
    ],
    [
      'of two as wide, what was seen more often',
      [
        ['Zeal', 1, 1, 1],
        ['Aim', 2, 1]
      ]
    ],
    [
      'of two seen as often, by their titles',
      [
        ['Aim', 1],
        ['Zeal', 1]
      ]
    ],
    ['what has reached its level before what was never rated', [['Zeal', 3], ['Aim']]]
  ] as const)('%s', (_, behaviors) => {
    const wanted = behaviors.map(([title]) => title)
    expect(order(behaviors)).toEqual(wanted)
    expect(order([...behaviors].reverse())).toEqual(wanted)
  })

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

  test('what waits unrated because another was chosen is in the parking lot; what nobody parked is not', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens)
    story.observe('2026-09-04', { [leaves]: 4 })
    expect(parkingLot(story.workbook)).toEqual([])
    story.run('2026-09-05', { type: 'cycle.changeFocus', behavior: leaves, why: '', impact: '' })
    expect(parkingLot(story.workbook)).toMatchObject([{ behavior: opens, size: null }])
    expect(parkingLot({ ...story.workbook, cycles: {} })).toEqual([])
  })
})

describe('S0-2 gaps in a window that shows one form of a workbook after another', () => {
  /** As in the window: each change makes another workbook, in which the other records are the same objects. */
  function shown() {
    const story = new RepStory()
    const first = story.observe('2026-09-02', { [opens]: 1 })
    const second = story.observe('2026-09-04', { [opens]: 3 })
    const base = structuredClone(story.workbook)
    const with_ = (id: string, change: object) => {
      const seen = base.observations[id]
      if (!seen) throw new Error('it is there')
      return Object.freeze({ ...base, observations: { ...base.observations, [id]: { ...seen, ...change } } })
    }
    const now = (workbook: typeof base) => gapsOf(workbook)[0]?.now
    return { base, first, second, with_, now }
  }

  test('other words change nothing, another rating, day or record does', () => {
    const { base, first, second, with_, now } = shown()
    expect(now(Object.freeze({ ...base }))).toBe(3)
    expect(now(with_(second, { evidence: 'Waited.' }))).toBe(3)
    expect(now(with_(second, { ratings: [{ behavior: opens, rating: 4, note: '' }] }))).toBe(4)
    expect(now(Object.freeze({ ...base }))).toBe(3)
    expect(now(with_(first, { when: '2026-09-05T09:00:00+02:00' }))).toBe(1)
    expect(now(Object.freeze({ ...base }))).toBe(3)
    expect(now(with_(second, { status: 'draft' }))).toBe(1)
    const { [first]: one, ...others } = base.observations
    if (!one) throw new Error('it is there')
    const later = {
      ...one,
      id: 'later',
      when: '2026-09-06T09:00:00+02:00',
      ratings: [{ behavior: opens, rating: 5, note: '' }]
    }
    expect(now(Object.freeze({ ...base, observations: { ...others, later } }))).toBe(5)
  })
})
