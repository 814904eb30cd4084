import { describe, expect, test } from 'vitest'
import { offeredForms } from '../../../../../renderer/features/forms/offered-forms'
import { content } from '../../../../support/library-in-memory'

const { templates } = content
const titles = (language: string, last?: string) =>
  offeredForms(templates, ['observation'], language, last).map(({ template }) => template.id)

describe('the forms to choose from', () => {
  test('are all of their kind, each once, the fullest first and the others by title', () => {
    const english = titles('en')
    expect(english[0]).toBe('four-step-observation')
    expect(new Set(english)).toEqual(
      new Set([
        'four-step-observation',
        'call-review',
        'deal-review',
        'account-review',
        'territory-review',
        'coaching-talk-observation'
      ])
    )
    expect(english).toHaveLength(6)
  })
  test('begin with the one that was used last, in whatever language that was', () => {
    expect(titles('en', 'deal-review')[0]).toBe('deal-review')
    expect(titles('en', 'four-step-observation-de')[0]).toBe('four-step-observation')
    expect(titles('de', 'four-step-observation')[0]).toBe('four-step-observation-de')
  })
  test('begin with the fullest where the one used last was removed from the library', () => {
    expect(titles('en', 'gone-from-here')[0]).toBe('four-step-observation')
  })
  test('begin with the general one also in a version of somebody’s own that asks for less than the others', () => {
    const own = templates.map((offered) => {
      if (offered.template.id !== 'four-step-observation') return offered
      const [first] = offered.template.sections
      const sections = first ? [{ ...first, fields: first.fields.slice(0, 1) }] : []
      return { ...offered, hash: 'own', template: { ...offered.template, version: '9.0.0', sections } }
    })
    expect(offeredForms(own, ['observation'], 'en', undefined)[0]?.hash).toBe('own')
  })
  test('come in another language rather than not at all', () => {
    expect(titles('fi')).toContain('deal-review')
  })
  test('come in their newest version', () => {
    const one = templates.filter(({ template }) => template.id === 'four-step-observation')
    const versions = ['1.9.0', '1.10.0', '1.2.11'].flatMap((version) =>
      one.map((offered) => ({ ...offered, hash: version, template: { ...offered.template, version } }))
    )
    expect(offeredForms(versions, ['observation'], 'en', undefined).map(({ hash }) => hash)).toEqual(['1.10.0'])
  })
  test('are none where no pack has one', () => {
    expect(offeredForms([], ['observation'], 'en', undefined)).toEqual([])
  })
})
