import { array, assert as check, constantFrom, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addFields,
  afterRemoval,
  duplicate,
  moveBy,
  moveTo,
  partIds,
  remove
} from '../../../../../../renderer/features/templates/editor/change'
import { newField } from '../../../../../../renderer/features/templates/editor/kinds'
import { find, type Row, rows } from '../../../../../../renderer/features/templates/editor/row'
import { TemplateDraft } from '../../../../../../shared/model/template'

const field = (id: string) => ({ type: 'text', id, label: id.toUpperCase() })

const form = TemplateDraft.parse({
  format: 1,
  kind: 'free-form',
  id: 'form',
  version: '1.0.0',
  language: 'en',
  title: 'Form',
  heading: 'Form',
  sections: [
    { id: 'one', fields: ['a', 'b'].map(field) },
    { id: 'two', fields: [] },
    { id: 'three', fields: ['c'].map(field) }
  ]
})
const order = (draft: typeof form) => rows(draft).slice(1).join(' ')

describe('moving rows of the outline', () => {
  it('takes a field out of its section at the edge, also into an empty one', () => {
    const once = moveBy(form, 'f:b', 1)
    expect(order(once)).toBe('s:one f:a s:two f:b s:three f:c')
    expect(order(moveBy(once, 'f:b', 1))).toBe('s:one f:a s:two s:three f:b f:c')
    expect(order(moveBy(once, 'f:b', -1))).toBe('s:one f:a f:b s:two s:three f:c')
  })

  it('leaves what stands first or last where it is', () => {
    expect(moveBy(form, 'f:a', -1)).toBe(form)
    expect(moveBy(form, 's:three', 1)).toBe(form)
    expect(moveBy(form, 'form', 1)).toBe(form)
  })

  it('drops a field before a section into the one above, after it into the section', () => {
    expect(order(moveTo(form, 'f:c', 's:two', 'before'))).toBe('s:one f:a f:b f:c s:two s:three')
    expect(order(moveTo(form, 'f:c', 's:two', 'after'))).toBe('s:one f:a f:b s:two f:c s:three')
    expect(order(moveTo(form, 'f:c', 'form', 'after'))).toBe('s:one f:c f:a f:b s:two s:three')
  })

  it('moves a section with its fields', () => {
    expect(order(moveTo(form, 's:one', 'f:c', 'before'))).toBe('s:two s:three f:c s:one f:a f:b')
    expect(order(moveTo(form, 's:three', 's:one', 'before'))).toBe('s:three f:c s:one f:a f:b s:two')
  })

  it('never loses or doubles a part, whatever is moved where', () => {
    const anyPlace = constantFrom(...rows(form), 'f:gone')
    const move = tuple(
      anyPlace,
      anyPlace,
      constantFrom('before' as const, 'after' as const),
      integer({ min: 0, max: 2 })
    )
    check(
      property(array(move, { maxLength: 12 }), (moves) => {
        const moved = moves.reduce(
          (draft, [row, target, side, how]) =>
            how === 0 ? moveTo(draft, row, target, side) : moveBy(draft, row, how === 1 ? -1 : 1),
          form
        )
        expect(partIds(moved).sort()).toEqual(partIds(form).sort())
      })
    )
  })
})

describe('adding, removing and duplicating', () => {
  it('adds after the chosen field, at the end of the chosen section, or of the form', () => {
    const added = newField('x', { type: 'date' }, { label: 'X', option: String })
    expect(order(addFields(form, 'f:a', [added]))).toBe('s:one f:a f:x f:b s:two s:three f:c')
    expect(order(addFields(form, 's:one', [added]))).toBe('s:one f:a f:b f:x s:two s:three f:c')
    expect(order(addFields(form, 'form', [added]))).toBe('s:one f:a f:b s:two s:three f:c f:x')
  })

  it('adds the first section of a form that has none', () => {
    const added = newField('new-1', { type: 'text' }, { label: 'X', option: String })
    expect(order(addFields({ ...form, sections: [] }, 'form', [added]))).toBe('s:new-2 f:new-1')
  })

  it.each<[Row, Row]>([
    ['f:a', 'f:b'],
    ['f:c', 's:three'],
    ['s:one', 's:two'],
    ['s:three', 's:two']
  ])('after %s is removed, %s is chosen', (removed, chosen) => {
    expect(afterRemoval(form, removed)).toBe(chosen)
    expect(find(remove(form, removed), removed)).toEqual({ is: 'form' })
  })

  it('gives a copy of a section names of its own, and its conditions with it', () => {
    const waiting = TemplateDraft.parse({
      ...form,
      sections: [
        {
          id: 'one',
          fields: [
            { type: 'yes-no', id: 'asked' },
            { ...field('what'), showWhen: { field: 'asked', is: [true] } }
          ]
        }
      ]
    })
    const copy = duplicate(waiting, 's:one')
    expect(copy?.draft.sections[1]).toMatchObject({
      id: 'new-3',
      fields: [{ id: 'new-1' }, { id: 'new-2', showWhen: { field: 'new-1' } }]
    })
  })
})
