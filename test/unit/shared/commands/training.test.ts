import { expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const id = countedId(70)

function rep() {
  const story = new RepStory()
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { story, does }
}

test('S2-2 what only a deleted training taught is not trained any more', () => {
  const story = new RepStory()
  const write = (id: string, on: string) =>
    story.run('2026-09-20', { type: 'training.write', id, title: 'Opening', on, behaviors: [opens], note: '' })
  const [first, second] = [story.id(), story.id()]
  write(first, '2026-09-02')
  write(second, '2026-09-10')
  story.run('2026-09-21', { type: 'training.delete', id: first })
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({ [opens]: '2026-09-10' })
  story.run('2026-09-21', { type: 'training.delete', id: second })
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({})
})

test('S2-2 a training makes its behaviors trained from that day, the earliest one', () => {
  const { story, does } = rep()
  const training = (key: string, on: string, which = id) => ({
    type: 'training.write',
    id: which,
    title: 'Basics',
    on,
    behaviors: [key],
    note: ''
  })
  expect(does(training('b2b/nobody-knows-it', '2026-09-01'))).toBe('behavior.unknown')
  does(training(opens, '2026-09-10'))
  does(training(opens, '2026-09-02', story.id()))
  does(training(opens, '2026-10-01', story.id()))
  expect(story.workbook.rep.trainedOn.behaviors[opens]).toBe('2026-09-02')
})

test('S2-2 a training that is changed teaches what it says then, from its day, and nothing else', () => {
  const story = new RepStory()
  const training = story.id()
  const write = (behaviors: string[], on: string) =>
    story.run('2026-09-20', { type: 'training.write', id: training, title: 'Opening', on, behaviors, note: '' })
  write([opens, leaves], '2026-09-02')
  write([opens], '2026-09-10')
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({ [opens]: '2026-09-10' })
})

test('S2-2 a training that goes leaves a day that was said apart from it', () => {
  const story = new RepStory()
  const training = story.id()
  story.run('2026-09-20', {
    type: 'training.write',
    id: training,
    title: 'A',
    on: '2026-09-10',
    behaviors: [opens],
    note: ''
  })
  story.run('2026-09-20', { type: 'rep.setTrained', behavior: opens, on: '2026-09-05' })
  story.run('2026-09-21', { type: 'training.delete', id: training })
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({ [opens]: '2026-09-05' })
  expect(story.workbook.trainings).toEqual({})
})

test('S2-2 a behavior that the workbook does not have yet comes with its training', () => {
  const story = new RepStory()
  const note = 'Two days in Harbor.'
  story.run('2026-09-20', { type: 'training.write', id, title: 'Opening', on: '2026-09-10', behaviors: [opens], note })
  expect(Object.keys(story.workbook.behaviors)).toEqual([opens])
  expect(story.workbook.trainings[id]).toEqual({ id, title: 'Opening', on: '2026-09-10', behaviors: [opens], note })
})
