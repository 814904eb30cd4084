import { describe, expect, test } from 'vitest'
import type { ErasableRecord } from '../../../../shared/model/erasure'
import type { ExportKind, Holds } from '../../../../shared/model/exports'
import { holdsOneOf, withHolds } from '../../../../shared/rules/saved-files'
import { countedId } from '../../../support/large-workbook'

const [plan, other] = [countedId(1), countedId(2)]
const file = (holds: Holds, what: ExportKind = 'plan') => ({ what, holds })
const of = (id: string, kind: ErasableRecord['kind'] = 'plans') => [{ kind, id }]

describe('N-7 which saved files have to do with a record that is erased', () => {
  test('the one that holds it, alone or with others; that of another plan of the same rep, day and behavior has not', () => {
    expect(holdsOneOf(file([plan]), of(plan))).toBe(true)
    expect(holdsOneOf(file([other, plan]), of(plan))).toBe(true)
    expect(holdsOneOf(file([other]), of(plan))).toBe(false)
    expect(holdsOneOf(file([other]), [...of(plan), ...of(other)])).toBe(true)
    expect(holdsOneOf(file([]), of(plan))).toBe(false)
  })

  test('what was drawn from many may hold it: the workbook does, numbers do not, a table and a calendar hold their own kind', () => {
    const told = (what: ExportKind, kind: ErasableRecord['kind']) => holdsOneOf(file('several', what), of(plan, kind))
    expect(told('workbook', 'plans')).toBe(true)
    expect(told('rhythm', 'plans')).toBe(false)
    expect([told('log', 'observations'), told('log', 'plans')]).toEqual([true, false])
    expect([told('calendar', 'sessions'), told('calendar', 'plans')]).toEqual([true, false])
  })

  test('what an earlier version saved without saying which record is in it is never offered as if it were known', () => {
    const line = { id: other, at: '2026-11-30T10:00:00+01:00', rep: null, path: '/x.pdf', bytes: 1, modified: 1 }
    expect(holdsOneOf(withHolds({ ...line, what: 'plan' }), of(plan))).toBe('unsure')
    expect(holdsOneOf(withHolds({ ...line, what: 'batch' }), of(plan))).toBe('unsure')
    expect(holdsOneOf(withHolds({ ...line, what: 'workbook' }), of(plan))).toBe(true)
    expect(holdsOneOf(withHolds({ ...line, what: 'plan', holds: [other] }), of(plan))).toBe(false)
    expect(holdsOneOf(withHolds({ ...line, what: 'plan' }), [])).toBe(false)
  })
})
