import { expect, test } from 'vitest'
import { sheetsOf } from '../../../../../renderer/features/batch/choice'

const choice = { reps: ['mira', 'gone', 'anton'], forms: ['form', 'gone'], to: 'folder', printer: null } as const

test('R-7 what is chosen comes rep by rep and forms last, without what is not there any more', () => {
  const sheets = sheetsOf({ ...choice, kinds: ['cycle', 'plan'] }, ['anton', 'mira'], ['form', 'other'])
  expect(sheets).toEqual([
    { kind: 'plan', workbook: 'anton' },
    { kind: 'cycle', workbook: 'anton' },
    { kind: 'plan', workbook: 'mira' },
    { kind: 'cycle', workbook: 'mira' },
    { kind: 'blank', template: 'form' }
  ])
})

test('R-7 the plan in force is one of all signed plans, and comes once', () => {
  expect(sheetsOf({ ...choice, kinds: ['plan', 'plans'] }, ['mira'], [])).toEqual([{ kind: 'plans', workbook: 'mira' }])
})

test('R-11 receipts are one thing for all chosen reps together, so that they share sheets', () => {
  expect(sheetsOf({ ...choice, kinds: ['receipts'] }, ['anton', 'mira', 'eva'], [])).toEqual([
    { kind: 'receipts', workbooks: ['anton', 'mira'] }
  ])
  expect(sheetsOf({ ...choice, reps: [], kinds: ['receipts'] }, ['anton'], [])).toEqual([])
})
