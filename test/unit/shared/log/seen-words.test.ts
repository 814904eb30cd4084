import { expect, test } from 'vitest'
import { seenWords } from '../../../../shared/log/seen-words'

test('an observation is shown by what was seen, or by the first sentence in one of its form’s own fields', () => {
  const values = { stage: 'offer', on: '2026-11-20', why: 'They wait for the budget.', more: 'And for Ann.' }
  expect(seenWords({ evidence: 'Asked twice.', values })).toBe('Asked twice.')
  expect(seenWords({ evidence: ' \n', values })).toBe('They wait for the budget.')
  expect(seenWords({ evidence: '', values: { rows: [{ name: 'Acme', next: 'Call the owner' }] } })).toBe(
    'Call the owner'
  )
  expect(seenWords({ evidence: '', values: { stage: 'offer', sure: 7 } })).toBe('')
})
