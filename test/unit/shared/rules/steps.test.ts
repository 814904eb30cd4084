import { describe, expect, it } from 'vitest'
import type { Stage } from '../../../../shared/model/cycle'
import { planState } from '../../../../shared/rules/plan-state'
import { cycleSteps, stageNow } from '../../../../shared/rules/steps'
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

  it('Coach: an answer that is not written down, also where the next one-on-one is planned', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens)
    const changes = { purpose: 'The Northfield visit', type: 'weekly', mode: 'skill' } as const
    const [held, planned] = [story.id(), story.id()]
    story.run('2026-09-04', { type: 'session.plan', id: held, when: '2026-09-04T09:00:00+02:00', changes })
    story.run('2026-09-04', { type: 'session.plan', id: planned, when: '2026-09-20T09:00:00+02:00', changes })
    expect(factOf(story, 'coach')).toEqual({ fact: 'talk-planned', on: '2026-09-04' })
    story.run('2026-09-05', { type: 'session.finish', id: held, minutes: 20 })
    expect(factOf(story, 'coach')).toEqual({ fact: 'unanswered' })
    story.answer('2026-09-06', true)
    expect(factOf(story, 'coach')).toEqual({ fact: 'talk-planned', on: '2026-09-20' })
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

describe('S0-1 the four steps', () => {
  const states = ({ workbook }: RepStory) => cycleSteps(workbook).map(({ stage, state }) => `${stage} ${state}`)

  it('follow what was chosen, agreed and signed; one is now, those before are done', () => {
    const story = new RepStory()
    expect(states(story)).toEqual(['see now', 'coach ahead', 'agree ahead', 'reinforce ahead'])
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens)
    expect(states(story)).toEqual(['see done', 'coach now', 'agree ahead', 'reinforce ahead'])
    story.answer('2026-09-04', false)
    expect(stageNow(story.workbook)).toBe('coach')
    story.answer('2026-09-05', true)
    expect(states(story)).toEqual(['see done', 'coach done', 'agree now', 'reinforce ahead'])
    expect(factOf(story, 'agree')).toEqual({ fact: 'now' })
    const plan = story.plan('2026-09-05', ['2026-09-12'])
    const state = () => planState(story.workbook, story.held(plan))
    expect(factOf(story, 'agree')).toEqual({ fact: 'plan', state: state() })
    story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
    expect(states(story)).toEqual(['see done', 'coach done', 'agree done', 'reinforce now'])
    expect(factOf(story, 'agree')).toEqual({ fact: 'plan', state: state() })
  })

  it('begin at the first where a file holds no open cycle', () => {
    const story = new RepStory()
    story.workbook.cycles = {}
    expect(states(story)).toEqual(['see now', 'coach ahead', 'agree ahead', 'reinforce ahead'])
    expect(factOf(story, 'coach')).toEqual({ fact: 'ahead' })
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'ahead' })
  })

  it('See was left out where the behavior was chosen for a reason; another skip, or one of before, is none', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens)
    expect(factOf(story, 'see')).toEqual({ fact: 'left-out' })
    story.observe('2026-09-04', { [leaves]: 1 })
    story.run('2026-09-05', { type: 'cycle.changeFocus', behavior: leaves, why: 'Lower.', impact: '' })
    expect(factOf(story, 'see')).toEqual({ fact: 'seen', count: 1, gaps: 1 })
    const answered = new RepStory()
    answered.observe('2026-09-02', { [opens]: 5 })
    answered.choose('2026-09-03', opens).answer('2026-09-03', true, null)
    expect(factOf(answered, 'see')).toEqual({ fact: 'seen', count: 1, gaps: 0 })
  })

  it('Coach: the answer, and no minutes without a one-on-one or where it is gone', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', false, null)
    expect(factOf(story, 'coach')).toEqual({ fact: 'not-agreed', on: '2026-09-04', minutes: null })
    story.answer('2026-09-05', true, 20)
    story.workbook.sessions = {}
    expect(factOf(story, 'coach')).toEqual({ fact: 'agreed', on: '2026-09-05', minutes: null })
  })

  it('Reinforce: nothing to say where nothing was seen and no date is agreed', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    story.observe('2026-09-04', { [opens]: 3 })
    const plan = story.plan('2026-09-05', ['2026-09-12'])
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'ahead' })
    story.sign('2026-09-05', plan, 'rep').sign('2026-09-05', plan, 'manager')
    const held = story.held(plan)
    held.coachingDates = []
    story.workbook.observations = {}
    expect(factOf(story, 'reinforce')).toEqual({ fact: 'now' })
  })
})
