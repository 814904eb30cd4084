import { describe, expect, test } from 'vitest'
import type { Id } from '../../../../shared/model/scalars'
import { openCycle } from '../../../../shared/rules/gaps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = (count: number) => new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10)

/** A behavior that was worked on until it stuck, in a cycle of ten days; returns the cycle and the one after it. */
function stick(story: RepStory, behavior: string, from: number, rating = 4): { cycle: Id; next: Id } {
  const cycle = openCycle(story.workbook)?.id ?? ''
  story.observe(day(from), { [behavior]: 2 })
  story.choose(day(from), behavior).answer(day(from), true, null)
  for (const on of [1, 2, 3]) story.observe(day(from + on), { [behavior]: rating })
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
    // The empty last cycle is gone; the stopped one stays with its one-on-one.
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

  test('is not parked by a rating that reaches a target which was raised since', () => {
    const story = new RepStory()
    story.observe(day(0), { [opens]: 2 })
    story.run(day(0), { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    stick(story, opens, 0, 3)
    story.choose(day(5), leaves)
    story.run(day(5), { type: 'behavior.setDesired', behavior: opens, desired: 4 })
    story.observe(day(6), { [opens]: 4 })
    expect(openCycle(story.workbook)?.focus?.behavior).toBe(leaves)
    expect(openCycle(story.workbook)?.parked).toEqual({})
  })

  test('is not parked while it is worked on itself', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    story.choose(day(5), opens)
    slip(story, opens, 6)
    expect(openCycle(story.workbook)?.focus?.behavior).toBe(opens)
    expect(openCycle(story.workbook)?.parked).toEqual({})
  })

  test('is found whichever way the cycles are kept, and by the last in which it stuck', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    const second = stick(story, opens, 10)
    story.workbook.cycles = Object.fromEntries(Object.entries(story.workbook.cycles).reverse())
    slip(story, opens, 17)
    expect(openCycle(story.workbook)?.id).toBe(second.cycle)
  })

  test('stays as it was where it still sticks', () => {
    const story = new RepStory()
    const { next } = stick(story, opens, 0)
    story.observe(day(6), { [opens]: 1 })
    expect(openCycle(story.workbook)?.id).toBe(next)
  })

  test('keeps the time at which it came to the parking lot first', () => {
    const story = new RepStory()
    stick(story, opens, 0)
    story.run(day(5), { type: 'cycle.chooseFocus', behavior: leaves, why: '', impact: '', skipReason: 'Heard' })
    slip(story, opens, 6)
    slip(story, opens, 8)
    expect(openCycle(story.workbook)?.parked[opens]).toEqual({ at: `${day(6)}T10:00:00+02:00` })
  })

  test('says nothing of a reason in the story of its plan, and opens also where a file holds no open cycle', () => {
    const story = new RepStory()
    story.observe(day(0), { [opens]: 2 })
    story.choose(day(0), opens).answer(day(0), true, null)
    const plan = story.plan(day(0), [day(90)])
    story.sign(day(0), plan, 'rep').sign(day(0), plan, 'manager')
    for (const on of [1, 2, 3]) story.observe(day(on), { [opens]: 4 })
    const [cycle, next] = [openCycle(story.workbook)?.id, story.id()]
    story.run(day(4), { type: 'cycle.close', next, how: 'sticks', reason: '' })
    delete story.workbook.cycles[next]
    slip(story, opens, 5)
    expect(openCycle(story.workbook)?.id).toBe(cycle)
    const held = story.held(plan)
    expect(held.status === 'draft' ? [] : held.events?.at(-1)).toEqual({
      what: 'reopened',
      at: `${day(6)}T10:00:00+02:00`,
      by: 'Jonas Ek',
      because: ''
    })
  })

  test('leaves a cycle that had its plan, with its one-on-ones', () => {
    const story = new RepStory()
    const { next } = stick(story, opens, 0)
    story.choose(day(5), leaves).answer(day(5), true)
    const plan = story.plan(day(5), [day(90)])
    story.sign(day(5), plan, 'rep').sign(day(5), plan, 'manager')
    const since = talk(story, day(5))
    const cycle = story.workbook.cycles[next]
    if (cycle) cycle.focus = null
    slip(story, opens, 6)
    expect(story.workbook.cycles).toHaveProperty([next])
    expect(story.workbook.sessions[since]?.cycle).toBe(next)
  })
})
