import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Agreement } from '../../../../shared/model/cycle'
import { adoptionOf, levelsOf } from '../../../../shared/rules/adoption'
import { gapsOf, openCycle, ratingsOf } from '../../../../shared/rules/gaps'
import { nextStep } from '../../../../shared/rules/next-step'
import { cyclePlans, planState, standingOf } from '../../../../shared/rules/plan-state'
import { stageNow } from '../../../../shared/rules/steps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = (count: number) => new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10)

/** The target of the behaviors of these stories. */
const target = 4

const yes: Agreement = {
  agreed: true,
  on: '2026-08-31',
  words: 'Yes.',
  session: null,
  recordedAt: '2026-08-31T10:00:00+02:00'
}

/** A rep whose #1 behavior was rated like this, one day after the other. */
function rated(ratings: readonly number[]): RepStory {
  const story = new RepStory()
  for (const [index, rating] of ratings.entries()) story.observe(day(index), { [opens]: rating })
  return story
}

function adoption(ratings: readonly number[], rule?: { of: number; last: number }, agreement: Agreement | null = yes) {
  const { workbook } = rated(ratings)
  return adoptionOf(ratingsOf(workbook, opens), target, rule, agreement)
}

describe('S0-10 the level of a behavior over time', () => {
  const levels = (ratings: readonly number[], most: number) => {
    const { workbook } = rated(ratings)
    const [gap] = gapsOf(workbook)
    const { levels: shown, leftOut } = gap
      ? levelsOf(ratingsOf(workbook, opens), gap, most)
      : { levels: [], leftOut: 0 }
    return [shown.map(({ rating }) => rating), leftOut]
  }

  it('is every day it was rated, also those before the yes', () => {
    expect(levels([1, 2, 2, 4], 10)).toEqual([[1, 2, 2, 4], 0])
  })

  it('keeps where it started when there is no room for all', () => {
    expect(levels([1, 2, 3, 4, 5, 4], 4)).toEqual([[1, 4, 5, 4], 2])
  })

  it('begins at the starting point: a day before it, entered later, is no visit in between', () => {
    const { workbook } = rated([5, 1, 2, 3, 4])
    const [gap] = gapsOf(workbook)
    if (!gap) throw new Error('the behavior was rated')
    const sealed = { ...gap, start: { rating: 1 as const, on: day(1) } }
    const { levels: shown, leftOut } = levelsOf(ratingsOf(workbook, opens), sealed, 3)
    expect([shown.map(({ rating }) => rating), leftOut]).toEqual([[1, 3, 4], 1])
  })
})

describe('S0-10 a behavior sticks', () => {
  it('at the wanted level on three of the last four days it was seen', () => {
    expect(adoption([1, 4, 2, 4, 5])).toMatchObject({ reached: 3, of: 4, sticks: true })
    expect(adoption([4, 4, 2, 4, 1])).toMatchObject({ reached: 2, of: 4, sticks: false })
    expect(adoption([4, 4])).toMatchObject({ reached: 2, of: 2, sticks: false })
  })

  it('only by what was seen after the yes; on its day, by what was seen after it was written down', () => {
    expect(adoption([4, 4, 4], undefined, null)).toMatchObject({ reached: 3, of: 3, sticks: false })
    const later = { ...yes, on: day(1), recordedAt: `${day(1)}T10:00:00+02:00` }
    expect(adoption([4, 4, 4, 4], undefined, later)).toMatchObject({ reached: 2, of: 2, sticks: false })
    expect(adoption([4, 4, 4, 4, 4], undefined, later)).toMatchObject({ reached: 3, of: 3, sticks: true })
    const earlierThatDay = { ...later, recordedAt: `${day(1)}T08:00:00+02:00` }
    expect(adoption([4, 4, 4, 4], undefined, earlierThatDay)).toMatchObject({ reached: 3, of: 3, sticks: true })
  })

  it('counts a day once, whatever the number of observations', () => {
    const story = new RepStory()
    for (const rating of [4, 4, 4, 2]) story.observe(day(0), { [opens]: rating })
    const seen = ratingsOf(story.workbook, opens)
    expect(adoptionOf(seen, target, undefined, yes)).toMatchObject({ reached: 0, of: 1, sticks: false })
  })

  it('for every history and rule: exactly when enough of the last days reached the level', () => {
    const ratings = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 12 })
    const rule = fc
      .integer({ min: 1, max: 6 })
      .chain((last) => fc.record({ last: fc.constant(last), of: fc.integer({ min: 1, max: last }) }))
    fc.assert(
      fc.property(ratings, rule, (all, { of, last }) => {
        const reached = all.slice(-last).filter((rating) => rating >= 4).length
        expect(adoption(all, { of, last })).toMatchObject({ reached, sticks: reached >= of })
      }),
      { numRuns: 60 }
    )
  })
})

