import type { CommandInput } from '../../shared/commands'
import type { BroughtObservation } from '../../shared/model/bring'
import type { FieldValues } from '../../shared/model/template'
import { countedId } from './large-workbook'
import { anotherTemplateOf, answersTo, content, templateOf } from './library-in-memory'
import { sealedStatement } from './sealed-statement'

const id = (count: number) => countedId(100 + count)

export const [focusKey = '', otherKey = ''] = content.behaviors.map(({ key }) => key)
const framework = focusKey.slice(0, focusKey.indexOf('/'))
const day = (date: number) => `2026-11-${String(date).padStart(2, '0')}`
const at = (date: number) => `${day(date)}T10:00:00+01:00`

/** The shared part of a group session. */
const together = {
  status: 'held' as const,
  kind: 'role-play' as const,
  when: at(17),
  minutes: 60,
  subject: 'Questions before a demo',
  behaviors: content.behaviors.slice(0, 1).map(({ key }) => key),
  notes: 'Each played the buyer once.'
}

/** Long enough that a change of a part of it is stored as a change of that part. */
const longNote = 'Was tired on both visits, and came back to the low chairs by themselves all the same.'

export const ids = {
  seen: [id(1), id(2), id(3), id(4), id(5)],
  dropped: id(6),
  plan: id(10),
  refined: id(11),
  discarded: id(12),
  talk: id(20),
  unplanned: id(21),
  held: id(22),
  next: id(30),
  account: id(40),
  deal: id(41),
  oldDeal: id(42),
  call: id(43),
  oldCall: id(44),
  addendum: id(70),
  oldAddendum: id(71),
  document: id(45),
  charter: id(46),
  oldDocument: id(47),
  action: id(50),
  date: id(51),
  practice: id(52),
  question: id(53),
  training: id(60),
  oldTraining: id(61),
  routed: id(62),
  oldRouted: id(63),
  confidence: id(64),
  cadence: id(65),
  oldCadence: id(66),
  plannedCadence: id(87),
  leave: id(67),
  oldLeave: id(68),
  metric: id(72),
  oldMetric: id(73),
  statement: id(74),
  begunStatement: id(75),
  filedStatement: id(86),
  seenStatement: id(88),
  brought: id(76),
  broughtSeen: id(77),
  broughtLater: id(78),
  broughtMetric: id(79),
  broughtAgain: id(80),
  broughtLast: id(81),
  broughtAccount: id(82),
  group: id(83),
  oldGroup: id(84),
  leftGroup: id(85)
}

const [first = '', second = '', third = '', fourth = '', fifth = ''] = ids.seen

function seen(observation: string, date: number, ratings: readonly [string, number][]): CommandInput[] {
  return [
    { type: 'observation.start', id: observation, template: templateOf('observation'), when: at(date) },
    {
      type: 'observation.edit',
      id: observation,
      changes: { evidence: 'Asked twice, then waited.', level: 'interaction' }
    },
    ...ratings.map(([behavior, rating]) => ({ type: 'observation.rate' as const, id: observation, behavior, rating })),
    { type: 'observation.record', id: observation }
  ]
}

/** An observation as it comes from a file. */
const broughtOn = (date: number, observation: string): BroughtObservation => ({
  id: observation,
  when: at(date),
  kind: 'joint-visit',
  account: { id: ids.broughtAccount, name: 'Northfield Clinic' },
  observer: 'Sofie Brandt',
  evidence: 'Asked what it costs them.',
  strengths: '',
  development: '',
  feelings: '',
  ratings: [{ behavior: otherKey, rating: 3 }]
})

const signature = (party: 'rep' | 'manager', id: string, onPaper: boolean) => ({
  id,
  party,
  stance: 'agreed' as const,
  comment: '',
  mark: onPaper ? { method: 'paper' as const } : { method: 'typed' as const, text: party }
})

const sign = (party: 'rep' | 'manager', plan: string, onPaper = false): CommandInput => ({
  type: 'plan.sign',
  ...signature(party, plan, onPaper)
})

