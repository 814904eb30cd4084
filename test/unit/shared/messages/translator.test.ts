import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'

test.each([
  ['en', 1, 'Too many wrong tries. Try again in 1 second.'],
  ['en', 30, 'Too many wrong tries. Try again in 30 seconds.'],
  ['de', 30, 'Zu viele falsche Versuche. Weiter in 30 Sekunden.']
])('a code whose text depends on a number has its own words (%s, %d)', (language, count, words) => {
  const { ofCode } = createTranslator(language)
  expect(ofCode('errors', 'handover.wait', { count }, 'errors:call.failed')).toBe(words)
})

test('a code without a text says the fallback', () => {
  const { ofCode, t } = createTranslator('en')
  expect(ofCode('errors', 'no.such', { count: 2 }, 'errors:call.failed')).toBe(t('errors:call.failed'))
})
