import { expect, test } from 'vitest'
import { type Slip, slipBetween } from '../../../../shared/rules/relapses'
import { leaves, opens, RepStory } from '../../../support/rep-story'

/** A rep whose behavior stuck, with its cycle closed. */
function stuck(): RepStory {
  const story = new RepStory()
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  for (const on of ['2026-09-05', '2026-09-06', '2026-09-07']) story.observe(on, { [opens]: 4 })
  return story.run('2026-09-08', { type: 'cycle.close', next: story.id(), how: 'sticks', reason: '' })
}

/** What the last of these visits says when it is logged. */
function told(story: RepStory, ...visits: string[]): Slip | null {
  let said: Slip | null = null
  for (const on of visits) {
    const before = structuredClone(story.workbook)
    story.observe(on, { [opens]: 1 })
    said = slipBetween(before, story.workbook)
  }
  return said
}

test('S0-10 a relapse is said when it is logged; one slip alone is none', () => {
  expect(told(stuck(), '2026-09-10')).toBeNull()
  expect(told(stuck(), '2026-09-10', '2026-09-11')).toEqual({ slip: 'reopened', behavior: opens, reached: 2, of: 4 })
})

test('S0-10 while another behavior is worked on it is said that this one waits', () => {
  const story = stuck().choose('2026-09-09', leaves)
  expect(told(story, '2026-09-10', '2026-09-11')).toEqual({ slip: 'parked', behavior: opens })
  expect(told(story, '2026-09-12')).toBeNull()
})

test('S0-10 what was only stopped, never chosen or is worked on itself does not slip', () => {
  const stopped = new RepStory()
  stopped.choose('2026-09-03', opens).answer('2026-09-04', true)
  for (const on of ['2026-09-05', '2026-09-06', '2026-09-07']) stopped.observe(on, { [opens]: 4 })
  stopped.run('2026-09-08', { type: 'cycle.close', next: stopped.id(), how: 'stopped', reason: 'Not now' })
  stopped.choose('2026-09-09', leaves)
  expect(told(stopped, '2026-09-10', '2026-09-11')).toBeNull()

  const again = stuck().choose('2026-09-09', opens)
  expect(told(again, '2026-09-10', '2026-09-11')).toBeNull()
})

test('S0-10 a file without an open cycle, and a cycle that was not there before, say nothing', () => {
  const story = stuck()
  const before = structuredClone(story.workbook)
  before.cycles = {}
  expect(slipBetween(before, story.workbook)).toBeNull()
  const after = structuredClone(story.workbook)
  for (const cycle of Object.values(after.cycles))
    cycle.closed ??= { at: '2026-09-09T10:00:00+02:00', how: 'stopped', reason: 'x' }
  expect(slipBetween(story.workbook, after)).toBeNull()
  const slipped = structuredClone(after)
  for (const observation of Object.values(slipped.observations)) observation.ratings = []
  expect(slipBetween(after, slipped)).toEqual({ slip: 'parked', behavior: opens })
})
