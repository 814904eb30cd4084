import { longDate } from '../dates'
import type { Translator } from '../messages'
import type { Since } from '../model/standing'

type Words = Pick<Translator, 't' | 'language'>

/** The same in words, of a page that lies before somebody. */
export function sinceWords(since: Since, kind: 'plan' | 'addendum', { t, language }: Words): string {
  if (since.is === 'added') return t('addendum:since', { number: since.number })
  const until = longDate(since.until, language)
  return t(kind === 'plan' ? `verify:since.${since.is}` : `addendum:since-${since.is}`, { until })
}

/** What holds by now, in one sentence that speaks of no page. */
export function heldSince(since: Since, { t, language }: Words): string {
  if (since.is === 'added') return t('addendum:holds-added', { number: since.number })
  return t(`addendum:holds-${since.is}`, { until: longDate(since.until, language) })
}
