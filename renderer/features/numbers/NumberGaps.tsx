import { useMemo } from 'react'
import { newOutcome } from '../../../shared/model/cycle'
import type { Metric } from '../../../shared/model/metric'
import { latestQuarter, metricsOf, roundedAverage } from '../../../shared/rules/metrics'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { PageLink } from '../../ui/PageLink'
import { NumberBar } from '../measures/NumberBar'
import styles from './NumberGaps.module.css'
import { called } from './words'

/** The gap of each number that has a target, among the gaps of behaviors (S3-3). */
export function NumberGaps() {
  const t = useT()
  const workbook = useWorkbook()
  const aimed = useMemo(() => called(metricsOf(workbook), t).filter(({ target }) => target !== null), [workbook, t])
  if (aimed.length === 0) return null
  return (
    <section className={styles.section} aria-label={t('numbers:gaps')}>
      <SectionTitle aside={<PageLink to={paths.numbers(workbook.id)}>{t('numbers:gapsLink')}</PageLink>}>
        {t('numbers:gaps')}
      </SectionTitle>
      <ul>
        {aimed.map((metric) => (
          <li key={metric.id} className={styles.row}>
            <span dir="auto">{metric.name}</span>
            <NumberBar outcome={asOutcome(metric)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

/** A number in the shape of the bar: the average of the latest quarter against the target. */
function asOutcome({ id, name, unit, better, target, values }: Metric) {
  const latest = latestQuarter({ values })
  const after = latest ? roundedAverage(latest.value) : null
  return { ...newOutcome(id, name), unit, better, after, wanted: target }
}