describe('S0-10 the end of a cycle', () => {
  const stuck = () => {
    const story = rated([2])
    story.observe(day(0), { [leaves]: 2 })
    story.choose(day(0), opens).answer(day(0), true)
    const plan = story.plan(day(0), [day(9)])
    story.sign(day(0), plan, 'rep').sign(day(0), plan, 'manager')
    for (const on of [1, 2, 3]) story.observe(day(on), { [opens]: 4 })
    return story
  }
  const close = (story: RepStory, on: string, next: string) =>
    story.run(on, { type: 'cycle.close', next, how: 'sticks', reason: '' })

  it('ends the plan and begins anew with the parking lot', () => {
    const story = stuck()
    const next = story.id()
    close(story, day(5), next)
    const cycle = openCycle(story.workbook)
    expect(cycle).toMatchObject({ id: next, stage: 'see', focus: null })
    expect(Object.keys(cycle?.parked ?? {})).toEqual([leaves])
    const states = Object.values(story.workbook.plans).map((plan) => planState(story.workbook, plan))
    expect(states).toMatchObject([{ force: 'ended', until: day(5) }])
  })

  it('is refused while the behavior does not stick, or without a reason for stopping', () => {
    const story = rated([1]).choose(day(1), opens)
    expect(() => close(story, day(2), story.id())).toThrow('cycle.not-sticking')
    const stop = { type: 'cycle.close', next: story.id(), how: 'stopped', reason: ' ' } as const
    expect(() => story.run(day(2), stop)).toThrow('cycle.no-reason')
  })

  it('is taken back by a relapse; one slip alone is none', () => {
    const story = stuck()
    const first = openCycle(story.workbook)?.id
    close(story, day(5), story.id())
    story.observe(day(6), { [opens]: 2 })
    expect(openCycle(story.workbook)?.id).not.toBe(first)
    story.observe(day(7), { [opens]: 1 })
    const cycle = openCycle(story.workbook)
    expect(cycle).toMatchObject({ id: first, stage: 'reinforce', closed: null })
    expect(cycle?.relapses).toHaveLength(1)
    // Its plan is in force again: there is one next step, and open actions can be ticked.
    const plan = cyclePlans(story.workbook).inForce
    expect([plan && standingOf(planState(story.workbook, plan)), stageNow(story.workbook)]).toEqual([
      'in-force',
      'reinforce'
    ])
    expect(nextStep(story.workbook).step).toBe('observe')
    const action = plan?.actions[0]?.id ?? ''
    story.run(day(8), { type: 'plan.markDone', id: plan?.id ?? '', action, done: true })
    expect(Object.values(story.workbook.cycles).filter(({ closed }) => closed === null)).toHaveLength(1)
  })

  it('a relapse while another behavior is worked on waits in the parking lot: one open behavior, always', () => {
    const story = stuck()
    close(story, day(5), story.id())
    story.choose(day(5), leaves)
    story.observe(day(6), { [opens]: 1 })
    story.observe(day(7), { [opens]: 1 })
    const open = Object.values(story.workbook.cycles).filter(({ closed }) => closed === null)
    expect(open.map(({ focus }) => focus?.behavior)).toEqual([leaves])
    expect(Object.keys(open[0]?.parked ?? {})).toContain(opens)
  })
})

describe('S0-10 what counts after the yes', () => {
  const seen = (agreement: Agreement, ...moments: string[]) => {
    const story = new RepStory()
    for (const when of moments) {
      const id = story.observe(when.slice(0, 10), { [leaves]: 1, [opens]: 4 }, { draft: true })
      story.run(when.slice(0, 10), { type: 'observation.edit', id, changes: { when } })
      story.run(`${when.slice(0, 8)}28`, { type: 'observation.record', id })
    }
    return adoptionOf(ratingsOf(story.workbook, opens), target, undefined, agreement).sightings.map(
      ({ on, rating }) => [on, rating]
    )
  }
  const at = (time: string) => `2026-09-05T${time}+02:00`

  it('on the day of the yes, from the minute in which it was written down', () => {
    const agreement = { ...yes, on: '2026-09-05', recordedAt: at('10:00:30') }
    expect(seen(agreement, at('09:59:59'))).toEqual([])
    expect(seen(agreement, at('10:00:00'))).toEqual([['2026-09-05', 4]])
    expect(seen(agreement, '2026-09-04T12:00:00+02:00')).toEqual([])
  })

  it('nothing of its day where it was written down on another one', () => {
    const agreement = { ...yes, on: '2026-09-05', recordedAt: '2026-09-04T10:00:00+02:00' }
    expect(seen(agreement, at('12:00:00'), '2026-09-06T09:00:00+02:00')).toEqual([['2026-09-06', 4]])
  })

  it('the last eight days are shown, or as many as the rule looks at', () => {
    const days = [1, 1, 1, 4, 4, 4, 4, 4, 4, 4]
    expect(adoption(days).sightings).toHaveLength(8)
    expect(adoption(days).sightings[0]?.on).toBe(day(2))
    expect(adoption(days, { of: 3, last: 9 }).sightings).toHaveLength(9)
  })
})
