import type { Id } from '../../../shared/model/scalars'
import { formatNumber, formatShare } from '../../../shared/numbers'
import { type Patterns, talkKinds } from '../../../shared/rules/patterns'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { useFirst } from '../../ui/use-first'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './MinuteBars.module.css'

interface MinuteBarsProps {
  patterns: Pick<Patterns, 'minutes' | 'about' | 'deals' | 'together'>
  names: ReadonlyMap<Id, string>
}

/** How many reps are shown before the user asks for more. */
const first = 12

/** How the minutes of one-on-ones were distributed, and what they were about (S3-8, S2-12). */
export function MinuteBars({ patterns: { minutes, about, deals, together }, names }: MinuteBarsProps) {
  const { t, language } = useTranslator()
  const most = Math.max(1, ...minutes.map((one) => one.minutes))
  const { shown, more } = useFirst(minutes, first)
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
                  {formatNumber(Math.round(one.minutes), language)}
                </span>
                <span className={hidden.hidden}>
                  {t('patterns:minutesOf', {
                    minutes: formatNumber(Math.round(one.minutes), language),
                    count: one.talks
                  })}
                </span>
              </li>
            ))}
          </ul>
          {more}
          <p className={styles.quiet}>
            {t('patterns:about', Object.fromEntries(talkKinds.map((kind) => [kind, share(about[kind])])))}{' '}
            {deals !== null && t('patterns:dealsShare', { share: share(deals) })}
            {together && ` ${t('patterns:minutesTogether')}`}
          </p>
        </>
      )}
    </section>
  )
}
