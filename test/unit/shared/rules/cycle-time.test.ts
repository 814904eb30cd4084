import { describe, expect, test } from 'vitest'
import type { Cycle } from '../../../../shared/model/cycle'
import { endOfBefore, isSinceBefore, latestAbout } from '../../../../shared/rules/cycle-time'
import { openCycle } from '../../../../shared/rules/gaps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

/** Successive cycles, each about a behavior, that ended on these days; the last one is open. */
function cycles(ended: readonly [string, string | null][]) {
  const story = new RepStory()
  const ids: string[] = []
  for (const [behavior, on] of ended) {
    const cycle = openCycle(story.workbook)
    if (!cycle) throw new Error('a cycle is open')
    ids.push(cycle.id)
    story.choose('2026-09-01', behavior)
    if (on) story.run(on, { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role' })
  }
  const all = story.workbook.cycles
  // In whatever order the file has them.
  story.workbook.cycles = Object.fromEntries(Object.entries(all).reverse())
  const at = (nth: number): Cycle => {
    const cycle = all[ids[nth] ?? '']
    if (!cycle) throw new Error('there is no such cycle')
    return cycle
  }
  return { workbook: story.workbook, at }
}

const told = [
  [opens, '2026-09-02'],
  [leaves, '2026-09-03'],
  [opens, '2026-09-10'],
  [leaves, '2026-09-11'],
  [opens, null]
] as const

describe('the cycle before one about the same behavior', () => {
  test('is the last of them that had ended when it began, and none about another behavior', () => {
    const { workbook, at } = cycles(told.map(([behavior, on]) => [behavior, on]))
    const ends = [0, 1, 2, 3, 4].map((nth) => endOfBefore(workbook, at(nth))?.slice(0, 10) ?? null)
    expect(ends).toEqual([null, null, '2026-09-02', '2026-09-03', '2026-09-10'])
  })

  test('separates what was seen: only what came after that is its own', () => {
    const { workbook, at } = cycles(told.map(([behavior, on]) => [behavior, on]))
    const isSince = isSinceBefore(workbook, at(4))
    expect(isSince('2026-09-10T10:00:00+02:00')).toBe(false)
    expect(isSince('2026-09-10T10:00:01+02:00')).toBe(true)
    expect(isSinceBefore(workbook, at(0))('2001-01-01T10:00:00+02:00')).toBe(true)
  })
})

test('the latest about a behavior is the open one, or else the one that ended last', () => {
  const open = cycles(told.map(([behavior, on]) => [behavior, on]))
  expect(latestAbout(open.workbook, opens)?.id).toBe(open.at(4).id)
  expect(latestAbout(open.workbook, leaves)?.id).toBe(open.at(3).id)
  expect(latestAbout(open.workbook, 'b2b/nobody-knows-it')).toBeUndefined()
})
