import { describe, expect, test } from 'vitest'
import type { GivenStatement, StatementOf } from '../../../../shared/model/statement'
import { type Stood, Stood as StoodSchema } from '../../../../shared/model/stood'
import type { Workbook } from '../../../../shared/model/workbook'
import { changedSince, copyOf, saidNow, saysTheSame } from '../../../../shared/rules/stood'
import { fullWorkbook } from '../../../support/full-workbook'

const workbook = fullWorkbook()
const only = <T>(found: T | undefined): T => {
  if (found === undefined) throw new Error('the full workbook has one of each')
  return found
}
const seen = only(Object.values(workbook.observations)[0])
const talk = only(Object.values(workbook.sessions).find(({ mode }) => mode !== 'human'))
const personal = only(Object.values(workbook.sessions).find(({ mode }) => mode === 'human'))
const copy = only(Object.values(workbook.groups ?? {})[0])

const records = [
  ['observation', 'observations', seen],
  ['session', 'sessions', talk],
  ['group', 'groups', copy]
] as const

/** The workbook with one part of a record exchanged. */
const withPart = (map: 'observations' | 'sessions' | 'groups', record: { id: string }, part: string): Workbook => ({
  ...workbook,
  [map]: { [record.id]: { ...record, [part]: { another: part } } }
})

/** The parts of the words of a record by the schema of what is stored with a statement. */
const partsOf = (kind: Stood['of']): string[] => {
  const option = StoodSchema.options.find((one) => one.shape.of.value === kind)
  return Object.keys(only(option).shape.words.shape)
}

describe('R-13 what a record says', () => {
  test.each(records)('%s: each of its words counts, and all that is stored of them', (kind, map, record) => {
    const of = { kind, id: record.id }
    const before = only(saidNow(workbook, of) ?? undefined)
    expect(before.of).toBe(kind)
    for (const part of partsOf(kind))
      expect([part, saysTheSame(before, saidNow(withPart(map, record, part), of))]).toEqual([part, false])
    expect(StoodSchema.parse(before)).toEqual(before)
  })

  test.each(records)('%s: what is private, and when it was begun, is none of its words', (kind, map, record) => {
    const of = { kind, id: record.id }
    const before = saidNow(workbook, of)
    for (const part of ['private', 'createdAt', 'template'])
      expect([part, saysTheSame(before, saidNow(withPart(map, record, part), of))]).toEqual([part, true])
  })

  test('nothing where it is gone, or where its seal keeps its words', () => {
    const nowhere = { observations: {}, sessions: {} }
    for (const [kind, , { id }] of records) {
      expect(saidNow(nowhere, { kind, id })).toBeNull()
      expect(saidNow(workbook, { kind, id: 'constructor' })).toBeNull()
    }
    const plan = only(Object.keys(workbook.plans)[0])
    expect(saidNow(workbook, { kind: 'plan', id: plan })).toBeNull()
    expect([saysTheSame(null, null), saysTheSame(saidNow(workbook, { kind: 'session', id: talk.id }), null)]).toEqual([
      true,
      false
    ])
  })

  test('S2-5 is copied, except for a one-on-one about the person', () => {
    for (const [kind, , { id }] of records)
      expect(copyOf(workbook, { kind, id })).toEqual(saidNow(workbook, { kind, id }))
    const of = { kind: 'session', id: personal.id } as const
    expect(saidNow(workbook, of)).not.toBeNull()
    expect(copyOf(workbook, of)).toBeNull()
    // An observation under the same id is none of the talks.
    const twin = { ...workbook, observations: { [personal.id]: { ...seen, id: personal.id } } }
    expect(copyOf(twin, { kind: 'observation', id: personal.id })?.of).toBe('observation')
    expect(copyOf(workbook, { kind: 'session', id: 'constructor' })).toBeNull()
  })
})

describe('R-13 whether a record changed since a statement to it', () => {
  const of: StatementOf = { kind: 'observation', id: seen.id }
  const then = only(saidNow(workbook, of) ?? undefined)
  const another = only(saidNow(withPart('observations', seen, 'evidence'), of) ?? undefined)
  const changed = '2026-11-21T10:00:00+01:00'
  const since = (kept: Pick<GivenStatement, 'stood' | 'before' | 'changed'>, held = workbook) =>
    changedSince(held, { of, ...kept })

  test('not where it says the same, or is gone', () => {
    expect(since({ stood: then })).toBeNull()
    expect(since({ stood: then, changed })).toBeNull()
    expect(since({ before: then, changed })).toBeNull()
    expect(since({})).toBeNull()
    expect(since({ stood: another, changed }, { ...workbook, observations: {} })).toBeNull()
  })

  test('with what stood there: of then, or of just before the first change', () => {
    expect(since({ stood: another, changed })).toEqual({ at: changed, stood: another, isOfThen: true })
    expect(since({ before: another, changed })).toEqual({ at: changed, stood: another, isOfThen: false })
    expect(since({ stood: another, before: then, changed })).toMatchObject({ stood: another, isOfThen: true })
  })

  test('also where nobody noted it, as after a backup, or where no copy was kept', () => {
    expect(since({ stood: another })).toEqual({ at: null, stood: another, isOfThen: true })
    expect(since({ changed })).toEqual({ at: changed, stood: null, isOfThen: false })
  })
})
