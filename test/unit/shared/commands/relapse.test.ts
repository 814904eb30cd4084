import { describe, expect, test } from 'vitest'
import type { Id } from '../../../../shared/model/scalars'
import { openCycle } from '../../../../shared/rules/gaps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = (count: number) => new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10)

/** A behavior that was worked on until it stuck, in a cycle of ten days; gives the cycle and the one after it. */
function stick(story: RepStory, behavior: string, from: number): { cycle: Id; next: Id } {
  const cycle = openCycle(story.workbook)?.id ?? ''
  story.observe(day(from), { [behavior]: 2 })
  story.choose(day(from), behavior).answer(day(from), true, null)
  for (const on of [1, 2, 3]) story.observe(day(from + on), { [behavior]: 4 })
  const next = story.id()
  story.run(day(from + 4), { type: 'cycle.close', next, how: 'sticks', reason: '' })
  return { cycle, next }
}

function slip(story: RepStory, behavior: string, from: number) {
  for (const on of [0, 1]) story.observe(day(from + on), { [behavior]: 1 })
}

const talk = (story: RepStory, on: string) => {
  const id = story.id()
  story.run(on, { type: 'session.plan', id, when: `${on}T09:00:00+02:00` })
  return id
}

describe('S0-10 a behavior that stuck and slips', () => {
  test('opens its cycle again, which takes over what came to the parking lot since, and the one-on-ones', () => {
    const story = new RepStory()
    const before = talk(story, day(0))
    const { cycle, next } = stick(story, opens, 0)
    const since = talk(story, day(5))
    story.run(day(5), { type: 'cycle.chooseFocus', behavior: leaves, why: '', impact: '', skipReason: 'Heard' })
    story.run(day(5), { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Not now' })
    slip(story, opens, 6)
    const { cycles, sessions } = story.workbook
    expect(openCycle(story.workbook)).toMatchObject({
      id: cycle,
      stage: 'reinforce',
      relapses: [{ at: `${day(7)}T10:00:00+02:00`, reason: '' }]
    })
    // The empty cycle that came last is gone; the one that was stopped stays with its one-on-one.
    expect(Object.keys(cycles)).toEqual([cycle, next])
    expect([sessions[before]?.cycle, sessions[since]?.cycle]).toEqual([cycle, next])
  })

  test('takes the one-on-ones and the parking lot of the cycle that had not begun', () => {
    const story = new RepStory()
    const { cycle } = stick(story, opens, 0)
    const since = talk(story, day(5))
    const parked = { [leaves]: { at: `${day(5)}T10:00:00+02:00` } }
    const current = openCycle(story.workbook)
    if (!current) throw new Error('there is no open cycle')
    current.parked = parked
    slip(story, opens, 6)
    expect(story.workbook.sessions[since]?.cycle).toBe(cycle)
    expect(openCycle(story.workbook)).toMatchObject({ id: cycle, parked })
  })

  test('opens the last of the cycles in which it stuck, and none of another behavior', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    const second = stick(story, opens, 10)
    const third = stick(story, leaves, 20)
    slip(story, opens, 27)
    expect(openCycle(story.workbook)?.id).toBe(second.cycle)
    expect(story.workbook.cycles[third.cycle]?.closed).toMatchObject({ how: 'sticks' })
  })

  test('stays closed where somebody stopped: only what stuck can slip', () => {
    const story = new RepStory()
    story.observe(day(0), { [opens]: 2 })
    story.choose(day(0), opens)
    const next = story.id()
    story.run(day(1), { type: 'cycle.close', next, how: 'stopped', reason: 'Not now' })
    slip(story, opens, 2)
    expect(openCycle(story.workbook)?.id).toBe(next)
  })

  test('waits in the parking lot since it slipped while another behavior is worked on', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    story.choose(day(5), leaves)
    story.observe(day(6), { [opens]: 1 })
    expect(openCycle(story.workbook)?.parked).toEqual({ [opens]: { at: `${day(6)}T10:00:00+02:00` } })
    slip(story, opens, 7)
    expect(openCycle(story.workbook)).toMatchObject({
      focus: { behavior: leaves },
      parked: { [opens]: { at: `${day(6)}T10:00:00+02:00` } }
    })
  })

  test('is not parked while it is worked on itself', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    story.choose(day(5), opens)
    slip(story, opens, 6)
    expect(openCycle(story.workbook)).toMatchObject({ focus: { behavior: opens }, parked: {} })
  })
})
