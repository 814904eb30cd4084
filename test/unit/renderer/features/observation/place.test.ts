import { describe, expect, test } from 'vitest'
import { neighbor, placeCounts } from '../../../../../renderer/features/observation/place'
import { workbookOf } from './workbook-of'

test('each cell of the map counts what is in the log; drafts and half a place do not count', () => {
  const { workbook } = workbookOf([
    { on: 1, level: 'interaction', phase: 'execution' },
    { on: 2, level: 'interaction', phase: 'execution' },
    { on: 3, level: 'territory', phase: 'planning' },
    { on: 4, level: 'territory', phase: 'planning', draft: true },
    { on: 5, level: 'account', phase: null }
  ])
  expect([...placeCounts(workbook)]).toEqual([
    ['interaction execution', 2],
    ['territory planning', 1]
  ])
})

describe('arrow keys walk over the map as it is drawn', () => {
  test.each([
    ['ArrowRight', { level: 'account', phase: 'execution' }],
    ['ArrowLeft', { level: 'account', phase: 'planning' }],
    ['ArrowUp', { level: 'opportunity', phase: 'planning' }],
    ['ArrowDown', { level: 'territory', phase: 'planning' }]
  ] as const)('%s', (key, to) => {
    expect(neighbor({ level: 'account', phase: 'planning' }, key)).toEqual(to)
  })
  test('and stop at its edge', () => {
    expect(neighbor({ level: 'territory', phase: 'execution' }, 'ArrowDown')).toEqual({
      level: 'territory',
      phase: 'execution'
    })
  })
  test('other keys lead nowhere', () => {
    expect(neighbor({ level: 'account', phase: 'planning' }, 'Enter')).toBeUndefined()
  })
})
