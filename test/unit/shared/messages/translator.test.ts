import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { translatorOf } from '../../../../shared/messages/translator'

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

test('a name from right to left is set apart where it is shown, so that no date beside it is turned around, and never where it is kept', () => {
  const params = { name: 'ليلى', date: '3 Nov' }
  const shown = translatorOf('en', {}, true)
  expect(shown.t('today:planText.rep-signed', params)).toBe('Signed by \u2068ليلى\u2069 on 3 Nov')
  expect(shown.t('today:planText.rep-signed', { ...params, name: 'Mira' })).toBe('Signed by Mira on 3 Nov')
  expect(translatorOf('en', {}).t('today:planText.rep-signed', params)).toBe('Signed by ليلى on 3 Nov')
})
