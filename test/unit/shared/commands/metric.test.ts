import { expect, test } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { mostMetrics } from '../../../../shared/limits'
import { countedId } from '../../../support/large-workbook'
import { refusal } from '../../../support/refusal'
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

test('S3-3 a number with entries keeps its period, and all else of it changes', () => {
  const story = new RepStory().run(today, added)
  story.run(today, { type: 'metric.enter', cells: [{ metric: id, on: '2026-09-07', value: 11 }] })
  const edit = (changes: object) => refusal(() => story.run(today, { type: 'metric.edit', id, changes }))
  expect(edit({ period: 'month' })).toBe('metric.period-stands')
  expect(edit({ period: 'week', name: 'Calls', better: 'lower' })).toBeNull()
  expect(story.workbook.metrics[id]).toMatchObject({ name: 'Calls', better: 'lower', values: { '2026-09-07': 11 } })
})

test('S3-3 a number is there once, there are so many at most, and what is gone is gone', () => {
  const story = new RepStory().run(today, added)
  expect(refusal(() => story.run(today, added))).toBe('metric.exists')
  for (let at = 1; at < mostMetrics; at++) story.run(today, { ...added, id: countedId(100 + at) })
  expect(refusal(() => story.run(today, { ...added, id: countedId(99) }))).toBe('metric.too-many')
  story.run(today, { type: 'metric.remove', id })
  expect(refusal(() => story.run(today, { type: 'metric.remove', id }))).toBe('metric.gone')
  expect(refusal(() => story.run(today, { type: 'metric.edit', id, changes: {} }))).toBe('metric.gone')
  const cells = [{ metric: id, on: '2026-09-07', value: 1 }]
  expect(refusal(() => story.run(today, { type: 'metric.enter', cells }))).toBe('metric.gone')
})

test('S3-3 nothing is written down of a period to come; of the one that runs it is', () => {
  const story = new RepStory().run(today, added)
  const enter = (on: string) =>
    refusal(() => story.run(today, { type: 'metric.enter', cells: [{ metric: id, on, value: 1 }] }))
  expect([enter('2026-09-07'), enter('2026-09-14'), enter('2026-09-08')]).toEqual([
    null,
    'day.ahead',
    'metric.no-period'
  ])
})
