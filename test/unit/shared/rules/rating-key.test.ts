import { describe, expect, test } from 'vitest'
import type { Field, Template } from '../../../../shared/model/template'
import { asksForKey, asksForRatings, behaviorsInKey, type Rateable } from '../../../../shared/rules/rating-key'
import { content, templateNamed } from '../../../support/library-in-memory'

const builtIn = content.templates.find(({ hash }) => hash === templateNamed('four-step-observation'))?.template
if (!builtIn) throw new Error('the observation is gone')

const common = { help: '', required: false, writtenBy: 'either', private: false, lines: 1, column: 'main' } as const
const ratings: Field = { ...common, type: 'ratings', id: 'rated', label: 'How it went' }
const words: Field = { ...common, type: 'text', id: 'words', label: 'Words' }

const form = (fields: Field[], more: Partial<Template> = {}): Template => ({
  ...builtIn,
  id: 'ours',
  language: 'en',
  sections: [{ id: 'all', title: 'All', help: '', fields }],
  ...more
})

const behavior = (title: string): Rateable['behaviors'][number]['behavior'] => {
  const known = content.behaviors[0]?.behavior
  if (!known) throw new Error('there is no behavior')
  return { ...known, title }
}

/** A library with behaviors of reps in two languages, those that a manager wrote, and those of coaches from two packs. */
const library: Rateable = {
  templates: [
    { pack: 'selling', template: { id: 'ours' } },
    { pack: 'coaching', template: { id: 'talk' } },
    { pack: 'more-coaching', template: { id: 'another-talk' } }
  ],
  frameworks: [
    { id: 'selling', language: 'en', audience: 'rep', pack: 'selling' },
    { id: 'selling-us', language: 'en-US', audience: 'rep', pack: 'selling' },
    { id: 'selling-de', language: 'de', audience: 'rep', pack: 'selling' },
    { id: 'coaching', language: 'en', audience: 'coach', pack: 'coaching' },
    { id: 'coaching-de', language: 'de', audience: 'coach', pack: 'coaching' },
    { id: 'more-coaching', language: 'en', audience: 'coach', pack: 'more-coaching' }
  ],
  behaviors: ['selling', 'selling-us', 'selling-de', 'written-here', 'coaching', 'coaching-de', 'more-coaching'].map(
    (framework) => ({ framework, behavior: behavior(`of ${framework}`) })
  )
}

const keyOf = (template: Template) => behaviorsInKey(library, template).map(({ title }) => title)

describe('T-9 the behaviors in the key of a blank form', () => {
  test('are those of reps in its language, whatever the country, and those that a manager wrote', () => {
    expect(keyOf(form([words, ratings]))).toEqual(['of selling', 'of selling-us', 'of written-here'])
    expect(keyOf(form([ratings], { language: 'de-AT' }))).toEqual(['of selling-de', 'of written-here'])
  })

  test('are a coach’s, and of its own pack, where the form comes in one pack with them', () => {
    expect(keyOf(form([ratings], { id: 'talk' }))).toEqual(['of coaching'])
    expect(keyOf(form([ratings], { id: 'talk', language: 'de' }))).toEqual(['of coaching-de'])
    expect(keyOf(form([ratings], { id: 'another-talk' }))).toEqual(['of more-coaching'])
  })

  test('are those of reps for a form that is in no pack', () => {
    expect(keyOf(form([ratings], { id: 'not-here' }))).toEqual(['of selling', 'of selling-us', 'of written-here'])
  })

  test('are none where nothing is rated, or only by what stays off the page', () => {
    expect(keyOf(form([words]))).toEqual([])
    expect(keyOf(form([{ ...ratings, private: true }]))).toEqual([])
    expect(asksForKey(form([{ ...ratings, private: true }, ratings]))).toBe(true)
  })
})

test('a form has a place for ratings where one of its fields is for them; one that is not known may have', () => {
  expect(asksForRatings(form([words, ratings]))).toBe(true)
  expect(asksForRatings(form([{ ...ratings, private: true }]))).toBe(true)
  expect(asksForRatings(form([words]))).toBe(false)
  expect(asksForRatings(undefined)).toBe(true)
})
