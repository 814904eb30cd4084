import { expect, test } from 'vitest'
import { Addendum, newAddendum } from '../../../../shared/model/addendum'
import { Import, newImport } from '../../../../shared/model/bring'
import { Cycle, newCycle, newOutcome, Outcome } from '../../../../shared/model/cycle'
import { Document, newDocument } from '../../../../shared/model/document'
import { GroupSession, GroupWords, newGroupCopy, newGroupWords } from '../../../../shared/model/group'
import { Metric, newMetric } from '../../../../shared/model/metric'
import { newObservation, Observation } from '../../../../shared/model/observation'
import {
  Action,
  CoachingDate,
  newAction,
  newCoachingDate,
  newPlan,
  newPractice,
  Plan,
  Practice
} from '../../../../shared/model/plan'
import { Call, Deal, newCall, newDeal, newRouted, Routed } from '../../../../shared/model/selling'
import { Fact, newAsked, newFact, newSession, Question, Session } from '../../../../shared/model/session'
import { newStatement, Statement } from '../../../../shared/model/statement'
import { emptyWorkbook, newWorkbook, Workbook } from '../../../../shared/model/workbook'

const id = '01937f2c-0000-7000-8000-000000000001'
const hash = 'a'.repeat(64)
const on = '2026-11-20'
const now = `${on}T09:30:00+01:00`
const behavior = {
  key: 'own/listening',
  title: 'Listens',
  why: 'It wins trust',
  level: 'interaction',
  phase: 'execution',
  target: 'behavior',
  stage: '',
  desired: 4,
  anchors: ['1', '2', '3', '4', '5']
} as const
const named = { name: 'Mira Lindqvist', role: '', territory: '' }
const words = { ...newGroupWords(now), subject: 'Openings' }

test.each([
  [
    'an addendum',
    Addendum,
    newAddendum({
      id,
      createdAt: now,
      language: 'en',
      number: 1,
      original: { plan: id, number: 1, title: 'Listens', signedOn: on, seal: hash },
      because: 'A new territory',
      askedBy: 'rep',
      actions: [newAction(id)],
      coachingDates: [newCoachingDate(id)]
    })
  ],
  [
    'a statement',
    Statement,
    newStatement({ id, of: { kind: 'observation', id }, about: '', original: null, language: 'en', createdAt: now })
  ],
  ['a copy of a group session', GroupSession, newGroupCopy({ id, ...words, edition: 1, size: 2 })],
  ['a group session', GroupWords, newGroupWords(now)],
  ['a number', Metric, newMetric({ id, name: 'Visits', unit: '', period: 'week', kind: 'done' })],
  ['a measure', Outcome, newOutcome(id, 'Closing rate')],
  ['an action', Action, newAction(id)],
  ['a date', CoachingDate, newCoachingDate(id)],
  ['a try', Practice, newPractice(id, on)],
  ['a fact', Fact, newFact(id, 'plus', 'The log')],
  ['a question', Question, newAsked({ id, stage: 'open', purpose: 'diagnose', text: 'What happened?' })],
  ['an import', Import, newImport({ id, at: now, file: '', what: 'reps', records: 0, workbooks: [] })],
  ['an observation', Observation, newObservation({ id, template: hash, createdAt: now, when: now, observer: '' })],
  ['a one-on-one', Session, newSession(id, now)],
  ['a cycle', Cycle, newCycle(id, now)],
  ['a document', Document, newDocument({ id, template: hash, kind: 'charter', createdAt: now, on })],
  ['a deal', Deal, newDeal(id, 'Harbor Dental')],
  ['a call', Call, newCall({ id, template: hash, when: now })],
  ['a problem sent on', Routed, newRouted({ id, on, where: 'process', text: '', to: '' })],
  [
    'a plan',
    Plan,
    newPlan({
      id,
      cycle: id,
      template: hash,
      createdAt: now,
      number: 1,
      behavior: { ...behavior, anchors: [...behavior.anchors] },
      gap: { now: null, wanted: 4, start: null }
    })
  ],
  ['a workbook', Workbook, newWorkbook(id, id, named, now)],
  ['a workbook without a record', Workbook, emptyWorkbook(id, named, now)]
] as const)('%s that was just made is whole as its schema has it', (_, schema, made) => {
  expect(schema.parse(made)).toEqual(made)
})

test('a new number has the parts that were given, and defaults for the others', () => {
  const said = { id, name: 'Visits', unit: '', period: 'week', kind: 'done' } as const
  expect(newMetric(said)).toMatchObject({ better: 'higher', target: null })
  expect(newMetric(said).values).toEqual({})
  expect(newMetric({ ...said, better: 'lower', target: 3 })).toMatchObject({ better: 'lower', target: 3 })
})
