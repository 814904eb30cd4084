import { expect, test } from 'vitest'
import { opens, RepStory } from '../../../support/rep-story'

test('S4-1 an action is told about and ticked, and the tick is taken away again; each knows when', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-09-20'])
  story.sign('2026-09-04', plan, 'rep').sign('2026-09-04', plan, 'manager')
  const action = story.held(plan).actions[0]?.id ?? ''
  const progress = () => {
    const held = story.held(plan)
    return held.status === 'draft' ? null : held.progress
  }
  const none = { done: {}, reports: {}, practice: [] }
  expect(progress()).toEqual(none)
  story.run('2026-09-10', { type: 'plan.report', id: plan, action, words: 'Two of three.' })
  story.run('2026-09-11', { type: 'plan.markDone', id: plan, action, done: true })
  const reports = { [action]: { at: '2026-09-10T10:00:00+02:00', words: 'Two of three.' } }
  expect(progress()).toEqual({ ...none, reports, done: { [action]: '2026-09-11T10:00:00+02:00' } })
  story.run('2026-09-12', { type: 'plan.markDone', id: plan, action, done: false })
  expect(progress()).toEqual({ ...none, reports })
  const other = { type: 'plan.report', id: plan, action: story.id(), words: 'Which one?' } as const
  expect(() => story.run('2026-09-12', other)).toThrow('plan.no-such-action')
})
