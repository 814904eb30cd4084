import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { en } from '../../../../shared/messages/en'
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
  const shown = translatorOf('en', { en }, true)
  expect(shown.t('today:planText.rep-signed', params)).toBe('Signed by \u2068ليلى\u2069 on 3 Nov')
  expect(shown.t('today:planText.rep-signed', { ...params, name: 'Mira' })).toBe('Signed by Mira on 3 Nov')
  expect(translatorOf('en', { en }).t('today:planText.rep-signed', params)).toBe('Signed by ليلى on 3 Nov')
})

test('a sentence that ends with what is put into it ends once, and what somebody wrote stays letter by letter', () => {
  const { t } = translatorOf('en', { en })
  const date = (name: string) => t('history:plannedDateAt', { kind: 'one-on-one', name })
  expect(date('Does it stick?')).toBe('Agreed date: one-on-one, Does it stick?')
  expect(date('Alder Corp.')).toBe('Agreed date: one-on-one, Alder Corp.')
  expect(date('Wait...')).toBe('Agreed date: one-on-one, Wait...')
  expect(date('“So?”')).toBe('Agreed date: one-on-one, “So?”')
  expect(date('Review')).toBe('Agreed date: one-on-one, Review.')
  expect(t('history:plannedWaits', { what: 'A?. B..' })).toBe('A?. B.. Not held yet.')
})

test('a text is the same however often it is asked for, also where something was put into it in between', () => {
  const { t } = createTranslator('en')
  const words = t('overview:planTitle')
  const bare = t('overview:talk')
  expect(t('overview:talk', { name: 'Mira' })).toContain('Mira')
  expect([t('overview:planTitle'), t('overview:talk')]).toEqual([words, bare])
  expect(t('overview:talk', { name: 'Ben' })).toContain('Ben')
})

test('texts that come later are there as soon as they are added, also where they were asked for before', () => {
  const { today, ...others } = en
  const translator = translatorOf('de', { en: { today } })
  expect(translator.t('log:column.kind')).toBe('log:column.kind')
  translator.add('en', others)
  expect(translator.t('log:column.kind')).toBe(en.log['column.kind'])
  expect(translator.t('today:nothing')).toBe(en.today.nothing)
})
