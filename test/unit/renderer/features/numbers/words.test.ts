import { expect, test } from 'vitest'
import { called } from '../../../../../renderer/features/numbers/words'
import { createTranslator } from '../../../../../shared/messages'
import type { Metric } from '../../../../../shared/model/metric'
import { countedId } from '../../../../support/large-workbook'

const metric = (count: number, name: string, period: Metric['period'], unit = ''): Metric => ({
  id: countedId(count),
  name,
  unit,
  period,
  kind: 'done',
  better: 'higher',
  target: null,
  values: {}
})

test('S3-3 two numbers of one name are told apart by how often they are entered, by unit, or by their order', () => {
  const { t } = createTranslator('en')
  const metrics = [
    metric(1, 'Visits', 'week'),
    metric(2, 'visits', 'month'),
    metric(3, 'Revenue', 'month', '€'),
    metric(4, 'Revenue', 'month', '$'),
    metric(5, 'Calls', 'week'),
    metric(6, 'Calls', 'week'),
    metric(7, 'Wins', 'quarter')
  ]
  expect(called(metrics, t).map(({ name }) => name)).toEqual([
    'Visits (every week)',
    'visits (every month)',
    'Revenue (every month · €)',
    'Revenue (every month · $)',
    'Calls (every week · 1/2)',
    'Calls (every week · 2/2)',
    'Wins'
  ])
})
