import { longDate } from '../dates'
import type { Translator } from '../messages'
import type { Since } from '../model/standing'

type Words = Pick<Translator, 't' | 'language'>

/** What has happened since, in words about a page that somebody is looking at. */
export function sinceWords(since: Since, kind: 'plan' | 'addendum', { t, language }: Words): string {
  if (since.is === 'added') return t('addendum:since', { number: since.number })
  const until = longDate(since.until, language)
  return t(kind === 'plan' ? `verify:since.${since.is}` : `addendum:since-${since.is}`, { until })
}

/** What holds now, in one sentence that mentions no page. */
export function heldSince(since: Since, { t, language }: Words): string {
  if (since.is === 'added') return t('addendum:holds-added', { number: since.number })
  return t(`addendum:holds-${since.is}`, { until: longDate(since.until, language) })
}
