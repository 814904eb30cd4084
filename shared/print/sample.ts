import type { Translate } from '../messages'
import type { Behavior } from '../model/behavior'
import { type Action, type CoachingDate, newAction, newCoachingDate } from '../model/plan'
import { newCall, newDebrief, newPreCall } from '../model/selling'
import { newAsked, newSession, type Question, type Session } from '../model/session'
import { allFields, type FieldValues, type Template } from '../model/template'
import { rolesOf } from '../rules/roles'
import type { PrintDocument } from './blocks'
import { freeOnPaper } from './fields'
import { times, type Word } from './fields/kind'
import type { CoreValues, PrintSetting } from './form'
import { formDocument } from './form-document'
import { signatureBlocks } from './signatures'

/** Plausible words, or the longest plausible ones. */
type Length = 'sample' | 'longest'

type Words = (word: Word) => string

const day = '2026-11-26'
const moment = `${day}T09:30:00+01:00`
const id = (count: number) => `01937f2c-0000-7000-8000-${String(count).padStart(12, '0')}`
/** Values that fulfill every condition, so that all fields are shown. */
function valuesOf(template: Template, length: Length, words: Words): FieldValues {
  const values: FieldValues = {}
  for (const field of allFields(template)) {
    const value = freeOnPaper(field).sample(field, { all: length === 'longest', words, day })
    if (value !== null) values[field.id] = value
  }
  for (const part of [...template.sections, ...allFields(template)]) {
    const wanted = part.showWhen?.is[0]
    if (part.showWhen && wanted !== undefined && !Array.isArray(values[part.showWhen.field]))
      values[part.showWhen.field] = wanted
  }
  return values
}

const actionsOf = (count: number, words: Words): Action[] =>
  times(count, (index) => ({
    ...newAction(id(index)),
    text: words('action'),
    owner: index % 3 === 2 ? 'manager' : 'rep',
    sign: words('sign'),
    by: day,
    proposedBy: index % 2 === 0 ? 'rep' : 'together'
  }))

const datesOf = (count: number, words: Words): CoachingDate[] =>
  times(count, (index) => ({
    ...newCoachingDate(id(100 + index)),
    on: day,
    kind: index === 0 ? 'joint-visit' : 'call',
    note: words('note'),
    proposedBy: 'rep'
  }))

function sessionOf(rows: number, words: Words): Session {
  const text = words('text')
  const question = (index: number): Question => ({
    ...newAsked({ id: id(200 + index), stage: 'open', purpose: 'diagnose', text: words('question') }),
    words: text
  })
  return {
    ...newSession(id(300), moment),
    purpose: words('words'),
    strategy: { whom: words('account'), when: words('words'), why: text, where: words('words'), how: text },
    context: words('words'),
    groundRules: words('words'),
    opening: words('words'),
    facts: times(rows, (index) => ({
      id: id(400 + index),
      sign: 'plus',
      text: words('words'),
      source: words('source')
    })),
    reports: times(rows, (index) => ({ plan: id(1), action: id(500 + index), words: text })),
    questions: times(rows, question),
    namedByRep: words('behavior'),
    seenByManager: words('behavior'),
    agreed: { level: text, improve: text, why: text, by: day, changes: text },
    reached: {
      manager: { awareness: true, responsibility: true, empowerment: false },
      rep: { awareness: true, responsibility: true, empowerment: false }
    },
    pulse: {
      manager: { value: 4, alliance: 4, solutions: 3, goals: 4, followUp: 4 },
      rep: { value: 4, alliance: 5, solutions: 3, goals: 4, followUp: 4 }
    },
    repComment: text
  }
}

const behaviorOf = (words: Words): Behavior => ({
  title: words('behavior'),
  why: words('text'),
  level: 'interaction',
  phase: 'execution',
  target: 'behavior',
  stage: '',
  desired: 4,
  anchors: [words('words'), words('words'), words('words'), words('words'), words('words')]
})

/** A sample of every core field. */
function coreOf(length: Length, words: Words, setting: PrintSetting): Required<CoreValues> {
  const rows = length === 'longest' ? 8 : 3
  const text = words('text')
  return {
    'plan.behavior': { title: words('behavior') },
    'plan.refinedBecause': '',
    'plan.account': { account: words('account'), deal: '' },
    'plan.why': text,
    'plan.gap': { now: 2, wanted: 4, start: { rating: 1, on: '2026-09-03' } },
    'plan.how': text,
    'plan.confidence': 7,
    'plan.actions': actionsOf(rows, words),
    'plan.coachingDates': datesOf(rows, words),
    signatures: signatureBlocks(null, null, setting),
    'observation.when': moment,
    'observation.kind': 'joint-visit',
    'observation.activity': 'calls',
    'observation.account': words('account'),
    'observation.observer': words('manager'),
    'observation.place': { level: 'interaction', phase: 'execution' },
    'observation.evidence': text,
    'observation.ratings': times(length === 'longest' ? 6 : 2, (index) => ({
      behavior: `sample/${index}`,
      rating: 2 + (index % 3),
      note: words('note')
    })),
    'observation.strengths': text,
    'observation.development': text,
    session: sessionOf(rows - 1, words),
    'call.account': words('account'),
    agreement: { title: words('behavior'), agreed: true, words: text },
    call: {
      ...newCall({ id: id(600), template: '', when: moment }),
      plan: { ...newPreCall(moment), objective: text, strategy: text, questions: text, managerRole: words('words') },
      debrief: { ...newDebrief(moment), result: text, happened: text, learning: text, nextPractice: text }
    }
  }
}

/**
 * A form filled with sample words (T-2). `t` must be in the language of the form. Private fields are not printed, as in
 * a record. With `findable`, blocks name the part of the template that they come from.
 */
export function sampleDocument(template: Template, length: Length, t: Translate, findable = false): PrintDocument {
  const words: Words = (word) => t(`packs:${length}.${word}`)
  const setting: PrintSetting = {
    t,
    language: template.language,
    year: day,
    people: { rep: words('rep'), manager: words('manager') },
    roles: rolesOf(template)
  }
  const behavior = behaviorOf(words)
  return formDocument({
    template,
    form: {
      core: coreOf(length, words, setting),
      values: valuesOf(template, length, words),
      behaviors: Object.fromEntries(times(6, (index) => [`sample/${index}`, behavior])),
      draft: true
    },
    setting,
    status: t('packs:sample.status'),
    findable
  })
}
