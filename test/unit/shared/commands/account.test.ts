import { expect, test } from 'vitest'
import { refusal } from '../../../support/commanded-workbook'
import { planDay, planned } from '../../../support/planned-plan'
import { opens, RepStory } from '../../../support/rep-story'

test('an account is added once under its id, by a name that says something', () => {
  const story = new RepStory()
  const id = story.id()
  expect(refusal(story, { type: 'account.add', id, name: 'Dialysis North' })).toBeUndefined()
  expect(refusal(story, { type: 'account.add', id, name: 'Another' })).toBe('account.exists')
  expect(refusal(story, { type: 'account.add', id: story.id(), name: ' ' })).toBe('malformed')
  expect(story.workbook.accounts).toEqual({ [id]: { id, name: 'Dialysis North' } })
})

test('an account that is renamed keeps its id, and one that is not there is refused', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 }, { account: 'Dialysis North' })
  const [id = ''] = Object.keys(story.workbook.accounts)
  expect(refusal(story, { type: 'account.rename', id, name: 'Dialysis South' })).toBeUndefined()
  expect(story.workbook.accounts).toEqual({ [id]: { id, name: 'Dialysis South' } })
  expect(refusal(story, { type: 'account.rename', id: story.id(), name: 'Anything' })).toBe('account.gone')
  expect(refusal(story, { type: 'account.rename', id: 'constructor', name: 'Anything' })).toBe('malformed')
})

test('S1-2 a draft of a plan follows the name of its account', () => {
  const { story, plan, edit } = planned()
  const id = story.id()
  story.run(planDay, { type: 'account.add', id, name: 'Dialysis North' })
  expect(edit({ account: { id, name: 'Dialysis North' } })).toBeUndefined()
  story.run(planDay, { type: 'account.rename', id, name: 'Dialysis South' })
  expect(story.held(plan).account).toEqual({ id, name: 'Dialysis South' })
})
