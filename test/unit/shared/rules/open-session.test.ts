import { expect, test } from 'vitest'
import { newSession, type Session } from '../../../../shared/model/session'
import { openSession } from '../../../../shared/rules/open-session'

const when = '2026-09-02T09:00:00+02:00'
const reach = { awareness: true, responsibility: false, empowerment: true }
const pulse = { value: 1, alliance: 2, solutions: 3, goals: 4, followUp: 5 }

/** A one-on-one with something in every part of it. */
const whole: Session = {
  ...newSession('a', when),
  status: 'held',
  cycle: 'c',
  template: 't',
  area: null,
  purpose: 'The opening',
  agenda: 'The fair',
  talked: ['The fair'],
  plannedFor: when,
  startedAt: when,
  clock: { seconds: 1200, since: null },
  minutes: 20,
  about: 'skill',
  facts: [{ id: 'f', sign: 'plus', text: 'Came on time', source: 'Visit' }],
  questions: [{ id: 'q', stage: 'open', purpose: 'diagnose', text: 'When?', words: 'Today.' }],
  intervention: 'give-direction',
  tellingReason: 'Could not see it',
  reached: { manager: reach, rep: reach },
  pulse: { manager: pulse, rep: pulse },
  repComment: 'It helped.',
  markedByRep: when,
  values: { one: 'Open' },
  private: {
    notes: 'Quiet',
    listened: 1,
    asked: 2,
    feedbackToCoach: 'Quiet',
    topic: 'stress',
    values: { two: 'Quiet' }
  }
}

test('S3-16 S0-12 of a one-on-one all is open but how the coach steps in, the coach’s own marks and notes', () => {
  const { private: _, ...open } = whole
  expect(openSession(whole)).toEqual({
    ...open,
    intervention: null,
    tellingReason: '',
    reached: { manager: { awareness: null, responsibility: null, empowerment: null }, rep: reach },
    pulse: { manager: { value: null, alliance: null, solutions: null, goals: null, followUp: null }, rep: pulse }
  })
})
