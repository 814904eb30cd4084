import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readBuiltInContent } from '../../../../../electron/services/templates/built-in'
import { observationForm } from '../../../../../renderer/features/observation/observation-form'

const root = join(import.meta.dirname, '../../../../..')
const { templates } = await readBuiltInContent(join(root, 'resources', 'packs'))
const formIn = (language: string) => observationForm(templates, language)?.template.id

describe('the form of a new observation', () => {
  test('is the fullest one in the reader’s language', () => {
    expect([formIn('en'), formIn('de')]).toEqual(['four-step-observation', 'four-step-observation-de'])
  })
  test('is one in another language rather than none', () => {
    expect(formIn('fi')).toMatch(/^four-step-observation/)
  })
  test('comes in its newest version', () => {
    const one = templates.filter(({ template }) => template.id === 'four-step-observation')
    const versions = ['1.9.0', '1.10.0', '1.2.11'].flatMap((version) =>
      one.map((offered) => ({ ...offered, hash: version, template: { ...offered.template, version } }))
    )
    expect(observationForm(versions, 'en')?.template.version).toBe('1.10.0')
  })
  test('is missing where no pack has one', () => {
    expect(observationForm([], 'en')).toBeUndefined()
  })
})