const signDocument = (party: 'rep' | 'manager', document: string, onPaper = false): CommandInput => ({
  type: 'document.sign',
  ...signature(party, document, onPaper)
})

/** A value for every field that the first form of a kind asks for. */
const allAsked = (kind: string): FieldValues => answersTo(templateOf(kind))

const signAddendum = (party: 'rep' | 'manager', addendum: string, onPaper = false): CommandInput => ({
  type: 'addendum.sign',
  ...signature(party, addendum, onPaper)
})

const complete = (plan: string): CommandInput => ({
  type: 'plan.edit',
  id: plan,
  changes: {
    why: 'It came up in both visits.',
    how: 'Two questions before each visit, and I wait.',
    confidence: 7,
    account: { id: ids.account, name: 'Harbor Dental Group' },
    deal: ids.deal,
    actions: [
      { id: ids.action, text: 'Write three openers', owner: 'rep', sign: 'Read out', by: day(24), proposedBy: 'rep' }
    ],
    coachingDates: [{ id: ids.date, on: day(28), kind: 'joint-visit', note: '', proposedBy: 'together' }],
    notes: 'Was tired.'
  }
})

/** Everything that the program can do to a workbook, once: every step is accepted. */
export const story: readonly CommandInput[] = [
  { type: 'rep.setFramework', framework, on: day(1) },
  { type: 'rep.describe', role: 'Account manager' },
  { type: 'rep.view', party: 'manager', changes: { strengths: 'Patient' } },
  { type: 'account.add', id: ids.account, name: 'Harbor Dental' },
  { type: 'account.rename', id: ids.account, name: 'Harbor Dental Group' },
  { type: 'deal.add', id: ids.deal, name: 'Chairs', changes: { account: ids.account } },
  { type: 'deal.edit', id: ids.deal, changes: { stage: 'Offer' } },
  { type: 'training.write', id: ids.training, title: 'Basics', on: day(2), behaviors: [focusKey], note: '' },
  { type: 'training.write', id: ids.oldTraining, title: 'Old', on: day(2), behaviors: [], note: '' },
  { type: 'training.delete', id: ids.oldTraining },
  ...seen(first, 3, [
    [focusKey, 1],
    [otherKey, 2]
  ]),
  { type: 'observation.flag', id: first, behavior: otherKey, flagged: true },
  { type: 'observation.start', id: ids.dropped, template: templateOf('observation'), when: at(3) },
  { type: 'observation.moveToTemplate', id: ids.dropped, template: anotherTemplateOf('observation') },
  { type: 'observation.delete', id: ids.dropped },
  { type: 'behavior.setDesired', behavior: focusKey, desired: 3 },
  {
    type: 'behavior.write',
    behavior: 'own/pauses',
    words: { title: 'Pauses', level: 'interaction', phase: 'execution', desired: 3, anchors: ['a', 'b', 'c', 'd', 'e'] }
  },
  { type: 'call.start', id: ids.call, template: templateOf('pre-call'), when: at(4), deal: ids.deal },
  { type: 'call.moveToTemplate', id: ids.call, template: anotherTemplateOf('pre-call') },
  { type: 'call.edit', id: ids.call, changes: { activity: 'calls' } },
  { type: 'call.plan', id: ids.call, words: { objective: 'x' } },
  { type: 'call.debrief', id: ids.call, words: { result: 'A date' } },
  { type: 'call.link', id: ids.call, observation: first },
  { type: 'call.start', id: ids.oldCall, template: templateOf('pre-call'), when: at(4) },
  { type: 'call.delete', id: ids.oldCall },
  { type: 'deal.add', id: ids.oldDeal, name: 'Lamps' },
  { type: 'deal.delete', id: ids.oldDeal },
  { type: 'cycle.chooseFocus', behavior: otherKey, why: 'Why', impact: 'More' },
  { type: 'cycle.changeFocus', behavior: focusKey, why: 'Why', impact: 'More' },
  { type: 'cycle.explainFocus', why: 'Because of both visits' },
  { type: 'cycle.setRule', rule: { of: 2, last: 2 } },
  { type: 'cycle.setOutcomes', outcomes: [] },
  {
    type: 'session.plan',
    id: ids.talk,
    when: at(5),
    changes: {
      purpose: 'Find the one behavior',
      facts: [
        { id: ids.question, sign: 'plus', text: 'On time', source: 'Visit' },
        { id: ids.date, sign: 'minus', text: 'No question', source: 'Visit' }
      ]
    }
  },
  { type: 'session.start', id: ids.talk },
  { type: 'session.markAsRep', id: ids.talk, comment: 'Good to be asked.' },
  { type: 'session.pause', id: ids.talk },
  { type: 'session.edit', id: ids.talk, changes: { namedByRep: 'I ask too late' } },
  { type: 'session.finish', id: ids.talk, minutes: 25 },
  { type: 'session.plan', id: ids.unplanned, when: at(5), impromptu: true, template: templateOf('session-guide') },
  { type: 'session.moveToTemplate', id: ids.unplanned, template: anotherTemplateOf('session-guide') },
  { type: 'session.delete', id: ids.unplanned },
  { type: 'confidence.note', id: ids.confidence, behavior: focusKey, on: day(5), value: 6 },
  { type: 'cycle.recordAgreement', session: ids.held, agreed: true, on: day(6), words: 'I ask first.', minutes: 20 },
  { type: 'plan.start', id: ids.discarded, template: templateOf('action-plan') },
  { type: 'plan.moveToTemplate', id: ids.discarded, template: anotherTemplateOf('action-plan') },
  { type: 'plan.discard', id: ids.discarded },
  { type: 'plan.start', id: ids.plan, template: templateOf('action-plan') },
  complete(ids.plan),
  ...seen(second, 7, [[focusKey, 2]]),
  {
    type: 'plan.prepareSignature',
    id: ids.plan,
    prepared: { party: 'rep', stance: 'received', comment: 'With the new form.', method: 'typed', typed: 'Re' }
  },
  sign('rep', ids.plan),
  { type: 'plan.withdrawSignature', id: ids.plan },
  sign('rep', ids.plan),
  sign('manager', ids.plan),
  { type: 'plan.markDone', id: ids.plan, action: ids.action, done: true },
  { type: 'plan.report', id: ids.plan, action: ids.action, words: 'Two of three' },
  {
    type: 'plan.practice',
    id: ids.plan,
    practice: { id: ids.practice, on: day(22), note: 'Northfield', worked: true }
  },
  { type: 'plan.removePractice', id: ids.plan, practice: ids.practice },
  { type: 'plan.removePrivate', id: ids.plan },
  { type: 'plan.moveDate', id: ids.plan, date: ids.date, on: day(22) },
  { type: 'plan.answerDate', id: ids.plan, date: ids.date, kept: true },
  { type: 'addendum.start', id: ids.oldAddendum, plan: ids.plan, because: 'Too early', askedBy: 'rep' },
  { type: 'addendum.discard', id: ids.oldAddendum },
  { type: 'addendum.start', id: ids.addendum, plan: ids.plan, because: 'The fair is off', askedBy: 'together' },
  {
    type: 'addendum.edit',
    id: ids.addendum,
    changes: {
      words: 'We visit a week later.',
      coachingDates: [{ id: ids.date, on: day(29), kind: 'joint-visit', note: '', proposedBy: 'together' }]
    }
  },
  {
    type: 'addendum.prepareSignature',
    id: ids.addendum,
    prepared: { party: 'rep', stance: 'received', comment: 'With the new day.', method: 'typed', typed: 'Re' }
  },
  signAddendum('rep', ids.addendum),
  { type: 'addendum.withdrawSignature', id: ids.addendum },
  signAddendum('rep', ids.addendum, true),
  signAddendum('manager', ids.addendum),
  {
    type: 'copy.file',
    id: ids.addendum,
    scan: { hash: 'c'.repeat(64), name: 'addendum.pdf', kind: 'pdf', bytes: 1200 },
    differs: false
  },
  { type: 'addendum.ink', id: ids.addendum, on: day(22), stance: 'agreed', comment: '' },
  { type: 'statement.begin', id: ids.statement, of: { kind: 'plan', id: ids.plan } },
  { type: 'statement.write', id: ids.statement, text: 'The fair was not my idea.', name: 'Jonas' },
  { type: 'statement.give', id: ids.statement },
  {
    type: 'statement.file',
    statement: sealedStatement({ id: ids.filedStatement, of: { kind: 'observation', id: first } }),
    known: 'It came from their own mail address.',
    scan: { hash: 'd'.repeat(64), name: 'statement.pdf', kind: 'pdf', bytes: 31_200 }
  },
  { type: 'statement.begin', id: ids.seenStatement, of: { kind: 'observation', id: first } },
  { type: 'statement.write', id: ids.seenStatement, text: 'It was a hard day for them.', name: 'Jonas' },
  { type: 'statement.give', id: ids.seenStatement },
  { type: 'statement.begin', id: ids.begunStatement, of: { kind: 'observation', id: first } },
  { type: 'plan.refine', id: ids.refined, from: ids.plan, because: 'Visits moved' },
  complete(ids.refined),
  sign('rep', ids.refined, true),
  sign('manager', ids.refined),
  {
    type: 'plan.ink',
    id: ids.refined,
    on: day(22),
    stance: 'agreed',
    comment: 'By file, as I am in Bergen.',
    scan: { hash: 'b'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 48_120 },
    answer: { name: 'Anna B.', date: 'Sunday', stance: 'agreed', known: 'We spoke on the phone on Monday.' }
  },
  {
    type: 'plan.ink',
    id: ids.refined,
    on: day(22),
    stance: 'agreed',
    comment: 'And by pen.',
    scan: { hash: 'c'.repeat(64), name: 'sheet.jpg', kind: 'jpeg', bytes: 52_300 }
  },
  {
    type: 'copy.file',
    id: ids.refined,
    scan: { hash: 'e'.repeat(64), name: 'answer printed.pdf', kind: 'pdf', bytes: 31_000 },
    differs: false,
    answerPage: true
  },
  ...seen(third, 9, [[focusKey, 4]]),
  ...seen(fourth, 10, [[focusKey, 5]]),
  { type: 'cycle.close', next: ids.next, how: 'sticks', reason: '' },
  ...seen(fifth, 12, [[focusKey, 1]]),
  { type: 'rep.setPhase', behavior: focusKey, help: 'give-direction' },
  { type: 'rep.setPhase', behavior: focusKey, help: 'coach' },
  { type: 'rep.setSegment', segment: 'top' },
  { type: 'rep.setSegment', segment: 'middle' },
  { type: 'document.start', id: ids.charter, template: templateOf('charter'), on: day(12) },
  { type: 'document.edit', id: ids.charter, changes: { title: 'For this year', on: day(13) } },
  { type: 'document.edit', id: ids.charter, changes: { values: allAsked('charter') } },
  {
    type: 'document.prepareSignature',
    id: ids.charter,
    prepared: { party: 'rep', stance: 'received', comment: 'With the days.', method: 'typed', typed: 'Re' }
  },
  signDocument('rep', ids.charter),
  { type: 'document.withdrawSignature', id: ids.charter },
  signDocument('rep', ids.charter, true),
  signDocument('manager', ids.charter),
  { type: 'document.ink', id: ids.charter, on: day(22), stance: 'agreed', comment: '' },
  { type: 'document.removePrivate', id: ids.charter },
  { type: 'document.start', id: ids.document, template: templateOf('free-form'), on: day(12) },
  { type: 'document.edit', id: ids.document, changes: { values: allAsked('free-form') } },
  { type: 'document.finish', id: ids.document },
  { type: 'document.reopen', id: ids.document },
  { type: 'document.finish', id: ids.document },
  { type: 'document.start', id: ids.oldDocument, template: templateOf('charter'), on: day(12) },
  { type: 'document.moveToTemplate', id: ids.oldDocument, template: anotherTemplateOf('charter') },
  { type: 'document.delete', id: ids.oldDocument },
  { type: 'rep.setTrained', behavior: otherKey, on: day(2) },
  { type: 'routed.write', id: ids.routed, on: day(12), where: 'process', text: 'No demo unit', to: 'Service' },
  { type: 'routed.settle', id: ids.routed, settled: true },
  { type: 'routed.write', id: ids.oldRouted, on: day(12), where: 'process', text: 'Old', to: '' },
  { type: 'routed.delete', id: ids.oldRouted },
  { type: 'notes.write', notes: longNote },
  { type: 'notes.write', notes: `${longNote} And waited.` },
  { type: 'rhythm.set', id: ids.cadence, session: 'weekly', from: day(2), every: 1, weekday: 4, at: '09:30' },
  { type: 'rhythm.set', id: ids.oldCadence, session: 'career', from: day(2), every: 4, weekday: 1, at: null },
  { type: 'rhythm.set', id: ids.plannedCadence, session: 'career', from: day(30), every: 2, weekday: 1, at: null },
  { type: 'rhythm.remove', id: ids.plannedCadence },
  { type: 'rhythm.answer', session: 'weekly', due: day(5), outcome: 'missed', reason: 'deals' },
  { type: 'rhythm.answer', session: 'weekly', due: day(12), outcome: 'held', reason: null },
  { type: 'rhythm.answer', session: 'weekly', due: day(12), outcome: null, reason: null },
  { type: 'leave.add', id: ids.leave, from: day(28), to: day(29), kind: 'vacation' },
  { type: 'leave.add', id: ids.oldLeave, from: day(28), to: day(29), kind: 'sickness' },
  { type: 'leave.remove', id: ids.oldLeave },
  {
    type: 'metric.add',
    id: ids.metric,
    name: 'Visits',
    unit: '',
    period: 'week',
    kind: 'done',
    better: 'higher',
    target: 12
  },
  {
    type: 'metric.add',
    id: ids.oldMetric,
    name: 'Closure rate',
    unit: '%',
    period: 'month',
    kind: 'other',
    better: 'higher',
    target: null
  },
  { type: 'metric.edit', id: ids.metric, changes: { name: 'Visits a week', target: 11.5 } },
  { type: 'metric.remove', id: ids.oldMetric },
  {
    type: 'metric.enter',
    cells: [
      { metric: ids.metric, on: day(9), value: 10 },
      { metric: ids.metric, on: day(16), value: 11.4 }
    ]
  },
  { type: 'metric.enter', cells: [{ metric: ids.metric, on: day(9), value: null }] },
  {
    type: 'bring.take',
    import: ids.brought,
    template: templateOf('observation'),
    observations: [broughtOn(12, ids.broughtSeen), broughtOn(13, ids.broughtLater)],
    metrics: [{ id: ids.broughtMetric, name: 'Calls', unit: '', period: 'week', kind: 'done' }],
    cells: [
      { metric: ids.metric, on: day(16), value: 12 },
      { metric: ids.broughtMetric, on: day(16), value: 31 }
    ]
  },
  { type: 'observation.edit', id: ids.broughtSeen, changes: { strengths: 'Waited for the answer.' } },
  { type: 'bring.takeBack', import: ids.brought },
  {
    type: 'bring.take',
    import: ids.broughtAgain,
    template: templateOf('observation'),
    observations: [broughtOn(14, ids.broughtLast)],
    metrics: [],
    cells: []
  },
  { type: 'group.write', id: ids.group, edition: 1, size: 3, words: { ...together, status: 'planned', when: at(24) } },
  { type: 'group.edit', id: ids.group, own: 'Played the buyer.', private: { notes: 'Ask about the demo.' } },
  { type: 'group.write', id: ids.group, edition: 2, size: 2, words: together },
  { type: 'group.write', id: ids.oldGroup, edition: 1, size: 2, words: together },
  { type: 'group.delete', id: ids.oldGroup },
  { type: 'group.write', id: ids.leftGroup, edition: 1, size: 4, words: { ...together, kind: 'training' } },
  { type: 'group.leave', id: ids.leftGroup },
  { type: 'rep.hold', reason: 'A dispute about commissions' },
  { type: 'rep.endHold' },
  { type: 'rep.archive' },
  { type: 'rep.restore' }
]
