import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { attachmentsOf } from '../../../../electron/services/workbooks/scans'
import { isUndoable } from '../../../../shared/commands'
import { InputError } from '../../../../shared/errors'
import type { SealedStatement, StatementOf } from '../../../../shared/model/statement'
import { repStatementOver, repStatementView } from '../../../../shared/rules/rep-view'
import { canonical } from '../../../../shared/rules/seal'
import { begunStatementTo, statementContent, statementsTo, subjectOf } from '../../../../shared/rules/statements'
import { opens, RepStory } from '../../../support/rep-story'
import { sealedStatement } from '../../../support/sealed-statement'
import { withRoles } from '../../../support/with-roles'

const day = '2026-09-10'

/** A rep who was seen once and has a plan in force. */
function story() {
  const told = new RepStory()
  const seen = told.observe('2026-09-02', { [opens]: 2 })
  told.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = told.plan('2026-09-03', ['2026-10-01'])
  told.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const say = (of: StatementOf, text: string, name = 'Mira') => {
    const id = told.id()
    told.run(day, { type: 'statement.begin', id, of })
    told.run(day, { type: 'statement.write', id, text })
    told.run(day, { type: 'statement.write', id, name })
    told.run(day, { type: 'statement.give', id })
    return id
  }
  return { told, seen, plan, say }
}

const refusal = (act: () => unknown) => {
  try {
    act()
    return null
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : String(error)
  }
}

describe('R-13 the rep’s own word to a record', () => {
  test('is kept with it under the rep’s name and its own seal, which covers the seal of the plan', () => {
    const { told, plan, say } = story()
    const of = { kind: 'plan', id: plan } as const
    say(of, '  I would have chosen another behavior. ')
    const [given] = statementsTo(told.workbook, of)
    const held = told.held(plan)
    expect(given).toMatchObject({
      text: 'I would have chosen another behavior.',
      name: 'Mira',
      at: `${day}T10:00:00+02:00`,
      original: 'seal' in held ? held.seal.hash : '',
      rep: { name: 'Mira Lindqvist' }
    })
    const content = given && canonical(statementContent(given))
    expect(given?.seal.hash).toBe(
      createHash('sha256')
        .update(content ?? '', 'utf8')
        .digest('hex')
    )
  })

  test('changes no word of what it is to, and more of them stay in their order', () => {
    const { told, plan, say } = story()
    const before = JSON.stringify(told.held(plan))
    say({ kind: 'plan', id: plan }, 'First.')
    say({ kind: 'plan', id: plan }, 'Second.')
    expect(statementsTo(told.workbook, { kind: 'plan', id: plan }).map(({ text }) => text)).toEqual([
      'First.',
      'Second.'
    ])
    expect(JSON.stringify(told.held(plan))).toBe(before)
  })

  test('is not changed, not handed in twice, and not undone', () => {
    const { told, plan, say } = story()
    const id = say({ kind: 'plan', id: plan }, 'So it is.')
    expect(refusal(() => told.run(day, { type: 'statement.write', id, text: 'Not so.' }))).toBe('statement.given')
    expect(refusal(() => told.run(day, { type: 'statement.give', id }))).toBe('statement.given')
    expect(['statement.begin', 'statement.write', 'statement.give'].filter(isUndoable)).toEqual([])
  })

  test('needs words and a name', () => {
    const { told, seen } = story()
    const id = told.id()
    const of = { kind: 'observation', id: seen } as const
    told.run(day, { type: 'statement.begin', id, of })
    expect(refusal(() => told.run(day, { type: 'statement.give', id }))).toBe('statement.no-text')
    told.run(day, { type: 'statement.write', id, text: 'I asked twice.' })
    expect(refusal(() => told.run(day, { type: 'statement.give', id }))).toBe('statement.no-name')
    expect(begunStatementTo(told.workbook, of)?.text).toBe('I asked twice.')
    expect(refusal(() => told.run(day, { type: 'statement.begin', id: told.id(), of }))).toBe('statement.begun')
  })

  test('is not to a draft, to what is gone, or to what a name of an object is', () => {
    const { told } = story()
    const draft = told.observe('2026-09-05', { [opens]: 3 }, { draft: true })
    for (const id of [draft, told.id(), 'constructor'])
      expect(subjectOf(told.workbook, { kind: 'observation', id })).toBeNull()
    const of = { kind: 'observation', id: draft } as const
    expect(refusal(() => told.run(day, { type: 'statement.begin', id: told.id(), of }))).toBe('statement.nothing-to')
  })

  test('is to a group session once it was held, and keeps the copy that it is to', () => {
    const { told, say } = story()
    const id = told.id()
    const of = { kind: 'group', id } as const
    const words = {
      kind: 'training' as const,
      when: '2026-09-09T09:00:00+02:00',
      minutes: 60,
      subject: 'Questions before a demo',
      behaviors: [],
      notes: ''
    }
    told.run('2026-09-08', { type: 'group.write', id, edition: 1, size: 3, words: { ...words, status: 'planned' } })
    expect(refusal(() => told.run(day, { type: 'statement.begin', id: told.id(), of }))).toBe('statement.nothing-to')
    told.run(day, { type: 'group.write', id, edition: 2, size: 3, words: { ...words, status: 'held' } })
    say(of, 'I played the buyer twice.')
    expect(statementsTo(told.workbook, of)[0]).toMatchObject({
      about: 'Questions before a demo',
      original: null,
      language: 'und'
    })
    expect(refusal(() => told.run(day, { type: 'group.delete', id }))).toBe('statement.keeps')
    told.run(day, { type: 'group.leave', id, said: true })
    expect(told.workbook.groups?.[id]?.status).toBe('off')
    const begun = told.id()
    told.run(day, { type: 'statement.begin', id: begun, of })
    expect(repStatementView(told.workbook, begun)?.groups ?? {}).toEqual({})
  })

  test('keeps what it is to from being deleted', () => {
    const { told, seen, say } = story()
    say({ kind: 'observation', id: seen }, 'The customer stopped me.')
    expect(refusal(() => told.run(day, { type: 'observation.delete', id: seen }))).toBe('statement.keeps')
  })

  test('is all that the rep sees of the workbook while writing, and after', () => {
    const { told, plan, say } = story()
    told.run(day, { type: 'notes.write', notes: 'SECRET' })
    const given = say({ kind: 'plan', id: plan }, 'Mine.')
    const begun = told.id()
    told.run(day, { type: 'statement.begin', id: begun, of: { kind: 'plan', id: plan } })
    const view = repStatementView(told.workbook, begun)
    expect(Object.keys(view?.statements ?? {})).toEqual([begun])
    expect([view?.plans, view?.observations, view?.private.notes]).toEqual([{}, {}, ''])
    expect(repStatementView(told.workbook, given)).toBeNull()
    expect(Object.keys(repStatementOver(told.workbook, given)?.statements ?? {})).toEqual([given])
  })
})

