import { describe, expect, test } from 'vitest'
import { noteChanged, saidBefore, touchedBy } from '../../../../shared/commands/said-to'
import { createTranslator } from '../../../../shared/messages'
import type { GivenStatement, StatementOf } from '../../../../shared/model/statement'
import { Statement } from '../../../../shared/model/statement'
import type { Workbook } from '../../../../shared/model/workbook'
import { changedWords } from '../../../../shared/print/statement'
import { sinceBlocks, sinceWords } from '../../../../shared/print/stood'
import { statementContent, statementsTo } from '../../../../shared/rules/statements'
import { changedSince } from '../../../../shared/rules/stood'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'

const [day, later] = ['2026-09-10', '2026-09-12']

/** A rep who was seen, had a one-on-one and was in a group session. */
function story() {
  const told = new RepStory()
  const seen = told.observe('2026-09-02', { [opens]: 2 }, { account: 'Dialysis North' })
  told.run('2026-09-02', { type: 'observation.edit', id: seen, changes: { evidence: 'The customer was in a hurry.' } })
  const session = told.id()
  told.run('2026-09-03', {
    type: 'session.plan',
    id: session,
    when: '2026-09-03T09:00:00+02:00',
    impromptu: true,
    changes: { purpose: 'Keep the promise from last time in sight' }
  })
  told.run('2026-09-03', { type: 'session.finish', id: session, minutes: 20 })
  const group = told.id()
  const shared = {
    status: 'held' as const,
    kind: 'training' as const,
    when: '2026-09-04T09:00:00+02:00',
    minutes: 60,
    subject: 'Questions before a demo',
    behaviors: [],
    notes: 'Each played the buyer once.'
  }
  told.run('2026-09-04', { type: 'group.write', id: group, edition: 1, size: 3, words: shared })
  const say = (of: StatementOf) => {
    const id = told.id()
    told.run(day, { type: 'statement.begin', id, of })
    told.run(day, { type: 'statement.write', id, text: 'I asked for fewer visits.', name: 'Mira' })
    told.run(day, { type: 'statement.give', id })
  }
  const given = (of: StatementOf): GivenStatement => {
    const [one] = statementsTo(told.workbook, of)
    if (!one) throw new Error('no statement')
    return one
  }
  const since = (of: StatementOf) => sinceWords(told.workbook, given(of), createTranslator('en'))
  return { told, seen, session, group, shared, say, given, since }
}

type Scene = ReturnType<typeof story>

const changes = [
  [
    'observation',
    ({ seen }: Scene) => ({ kind: 'observation', id: seen }) as const,
    ({ seen }: Scene) =>
      ({ type: 'observation.edit', id: seen, changes: { evidence: 'The rep was rude to the customer.' } }) as const,
    'The customer was in a hurry.'
  ],
  [
    'one-on-one',
    ({ session }: Scene) => ({ kind: 'session', id: session }) as const,
    ({ session }: Scene) =>
      ({ type: 'session.edit', id: session, changes: { purpose: 'Warning about missed visits' } }) as const,
    'Keep the promise from last time in sight'
  ],
  [
    'copy of a group session',
    ({ group }: Scene) => ({ kind: 'group', id: group }) as const,
    ({ group, shared }: Scene) =>
      ({ type: 'group.write', id: group, edition: 2, size: 3, words: { ...shared, notes: 'Mira was late.' } }) as const,
    'Each played the buyer once.'
  ]
] as const

