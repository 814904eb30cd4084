import { expect, test } from 'vitest'
import { profileSheet } from '../../../../shared/rules/profile-sheet'
import { leaves, opens, RepStory } from '../../../support/rep-story'

test('S2-4 of a profile the rep’s own view, the levels by their gap and the trainings go on paper, and nothing of the manager’s', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 3, [leaves]: 1 })
  story.observe('2026-09-04', { [leaves]: 2 })
  const self = { strengths: 'I listen.', weaknesses: 'Price', roadblocks: 'Time', growth: 'Openers' }
  story.workbook.rep = { ...story.workbook.rep, role: 'Rep', territory: 'North', self }
  story.workbook.private = { ...story.workbook.private, notes: 'SECRET', views: { ...self, strengths: 'SECRET' } }
  const training = (on: string, title: string, behaviors: string[]) =>
    story.run('2026-09-10', { type: 'training.write', id: story.id(), title, on, behaviors, note: 'SECRET' })
  training('2026-08-01', 'First', [opens])
  training('2026-09-01', 'Last', [])
  training('2026-08-15', 'Between', [])
  const titleOf = (key: string) => story.workbook.behaviors[key]?.title
  const sheet = profileSheet(story.workbook)
  expect(sheet).toEqual({
    name: 'Mira Lindqvist',
    role: 'Rep',
    territory: 'North',
    self,
    levels: [
      { title: titleOf(leaves), start: 1, now: 2, wanted: 4 },
      { title: titleOf(opens), start: 3, now: 3, wanted: 4 }
    ],
    trainings: [
      { on: '2026-09-01', title: 'Last', behaviors: [] },
      { on: '2026-08-15', title: 'Between', behaviors: [] },
      { on: '2026-08-01', title: 'First', behaviors: [titleOf(opens)] }
    ]
  })
  expect(JSON.stringify(sheet)).not.toContain('SECRET')
  delete story.workbook.behaviors[opens]
  expect(profileSheet(story.workbook).trainings.at(-1)?.behaviors).toEqual([opens])
})

test('S2-4 a behavior that nobody has rated has no level, also where it was chosen', () => {
  const story = new RepStory().choose('2026-09-05', opens)
  expect(profileSheet(story.workbook)).toMatchObject({ levels: [], trainings: [] })
})