describe('R-13 a statement that comes back as a file', () => {
  const scan = { hash: 'a'.repeat(64), name: 'back.pdf', kind: 'pdf', bytes: 9 } as const
  const known = 'We spoke on the phone.'
  const filing = (statement: SealedStatement, how = known) =>
    ({ type: 'statement.file', statement, known: how, scan }) as const

  test('is kept with its record word for word, with the file and how it is known, and can be taken back at once', () => {
    const { told, seen, plan, say } = story()
    const of = { kind: 'plan', id: plan } as const
    say(of, 'First.')
    const held = told.held(plan)
    const original = 'seal' in held ? held.seal.hash : null
    const statement = sealedStatement({ id: told.id(), of, original })
    told.run(day, filing(statement))
    const filed = { at: `${day}T10:00:00+02:00`, by: 'Jonas Ek', known, scan }
    expect(statementsTo(told.workbook, of).at(-1)).toEqual({ ...statement, status: 'given', filed })
    expect(attachmentsOf(told.workbook)).toContainEqual({ hash: scan.hash, bytes: 9, ending: 'pdf' })
    expect(isUndoable('statement.file')).toBe(true)
    told.run(day, filing(sealedStatement({ id: told.id(), of: { kind: 'observation', id: seen } })))
    expect(refusal(() => told.run(day, { type: 'observation.delete', id: seen }))).toBe('statement.keeps')
  })

  test('is refused where nobody says how it is known', () => {
    const { told, seen } = story()
    const statement = sealedStatement({ id: told.id(), of: { kind: 'observation', id: seen } })
    expect(() => told.run(day, filing(statement, ' '))).toThrow(InputError)
    expect(told.workbook.statements ?? {}).toEqual({})
  })

  test('begun words of the rep to the same record stay as they are', () => {
    const { told, seen } = story()
    const of = { kind: 'observation', id: seen } as const
    told.run(day, { type: 'statement.begin', id: told.id(), of })
    told.run(day, filing(sealedStatement({ id: told.id(), of })))
    expect(begunStatementTo(told.workbook, of)).toMatchObject({ status: 'begun' })
    expect(statementsTo(told.workbook, of)).toHaveLength(1)
  })
})