describe('R-13 what a statement is to is not changed under it', () => {
  test.each(changes)('an %s: it asks first, then says when, and what stood there', (_, ofIn, commandIn, before) => {
    const scene = story()
    const { told, say, given, since } = scene
    const [of, command] = [ofIn(scene), commandIn(scene)]
    say(of)
    expect(since(of)).toBeNull()
    const was = JSON.stringify(told.workbook)
    expect(refusal(() => told.run(later, command))).toBe('statement.stands-on')
    expect(JSON.stringify(told.workbook)).toBe(was)
    told.run(later, { ...command, said: true })
    expect(since(of)?.changed).toBe('Changed on 12 September 2026, after this was handed in.')
    expect(since(of)?.title).toBe('What it said when this was handed in')
    expect(since(of)?.parts.map(({ text }) => text)).toEqual([before])
    const page = JSON.stringify(sinceBlocks(told.workbook, given(of), createTranslator('en')))
    expect(page).toContain(before)
    expect(page).toContain('12 September 2026')
    // As it is stored, nothing of it is lost.
    expect(Statement.parse(JSON.parse(JSON.stringify(given(of))))).toEqual(given(of))
  })

  test('what stood there is under the statement’s own seal', () => {
    const { say, given, seen } = story()
    const of = { kind: 'observation', id: seen } as const
    say(of)
    const { stood } = given(of)
    expect(statementContent(given(of)).statement.stood).toEqual(stood)
    expect(JSON.stringify(stood)).toContain('The customer was in a hurry.')
    expect(given(of)).toMatchObject({ day: '2026-09-02', account: 'Dialysis North' })
  })

  test('a change that is taken back is no change, and what only the manager reads is none', () => {
    const { told, say, since, seen } = story()
    const of = { kind: 'observation', id: seen } as const
    say(of)
    told.run(later, { type: 'observation.edit', id: seen, changes: { feelings: 'Mira seemed tired.' } })
    expect(since(of)).toBeNull()
    const edit = { type: 'observation.edit', id: seen, said: true } as const
    told.run(later, { ...edit, changes: { evidence: 'Something else.' } })
    told.run(later, { ...edit, changes: { evidence: 'The customer was in a hurry.' } })
    expect(since(of)).toBeNull()
  })

  test('a statement of an earlier version keeps what stood there before the first change', () => {
    const { told, say, since, given, seen } = story()
    const of = { kind: 'observation', id: seen } as const
    say(of)
    const { stood: _stood, day: _day, account: _account, ...earlier } = given(of)
    told.workbook.statements = { [earlier.id]: earlier }
    const edit = { type: 'observation.edit', id: seen, said: true } as const
    told.run(later, { ...edit, changes: { evidence: 'Something else.' } })
    told.run(later, { ...edit, changes: { evidence: 'Something quite different.' } })
    expect(since(of)?.title).toBe('What it said before that change')
    expect(since(of)?.parts.map(({ text }) => text)).toEqual(['The customer was in a hurry.'])
  })

  test('of a one-on-one about the person the statement copies no word, and the change is still said', () => {
    const { told, say, since, given, session } = story()
    const of = { kind: 'session', id: session } as const
    told.run('2026-09-03', { type: 'session.edit', id: session, changes: { mode: 'human' } })
    say(of)
    expect(JSON.stringify(given(of))).not.toContain('Keep the promise')
    const edit = { type: 'session.edit', id: session, changes: { purpose: 'Warning' } } as const
    told.run(later, { ...edit, said: true })
    expect(since(of)).toEqual({
      changed: 'Changed on 12 September 2026, after this was handed in.',
      title: null,
      parts: []
    })
    expect(JSON.stringify(given(of))).not.toContain('Keep the promise')
    // No page shows what stood there, so the statement's own sheet does not say that one does.
    expect(changedWords(changedSince(told.workbook, given(of)), createTranslator('en'))).toBe(
      'Changed on 12 September 2026, after this was handed in.'
    )
  })
})

