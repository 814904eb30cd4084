import { expect, test } from 'vitest'
import { shownOf, touchesShown } from '../../../../../electron/services/workbooks/summary'
import { attempt, freshWorkbook, fromDisk } from '../../../../support/commanded-workbook'
import { story } from '../../../../support/story'

test('whatever changes what is shown of a workbook without opening it is told', () => {
  const workbook = freshWorkbook()
  let before = fromDisk(shownOf(workbook))
  let untold = 0
  for (const command of story) {
    const outcome = attempt(workbook, command)
    if ('refused' in outcome) continue
    const after = fromDisk(shownOf(workbook))
    if (!touchesShown(outcome.patches)) {
      untold += 1
      expect({ after: command.type, ...after }).toEqual({ after: command.type, ...before })
    }
    before = after
  }
  // Otherwise this would prove nothing: most of what is typed must not be reported.
  expect(untold).toBeGreaterThan(10)
})

test('typing in a one-on-one, an observation, a debrief or a plan is not told', () => {
  for (const path of [
    ['sessions', 'one', 'purpose'],
    ['observations', 'one', 'evidence'],
    ['calls', 'one', 'debrief', 'learning'],
    ['plans', 'one', 'why']
  ])
    expect(touchesShown([{ op: 'replace', path, value: 'A word' }])).toBe(false)
})
