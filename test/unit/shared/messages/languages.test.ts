import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { catalogues, createTranslator } from '../../../../shared/messages'
import { en } from '../../../../shared/messages/en'
import { languageName, languages, paperLanguage } from '../../../../shared/messages/languages'
import { textsOf } from '../../../support/texts-of'

const english = textsOf(en)

/** What is put into a text, or filled in by who reads it. */
const places = (text: string, kind: RegExp) => [...text.matchAll(kind)].map(String).sort()
const put = /\{\{\w+\}\}/g
const party = /(?<!\{)\{(?:rep|manager)\}/g

/** Words that are the same in other languages: names of people and papers. */
const shared = new Set(['packs:sample.rep', 'packs:longest.rep', 'settings:paper-a4'])

/** The forms in which a language says what is counted: `one` and `other` in German, `few` and `many` beside them in Polish. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(language)
  return [...new Set(Array.from({ length: 201 }, (_, count) => rules.select(count)))]
}

/** A text that counts has every form of the language; all others are those of the English. */
function wantedIn(language: string): Set<string> {
  const counted = [...english.keys()].flatMap((key) => (key.endsWith('_other') ? key.slice(0, -'_other'.length) : []))
  const forms = counted.flatMap((base) => formsOf(language).map((form) => `${base}_${form}`))
  return new Set([...[...english.keys()].filter((key) => !/_(?:one|other)$/.test(key)), ...forms])
}

describe.each(Object.entries(catalogues))('the texts in %s', (language, catalogue) => {
  const texts = textsOf(catalogue as Parameters<typeof textsOf>[0])
  const inEnglish = (key: string) => english.get(key) ?? english.get(key.replace(/_\w+$/, '_other')) ?? ''

  it('are all that English has, in every form that counts, and nothing else', () => {
    const wanted = wantedIn(language)
    expect({
      missing: [...wanted].filter((key) => !texts.has(key)),
      unknown: [...texts.keys()].filter((key) => !wanted.has(key))
    }).toEqual({ missing: [], unknown: [] })
  })

  it('name what the English names', () => {
    const apart = [...texts].filter(([key, text]) => String(places(text, put)) !== String(places(inEnglish(key), put)))
    expect(apart).toEqual([])
  })

  it('speak of the rep and the manager of a form only where the English does', () => {
    const more = [...texts].filter(([key, text]) => {
      const known = places(inEnglish(key), party)
      return places(text, party).some((each) => !known.includes(each))
    })
    expect(more).toEqual([])
  })

  it('leave no sentence in English', () => {
    const words = (text: string) => text.replace(put, '').match(/\p{L}+/gu) ?? []
    const left = [...texts].filter(([key, text]) => text === english.get(key) && words(text).length > 2)
    expect(left.filter(([key]) => !shared.has(key))).toEqual([])
  })

  it('are never empty', () => {
    expect([...texts].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('a language of the interface', () => {
  it('has its texts in main; in the window the compiler asks for them', () => {
    expect(Object.keys(catalogues).sort()).toEqual(languages.filter((language) => language !== 'en').sort())
  })

  it('is one in which Chromium speaks, too, in the menus of text fields', () => {
    const config = readFileSync(join(__dirname, '../../../../electron-builder.yml'), 'utf8')
    const packed = /^electronLanguages: \[(.*)\]$/m.exec(config)?.[1]?.split(', ') ?? []
    expect(languages.filter((language) => !packed.includes(language))).toEqual([])
  })

  it('is spoken in each of its regions', () => {
    expect(createTranslator('de-AT').t('team:add')).toBe('Teammitglied hinzufügen')
  })

  it('prints a form that is written in it; another form in that of the window', () => {
    expect([
      paperLanguage('de', 'en'),
      paperLanguage('de-AT', 'en'),
      paperLanguage('en', 'de'),
      paperLanguage('sv', 'de')
    ]).toEqual(['de', 'de-AT', 'en', 'de'])
  })
})

test('languages are called by their names, and what is none as it stands', () =>
  expect(['de', 'pt-BR', 'zz', '??'].map((tag) => languageName(tag, 'en'))).toEqual([
    'German',
    'Brazilian Portuguese',
    'Zz',
    '??'
  ]))
