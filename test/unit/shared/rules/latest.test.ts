import { expect, it } from 'vitest'
import { latestEvents, latestObservation } from '../../../../shared/rules/latest'
import { planState } from '../../../../shared/rules/plan-state'
import { opens, RepStory } from '../../../support/rep-story'

it('S2-1 tells what happened last, the latest first', () => {
  const story = new RepStory()
  const early = story.observe('2026-09-02', {}, { account: 'Alder Group' })
  const seen = story.observe('2026-09-08', { [opens]: 2 })
  story.observe('2026-09-09', { [opens]: 5 }, { draft: true })
  story.choose('2026-09-10', opens).answer('2026-09-11', true, 18)
  const plan = story.plan('2026-09-12', ['2026-09-20'])
  story.sign('2026-09-12', plan, 'rep').sign('2026-09-13', plan, 'manager')

  expect(latestEvents(story.workbook, 9)).toEqual([
    { what: 'plan', on: '2026-09-13', plan, state: planState(story.workbook, story.held(plan)) },
    { what: 'agreement', on: '2026-09-11', agreed: true, minutes: 18 },
    { what: 'observation', on: '2026-09-08', observation: seen, kind: 'joint-visit', account: null, rating: 2 },
    {
      what: 'observation',
      on: '2026-09-02',
      observation: early,
      kind: 'joint-visit',
      account: 'Alder Group',
      rating: null
    }
  ])
  expect(latestEvents(story.workbook, 2).map(({ what }) => what)).toEqual(['plan', 'agreement'])
})

it('S0-8 an answer without a talk has no minutes, and a talk of its own shows on its own', () => {
  const story = new RepStory()
  story.choose('2026-09-10', opens).answer('2026-09-11', false, null)
  const session = story.id()
  story.run('2026-09-14', { type: 'session.plan', id: session, when: '2026-09-14T09:00:00+02:00', impromptu: true })
  story.run('2026-09-14', { type: 'session.edit', id: session, changes: { purpose: 'How the week went.' } })
  story.run('2026-09-14', { type: 'session.finish', id: session, minutes: 20 })

  expect(latestEvents(story.workbook, 2)).toEqual([
    { what: 'session', on: '2026-09-14', session, minutes: 20 },
    { what: 'agreement', on: '2026-09-11', agreed: false, minutes: null }
  ])
})

it('knows what was seen last, whatever the order in which it was written down; a draft was not seen yet', () => {
  const story = new RepStory()
  expect(latestObservation(story.workbook)).toBeUndefined()
  const last = story.observe('2026-09-08', { [opens]: 2 })
  story.observe('2026-09-02', { [opens]: 1 })
  story.observe('2026-09-09', { [opens]: 5 }, { draft: true })
  expect(latestObservation(story.workbook)?.id).toBe(last)
})
