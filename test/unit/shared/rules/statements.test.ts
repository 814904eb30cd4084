import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { newSession } from '../../../../shared/model/session'
import { type StatementOf, statementKinds } from '../../../../shared/model/statement'
import {
  aboutIn,
  aboutWords,
  begunStatementTo,
  isSaidTo,
  missingInStatement,
  rolesBehind,
  statementIn,
  statementsTo,
  subjectOf
} from '../../../../shared/rules/statements'
import { content, templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'
import { withRoles } from '../../../support/with-roles'

const day = '2026-09-10'
const formOf = (kind: string) => content.templates.find(({ hash }) => hash === templateOf(kind))?.template

/** A rep with a record of each kind that a statement can refer to. */
function scene() {
  const story = new RepStory()
  const observation = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-10-01'])
  const begin = (of: StatementOf, id = story.id()) => {
    story.run(day, { type: 'statement.begin', id, of })
    return id
  }
  const give = (of: StatementOf, text: string, id = begin(of)) => {
    story.run(day, { type: 'statement.write', id, text, name: 'Mira' })
    story.run(day, { type: 'statement.give', id })
    return id
  }
  return { story, observation, plan, begin, give }
}

describe('R-13 what a rep can say a word to', () => {
  test('an observation, once it is recorded, under the name of its form', () => {
    const { story, observation } = scene()
    expect(subjectOf(story.workbook, { kind: 'observation', id: observation })).toEqual({
      about: formOf('observation')?.title,
      day: '2026-09-02',
      original: null,
      language: 'en'
    })
    story.workbook.templates = {}
    const without = { about: '', day: '2026-09-02', original: null, language: 'und' }
    expect(subjectOf(story.workbook, { kind: 'observation', id: observation })).toEqual(without)
  })

  test('a plan once both signed it, and an addendum, each with its seal', () => {
    const { story, plan } = scene()
    expect(subjectOf(story.workbook, { kind: 'plan', id: plan })).toBeNull()
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    const title = story.workbook.behaviors[opens]?.title
    const held = story.held(plan)
    const seal = 'seal' in held ? held.seal.hash : ''
    expect(subjectOf(story.workbook, { kind: 'plan', id: plan })).toEqual({
      about: title,
      day: '2026-09-03',
      original: seal,
      language: 'en'
    })
    const addendum = story.addendum('2026-09-04', plan)
    expect(subjectOf(story.workbook, { kind: 'addendum', id: addendum })).toBeNull()
    story.signAddendum('2026-09-05', addendum, 'rep').signAddendum('2026-09-05', addendum, 'manager')
    const added = story.added(addendum)
    expect(subjectOf(story.workbook, { kind: 'addendum', id: addendum })).toEqual({
      about: title,
      number: 1,
      day: '2026-09-05',
      original: 'seal' in added ? added.seal.hash : '',
      language: added.language
    })
  })

  test('a document under its own title, else under that of its form', () => {
    const { story } = scene()
    const id = story.id()
    story.run(day, { type: 'document.start', id, template: templateOf('free-form'), on: day })
    expect(subjectOf(story.workbook, { kind: 'document', id })).toBeNull()
    const draft = story.workbook.documents[id]
    const called = (title: string) => {
      const done = { ...draft, title, status: 'done', seal: { hash: 'abc' } } as never
      return subjectOf({ ...story.workbook, documents: { [id]: done } }, { kind: 'document', id })
    }
    expect(called(' Ours ')).toEqual({ about: 'Ours', day: '2026-09-10', original: 'abc', language: 'en' })
    expect(called(' ')?.about).toBe(formOf('free-form')?.title)
  })

  test('a one-on-one that was held, also one without a guide', () => {
    const { story } = scene()
    const id = story.id()
    const of = { kind: 'session', id } as const
    const session = { ...newSession(id, '2026-09-02T09:00:00+02:00'), template: null }
    story.workbook.sessions[id] = session
    expect(subjectOf(story.workbook, of)).toBeNull()
    story.workbook.sessions[id] = { ...session, status: 'held' }
    expect(subjectOf(story.workbook, of)).toEqual({ about: '', day: '2026-09-02', original: null, language: 'und' })
  })

  test('nothing that is not there', () => {
    const { workbook } = new RepStory()
    for (const kind of statementKinds)
      for (const id of ['gone', 'constructor']) expect([kind, subjectOf(workbook, { kind, id })]).toEqual([kind, null])
  })
})

describe('R-13 the words to a record', () => {
  test('in the order in which they were begun, of this record alone', () => {
    const { story, observation, begin, give } = scene()
    const of = { kind: 'observation', id: observation } as const
    const other = story.observe('2026-09-05', { [opens]: 3 })
    const first = begin(of)
    give({ kind: 'observation', id: other }, 'Elsewhere.')
    give(of, 'First.', first)
    const second = give(of, 'Second.')
    story.workbook.statements = Object.fromEntries(Object.entries(story.workbook.statements ?? {}).reverse())
    expect(statementsTo(story.workbook, of).map(({ id }) => id)).toEqual([first, second])
    expect(statementsTo(story.workbook, { kind: 'plan', id: observation })).toEqual([])
    expect(begunStatementTo(story.workbook, of)).toBeUndefined()
    const third = begin(of)
    expect(begunStatementTo(story.workbook, of)?.id).toBe(third)
    expect(begunStatementTo(story.workbook, { kind: 'observation', id: other })).toBeUndefined()
    expect(statementsTo({}, of)).toEqual([])
    expect(begunStatementTo({}, of)).toBeUndefined()
  })

  test('are found by their id', () => {
    const { story, observation, begin } = scene()
    const id = begin({ kind: 'observation', id: observation })
    expect(statementIn(story.workbook, id)?.id).toBe(id)
    expect(statementIn(story.workbook, 'constructor')).toBeUndefined()
    expect(statementIn({}, id)).toBeUndefined()
  })

  test('a record is said something to once a word of it is there', () => {
    const { story, observation, begin, give } = scene()
    const of = { kind: 'observation', id: observation } as const
    expect(isSaidTo(story.workbook, of)).toBe(false)
    const id = begin(of)
    story.run(day, { type: 'statement.write', id, text: ' ' })
    expect(isSaidTo(story.workbook, of)).toBe(false)
    story.run(day, { type: 'statement.write', id, text: 'I asked.' })
    expect(isSaidTo(story.workbook, of)).toBe(true)
    give(of, 'I asked.', id)
    expect(isSaidTo(story.workbook, of)).toBe(true)
  })

  test('need words first, then a name', () => {
    expect(missingInStatement({ text: ' ', name: '' })).toBe('text')
    expect(missingInStatement({ text: 'x', name: ' ' })).toBe('name')
    expect(missingInStatement({ text: 'x', name: 'Mira' })).toBeNull()
  })

  test.each(['en', 'de'])('say to what they are, with its title where it has one (%s)', (language) => {
    const translator = createTranslator(language)
    for (const kind of statementKinds) {
      const words = (about: string) => aboutWords({ of: { kind, id: 'x' }, about }, translator)
      expect(words('Our title')).toContain('Our title')
      expect(words(' ')).not.toMatch(/statement:|\{\{|“ ”|„ “/)
      expect(words(' ')).not.toBe(words('Our title'))
    }
  })
})

test.each([
  ['en', 'the observation “Ride-along” of 20 November 2026, Dialysis North', 'a one-on-one of 20 November 2026'],
  ['de', 'Beobachtung „Ride-along“ vom 20. November 2026, Dialysis North', 'ein Einzelgespräch vom 20. November 2026']
])('R-13 which one of many a statement is to is said by its day and its account (%s)', (language, seen, talk) => {
  const translator = createTranslator(language)
  const day = '2026-11-20'
  const observation = {
    of: { kind: 'observation', id: 'x' },
    about: 'Ride-along',
    day,
    account: 'Dialysis North'
  } as const
  expect(aboutWords(observation, translator)).toBe(seen)
  expect(aboutWords({ of: { kind: 'session', id: 'x' }, about: '', day }, translator)).toBe(talk)
})

describe('R-13 which addendum a statement is to', () => {
  test.each([
    ['en', 'addendum 2 to the plan “Our title”', 'an addendum to the plan “Our title”'],
    ['de', 'Nachtrag 2 zum Plan „Our title“', 'Nachtrag zum Plan „Our title“']
  ])(
    'is said with its number, also where the statement was begun before that was kept (%s)',
    (language, now, before) => {
      const translator = createTranslator(language)
      const { story, plan } = scene()
      const of = { kind: 'addendum', id: 'a' } as const
      const words = { of, about: 'Our title' }
      expect(aboutWords({ ...words, number: 2 }, translator)).toBe(now)
      expect(aboutWords(words, translator)).toBe(before)
      expect(aboutWords({ ...words, of: { kind: 'plan', id: plan }, number: 2 }, translator)).not.toContain('2')
      const begun = {
        ...words,
        id: 'x',
        original: null,
        language,
        createdAt: '',
        text: '',
        name: '',
        status: 'begun'
      } as const
      expect(aboutIn(story.workbook, begun, translator)).toBe(before)
      story.workbook.addenda.a = { number: 2 } as never
      expect(aboutIn(story.workbook, begun, translator)).toBe(now)
    }
  )
})

describe('R-9 who both are on the form behind a statement', () => {
  test('as its form says, as its addendum says, and else nothing', () => {
    const { story, observation, plan } = scene()
    expect(rolesBehind(story.workbook, { kind: 'observation', id: observation })).toEqual({})
    withRoles(story, plan, { rep: 'Trainee', manager: 'Trainer' })
    expect(rolesBehind(story.workbook, { kind: 'plan', id: plan })).toEqual({ rep: 'Trainee', manager: 'Trainer' })
    story.workbook.addenda.a = { roles: { rep: 'Trainee' } } as never
    expect(rolesBehind(story.workbook, { kind: 'addendum', id: 'a' })).toEqual({ rep: 'Trainee' })
    expect(rolesBehind(story.workbook, { kind: 'addendum', id: 'gone' })).toEqual({})
    expect(rolesBehind(story.workbook, { kind: 'session', id: 'gone' })).toEqual({})
    expect(rolesBehind(story.workbook, { kind: 'group', id: 'gone' })).toEqual({})
  })
})