describe('R-13 from its beginning to its end', () => {
  test('it begins empty, of its moment, with what it is to', () => {
    const { told, seen } = story()
    const id = told.id()
    const of = { kind: 'observation', id: seen } as const
    told.run(day, { type: 'statement.begin', id, of })
    expect(told.workbook.statements).toEqual({
      [id]: {
        id,
        of,
        ...subjectOf(told.workbook, of),
        createdAt: `${day}T10:00:00+02:00`,
        text: '',
        name: '',
        status: 'begun'
      }
    })
  })

  test('it is handed in without the blanks around it, with who coached and as what both signed', () => {
    const { told, plan } = story()
    withRoles(told, plan, { rep: 'Trainee', manager: 'Trainer' })
    const id = told.id()
    told.run(day, { type: 'statement.begin', id, of: { kind: 'plan', id: plan } })
    told.run(day, { type: 'statement.write', id, text: ' So. ', name: ' Mira ' }, 'Eva Holm')
    told.run(day, { type: 'statement.give', id }, 'Eva Holm')
    const given = told.workbook.statements?.[id]
    expect(given).toMatchObject({
      status: 'given',
      text: 'So.',
      name: 'Mira',
      manager: 'Eva Holm',
      roles: { rep: 'Trainee', manager: 'Trainer' },
      seal: { algorithm: 'sha256-rfc8785' }
    })
  })

  test('between rep and coach it names no roles', () => {
    const { told, seen, say } = story()
    const id = say({ kind: 'observation', id: seen }, 'So.')
    expect(told.workbook.statements?.[id]).not.toHaveProperty('roles')
  })

  test('what is not there is neither written nor handed in, and no id is taken twice', () => {
    const { told, seen, plan, say } = story()
    const nobody = told.id()
    expect(refusal(() => told.run(day, { type: 'statement.write', id: nobody, text: 'x' }))).toBe('statement.gone')
    expect(refusal(() => told.run(day, { type: 'statement.give', id: nobody }))).toBe('statement.gone')
    const id = say({ kind: 'observation', id: seen }, 'So.')
    const again = { type: 'statement.begin', id, of: { kind: 'plan', id: plan } } as const
    expect(refusal(() => told.run(day, again))).toBe('statement.begun')
  })

  test('words that were begun keep their record, and an empty sheet does not', () => {
    const { told } = story()
    const seen = told.observe('2026-09-05', { [opens]: 3 })
    const id = told.id()
    told.run(day, { type: 'statement.begin', id, of: { kind: 'observation', id: seen } })
    told.run(day, { type: 'statement.write', id, text: 'I asked.' })
    const remove = { type: 'observation.delete', id: seen, evidence: true } as const
    expect(refusal(() => told.run(day, remove))).toBe('statement.keeps-begun')
    told.run(day, { type: 'statement.write', id, text: ' ' })
    expect(refusal(() => told.run(day, remove))).toBeNull()
  })

  test('a workbook holds two thousand of them', () => {
    const { told, seen, plan, say } = story()
    const id = say({ kind: 'plan', id: plan }, 'So.')
    const one = told.workbook.statements?.[id]
    if (!one) throw new Error('it is there')
    const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, at) => [`s${at}`, one]))
    const begin = () => told.run(day, { type: 'statement.begin', id: told.id(), of: { kind: 'observation', id: seen } })
    told.workbook.statements = many(2000)
    expect(refusal(begin)).toBe('statement.full')
    told.workbook.statements = many(1999)
    expect(refusal(begin)).toBeNull()
  })
})
