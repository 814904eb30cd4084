import { useEffect, useRef } from 'react'
import { type Metric, periods } from '../../../shared/model/metric'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { EntryGrid } from './EntryGrid'
import styles from './Numbers.module.css'
import { goTo } from './steps'

/** A grid for the numbers of each period: weeks, months, quarters. It begins where the latest ones are entered. */
export function EntryGrids({ metrics }: { metrics: readonly Metric[] }) {
  const t = useT()
  const section = useRef<HTMLElement>(null)
  useEffect(() => {
    const latest = section.current?.querySelector<HTMLInputElement>('tbody tr:last-child td[data-column="0"] input')
    if (latest) goTo(latest)
  }, [])
  return (
    <section ref={section} className={styles.section} aria-label={t('numbers:grid')}>
      <SectionTitle>{t('numbers:grid')}</SectionTitle>
      <p className={styles.quiet}>{t('numbers:gridHelp')}</p>
      {periods.map((period) => {
        const those = metrics.filter((metric) => metric.period === period)
        return those.length > 0 && <EntryGrid key={period} metrics={those} period={period} />
      })}
    </section>
  )
}
