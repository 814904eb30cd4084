import { expect, test } from 'vitest'
import { usualView } from '../../../../renderer/features/log/view'
import { type LogViews, withViews } from '../../../../shared/model/log-view'
import { countedId } from '../../../support/large-workbook'

const own = { last: usualView(), saved: [] }

test('D-1 a rep’s views replace the earlier ones, and the rep used last is last in the list', () => {
  const [first, second] = [countedId(1), countedId(2)]
  const views: LogViews = { [first]: own, [second]: own }
  const changed = { ...own, last: { ...usualView(), group: 'month' } }
  expect(Object.entries(withViews(views, first, changed))).toEqual([
    [second, own],
    [first, changed]
  ])
})

test('D-1 views of 300 reps are kept; those not used for longest go first', () => {
  const reps = Array.from({ length: 300 }, (_, count) => countedId(count))
  const full = Object.fromEntries(reps.map((rep) => [rep, own]))
  const next = withViews(full, countedId(1000), own)
  expect(Object.keys(next)).toEqual([...reps.slice(1), countedId(1000)])
})
