import { useMemo, useState } from 'react'
import type { Metric } from '../../../shared/model/metric'
import { trailOf } from '../../../shared/rules/metrics'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import styles from './Quality.module.css'
import { Trail } from './Trail'

/** Quantity and quality as one path through four fields; the words below say the same (S3-3). */
export function Quality({ metrics }: { metrics: readonly Metric[] }) {
  const t = useT()
  const workbook = useWorkbook()
  const done = metrics.filter(({ kind }) => kind === 'done')
  const [chosen, choose] = useState<string | null>(null)
  const metric = done.find(({ id }) => id === chosen) ?? done[0]
  const trail = useMemo(() => (metric ? trailOf(metric, workbook) : []), [metric, workbook])
  return (
    <section aria-label={t('numbers:chart')}>
      <SectionTitle>{t('numbers:chart')}</SectionTitle>
      {done.length > 1 && metric && (
        <SelectInput
          label={t('numbers:chartOf')}
          value={metric.id}
          choices={done.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={choose}
        />
      )}
      {!metric && <p className={styles.quiet}>{t('numbers:chartNoDone')}</p>}
      {metric &&
        (trail.length === 0 ? (
          <p className={styles.quiet}>{t('numbers:chartNone')}</p>
        ) : (
          <Trail of={metric} trail={trail} label={t('numbers:chart')} />
        ))}
    </section>
  )
}
