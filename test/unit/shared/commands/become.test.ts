import { describe, expect, test } from 'vitest'
import { becomes } from '../../../../shared/commands/become'
import { record } from '../../../../shared/commands/recorder'
import { newDeal } from '../../../../shared/model/selling'
import type { Workbook } from '../../../../shared/model/workbook'
import { opens, RepStory } from '../../../support/rep-story'

const { workbook: base } = new RepStory()

/** The patches that turn a workbook into another one. */
const patches = (before: Workbook, after: Workbook) =>
  record(structuredClone(before), (draft) => becomes(draft, after)).patches

describe('N-6 a workbook becomes another form of itself', () => {
  test('whatever differs, the result is the same as the other form', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 }, { account: 'Alder Group' })
    story.choose('2026-09-05', opens)
    story.workbook.groups = { a: { id: 'a' } as never }
    for (const [before, after] of [
      [base, story.workbook],
      [story.workbook, base]
    ] as const) {
      const draft = structuredClone(before)
      becomes(draft, after)
      expect(draft).toEqual(after)
    }
  })

  test('record by record: what is the same is not written', () => {
    const deals = { a: newDeal('a', 'Alder'), b: newDeal('b', 'Birch') }
    const before = { ...base, deals }
    expect(patches(before, structuredClone(before))).toEqual([])
    const changed = patches(before, { ...before, deals: { ...deals, b: newDeal('b', 'Cedar') } })
    expect(changed.map(({ path }) => path.slice(0, 2))).toEqual([['deals', 'b']])
    const gone = patches(before, { ...before, deals: { a: deals.a } })
    expect(gone.map(({ path }) => path)).toEqual([['deals', 'b']])
  })

  test('a collection that was not there comes entry by entry, and one that is gone goes', () => {
    const groups = { a: { id: 'a' }, b: { id: 'b' } } as never
    const added = patches(base, { ...base, groups })
    expect(added.map(({ path }) => path)).toEqual([['groups'], ['groups', 'a'], ['groups', 'b']])
    const draft = structuredClone({ ...base, groups }) as Workbook
    becomes(draft, base)
    expect('groups' in draft).toBe(false)
  })

  test('a single fact is written only if it differs', () => {
    expect(patches(base, { ...base, sample: true }).map(({ path }) => path)).toEqual([['sample']])
  })
})
