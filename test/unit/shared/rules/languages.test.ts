import { describe, expect, it, test } from 'vitest'
import { languages } from '../../../../shared/messages/languages'
import {
  behaviorsFor,
  everyLanguage,
  idsOfThing,
  inChosenLanguage,
  listedTitle,
  oneOfEach,
  thingOf
} from '../../../../shared/rules/languages'

const made = (id: string) => ({ id, language: /-([a-z]{2})$/.exec(id)?.[1] ?? 'en' })
const of = ({ id, language }: { id: string; language: string }) => ({ thing: thingOf(id), language })
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

const library = ['plan', 'plan-de', 'talk', 'talk-de', 'vecka-sv', 'nur-hier-de'].map(made)

test('the same thing in two languages has ids that differ in the language at their end', () => {
  expect(['b2b', 'b2b-de', 'b2b-en', 'how-are-you', 'model-de-luxe'].map(thingOf)).toEqual([
    'b2b',
    'b2b',
    'b2b',
    'how-are-you',
    'model-de-luxe'
  ])
})

test('the same thing is looked for under its id in every language', () => {
  expect(idsOfThing('charter-de')).toEqual(['charter', ...languages.map((language) => `charter-${language}`)])
})

describe('what is offered', () => {
  it('is each thing once, in the reader’s language and first, with what there is in no other', () => {
    expect(ids(oneOfEach(library, 'de', of))).toEqual(['plan-de', 'talk-de', 'nur-hier-de', 'vecka-sv'])
    expect(ids(oneOfEach(library, 'en', of))).toEqual(['plan', 'talk', 'vecka-sv', 'nur-hier-de'])
  })

  it('takes a region for its language, and English for a reader whose language there is not', () => {
    expect(ids(oneOfEach(library, 'de-AT', of))).toEqual(['plan-de', 'talk-de', 'nur-hier-de', 'vecka-sv'])
    expect(ids(oneOfEach(library, 'fr', of))).toEqual(['plan', 'talk', 'vecka-sv', 'nur-hier-de'])
  })

  it('shows all languages, or one, where that was chosen', () => {
    expect(ids(inChosenLanguage(library, everyLanguage, 'de', of))).toEqual([
      'plan-de',
      'talk-de',
      'nur-hier-de',
      'plan',
      'talk',
      'vecka-sv'
    ])
    expect(ids(inChosenLanguage(library, 'sv', 'de', of))).toEqual(['vecka-sv'])
    expect(inChosenLanguage(library, null, 'de', of)).toEqual(oneOfEach(library, 'de', of))
  })
})

describe('the behaviors of a workbook', () => {
  const all = ['b2b/asks', 'b2b/waits', 'b2b-de/asks', 'b2b-de/waits'].map((key) => ({ key }))
  const languageOf = ({ key }: { key: string }) => (key.startsWith('b2b-de/') ? 'de' : 'en')
  const keys = (held: string[], reader: string) =>
    behaviorsFor(all, new Set(held), reader, languageOf).map(({ key }) => key)

  it('stay in the language in which the workbook has them', () => {
    expect(keys(['b2b/asks'], 'de')).toEqual(['b2b/asks', 'b2b-de/waits'])
    expect(keys(['b2b-de/asks'], 'en')).toEqual(['b2b-de/asks', 'b2b/waits'])
  })

  it('are in the reader’s language where it has none yet', () => {
    expect(keys([], 'de')).toEqual(['b2b-de/asks', 'b2b-de/waits'])
    expect(keys(['own/mine'], 'en')).toEqual(['b2b/asks', 'b2b/waits'])
  })
})

describe('what a list calls a form', () => {
  const form = (id: string, title: string, own = false) => ({ own, template: { ...made(id), title } })
  const charter = form('coaching-charter', 'Coaching charter')
  const german = form('coaching-charter-de', 'Arbeitsvereinbarung zum Coaching')
  const alone = form('week', 'Our week')
  const offered = [charter, german, alone]

  it('is its title in the reader’s language, whichever language the record is in', () => {
    expect(listedTitle(charter.template, offered, 'de')).toBe('Arbeitsvereinbarung zum Coaching')
    expect(listedTitle(charter.template, offered, 'de-AT')).toBe('Arbeitsvereinbarung zum Coaching')
    expect(listedTitle(german.template, offered, 'en')).toBe('Coaching charter')
    expect(listedTitle(charter.template, offered, 'en')).toBe('Coaching charter')
  })

  it('is its own title where there is no other, where it is not known, and where the manager wrote it', () => {
    expect(listedTitle(alone.template, offered, 'de')).toBe('Our week')
    expect(listedTitle(charter.template, [german], 'de')).toBe('Coaching charter')
    const renamed = form('coaching-charter', 'How we two work', true)
    expect(listedTitle(renamed.template, [renamed, german], 'de')).toBe('How we two work')
    expect(listedTitle(german.template, [charter, form('coaching-charter-de', 'Meins', true)], 'de')).toBe(
      'Arbeitsvereinbarung zum Coaching'
    )
  })
})
