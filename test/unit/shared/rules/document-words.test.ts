import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { DocumentState } from '../../../../shared/model/document-state'
import type { Stance } from '../../../../shared/model/signature'
import { type DocumentPlace, documentPlaces, documentWords } from '../../../../shared/rules/document-words'

const told = { name: 'Mira', today: '2026-11-28' }
const on = '2026-09-03'
const draft: DocumentState = { signing: 'draft', stance: null, on }
const done: DocumentState = { signing: 'done', stance: null, on }
const signed = (stance: Stance | null): DocumentState => ({ signing: 'signed', stance, on })
const byRep = (stance: Stance | null): DocumentState => ({ signing: 'rep-signed', stance, on })
const awaiting: DocumentState = { signing: 'awaiting-ink', stance: null, on }
const stances: Stance[] = ['agreed', 'received', 'disagreed', 'declined']
const states = [draft, done, awaiting, byRep(null), ...stances.map(byRep), ...stances.map(signed)]

const said = (state: DocumentState, language = 'en', more: object = {}) =>
  Object.fromEntries(
    documentPlaces.map((place): [DocumentPlace, string] => [
      place,
      documentWords(createTranslator(language), place, state, { ...told, ...more })
    ])
  )

describe('R-1 what is said about a document', () => {
  test('what its manager finished alone is finished, and no place calls it signed', () => {
    expect(said(done)).toEqual({
      status: 'Finished',
      heading: 'finished on 3 Sep',
      paper: 'Finished 3 Sep',
      deed: 'Document finished',
      record: 'Finished on 3 Sep, without signatures'
    })
  })

  test('in the manager’s own workbook it is the coach whose signature is missing, and nobody is spoken to', () => {
    const own = (state: DocumentState, language: string) => said(state, language, { name: 'Jonas', coach: 'Dana' })
    for (const state of [byRep(null), ...stances.map(byRep)])
      for (const [language, you] of [
        ['en', /\byou\b/],
        ['de', /\b(Sie|Ihre|Ihnen)\b/]
      ] as const) {
        const { status = '', heading = '' } = own(state, language)
        expect([status, heading].filter((words) => you.test(words) || !words.includes('Dana'))).toEqual([])
      }
    expect(own(byRep('declined'), 'en').status).toBe('Jonas did not sign, and Dana has not yet')
    expect(own(signed('agreed'), 'en').status).toBe('Signed by both')
  })

  test('what both signed says so', () => {
    const words = {
      status: 'Signed by both',
      heading: 'signed by both on 3 Sep',
      paper: 'Signed 3 Sep',
      deed: 'Document signed by both and sealed',
      record: 'Agreed and signed by both on 3 Sep'
    }
    expect(said(signed('agreed'))).toEqual(words)
    expect(said(signed(null))).toEqual(words)
  })

  test('what is on its way is said as of a plan, but what was done is said of a document', () => {
    expect(said(draft)).toMatchObject({ status: 'Draft', heading: 'draft of 3 Sep', deed: 'Document drafted' })
    expect(said(byRep('agreed'))).toMatchObject({
      status: 'Mira has signed, you have not',
      deed: 'Document signed by Mira'
    })
    expect(said(signed('declined')).deed).toBe('Document sealed: Mira did not sign')
    for (const words of Object.values(said(awaiting))) expect(words).toMatch(/\bink\b/)
  })

  test('where no day is today its day is written whole', () => {
    expect(said(done, 'en', { today: null }).heading).toBe('finished on 3 September 2026')
    expect(said(done, 'de', { today: null }).heading).toContain('3. September 2026')
  })

  test.each(['en', 'de'])('every state has its words in every place (%s)', (language) => {
    for (const state of states)
      for (const words of Object.values(said(state, language))) {
        expect(words).not.toMatch(/documentState|planState|\{\{/)
        expect(words.trim()).not.toBe('')
      }
  })
})
