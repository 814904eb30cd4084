import { describe, expect, test } from 'vitest'
import { catalogues, createTranslator } from '../../../../shared/messages'
import { en } from '../../../../shared/messages/en'
import type { Language } from '../../../../shared/messages/languages'

type Catalogue = Record<string, Record<string, string>>

const entries = (catalogue: Catalogue) =>
  Object.entries(catalogue).flatMap(([domain, texts]) =>
    Object.entries(texts).map(([key, text]) => ({ domain, key, text }))
  )

const wordsOf = (text: string) => text.match(/\p{L}+/gu) ?? []

/** Whether two words are forms of one word, which begin alike. */
const isAkin = (one: string, other: string) => one.slice(0, 3).toLowerCase() === other.slice(0, 3).toLowerCase()

/** Words that a catalog uses only for one or only for many, taken from its texts that have both forms. */
function numbered(language: string, catalogue: Catalogue) {
  const forms = entries(catalogue).flatMap(({ domain, key, text }) => {
    const many = /_one$/.test(key) ? catalogue[domain]?.[key.replace(/_one$/, '_other')] : undefined
    return many === undefined ? [] : [{ one: wordsOf(text), many: wordsOf(many) }]
  })
  // Nouns: in English those that end in s, in German those with a capital letter.
  const isNoun = (word: string) => (language === 'de' ? /^\p{Lu}\p{Ll}{2,}/u : /^\p{Ll}{3,}$/u).test(word)
  const after = (own: string[], other: string[]) =>
    own.filter((word) => isNoun(word) && !other.includes(word) && other.some((one) => isAkin(one, word)))
  return {
    ofMany: new Set(forms.flatMap(({ one, many }) => after(many, one))),
    ofOne: new Set(forms.flatMap(({ one, many }) => after(one, many)))
  }
}

/** Every text with this number in each of its places. */
function said(language: string, catalogue: Catalogue, number: number): string[] {
  const { ofCode } = createTranslator(language)
  return entries(catalogue).flatMap(({ domain, key, text }) => {
    const taken = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name = '']) => name)
    if (taken.length === 0) return []
    const params = Object.fromEntries(['count', ...taken].map((name) => [name, counting.has(name) ? number : '…']))
    const words = ofCode(domain as keyof typeof en, key.replace(/_(?:one|other)$/, ''), params, 'errors:call.failed')
    return [`${domain}:${key}: ${words}`]
  })
}

/** Names of placeholders that take a number of things; numbers of words or bounds do not count. */
const counting = new Set(
  'count reached of last over most left pages minutes hours days weeks times seconds worked'.split(' ')
)

const nouns: Readonly<Record<Language, readonly string[]>> = {
  en: ['minutes', 'hours', 'days', 'weeks', 'pages', 'times', 'characters', 'visits', 'steps', 'changes', 'seconds'],
  de: ['Minuten', 'Stunden', 'Tage', 'Wochen', 'Seiten', 'Änderungen', 'Schritte', 'Sekunden', 'Besuche']
}

const spoken: Readonly<Record<Language, object>> = { en, ...catalogues }

describe.each(Object.keys(nouns) as Language[])('one and many in %s', (language) => {
  const catalogue = spoken[language] as Catalogue
  const { ofMany, ofOne } = numbered(language, catalogue)
  const plural = new Set([...nouns[language], ...ofMany])

  test('the catalogue has texts in two forms to learn from', () => {
    expect(ofMany.size).toBeGreaterThan(10)
    expect(ofOne.size).toBeGreaterThan(5)
  })

  test('one of something is not said of many: no "1 minutes"', () => {
    const wrong = said(language, catalogue, 1).filter((line) =>
      [...line.matchAll(/\b1 (\p{L}+)/gu)].some(([, word = '']) => plural.has(word))
    )
    expect(wrong).toEqual([])
  })

  test('one out of several is not said of many: no "1 of 6 were"', () => {
    const out =
      /\{\{(\w+)\}\} (?:of|von) (?:(?:the|den|letzten|last) )*\{\{\w+\}\}[^.;:]* (?:were|have|are|haben|sind|waren|wurden|fanden|stehen|lagen)\b/u
    const wrong = entries(catalogue).filter(({ key, text }) => {
      const [, name] = out.exec(text) ?? []
      return name !== undefined && !(name === 'count' && key.endsWith('_other'))
    })
    // Exceptions: what was due is always several, and most of at least five misses are three or more.
    const known = ['keptOf', 'report.heldSeveral_one', 'missedDay']
    expect(wrong.filter(({ key }) => !known.includes(key))).toEqual([])
  })

  test('two of something are not said of one: no "2 minute"', () => {
    const wrong = said(language, catalogue, 2).filter((line) =>
      [...line.matchAll(/\b2 (\p{L}+)/gu)].some(([, word = '']) => ofOne.has(word) && !plural.has(word))
    )
    expect(wrong).toEqual([])
  })

  test('a day that comes as it is stored is written out in every text', () => {
    const { ofCode } = createTranslator(language)
    const raw = entries(catalogue).flatMap(({ domain, key, text }) => {
      const taken = [...text.matchAll(/\{\{(date|until|on)\}\}/g)].map(([, name = '']) => name)
      if (taken.length === 0) return []
      const base = key.replace(/_(?:one|other)$/, '')
      const tell = (day: string) =>
        ofCode(
          domain as keyof typeof en,
          base,
          { count: 2, ...Object.fromEntries(taken.map((name) => [name, day])) },
          'errors:call.failed'
        )
      const told = [tell('2026-11-28'), tell('2026-11-28T10:40:00+01:00')]
      return told.filter((words) => words.includes('2026-11') || !words.includes('November 2026'))
    })
    expect(raw).toEqual([])
  })
})

test('what a person wrote stays as it is, also where it looks like a day', () => {
  const { t } = createTranslator('en')
  expect(t('reinforce:moveOf', { date: '26 Nov' })).toContain('26 Nov')
  expect(t('cycle:planSigned', { title: '2026-11-28' })).toContain('2026-11-28')
})
