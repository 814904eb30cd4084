import fc from 'fast-check'
import { expect, it } from 'vitest'
import { levels, phases } from '../../../../shared/model/field-of-work'
import { coverageOf, periodStart, placeOf } from '../../../../shared/rules/coverage'
import { largeWorkbook } from '../../../support/large-workbook'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const template = Object.values(largeWorkbook(1).observations)[0]

it('S3-5 has eight cells; each recorded observation with a place is counted in one, drafts and others in none', () => {
  if (!template) throw new Error('no observation')
  const any = fc.record({
    status: fc.constantFrom('draft' as const, 'recorded' as const),
    level: fc.constantFrom(null, ...levels),
    phase: fc.constantFrom(null, ...phases)
  })
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (seen) => {
      const observations = Object.fromEntries(seen.map((one, index) => [String(index), { ...template, ...one }]))
      const cells = coverageOf({ observations, behaviors: {} })
      const placed = seen.filter(({ status, level, phase }) => status === 'recorded' && level && phase)
      expect(cells).toHaveLength(8)
      expect(cells.reduce((sum, cell) => sum + cell.observations, 0)).toBe(placed.length)
      for (const cell of cells)
        expect(cell.observations).toBe(
          placed.filter(({ level, phase }) => level === cell.level && phase === cell.phase).length
        )
    })
  )
})

it('S3-4 counts what was seen since the first day of the week, the quarter or the year', () => {
  expect(periodStart('week', '2026-11-22')).toBe('2026-11-16')
  expect(periodStart('week', '2026-11-16')).toBe('2026-11-16')
  expect(periodStart('week', '2026-01-02')).toBe('2025-12-29')
  expect(periodStart('quarter', '2026-11-22')).toBe('2026-10-01')
  expect(periodStart('year', '2026-11-22')).toBe('2026-01-01')
  expect(periodStart('all', '2026-11-22')).toBeNull()
  if (!template) throw new Error('no observation')
  const on = (when: string) => ({ ...template, when, level: 'account' as const, phase: 'planning' as const })
  const observations = { a: on('2026-09-30T23:50:00+02:00'), b: on('2026-10-01T00:10:00+02:00') }
  const count = (since: string | null) =>
    coverageOf({ observations, behaviors: {} }, since).reduce((sum, cell) => sum + cell.observations, 0)
  expect([count(null), count('2026-10-01'), count('2026-10-02')]).toEqual([2, 1, 0])
})

it('S3-4 each period holds today, and the shorter one begins no earlier than the longer one where both are of one kind', () => {
  fc.assert(
    fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
      const today = date.toISOString().slice(0, 10)
      const [year = '', quarter = '', week = ''] = (['year', 'quarter', 'week'] as const).map(
        (period) => periodStart(period, today) ?? ''
      )
      expect(year <= quarter && quarter <= today && week <= today).toBe(true)
      expect((Date.parse(today) - Date.parse(week)) / 86_400_000).toBeLessThan(7)
    })
  )
})

it('S3-5 what was rated without a place counts where its behavior belongs; a chosen place goes before', () => {
  const story = new RepStory()
  const id = story.observe('2026-09-02', { [opens]: 2 })
  const seen = () =>
    coverageOf(story.workbook)
      .filter(({ observations }) => observations > 0)
      .map(({ level, phase }) => [level, phase])
  const behavior = story.workbook.behaviors[opens]
  expect(seen()).toEqual([[behavior?.level, behavior?.phase]])
  story.run('2026-09-03', { type: 'observation.edit', id, changes: { level: 'territory', phase: 'planning' } })
  expect(seen()).toEqual([['territory', 'planning']])
})

it('S3-4 a place that is known in part takes the rest from the first behavior that is known', () => {
  const { workbook } = new RepStory().choose('2026-09-02', opens)
  const behavior = workbook.behaviors[opens]
  if (!behavior) throw new Error('the behavior is there')
  const behaviors = { [opens]: behavior, [leaves]: { ...behavior, level: 'account' as const } }
  const rated = (...keys: string[]) => keys.map((key) => ({ behavior: key, rating: 2, note: '' }))
  const { level, phase } = behavior
  expect(placeOf({ level: 'territory', phase: null, ratings: rated(opens) }, behaviors)).toEqual({
    level: 'territory',
    phase
  })
  expect(placeOf({ level: null, phase: 'planning', ratings: rated(opens) }, behaviors)).toEqual({
    level,
    phase: 'planning'
  })
  expect(placeOf({ level: null, phase: null, ratings: rated('gone', leaves, opens) }, behaviors)).toEqual({
    level: 'account',
    phase
  })
  expect(placeOf({ level: 'territory', phase: null, ratings: rated('gone') }, behaviors)).toBeNull()
})
