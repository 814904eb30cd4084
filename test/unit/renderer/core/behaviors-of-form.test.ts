import { expect, test } from 'vitest'
import { behaviorsOfForm } from '../../../../renderer/core/behaviors-of-form'
import type { TrainedOn } from '../../../../shared/model/workbook'
import { content } from '../../../support/library-in-memory'

const untrained: TrainedOn = { frameworks: {}, behaviors: {} }
const offered = {
  ...content,
  templates: content.templates.map((one) => ({ ...one, own: false }))
}
const frameworksFor = (trained: TrainedOn, id: string | null, own = false) => [
  ...new Set(
    behaviorsOfForm(offered, trained, { hash: null, id }, own).map(({ framework }) => framework.replace('-de', ''))
  )
]

test('a rep is offered none of a coach’s behaviors', () => {
  expect(frameworksFor(untrained, null)).toEqual(['b2b'])
  expect(frameworksFor(untrained, 'four-step-observation')).toEqual(['b2b'])
})

test('who was trained as a coach is offered them', () => {
  expect(frameworksFor({ ...untrained, frameworks: { coaching: '2026-01-01' } }, null)).toEqual(['b2b', 'coaching'])
})

test('a form that comes with a coach’s behaviors is about these', () => {
  expect(frameworksFor(untrained, 'coaching-talk-observation')).toEqual(['coaching'])
})

test('S3-1 in the own workbook a manager is seen as a coach alone', () => {
  const coach = { ...untrained, frameworks: { coaching: '2026-01-01' } }
  expect(frameworksFor(coach, null, true)).toEqual(['coaching'])
  expect(frameworksFor(coach, 'four-step-observation', true)).toEqual(['coaching'])
})
