import { useMemo } from 'react'
import type { Metric } from '../../../shared/model/metric'
import { formatShare } from '../../../shared/numbers'
import { formatAmount } from '../../../shared/rules/measures'
import { type MetricWarning, metricsOf, metricWarnings } from '../../../shared/rules/metrics'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import styles from './Numbers.module.css'
import { called, quarterName } from './words'

/**
 * Warnings in words, with where to look: more is done, but it is done less well, or the results do not follow (S3-3).
 */
export function Warnings() {
  const workbook = useWorkbook()
  const today = useToday()
  const warnings = useMemo(() => metricWarnings(workbook, today), [workbook, today])
  return warnings.map((warning) => (
    <Warning
      key={`${warning.says} ${warning.metric.id} ${warning.says === 'wins-stay' ? warning.wins.id : ''}`}
      warning={warning}
    />
  ))
}

function Warning({ warning }: { warning: MetricWarning }) {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const names = called(metricsOf(workbook), t)
  const nameOf = ({ id, name }: Metric) => names.find((one) => one.id === id)?.name ?? name
  const { metric, rise, seen } = warning
  const rose = t('numbers:rose', { name: nameOf(metric), share: formatShare(rise, language) })
  const quarter = quarterName(warning.quarter, t)
  const rating = (value: number) => formatAmount(Math.round(value * 10) / 10, language)
  const what =
    warning.says === 'quality-falls'
      ? t('numbers:warn.quality', { rose, from: rating(warning.from), to: rating(warning.to) })
      : t(warning.fell ? 'numbers:warn.fell' : 'numbers:warn.stayed', { rose, wins: nameOf(warning.wins) })
  return (
    <div role="note" className={styles.warning}>
      <p>
        <strong>{what}</strong>{' '}
        {seen
          ? t('numbers:evidence', { quarter, ratings: seen.ratings, below: seen.below })
          : t('numbers:noEvidence', { quarter })}{' '}
        <PageLink to={paths.observations(workbook.id)}>{t('numbers:toObservations')}</PageLink>
      </p>
    </div>
  )
}
