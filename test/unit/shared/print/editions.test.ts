import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { Template } from '../../../../shared/model/template'
import { blankDocument } from '../../../../shared/print/blank'
import { editions, inEdition } from '../../../../shared/print/editions'
import { number } from '../../../../shared/print/fields/number'

test('an amount of one is said as one, and on a page that was signed before as it was said there', () => {
  const words = (unit: string, value: number, language: string) => {
    const translator = createTranslator(language)
    const field = { type: 'number', id: 'wait', label: 'Wait', unit } as const
    const form = Template.parse({
      ...{ format: 1, kind: 'free-form', id: 'form', version: '1.0.0', language, title: 'F', heading: 'F' },
      sections: [{ id: 'all', fields: [field] }]
    })
    const [parsed] = form.sections[0]?.fields ?? []
    if (parsed?.type !== 'number') throw new Error('the field is a number')
    const text = number.words(parsed, value, translator)
    const page = { ...blankDocument(form, translator), blocks: [{ type: 'paragraph' as const, text }] }
    return editions.map((edition) => {
      const [block] = inEdition(page, edition).blocks
      return block?.type === 'paragraph' ? block.text : null
    })
  }
  const before = (now: string, then: string) => [now, now, now, now, now, now, now, now, now, then, then, then]
  expect(words('Tage', 1, 'de')).toEqual(before('1 Tag', '1 Tage'))
  expect(words('weeks', 1, 'en')).toEqual(before('1 week', '1 weeks'))
  expect(words('Tage', 1.5, 'de')).toEqual(before('1,5 Tage', '1,5 Tage'))
  expect(words('Tage', 0, 'de')).toEqual(before('0 Tage', '0 Tage'))
  expect(words('cups', 1, 'en')).toEqual(before('1 cups', '1 cups'))
})
