import { expect, test } from 'vitest'
import { snippetOf } from '../../../../../electron/services/search/hits'

const before = 'Long before anything of it was said there was talk of the weather, of spring and of the way here. '

test.each([
  ['strasse', 'Then she named the Hauptstraße as the place.'],
  ['oeuvre', 'Then she named the œuvre as the thing.'],
  ['cafe', 'Then she named the Cafe\u0301 as the place.']
])('D-2 what is shown of a record is the place where “%s” stands', (query, sentence) => {
  const shown = snippetOf(before + sentence, query)
  expect(shown.startsWith('… ')).toBe(true)
  expect(shown).toContain(sentence.slice(9))
})

test('D-2 without the word in it, the beginning is shown', () => {
  expect(snippetOf(before, 'nowhere')).toBe(before.trim())
})

test('D-2 quotation marks and brackets that somebody wrote are shown', () => {
  expect(snippetOf('Two "lost" deals [north]', 'lost')).toBe('Two "lost" deals [north]')
})
