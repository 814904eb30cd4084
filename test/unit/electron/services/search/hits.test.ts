import { expect, test } from 'vitest'
import { hitOf, snippetOf } from '../../../../../electron/services/search/hits'
import { opens, RepStory } from '../../../../support/rep-story'

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

test('D-2 R-3 a hit says which addendum it is, and of a plan no number', () => {
  const story = new RepStory()
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-10-01'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const added = () => {
    const id = story.addendum('2026-09-10', plan)
    story.signAddendum('2026-09-10', id, 'rep').signAddendum('2026-09-10', id, 'manager')
    return id
  }
  const [first, second] = [added(), added()]
  const numberOf = (kind: 'addendum' | 'plan', record: string) =>
    hitOf(story.workbook, { workbook: story.workbook.id, kind, record }, 'fair')?.number
  expect([numberOf('addendum', first), numberOf('addendum', second), numberOf('plan', plan)]).toEqual([1, 2, null])
})
