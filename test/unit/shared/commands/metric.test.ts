import { expect, test } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { countedId } from '../../../support/large-workbook'
import { RepStory } from '../../../support/rep-story'

const today = '2026-09-10'
const id = countedId(90)
const added = {
  type: 'metric.add',
  id,
  name: 'Visits',
  unit: '',
  period: 'week',
  kind: 'done',
  better: 'higher',
  target: 12
} as const

test('S3-3 cells are written, changed and emptied; a number takes its entries with it', () => {
  const story = new RepStory()
  story.run(today, added)
  story.run(today, {
    type: 'metric.enter',
    cells: [
      { metric: id, on: '2026-08-31', value: 10.5 },
      { metric: id, on: '2026-09-07', value: 11 }
    ]
  })
  story.run(today, { type: 'metric.enter', cells: [{ metric: id, on: '2026-08-31', value: null }] })
  const { type: _, ...parts } = added
  expect(story.workbook.metrics).toEqual({ [id]: { ...parts, values: { '2026-09-07': 11 } } })
  story.run(today, { type: 'metric.remove', id })
  expect(story.workbook.metrics).toEqual({})
})

test('S3-3 a paste with one cell that is refused writes none of them', () => {
  const story = new RepStory()
  story.run(today, added)
  const cells = [
    { metric: id, on: '2026-09-07', value: 11 },
    { metric: id, on: '2026-09-08', value: 11 }
  ]
  expect(() => story.run(today, { type: 'metric.enter', cells })).toThrow(RuleError)
  expect(story.workbook.metrics[id]?.values).toEqual({})
})

test('S3-3 an empty number may change its period', () => {
  const story = new RepStory()
  story.run(today, added)
  story.run(today, { type: 'metric.edit', id, changes: { period: 'month', target: null } })
  expect(story.workbook.metrics[id]).toMatchObject({ name: 'Visits', period: 'month', target: null })
})
