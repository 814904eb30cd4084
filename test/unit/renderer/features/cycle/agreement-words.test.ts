import { describe, expect, it } from 'vitest'
import {
  type AnswerWords,
  emptyAnswer,
  minutesOf,
  problemsOf,
  recordedAnswer
} from '../../../../../renderer/features/cycle/agreement-words'
import { openCycle } from '../../../../../shared/rules/gaps'
import { countedId } from '../../../../support/large-workbook'
import { opens, RepStory } from '../../../../support/rep-story'

const today = '2026-11-22'
const yes: AnswerWords = { ...emptyAnswer(today), minutes: '24', agreed: true, words: 'Yes, I want that.' }

describe('S0-8 the answer of the rep', () => {
  it('begins with nothing chosen', () => {
    expect(problemsOf(emptyAnswer(today), today)).toEqual({ minutes: 'minutesMissing', agreed: 'answerMissing' })
  })

  it.each<[string, Partial<AnswerWords>, object]>([
    ['a yes in words', {}, {}],
    ['a yes without words', { words: '  ' }, { words: 'wordsMissing' }],
    ['not yet without words', { agreed: false, words: '' }, {}],
    ['no day', { on: null }, { on: 'dateMissing' }],
    ['a day ahead', { on: '2026-11-23' }, { on: 'dateAhead' }],
    ['no talk and no reason', { satDown: false, minutes: '' }, { reason: 'noSessionMissing' }],
    ['a talk of the log', { talk: countedId(9), on: null, minutes: '' }, {}],
    ['no talk with a reason', { satDown: false, minutes: '', reason: 'In the car.' }, {}]
  ])('%s', (_, part, expected) => {
    expect(problemsOf({ ...yes, ...part }, today)).toEqual(expected)
  })

  it.each([
    ['1', 1],
    [' 24 ', 24],
    ['600', 600],
    ['0', null],
    ['601', null],
    ['20.5', null],
    ['-5', null],
    ['1e2', null],
    ['', null]
  ])('reads “%s” as minutes', (text, minutes) => {
    expect(minutesOf(text)).toBe(minutes)
  })

  it('comes back as it was recorded, to be corrected', () => {
    const story = new RepStory()
    story.choose('2026-11-10', opens).answer('2026-11-11', true, 18)
    const agreement = openCycle(story.workbook)?.agreement
    if (!agreement) throw new Error('no agreement was recorded')
    expect(recordedAnswer(agreement, undefined, story.workbook)).toEqual({
      on: '2026-11-11',
      minutes: '18',
      satDown: true,
      reason: '',
      agreed: true,
      words: 'I hear what they need.',
      talk: null,
      session: agreement.session,
      corrects: true
    })
  })
})
