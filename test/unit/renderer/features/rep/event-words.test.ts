import { expect, test } from 'vitest'
import { eventWords } from '../../../../../renderer/features/rep/event-words'
import { createTranslator } from '../../../../../shared/messages'

test('S1-2 a call whose day is over without a debrief is not planned any more', () => {
  const translator = createTranslator('en')
  const call = { what: 'call', call: 'c', on: '2026-11-26', account: 'Lake Clinic', debriefed: false } as const
  const on = (today: string) => eventWords(call, translator, { name: 'Mira', today })
  expect([on('2026-11-25'), on('2026-11-26')]).toEqual(Array(2).fill('Call with Lake Clinic, planned.'))
  expect(on('2026-11-27')).toBe('Call with Lake Clinic, no debrief yet.')
})
