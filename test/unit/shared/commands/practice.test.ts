import { expect, test } from 'vitest'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'

test('S1-6 a try on a live call is changed under its id and taken away, and the others stay', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-09-20'])
  story.sign('2026-09-04', plan, 'rep').sign('2026-09-04', plan, 'manager')
  const [first, second] = [story.id(), story.id()]
  const tried = (id: string, note: string, worked: boolean | null) =>
    story.run(day, { type: 'plan.practice', id: plan, practice: { id, on: day, note, worked } })
  const practice = () => {
    const held = story.held(plan)
    return held.status === 'draft' ? [] : held.progress.practice.map(({ note, worked }) => [note, worked])
  }
  tried(first, 'Northfield', null)
  tried(second, 'Alder Group', true)
  tried(first, 'Northfield, twice', false)
  expect(practice()).toEqual([
    ['Alder Group', true],
    ['Northfield, twice', false]
  ])
  const tooEarly = { id: first, on: '2026-09-03', note: '', worked: null }
  expect(() => story.run(day, { type: 'plan.practice', id: plan, practice: tooEarly })).toThrow('plan.practice-before')
  story.run(day, { type: 'plan.removePractice', id: plan, practice: second })
  expect(practice()).toEqual([['Northfield, twice', false]])
})
