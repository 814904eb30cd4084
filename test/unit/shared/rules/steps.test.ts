import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../../shared/model/cycle'
import { cycleSteps } from '../../../../shared/rules/steps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const factOf = ({ workbook }: RepStory, stage: Stage) => cycleSteps(workbook).find((step) => step.stage === stage)?.fact

describe('S0-1 what each step says', () => {
  it('See: how much was seen, and how many behaviors are below their target', () => {
    const story = new RepStory()
    expect(factOf(story, 'see')).toEqual({ fact: 'seen', count: 0, gaps: 0 })
    story.observe('2026-09-02', { [opens]: 1, [leaves]: 5 })
    story.observe('2026-09-03', { [opens]: 2 })
    story.observe('2026-09-04', { [leaves]: 1 }, { draft: true })
    expect(factOf(story, 'see')).toEqual({ fact: 'seen', count: 2, gaps: 1 })
  })

  it('Coach: a one-on-one that is going on or planned before the answer of the last one', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens)
    expect(factOf(story, 'coach')).toEqual({ fact: 'now' })
    story.answer('2026-09-04', true, 24)
    expect(factOf(story, 'coach')).toEqual({ fact: 'agreed', on: '2026-09-04', minutes: 24 })
    const id = story.id()
    const changes = { purpose: 'The Northfield visit', type: 'weekly', mode: 'skill' } as const
    story.run('2026-09-05', { type: 'session.plan', id, when: '2026-09-20T09:00:00+02:00', changes })
    expect(factOf(story, 'coach')).toEqual({ fact: 'talk-planned', on: '2026-09-20' })
    story.run('2026-09-20', { type: 'session.start', id })
    expect(factOf(story, 'coach')).toEqual({ fact: 'talking' })
  })

  it('Reinforce: its first date until it was seen, then how often it was at its target', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'ahead' })
    const plan = story.plan('2026-09-05', ['2026-09-12'])
    story.sign('2026-09-05', plan, 'rep').sign('2026-09-05', plan, 'manager')
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'from', on: '2026-09-12' })
    story.observe('2026-09-12', { [opens]: 4 })
    story.observe('2026-09-14', { [opens]: 3 })
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'at-target', reached: 1, of: 2 })
  })
})
