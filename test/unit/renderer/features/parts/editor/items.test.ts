import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addItem,
  duplicateItem,
  itemsOf,
  itemWords,
  moveItemBy,
  moveItemTo,
  removeItem,
  replaceItem,
  settleItems
} from '../../../../../../renderer/features/parts/editor/items'
import { tagsFrom } from '../../../../../../renderer/features/parts/editor/QuestionProperties'
import { ofField } from '../../../../../../renderer/features/templates/editor/row'
import { Part } from '../../../../../../shared/model/part'
import { blankPart, newBehavior, partProblems } from '../../../../../../shared/rules/part-rules'

const about = { id: 'north', language: 'en', title: 'North' }

/** A framework with behaviors that are named by their numbers. */
function framework(count: number): Part {
  const blank = blankPart({ kind: 'behavior-framework', ...about })
  const behaviors = Array.from({ length: count }, (_, at) => ({
    ...newBehavior(`b-${at}`),
    title: `Behavior ${at}`,
    anchors: ['a', 'b', 'c', 'd', 'e'] satisfies [string, string, string, string, string]
  }))
  return blank.kind === 'behavior-framework' ? { ...blank, behaviors } : blank
}

const ids = (part: Part) => itemsOf(part).map(({ id }) => id)

type Step =
  | { do: 'to'; from: number; target: number; side: 'before' | 'after' }
  | { do: 'by'; from: number; by: -1 | 1 }

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    do: fc.constant('to' as const),
    from: fc.nat(12),
    target: fc.nat(12),
    side: fc.constantFrom('before' as const, 'after' as const)
  }),
  fc.record({ do: fc.constant('by' as const), from: fc.nat(12), by: fc.constantFrom(-1 as const, 1 as const) })
)

describe('T-1 behaviors in their list', () => {
  it('are all there, once, however they are moved', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), fc.array(step, { maxLength: 20 }), (count, steps) => {
        const before = framework(count)
        const after = steps.reduce((part, one) => {
          const row = ofField(`b-${one.from}`)
          return one.do === 'by'
            ? moveItemBy(part, row, one.by)
            : moveItemTo(part, row, one.target === 12 ? 'form' : ofField(`b-${one.target}`), one.side)
        }, before)
        expect(ids(after).sort()).toEqual(ids(before).sort())
      })
    )
  })

  it('go where they are dropped, and first when that is the whole', () => {
    const part = framework(3)
    expect(ids(moveItemTo(part, 'f:b-0', 'f:b-1', 'after'))).toEqual(['b-1', 'b-0', 'b-2'])
    expect(ids(moveItemTo(part, 'f:b-2', 'f:b-0', 'before'))).toEqual(['b-2', 'b-0', 'b-1'])
    expect(ids(moveItemTo(part, 'f:b-2', 'form', 'after'))).toEqual(['b-2', 'b-0', 'b-1'])
    expect(moveItemBy(part, 'f:b-0', -1)).toBe(part)
    expect(moveItemTo(part, 'f:gone', 'f:b-0', 'after')).toBe(part)
  })

  it('come after the chosen one, near it in the map; a second one keeps all words', () => {
    const near = replaceItem(framework(2), { ...newBehavior('b-0'), level: 'territory', phase: 'planning' })
    const added = addItem(near, 'f:b-0')
    expect(added && ids(added.part)).toEqual(['b-0', 'new-1', 'b-1'])
    expect(added && itemsOf(added.part)[1]).toMatchObject({ level: 'territory', phase: 'planning', title: '' })
    const twice = duplicateItem(framework(2), 'f:b-1')
    expect(twice && itemsOf(twice.part).map(itemWords)).toEqual(['Behavior 0', 'Behavior 1', 'Behavior 1'])
    expect(duplicateItem(framework(2), 'form')).toBeNull()
    expect(removeItem(framework(2), 'f:b-1')).toMatchObject({ row: 'f:b-0' })
    expect(removeItem(framework(1), 'f:b-0').row).toBe('form')
  })

  it('are named after their words when they are published, and keep a name that was given', () => {
    let part = addItem(framework(1), 'form')?.part ?? framework(0)
    part = addItem(part, 'form')?.part ?? part
    for (const id of ['new-1', 'new-2']) part = replaceItem(part, { ...newBehavior(id), title: 'Asks who decides' })
    expect(ids(settleItems(part))).toEqual(['b-0', 'asks-who-decides', 'asks-who-decides-2'])
    expect(settleItems(settleItems(part))).toEqual(settleItems(part))
  })
})

describe('T-1 what keeps a part from being published', () => {
  it('is named with its place, and what is published is what the schema takes', () => {
    const blank = blankPart({ kind: 'behavior-framework', ...about })
    expect(partProblems({ ...blank, title: ' ' }).map(({ code }) => code)).toEqual([
      'no-title',
      'no-behavior-title',
      ...Array.from({ length: 5 }, () => 'no-anchor')
    ])
    expect(partProblems(framework(0))).toEqual([{ code: 'no-behaviors' }])
    expect(partProblems(framework(2))).toEqual([])
    expect(Part.safeParse(framework(2)).success).toBe(true)
    const same = replaceItem(framework(2), {
      ...newBehavior('b-1'),
      title: ' behavior 0',
      anchors: ['one', 'two', 'Two ', 'four', 'five']
    })
    expect(partProblems(same)).toEqual([
      { code: 'same-title', at: 'b-1' },
      { code: 'same-anchor', at: 'b-1', step: 3 }
    ])
    expect(partProblems(blankPart({ kind: 'question-guide', ...about }))).toEqual([
      { code: 'no-question', at: 'new-1' }
    ])
    expect(partProblems(blankPart({ kind: 'help-text', ...about }))).toEqual([{ code: 'no-words' }])
  })
})

describe('S1-9 what a question is about', () => {
  it('is written as words with commas between', () => {
    expect(tagsFrom('strategy, Big Deal,, strategy, constructor')).toEqual(['strategy', 'big-deal'])
    expect(tagsFrom('')).toEqual([])
    expect(tagsFrom('a,b,c,d,e,f,g,h,i,j').length).toBe(8)
  })
})
