import { expect, test } from 'vitest'
import { newWorkbook } from '../../../../shared/model/workbook'
import { ownComing } from '../../../../shared/rules/own'
import { countedId } from '../../../support/large-workbook'

const now = '2026-11-27T10:00:00+01:00'
const workbook = newWorkbook(countedId(1), countedId(2), { name: 'Jonas Ek', role: '', territory: '' }, now)
const own = { ...workbook, own: { coach: 'Dana Roth' } }

test('S3-1 a manager’s own workbook from a file stays that with its manager, once, and is a rep’s with whoever coaches', () => {
  const jonas = { by: 'Jonas Ek', manager: 'jonas ek', hasOwn: false }
  expect(ownComing(workbook, jonas)).toBe('none')
  expect(ownComing(own, jonas)).toBe('own')
  expect(ownComing(own, { ...jonas, hasOwn: true })).toBe('twice')
  // Whoever sent it back, it is the workbook of the one who is at the window.
  expect(ownComing(own, { ...jonas, by: 'Dana Roth' })).toBe('own')
  expect(ownComing(own, { ...jonas, manager: 'Dana Roth' })).toBe('reps')
  expect(ownComing(own, { ...jonas, manager: 'Dana Roth', hasOwn: true })).toBe('reps')
})
