import { describe, expect, it } from 'vitest'
import { copyField, copySection } from '../../../../../../renderer/features/templates/editor/copy'
import {
  asType,
  bindOf,
  boundTo,
  freeTypesOf,
  newField,
  openBindings
} from '../../../../../../renderer/features/templates/editor/kinds'
import { settleIds } from '../../../../../../renderer/features/templates/editor/slugs'
import { createTranslator } from '../../../../../../shared/messages'
import { allFields, bindings, TemplateDraft, templateKinds } from '../../../../../../shared/model/template'
import { blankTemplate } from '../../../../../../shared/rules/blank-template'
import { bindingsOf, publishProblems } from '../../../../../../shared/rules/template-rules'

const { t } = createTranslator('en')
const blank = (kind: (typeof templateKinds)[number]) =>
  blankTemplate({ kind, id: kind, language: 'en', title: 'Form' }, t)
const words = { label: 'Label', option: (count: number) => `Option ${count}` }

describe('fields that can be added', () => {
  it.each(templateKinds)('a new field of every kind that a form for %s offers can be published at once', (kind) => {
    const form = blank(kind)
    const offers = [
      ...freeTypesOf(kind).map((type) => ({ type })),
      ...openBindings(form).map((bind) => ({ type: bindings[bind], bind }))
    ]
    const fields = offers.map((of, at) => newField(`new-${at}`, of, words))
    const [first, ...rest] = form.sections
    if (!first) throw new Error('a blank form has a section')
    const problems = publishProblems({
      ...form,
      sections: [{ ...first, fields: [...first.fields, ...fields] }, ...rest]
    })
    // Only guidance has to be written first.
    expect(problems.map(({ code }) => code)).toEqual(['no-words'])
  })

  it('every kind but charters and free forms knows something', () => {
    expect(templateKinds.filter((kind) => bindingsOf(kind).length === 0)).toEqual(['charter', 'free-form'])
  })
})

describe('changing the type of a field', () => {
  const choice = newField('c', { type: 'choice' }, words)

  it('keeps what fits: options become items, columns and anchors, and come back', () => {
    expect(asType(choice, 'checklist')).toMatchObject({ items: [{ label: 'Option 1' }, { label: 'Option 2' }] })
    expect(asType(choice, 'rating')).toMatchObject({ anchors: ['Option 1', 'Option 2'] })
    expect(asType(asType(choice, 'table'), 'choices')).toMatchObject({
      label: 'Label',
      type: 'choices',
      options: [{ label: 'Option 1' }, { label: 'Option 2' }]
    })
  })
})

describe('what a field stands for', () => {
  it('changes its type, and lets go of it', () => {
    const bound = boundTo(newField('x', { type: 'text' }, words), 'plan.how')
    expect(bound).toMatchObject({ type: 'long-text', bind: 'plan.how', label: 'Label', writtenBy: 'rep' })
    expect(bindOf(boundTo(bound, null))).toBeNull()
    expect(boundTo(newField('x', { type: 'gap', bind: 'plan.gap' }, words), null)).toMatchObject({ type: 'long-text' })
  })
})

describe('names of new parts', () => {
  it('are given once, stay, and conditions follow', () => {
    const draft = TemplateDraft.parse({
      ...blank('free-form'),
      sections: [
        {
          id: 'new-1',
          title: 'First',
          fields: [
            { type: 'text', id: 'kept', label: 'Anything else' },
            { type: 'choice', id: 'new-2', label: 'Kept', options: [{ id: 'new-1', label: 'Often' }] },
            { type: 'text', id: 'new-3', label: 'constructor', showWhen: { field: 'new-2', is: ['new-1'] } },
            { type: 'text', id: 'new-4', label: 'خطة' }
          ]
        }
      ]
    })
    const settled = settleIds(draft)
    expect(settled.sections[0]).toMatchObject({
      id: 'first',
      fields: [
        { id: 'kept' },
        { id: 'kept-2', options: [{ id: 'often', label: 'Often' }] },
        { id: 'part', showWhen: { field: 'kept-2', is: ['often'] } },
        { id: 'part-2' }
      ]
    })
    expect(settleIds(settled)).toEqual(settled)
  })
})

describe('copying from another form', () => {
  const plan = blank('action-plan')

  it('takes what Coachbook knows as such where it is missing, and as a plain field where it is there', () => {
    const without = { ...plan, sections: plan.sections.filter(({ id }) => id !== 'how') }
    const how = (form: typeof plan) => allFields(form).filter((field) => bindOf(field) === 'plan.how')
    expect(how(copySection(without, 'form', plan, 'how').draft)).toHaveLength(1)
    const twice = copySection(plan, 'form', plan, 'how').draft
    expect(how(twice)).toHaveLength(1)
    expect(allFields(twice)).toHaveLength(allFields(plan).length + 1)
  })

  it('leaves out what can only stand for something else', () => {
    expect(copyField(blank('free-form'), 'form', plan, 'gap')).toMatchObject({ row: null })
    expect(publishProblems(copySection(blank('observation'), 'form', plan, 'next').draft)).toEqual([])
  })
})
