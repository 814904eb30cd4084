import { useMemo } from 'react'
import { formatShare } from '../../../shared/numbers'
import { formatAmount } from '../../../shared/rules/measures'
import { type MetricWarning, metricWarnings } from '../../../shared/rules/metrics'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import styles from './Numbers.module.css'
import { quarterName } from './words'

/** More is done, and it is done less well, or nothing more comes of it: said in words, with where to look (S3-3). */
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
  const { id } = useWorkbook()
  const { metric, rise, seen } = warning
  const rose = t('numbers:rose', { name: metric.name, share: formatShare(rise, language) })
  const quarter = quarterName(warning.quarter, t)
  const rating = (value: number) => formatAmount(Math.round(value * 10) / 10, language)
  const what =
    warning.says === 'quality-falls'
      ? t('numbers:warn.quality', { rose, from: rating(warning.from), to: rating(warning.to) })
      : t(warning.fell ? 'numbers:warn.fell' : 'numbers:warn.stayed', { rose, wins: warning.wins.name })
  return (
    <div role="note" className={styles.warning}>
      <p>
        <strong>{what}</strong>{' '}
        {seen
          ? t('numbers:evidence', { quarter, ratings: seen.ratings, below: seen.below })
          : t('numbers:noEvidence', { quarter })}{' '}
        <PageLink to={paths.observations(id)}>{t('numbers:toObservations')}</PageLink>
      </p>
    </div>
  )
}
