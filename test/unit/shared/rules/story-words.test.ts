import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { StoryEntry } from '../../../../shared/rules/plan-story'
import { storyWords } from '../../../../shared/rules/story-words'

const english = createTranslator('en')
const at = '2026-09-10T10:00:00+02:00'
type Entry = StoryEntry extends infer One ? (One extends StoryEntry ? Omit<One, 'at' | 'by' | 'why'> : never) : never
const said = (entry: Entry, why = '') =>
  storyWords(english, { at, by: 'Jonas Ek', why, ...entry } as StoryEntry, { rep: 'Mira', manager: 'Jonas' })

const plan = {
  signing: 'signed',
  stance: 'agreed',
  on: '2026-09-10',
  force: 'in-force',
  changedBy: null,
  until: null
} as const
const declined = { signing: 'signed', stance: 'declined', on: '2026-09-10' } as const

describe('R-10 the words of a story', () => {
  test('blanks are no reason, and blanks around one do not show', () => {
    expect(said({ what: 'refined', plan: '', number: 2 }, ' \n').why).toBe('')
    expect(said({ what: 'refined', plan: '', number: 2 }, ' Visits moved. ').why).toBe('Reason: Visits moved.')
  })

  test('a comment under a signature or ink is said, where there is one', () => {
    expect(said({ what: 'signed', state: plan }).why).toBe('')
    const signed = said({ what: 'signed', state: plan }, 'I can do that.').why
    expect(signed).toContain('I can do that.')
    expect(said({ what: 'ink', stance: 'received' }, 'I can do that.')).toEqual({
      what: 'Ink on the sheet: received it',
      why: signed
    })
    expect(said({ what: 'ink', stance: 'received' }).why).toBe('')
  })

  test('whose ink it is: of a rep who answered on the screen only the coach signs the sheet, and who declined left none', () => {
    const coach = said({ what: 'ink', stance: 'disagreed', isCoach: true }).what
    expect(coach).toBe('Jonas signed the sheet with ink; the answer of Mira before: sees it differently')
    expect(said({ what: 'ink', stance: 'declined' }).what).toBe('Noted from the sheet: did not sign')
  })

  test('an answer that came as a file is no ink', () => {
    const typed = { typed: 'Somebody Else', known: 'We spoke on the phone.' }
    expect(said({ what: 'answer', stance: 'agreed', ...typed }, 'Yes.')).toEqual({
      what: 'Answer of Mira by file filed: agreed',
      why: '“Yes.” · Typed in the file: Somebody Else · Known to be theirs by: We spoke on the phone.'
    })
    expect(said({ what: 'answer', stance: 'agreed', ...typed, typed: '' }).why).toContain('Typed in the file: –')
  })

  test('a later answer says what it says and that it changes nothing; any other file is named', () => {
    const answer = { stance: 'disagreed', comment: 'No.', name: 'Mira', date: '' } as const
    const isLater = true
    expect(said({ what: 'filed', name: 'back.pdf', answer, isLater }, 'No.')).toEqual({
      what: 'Later answer by file filed, which changes nothing: sees it differently',
      why: '“No.” · Typed in the file: Mira'
    })
    const none = { ...answer, stance: null }
    expect(said({ what: 'filed', name: 'back.pdf', answer: none, isLater }).what).toContain('no stance chosen')
    expect(said({ what: 'filed', name: 'back.pdf', answer, isLater: false }).what).toBe(
      'Answer by file kept as a copy only: sees it differently'
    )
    expect(said({ what: 'filed', name: 'ink.png', answer: null, isLater })).toEqual({
      what: 'Filed with it: “ink.png”',
      why: ''
    })
  })

  test('a statement says which record it is about', () => {
    expect(said({ what: 'statement', addendum: null }).what).toBe('Statement handed in')
    expect(said({ what: 'statement', addendum: 2 }).what).toBe('Statement to addendum 2 handed in')
  })

  test('an addendum says who asked for it, and why where somebody said', () => {
    const addendum = { what: 'addendum', addendum: '', number: 1, state: declined, said: '' } as const
    expect(said({ ...addendum, askedBy: 'rep' }).why).toBe('Asked for by Mira')
    expect(said({ ...addendum, askedBy: 'manager' }, 'The fair.').why).toBe('Asked for by Jonas · Reason: The fair.')
    expect(said({ ...addendum, askedBy: 'rep', said: 'Nobody asked me.' }).why).toBe(
      'Asked for by Mira · “Nobody asked me.”'
    )
  })

  test('a draft and a return say no reason of their own', () => {
    expect(said({ what: 'drafted', refines: null }, 'x')).toEqual({ what: 'Drafted', why: '' })
    expect(said({ what: 'reopened' }, 'x')).toEqual({ what: 'In force again: the behavior slipped', why: '' })
  })
})
