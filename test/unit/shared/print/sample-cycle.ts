import { cycleDocument, profileDocument, sessionDocument } from '../../../../electron/services/export/coaching-pages'
import { createTranslator } from '../../../../shared/messages'
import { newObservation } from '../../../../shared/model/observation'
import type { Id } from '../../../../shared/model/scalars'
import { newSession, type Session } from '../../../../shared/model/session'
import { Template } from '../../../../shared/model/template'
import { newWorkbook, type Workbook } from '../../../../shared/model/workbook'
import type { PrintDocument } from '../../../../shared/print/blocks'
import { draft, manager, rep, signed, template } from './sample-plan'

/** A word that is wherever only the manager looks. */
export const secret = 'SECRETWORD'

export const now = '2026-12-18T09:00:00+01:00'
const id = (number: number): Id => `01937f2c-0000-7000-8000-${String(number).padStart(12, '0')}`

export const cycleId = id(1)
export const planned = id(701)
export const held = id(702)
export const aboutPerson = id(703)

const key = draft.behavior.key
const days = ['2026-09-03', '2026-09-24', '2026-10-15', '2026-11-26', '2026-12-03', '2026-12-10']
const levels = [1, 2, 2, 3, 4, 4]

/** A one-on-one with a secret in each private place, and in the mark and reason that only the coach sees. */
const talk = (number: Id, when: string, more: Partial<Session>): Session => ({
  ...newSession(number, when),
  cycle: cycleId,
  intervention: 'give-direction',
  tellingReason: `${secret} telling`,
  private: {
    notes: `${secret} notes`,
    listened: 2,
    asked: 3,
    feedbackToCoach: `${secret} to the coach`,
    topic: 'stress',
    values: { hidden: `${secret} answer` }
  },
  ...more
})

/** A usual cycle with a private word wherever there can be one. `guide`: the form that its one-on-ones follow. */
export function cycleWorkbook(guide: Template): Workbook {
  const workbook = newWorkbook(id(900), cycleId, rep, '2026-09-01T08:00:00+02:00')
  const plan = signed({ ...draft, cycle: cycleId, private: { notes: `${secret} plan`, values: { hidden: secret } } })
  const cycle = workbook.cycles[cycleId]
  if (!cycle) throw new Error('a new workbook has a cycle')
  const withSecret = Template.parse({
    ...guide,
    sections: [
      ...guide.sections,
      { id: 'mine', fields: [{ type: 'text', id: 'hidden', label: `${secret} label`, private: true }] }
    ]
  })
  const visits = days.map((day, at) => ({
    ...newObservation({
      id: id(100 + at),
      template: plan.template,
      createdAt: `${day}T10:00:00+02:00`,
      when: `${day}T10:00:00+02:00`,
      observer: manager
    }),
    status: 'recorded' as const,
    evidence: `Asked ${at} questions, then waited for the answer and wrote it down word for word.`,
    strengths: 'Let the customer finish.',
    development: 'Next time, stay silent a little longer.',
    ratings: [{ behavior: key, rating: levels[at] ?? 1, note: '' }],
    private: { feelings: `${secret} feelings`, values: { hidden: secret } }
  }))
  const sessions = [
    talk(planned, '2026-12-19T10:00:00+01:00', {
      template: 'guide',
      purpose: 'One question more before the demo',
      agenda: 'The visit at Northfield\nTwo openers for next week',
      questions: [
        { id: id(801), stage: 'open', purpose: 'diagnose', text: 'When did it work this week?', words: '' },
        { id: id(802), stage: 'closed', purpose: 'commitment', text: 'On which call will you try it?', words: '' }
      ]
    }),
    talk(held, '2026-11-12T09:00:00+01:00', {
      status: 'held',
      minutes: 25,
      template: 'guide',
      purpose: 'Why the demo comes too early',
      agenda: 'The last visits',
      talked: ['The last visits'],
      facts: [
        { id: id(811), sign: 'plus', text: 'Customer named the reason', source: 'Northfield, 15 October' },
        { id: id(812), sign: 'minus', text: 'Demo after four minutes', source: 'Harbour, 24 September' }
      ],
      agreed: {
        level: 'One question, then the demo',
        improve: 'Two open questions first',
        why: 'The reason comes up',
        by: '2026-12-10',
        changes: 'I write both down before each visit.'
      },
      repComment: 'It helped to hear my own words.'
    }),
    talk(aboutPerson, '2026-12-01T09:00:00+01:00', {
      status: 'held',
      minutes: 20,
      mode: 'human',
      purpose: `${secret} about the person`,
      agreed: { level: '', improve: `${secret} improve`, why: '', by: null, changes: `${secret} changes` }
    })
  ]
  return {
    ...workbook,
    behaviors: { [key]: draft.behavior },
    templates: { [plan.template]: template, guide: withSecret },
    observations: Object.fromEntries(visits.map((visit) => [visit.id, visit])),
    sessions: Object.fromEntries(sessions.map((session) => [session.id, session])),
    plans: { [plan.id]: plan },
    trainings: {
      [id(850)]: { id: id(850), title: 'Discovery', on: '2026-08-20', behaviors: [key], note: `${secret} note` }
    },
    rep: { ...workbook.rep, self: { strengths: 'I listen.', weaknesses: '', roadblocks: 'Time', growth: 'Openers' } },
    cycles: {
      [cycleId]: {
        ...cycle,
        stage: 'reinforce',
        focus: {
          behavior: key,
          why: 'The customer’s real reason came up only after the demo.',
          impact: 'Shorter visits, and a next step on each.',
          target: 'behavior',
          chosenAt: '2026-09-03T12:00:00+02:00'
        },
        agreement: {
          agreed: true,
          on: '2026-11-12',
          words: 'I ask two questions before I show anything.',
          session: held,
          recordedAt: '2026-11-12T09:25:00+01:00'
        }
      }
    },
    private: {
      notes: `${secret} of the workbook`,
      views: { strengths: secret, weaknesses: secret, roadblocks: secret, growth: secret },
      phases: { [key]: { help: 'coach', on: '2026-10-01' } },
      answers: {}
    }
  }
}

/** Every page of the sample cycle: the sheet for a one-on-one, the result of one, the profile, the cycle. */
export function coachingPages(guide: Template, language = 'en'): Record<string, PrintDocument> {
  const of = { workbook: cycleWorkbook(guide), manager, now, translator: createTranslator(language) }
  return {
    kit: sessionDocument(of, planned, 'kit'),
    preparation: sessionDocument(of, planned, 'preparation'),
    session: sessionDocument(of, held, 'session'),
    profile: profileDocument(of),
    cycle: cycleDocument(of, cycleId)
  }
}
