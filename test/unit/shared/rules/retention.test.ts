import { expect, test } from 'vitest'
import { shownOf } from '../../../../electron/services/workbooks/summary'
import { dueToErase, plusMonths } from '../../../../shared/rules/retention'
import { attempt, freshWorkbook } from '../../../support/commanded-workbook'

test.each([
  ['2026-11-30', 3, '2027-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-22', 6, '2027-05-22'],
  ['2026-12-31', 120, '2036-12-31']
])('%s and %i months are %s', (day, months, later) => {
  expect(plusMonths(day, months)).toBe(later)
})

/** The ids that are due on a day, for one workbook after these commands, all of 22 November 2026. */
function due(commands: { type: string; reason?: string }[], months: number | null, today: string) {
  const workbook = freshWorkbook()
  for (const command of commands) expect(attempt(workbook, command)).not.toHaveProperty('refused')
  const { summary, rhythm, today: facts } = shownOf(workbook)
  if (!rhythm || !facts) throw new Error('nothing is known of it')
  return dueToErase([summary], [{ rep: workbook.id, facts: rhythm, today: facts }], months, today).length
}

test('N-7 an archived workbook is due once its time is over, and neither on hold nor back nor where no time is set', () => {
  const archive = { type: 'rep.archive' }
  expect(due([archive], 6, '2027-05-21')).toBe(0)
  expect(due([archive], 6, '2027-05-22')).toBe(1)
  expect(due([archive], null, '2099-01-01')).toBe(0)
  expect(due([], 6, '2099-01-01')).toBe(0)
  expect(due([archive, { type: 'rep.restore' }], 6, '2099-01-01')).toBe(0)
  expect(due([archive, { type: 'rep.hold', reason: 'x' }], 6, '2099-01-01')).toBe(0)
  expect(due([archive, { type: 'rep.hold', reason: 'x' }, { type: 'rep.endHold' }], 6, '2099-01-01')).toBe(1)
})
