import { expect, test } from 'vitest'
import { now, refusal } from '../../../support/commanded-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const today = now.slice(0, 10)

/** A rep whose behaviors are in the workbook because one of them was rated. */
function rated() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  const id = story.id()
  const note = (more: object) =>
    refusal(story, { type: 'confidence.note', id, behavior: opens, on: today, value: 7, ...more })
  return { story, id, note }
}

test('S2-8 how sure the rep feels is a whole number of 1 to 10, with its day', () => {
  const { story, id, note } = rated()
  for (const value of [0, 11, -1, 5.5, null, '7']) expect([value, note({ value })]).toEqual([value, 'malformed'])
  expect(story.workbook.confidences).toEqual({})
  for (const value of [1, 10]) {
    expect(note({ value })).toBeUndefined()
    expect(story.workbook.confidences).toEqual({ [id]: { id, behavior: opens, on: today, value } })
  }
})

test('S2-8 nobody is sure of a day that has not come, or of a behavior that nobody knows', () => {
  const { story, note } = rated()
  expect(note({ on: '2026-11-23' })).toBe('day.ahead')
  expect(note({ behavior: 'b2b/flies' })).toBe('behavior.unknown')
  expect(story.workbook.confidences).toEqual({})
  expect(note({})).toBeUndefined()
})
