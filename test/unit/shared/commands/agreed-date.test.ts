import { expect, test } from 'vitest'
import { opens, RepStory } from '../../../support/rep-story'

test('S0-10 what was said about an agreed date is kept with when it was said; a new day begins without an answer', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const id = story.plan('2026-09-03', ['2026-09-10', '2026-09-20'])
  story.sign('2026-09-04', id, 'rep').sign('2026-09-04', id, 'manager')
  const [date = '', other = ''] = story.held(id).coachingDates.map((agreed) => agreed.id)
  const said = () => {
    const plan = story.held(id)
    return plan.status === 'draft' ? null : plan.progress.dates
  }
  story.run('2026-09-11', { type: 'plan.answerDate', id, date, kept: true })
  const first = { movedTo: null, kept: true, at: '2026-09-11T10:00:00+02:00' }
  expect(said()).toEqual({ [date]: first })
  story.run('2026-09-12', { type: 'plan.moveDate', id, date: other, on: '2026-09-25' })
  const moved = { movedTo: '2026-09-25', kept: null, at: '2026-09-12T10:00:00+02:00' }
  expect(said()).toEqual({ [date]: first, [other]: moved })
  expect(() => story.run('2026-09-24', { type: 'plan.answerDate', id, date: other, kept: true })).toThrow(
    'plan.date-ahead'
  )
  story.run('2026-09-24', { type: 'plan.answerDate', id, date: other, kept: false })
  expect(said()?.[other]).toEqual({ ...moved, kept: false, at: '2026-09-24T10:00:00+02:00' })
  story.run('2026-09-24', { type: 'plan.moveDate', id, date: other, on: '2026-09-20' })
  expect(said()?.[other]).toEqual({ movedTo: null, kept: null, at: '2026-09-24T10:00:00+02:00' })
  story.run('2026-09-24', { type: 'plan.answerDate', id, date: other, kept: true })
  expect(said()?.[other]).toMatchObject({ kept: true })
})

test('S0-10 a date is not moved to before both signed, but back to where it was signed', () => {
  const story = new RepStory()
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const id = story.plan('2026-09-03', ['2026-09-03', '2026-09-20'])
  story.sign('2026-09-03', id, 'rep').sign('2026-09-04', id, 'manager')
  const [early = '', late = ''] = story.held(id).coachingDates.map((agreed) => agreed.id)
  const move = (date: string, on: string) => story.run('2026-09-05', { type: 'plan.moveDate', id, date, on })
  expect(() => move(late, '2026-09-03')).toThrow('plan.date-before-signing')
  move(late, '2026-09-04')
  move(early, '2026-09-08')
  move(early, '2026-09-03')
  const plan = story.held(id)
  const moved = plan.status === 'draft' ? {} : (plan.progress.dates ?? {})
  expect([moved[early]?.movedTo, moved[late]?.movedTo]).toEqual([null, '2026-09-04'])
  expect(() => move(story.id(), '2026-09-08')).toThrow('plan.no-such-date')
})
