import type { Translate } from '../../../shared/messages'
import type { Id } from '../../../shared/model/scalars'
import { formatNumber, formatShare } from '../../../shared/numbers'
import { apportion } from '../../../shared/rules/apportion'
import { type Patterns, talkKinds } from '../../../shared/rules/patterns'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { useFirst } from '../../ui/use-first'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './MinuteBars.module.css'

interface MinuteBarsProps {
  patterns: Pick<Patterns, 'minutes' | 'about' | 'deals' | 'together' | 'saysShares'>
  names: ReadonlyMap<Id, string>
}

/** How many reps are shown before the user asks for more. */
const first = 12

/** How the minutes of one-on-ones were distributed, and what they were about (S3-8, S2-12). */
export function MinuteBars({ patterns: { minutes, about, deals, together, saysShares }, names }: MinuteBarsProps) {
  const { t, language } = useTranslator()
  const most = Math.max(1, ...minutes.map((one) => one.minutes))
  const all = minutes.map((one) => one.minutes)
  const whole = apportion(all, Math.round(all.reduce((sum, one) => sum + one, 0)))
  const { shown, more } = useFirst(
    minutes.map((one, at) => ({ ...one, whole: formatNumber(whole[at] ?? 0, language) })),
    first
  )
  const share = (value: number) => formatShare(Math.round(value * 100) / 100, language)
  return (
    <section>
      <SectionTitle>{t('patterns:minutes')}</SectionTitle>
      {about === null ? (
        <p className={styles.quiet}>{t('patterns:minutesNone')}</p>
      ) : (
        <>
          <ul className={styles.bars}>
            {shown.map((one) => (
              <li key={one.rep}>
                <bdi className={styles.name} title={names.get(one.rep)}>
                  {names.get(one.rep)}
                </bdi>
                <span className={styles.bar} aria-hidden="true">
                  <span style={{ width: `${(100 * one.minutes) / most}%` }} />
                </span>
                <span className={styles.number} aria-hidden="true">
                  {one.whole}
                </span>
                <span className={hidden.hidden}>
                  {t('patterns:minutesOf', { minutes: one.whole, count: one.talks })}
                </span>
              </li>
            ))}
          </ul>
          {more}
          <p className={styles.quiet}>
            {saysShares ? aboutInWords(about, t, language) : t('patterns:tooFew')}{' '}
            {saysShares && deals !== null && t('patterns:dealsShare', { share: share(deals) })}
            {together && ` ${t('patterns:minutesTogether')}`}
          </p>
        </>
      )}
    </section>
  )
}

/** Whole percents that add up to a hundred. */
function aboutInWords(about: NonNullable<Patterns['about']>, t: Translate, language: string): string {
  const percents = apportion(
    talkKinds.map((kind) => about[kind]),
    100
  )
  return t(
    'patterns:about',
    Object.fromEntries(talkKinds.map((kind, at) => [kind, formatShare((percents[at] ?? 0) / 100, language)]))
  )
}
