import { expect, test } from 'vitest'
import type { RepSummary } from '../../../../shared/model/library'
import { newWorkbook } from '../../../../shared/model/workbook'
import {
  coachOf,
  copiesAmong,
  isOnTheWay,
  isUnread,
  ownAmong,
  ownComing,
  repsAmong
} from '../../../../shared/rules/own'
import { countedId } from '../../../support/large-workbook'

const now = '2026-11-27T10:00:00+01:00'
const workbook = newWorkbook(countedId(1), countedId(2), { name: 'Jonas Ek', role: '', territory: '' }, now)
const own = { ...workbook, own: { coach: 'Dana Roth' } }

test('S3-1 a manager’s own workbook from a file stays that with its manager, once, and is a rep’s with whoever coaches', () => {
  const jonas = { by: 'Jonas Ek', manager: 'jonas ek', hasOwn: false }
  expect(ownComing(workbook, jonas)).toBe('none')
  expect(ownComing(own, jonas)).toBe('own')
  expect(ownComing(own, { ...jonas, hasOwn: true })).toBe('twice')
  // Whoever sent it back, it is the workbook of the person at the window.
  expect(ownComing(own, { ...jonas, by: 'Dana Roth' })).toBe('own')
  expect(ownComing(own, { ...jonas, manager: 'Dana Roth' })).toBe('reps')
  expect(ownComing(own, { ...jonas, manager: 'Dana Roth', hasOwn: true })).toBe('reps')
})

test('S3-1 in the manager’s own workbook coaches who is named there, and in all others the manager', () => {
  expect([coachOf(workbook, 'Jonas Ek'), coachOf(own, 'Jonas Ek')]).toEqual(['Jonas Ek', 'Dana Roth'])
})

test('S3-1 of several own workbooks one that can be read is the manager’s; the others are shown among the reps', () => {
  const problem = { code: 'workbook.damaged' } as unknown as RepSummary['problem']
  const one = (id: string, more: Partial<RepSummary>) => ({ id, problem: null, ...more }) as RepSummary
  const coach = { own: { coach: 'Dana Roth' } }
  const rep = one('rep', {})
  const damaged = one('damaged', { ...coach, problem })
  const good = one('good', coach)
  expect(ownAmong([rep])).toBeNull()
  expect(ownAmong([rep, damaged, good])).toBe(good)
  expect(ownAmong([rep, damaged])).toBe(damaged)
  expect(repsAmong([rep, damaged, good])).toEqual([rep, damaged])
  expect(repsAmong([rep])).toEqual([rep])
})

test.each([
  [null, 'opens', 'is here'],
  ['workbook.newer', 'opens', 'is here'],
  ['workbook.awaited', 'opens', 'comes'],
  ['workbook.arriving', 'does not open', 'comes'],
  ['workbook.unreadable', 'does not open', 'is here'],
  ['workbook.no-access', 'does not open', 'is here'],
  ['workbook.too-new', 'does not open', 'is here']
])('A5 a workbook with %s %s and %s', (code, opens, comes) => {
  const of = { problem: code === null ? null : { code, params: {} } }
  expect([isUnread(of) ? 'does not open' : 'opens', isOnTheWay(of) ? 'comes' : 'is here']).toEqual([opens, comes])
})

test('N-4 a further copy of a workbook is a line with its problem, and no rep', () => {
  const one = (id: string, code: string | null) =>
    ({ id, problem: code && { code, params: {} } }) as unknown as RepSummary
  const [anna, older, same, damaged] = [
    one('anna', null),
    one('older', 'workbook.copy'),
    one('same', 'workbook.same-copy'),
    one('damaged', 'workbook.damaged')
  ]
  expect(repsAmong([anna, older, same, damaged])).toEqual([anna, damaged])
  expect(copiesAmong([anna, older, same, damaged])).toEqual([older, same])
})
