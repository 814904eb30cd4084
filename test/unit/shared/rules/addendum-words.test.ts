import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { SigningState } from '../../../../shared/model/plan-state'
import type { Stance } from '../../../../shared/model/signature'
import { type AddendumPlace, addendumPlaces, addendumWords } from '../../../../shared/rules/addendum-words'

const told = { name: 'Mira', today: '2026-11-28', number: 2 }
const on = '2026-09-03'
const draft: SigningState = { signing: 'draft', stance: null, on }
const awaiting: SigningState = { signing: 'awaiting-ink', stance: null, on }
const signed = (stance: Stance): SigningState => ({ signing: 'signed', stance, on })
const byRep = (stance: Stance | null): SigningState => ({ signing: 'rep-signed', stance, on })
const stances: Stance[] = ['agreed', 'received', 'disagreed', 'declined']
const states = [draft, awaiting, byRep(null), ...stances.map(byRep), ...stances.map(signed)]

const inPlace = (state: SigningState) => (place: AddendumPlace) =>
  addendumWords(createTranslator('en'), place, state, told)
const said = (state: SigningState) => addendumPlaces.map(inPlace(state))

describe('R-3 what is said about an addendum', () => {
  test('where both signed and the rep agreed it is agreed, by its number where others stand beside it', () => {
    expect(said(signed('agreed'))).toEqual([
      'Agreed, signed by both',
      'agreed and signed by both on 3 Sep',
      'Signed 3 Sep',
      'Agreed and signed by both on 3 Sep',
      'Addendum 2 agreed and signed by both.',
      'Addendum 2 agreed, signed by both and sealed'
    ])
  })

  test('a draft is called one everywhere', () => {
    expect(said(draft).slice(0, 3)).toEqual(['Draft', 'draft of 3 Sep', 'Draft of 3 Sep'])
    expect([inPlace(draft)('event'), inPlace(draft)('deed')]).toEqual(['Addendum 2 drafted.', 'Addendum 2 drafted'])
  })

  test('one that the rep alone signed says so, and one that waits for ink names it', () => {
    expect(inPlace(byRep('agreed'))('status')).toBe('Mira has signed, you have not')
    expect(inPlace(byRep(null))('event')).toBe('Addendum 2: Mira signs on paper, not signed by you yet.')
    for (const words of said(awaiting)) expect(words).toMatch(/\bink\b/)
  })

  test('only what both signed and the rep agreed to is called agreed or signed by both, and nothing is in force', () => {
    for (const language of ['en', 'de'])
      for (const state of states)
        for (const place of addendumPlaces) {
          const words = addendumWords(createTranslator(language), place, state, told)
          expect(words).not.toMatch(/addendum:|planState:|\{\{/)
          expect(words).not.toMatch(/in force|in Kraft/i)
          if (state.signing !== 'signed' || state.stance !== 'agreed')
            expect(words).not.toMatch(/(?<!not )\bagreed\b|signed by both|(?<!nicht )vereinbart\b|von beiden/i)
        }
  })

  test('its day is written as the place writes days, and whole where no day is today', () => {
    const heading = (more: object) => addendumWords(createTranslator('en'), 'heading', draft, { ...told, ...more })
    expect(heading({ today: null })).toBe('draft of 3 September 2026')
    expect(heading({ written: (day: string) => `<${day}>` })).toBe('draft of <2026-09-03>')
  })

  test('it is never finished without signatures', () => {
    const done = { ...draft, signing: 'done' as SigningState['signing'] }
    expect(() => inPlace(done)('status')).toThrow('never finished')
  })
})
