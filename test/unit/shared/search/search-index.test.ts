import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SearchIndex } from '../../../../shared/search/search-index'
import { allowedErrors, changesBetween, tokensOf } from '../../../../shared/search/tokens'

function indexOf(records: Record<string, [title: string, text: string]>): SearchIndex {
  const index = new SearchIndex()
  for (const [key, [title, text]] of Object.entries(records)) index.put({ key, title, text })
  return index
}
const keys = (index: SearchIndex, query: string) => index.find(query, 10).map(({ key }) => key)

describe('D-2 the search', () => {
  const index = indexOf({
    a: ['Harbor Dental', 'Asked what has changed since spring and waited.'],
    b: ['Northfield Clinic', 'Went straight to the brochure in spring.'],
    c: ['Škoda Café', 'Η πρώτη επίσκεψη πήγε καλά'],
    d: ['', 'زيارة أولى'],
    e: ['Hauptstraße 5', 'Son œuvre complète']
  })

  it('meets every word, whatever their order and case, with marks left out', () => {
    expect(keys(index, 'SPRING waited')).toEqual(['a'])
    expect(keys(index, 'skoda cafe')).toEqual(['c'])
    expect(keys(index, 'hauptstrasse oeuvre')).toEqual(['e'])
    expect(keys(index, 'HAUPTSTRAẞE')).toEqual(['e'])
    expect(keys(index, 'επισκεψη')).toEqual(['c'])
    expect(keys(index, 'زيارة')).toEqual(['d'])
  })

  it('takes the beginning of a word, and words with a letter too many, too few, wrong or swapped', () => {
    expect(keys(index, 'broch')).toEqual(['b'])
    for (const slip of ['brochre', 'broochure', 'brachure', 'borchure', 'northfeild'])
      expect(keys(index, slip), slip).toEqual(['b'])
    expect(keys(index, 'xyz')).toEqual([])
  })

  it('finds by words that are not shown as it finds by a title', () => {
    const index = indexOf({ text: ['', 'charter'] })
    index.put({ key: 'form', title: 'For this year', text: '', also: 'Coaching charter Arbeitsvereinbarung' })
    expect([keys(index, 'charter'), keys(index, 'arbeitsverein')]).toEqual([['form', 'text'], ['form']])
  })

  it('puts titles before texts, and what is right before what is a slip', () => {
    const ranked = indexOf({ text: ['', 'dental'], title: ['dental', ''], slip: ['', 'dentall'] })
    expect(keys(ranked, 'dental')).toEqual(['title', 'text', 'slip'])
  })

  it('follows a record that changes and one that goes', () => {
    const followed = indexOf({ a: ['Harbor', ''], b: ['Harbor', ''] })
    followed.put({ key: 'a', title: 'Orchard', text: '' })
    followed.remove('b')
    expect([keys(followed, 'harbor'), keys(followed, 'orchard'), followed.size]).toEqual([[], ['a'], 1])
  })

  it('finds each record by each of its words, whatever was asked before', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}$/)
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 20 }),
        (texts) => {
          const all = new SearchIndex()
          for (const [key, words] of texts.entries()) all.put({ key: String(key), title: '', text: words.join(' ') })
          for (const [key, words] of texts.entries()) {
            for (const query of words) expect(all.find(query, 100).map((found) => found.key)).toContain(String(key))
            expect(all.find(words.join(' '), 100).map((found) => found.key)).toContain(String(key))
          }
        }
      )
    )
  })
})

describe('changes between two words', () => {
  it('counts letters added, left out, replaced and swapped, up to a limit', () => {
    expect([
      changesBetween('visit', 'visit', 2),
      changesBetween('visit', 'vist', 2),
      changesBetween('visit', 'viist', 2),
      changesBetween('visit', 'vasut', 2),
      changesBetween('visit', 'brochure', 2)
    ]).toEqual([0, 1, 1, 2, -1])
  })

  it('is the same in both directions and never more than the limit', () => {
    const word = fc.stringMatching(/^[abc]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        const changes = changesBetween(a, b, 2)
        expect(changesBetween(b, a, 2)).toBe(changes)
        expect(changes).toBeLessThanOrEqual(2)
        expect(changes === 0).toBe(a === b)
      })
    )
  })

  it('allows more in longer words, none in short ones', () => {
    expect([3, 4, 7, 8].map(allowedErrors)).toEqual([0, 1, 1, 2])
    expect(tokensOf('  Ärger, 2nd-visit! ')).toEqual(['arger', '2nd', 'visit'])
  })
})
