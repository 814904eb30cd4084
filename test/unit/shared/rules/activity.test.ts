import { describe, expect, it } from 'vitest'
import { activityExpected, activityObserved } from '../../../../shared/rules/activity'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

describe('S1-1 the selling activity', () => {
  it('of an observation is told by where it was, then by its kind', () => {
    expect(activityObserved({ level: 'territory', kind: 'joint-visit' })).toBe('prioritizing')
    expect(activityObserved({ level: null, kind: 'deal-review' })).toBe('pursuing')
    expect(activityObserved({ level: null, kind: null })).toBeNull()
  })

  it('of a recorded observation is never open where it can be told, and what somebody chose stays', () => {
    const story = new RepStory()
    const told = story.observe('2026-09-02', { [opens]: 2 })
    expect(story.workbook.observations[told]?.activity).toBe('calls')
    const chosen = story.observe('2026-09-03', { [opens]: 2 }, { draft: true })
    story.run('2026-09-03', { type: 'observation.edit', id: chosen, changes: { activity: 'accounts' } })
    story.run('2026-09-03', { type: 'observation.record', id: chosen })
    expect(story.workbook.observations[chosen]?.activity).toBe('accounts')
  })

  it('of a one-on-one is the one of its kind, of the #1 behavior, or the last one; about the person there is none', () => {
    const story = new RepStory()
    const expected = (type: 'deal-review' | 'weekly', mode: 'skill' | 'human' = 'skill') =>
      activityExpected(story.workbook, { type, mode })
    expect([expected('deal-review'), expected('weekly'), expected('weekly', 'human')]).toEqual(['pursuing', null, null])
    const session = { type: 'session.plan', when: '2026-09-01T10:00:00+02:00' } as const
    story.run('2026-09-01', { ...session, id: countedId(90), changes: { activity: 'accounts' } })
    expect(expected('weekly')).toBe('accounts')
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    expect(expected('weekly')).toBe('calls')
  })

  it('of a one-on-one about the person is none, whatever its kind, and the last one is told by its day', () => {
    const story = new RepStory()
    const expected = (type: 'deal-review' | 'weekly', mode: 'skill' | 'human' = 'skill') =>
      activityExpected(story.workbook, { type, mode })
    expect(expected('deal-review', 'human')).toBeNull()
    const plan = (count: number, day: string, changes: object) =>
      story.run('2026-09-01', { type: 'session.plan', id: countedId(count), when: `${day}T10:00:00+02:00`, changes })
    plan(91, '2026-09-02', { activity: 'accounts' })
    plan(92, '2026-09-05', { activity: 'pursuing' })
    plan(93, '2026-09-04', { activity: 'calls' })
    plan(94, '2026-09-09', {})
    expect(expected('weekly')).toBe('pursuing')
    story.workbook.cycles = {}
    expect(expected('weekly')).toBe('pursuing')
  })

  it('of a one-on-one is that of the #1 behavior before the last one', () => {
    const story = new RepStory()
    story.run('2026-09-01', {
      type: 'session.plan',
      id: countedId(91),
      when: '2026-09-01T10:00:00+02:00',
      changes: { activity: 'accounts' }
    })
    story.choose('2026-09-03', opens)
    expect(activityExpected(story.workbook, { type: 'weekly', mode: 'skill' })).toBe('calls')
    delete story.workbook.behaviors[opens]
    expect(activityExpected(story.workbook, { type: 'weekly', mode: 'skill' })).toBe('accounts')
  })
})
