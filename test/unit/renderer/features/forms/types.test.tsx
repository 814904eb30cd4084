import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { FieldView } from '../../../../../renderer/features/forms/FieldView'
import type { Form } from '../../../../../renderer/features/forms/form'
import { inWindow, offeredTypes } from '../../../../../renderer/features/forms/types'
import { createTranslator } from '../../../../../shared/messages'
import { bindings } from '../../../../../shared/model/bindings'
import { fieldKinds, fits, kindOf } from '../../../../../shared/model/fields'
import { Field, type FieldType, type FieldValue, Template } from '../../../../../shared/model/template'
import { freeOnPaper, valueWords } from '../../../../../shared/print/fields'
import type { Sample } from '../../../../../shared/print/fields/kind'
import type { PrintSetting } from '../../../../../shared/print/form'
import { blankField, printField } from '../../../../../shared/print/print-field'
import { sampleDocument } from '../../../../../shared/print/sample'
import { moveValues } from '../../../../../shared/rules/template-move'
import { bindingsOf } from '../../../../../shared/rules/template-rules'

const isType = (type: string): type is FieldType => Object.hasOwn(fieldKinds, type)
const types = Object.keys(fieldKinds).filter(isType)

const options = [
  { id: 'first', label: 'First answer' },
  { id: 'second', label: 'Second answer' }
]
/** A field of a type with everything that any type needs. */
const fieldOf = (type: FieldType, more: object = {}) =>
  Field.parse({
    id: 'one',
    label: 'What it asks',
    options,
    items: options,
    columns: options,
    anchors: ['Never', 'Always'],
    text: 'Words of the form',
    ...more,
    type
  })
const templateOf = (field: Field, kind: string, version: string) =>
  Template.parse({
    format: 1,
    kind,
    id: 'form',
    version,
    language: 'en',
    title: 'Form',
    heading: 'Form',
    sections: [{ id: 'only', fields: [field] }]
  })

const { t } = createTranslator('en')
const setting: PrintSetting = {
  t,
  language: 'en',
  year: '2026-01-01',
  people: { rep: 'Mira Voss', manager: 'Jonas Ek' }
}
const sample: Sample = { all: false, words: (word) => t(`packs:sample.${word}`), day: '2026-03-05' }
const sampleOf = (field: Field): FieldValue | null => freeOnPaper(field).sample(field, sample)
const formWith = (values: Record<string, FieldValue>) => ({ core: {}, values, behaviors: {}, draft: false })

describe.each(types)('a field of the type %s', (type) => {
  const field = fieldOf(type)
  const value = sampleOf(field)
  const holds = kindOf(field).holds !== null

  it('has a name and a sentence in every language', () => {
    for (const language of ['en', 'de']) {
      const { t: said } = createTranslator(language)
      expect(said(`templates:name.${type}`)).not.toContain('name.')
      expect(said(`templates:says.${type}`)).not.toContain('says.')
    }
  })

  it('is offered in the editor, or bound, or known from forms that were made elsewhere', () => {
    const offered = offeredTypes(true).includes(type)
    const bound = Object.values(bindings).some((needs) => needs === type)
    expect(offered || bound).toBe(true)
  })

  it('has something to look at exactly if it holds something', () => {
    expect(value !== null).toBe(holds)
    if (value !== null) expect(fits(field, value)).toBe(true)
  })

  it('shows in the window what it holds', () => {
    const form: Form = {
      template: templateOf(field, 'free-form', '1.0.0'),
      values: value === null ? {} : { one: value },
      write: async () => true,
      readOnly: false,
      bound: {},
      names: { rep: 'Mira', manager: 'Jonas' }
    }
    const html = renderToStaticMarkup(<FieldView form={form} field={field} />)
    expect(html !== '').toBe(inWindow(field).View !== undefined)
    if (holds) expect(html).toContain('What it asks')
  })

  it('is printed with what it holds, and can be filled with a pen', () => {
    const filled = printField(field, { form: formWith(value === null ? {} : { one: value }), setting, level: 2 })
    const fixed = type === 'guidance' || type === 'page-break'
    expect(filled.as !== 'nothing').toBe(holds || fixed)
    expect(blankField(field, { setting, level: 2 }).as).not.toBe('nothing')
    const hidden = printField({ ...field, private: true }, { form: formWith({}), setting, level: 2 })
    expect(hidden.as).toBe('nothing')
  })

  it('keeps its value when the record moves to the next version of the form', () => {
    if (value === null) return
    const record = { values: { one: value }, private: {} }
    const next = fieldOf(type, { label: 'Asked in other words', lines: 5 })
    const moved = moveValues(record, templateOf(field, 'free-form', '1.0.0'), templateOf(next, 'free-form', '1.1.0'))
    expect(moved.kept).toEqual([])
    expect(moved.result.values).toEqual({ one: value })
  })

  it('is read out in words', () => {
    if (value === null) return
    const words = valueWords(field, value, setting)
    expect(words.trim()).not.toBe('')
    expect(words).not.toMatch(/\[object|undefined|joint-visit|\bplus\b/)
  })
})

describe.each(['action-plan', 'observation', 'session-guide', 'pre-call'] as const)(
  'in a form of the kind %s',
  (kind) => {
    it.each(bindingsOf(kind))('%s prints what the record holds and can be filled with a pen', (bind) => {
      const field = fieldOf(bindings[bind], { bind, private: bind === 'observation.feelings' })
      const { blocks } = sampleDocument(templateOf(field, kind, '1.0.0'), 'sample', t)
      // Feelings are never printed (S0-11).
      expect(blocks.length > 0).toBe(bind !== 'observation.feelings')
      expect(blankField(field, { setting, level: 2 }).as).not.toBe('nothing')
    })
  }
)