describe('R-13 which statements a change is about', () => {
  const of = { observation: 'observations', session: 'sessions', group: 'groups' } as const
  const given = (kind: StatementOf['kind'], id: string, more: Partial<GivenStatement> = {}) =>
    ({ id: `to ${kind} ${id}`, status: 'given', of: { kind, id }, ...more }) as GivenStatement
  const touched = (statements: readonly Statement[], path: (string | number)[]) => {
    const { workbook } = new RepStory()
    const byId = Object.fromEntries(statements.map((one) => [one.id, one]))
    return touchedBy({ ...workbook, statements: byId }, [{ op: 'replace', path, value: null }]).map(({ id }) => id)
  }

  test.each(Object.entries(of))('a change of an %s is about the statements to it', (kind, map) => {
    const to = given(kind as keyof typeof of, 'a')
    expect(touched([to], [map, 'a', 'words'])).toEqual([to.id])
    expect(touched([to], [map, 'a'])).toEqual([to.id])
    expect(touched([to], [map])).toEqual([to.id])
    expect(touched([to], [map, 'b', 'a'])).toEqual([])
    const others = ['rep', 'plans', ...Object.values(of).filter((one) => one !== map)]
    for (const other of others) expect([other, touched([to], [other, 'a'])]).toEqual([other, []])
  })

  test('not about one that is only begun, nor about one to what keeps its words under a seal', () => {
    const begun = { ...given('observation', 'a'), status: 'begun' } as unknown as Statement
    expect(touched([begun], ['observations', 'a'])).toEqual([])
    for (const kind of ['plan', 'addendum', 'document'] as const)
      for (const map of ['plans', 'addenda', 'documents', 'observations'])
        expect(touched([given(kind, 'a')], [map, 'a'])).toEqual([])
    const { workbook } = new RepStory()
    expect(touchedBy(workbook, [{ op: 'replace', path: ['observations', 'a'], value: null }])).toEqual([])
  })
})

describe('R-13 what is noted with a statement whose record says something else', () => {
  const now = `${later}T10:00:00+02:00`

  /** A scene with a statement to the observation, and what is noted once its words are others. */
  function changing(
    by: { type: string; said?: true },
    prepare: (one: GivenStatement, draft: Workbook) => void = () => {}
  ) {
    const { told, say, given, seen } = story()
    const of = { kind: 'observation', id: seen } as const
    say(of)
    const { workbook } = told
    prepare(given(of), workbook)
    const before = saidBefore(workbook, Object.values(workbook.statements ?? {}) as GivenStatement[])
    const record = workbook.observations[seen]
    if (record) record.evidence = 'Something else.'
    const code = refusal(() => noteChanged(workbook, before, { by, now }))
    return { code, one: workbook.statements?.[given(of).id] as GivenStatement, before, workbook, of }
  }

  test('a change of the record itself is asked for; what changes it along the way is noted alone', () => {
    expect(changing({ type: 'observation.edit' }).code).toBe('statement.stands-on')
    expect(changing({ type: 'observation.edit' }).one.changed).toBeUndefined()
    for (const by of [
      { type: 'observation.edit', said: true as const },
      { type: 'account.rename' },
      { type: 'session.edit' }
    ]) {
      const { code, one } = changing(by)
      expect([by.type, code, one.changed, one.before]).toEqual([by.type, null, now, undefined])
    }
  })

  test('what stood there is kept where the statement keeps no copy, and the first one stays', () => {
    const without = (one: GivenStatement) => {
      delete one.stood
    }
    const kept = changing({ type: 'account.rename' }, without)
    expect(kept.one.before).toEqual([...kept.before.values()][0]?.copy)
    expect(kept.one.before?.words).toMatchObject({ evidence: 'The customer was in a hurry.' })
    const first = { of: 'observation', words: { evidence: 'The first.' } } as unknown as GivenStatement['before']
    const again = changing({ type: 'account.rename' }, (one) => {
      delete one.stood
      one.before = first
    })
    expect(again.one.before).toEqual(first)
  })

  test('nothing of a record that is gone, nor of one that says the same', () => {
    const { workbook, before, of, one } = changing({ type: 'observation.edit' })
    const { [of.id]: record, ...others } = workbook.observations
    workbook.observations = others
    expect(refusal(() => noteChanged(workbook, before, { by: { type: 'observation.delete' }, now }))).toBeNull()
    if (record) workbook.observations[of.id] = { ...record, evidence: 'The customer was in a hurry.' }
    expect(refusal(() => noteChanged(workbook, before, { by: { type: 'observation.edit' }, now }))).toBeNull()
    expect(one.changed).toBeUndefined()
  })

  test('the refusal names the rep', () => {
    const { told, say, seen } = story()
    say({ kind: 'observation', id: seen })
    const edit = () => told.run(later, { type: 'observation.edit', id: seen, changes: { evidence: 'Something else.' } })
    expect(edit).toThrow(expect.objectContaining({ code: 'statement.stands-on', params: { name: 'Mira Lindqvist' } }))
  })
})
