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
})
