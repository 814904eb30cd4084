import { createLazyRoute } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { mostMetrics } from '../../../shared/limits'
import type { Id } from '../../../shared/model/scalars'
import { metricsOf } from '../../../shared/rules/metrics'
import { go, paths } from '../../core/navigation'
import { useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { EntryGrids } from './EntryGrids'
import { LastBrought } from './LastBrought'
import { MetricDialog } from './MetricDialog'
import { MetricTable } from './MetricTable'
import styles from './Numbers.module.css'
import { Quality } from './Quality'
import { Warnings } from './Warnings'
import { called } from './words'

/** Quantity next to quality, the numbers with their targets, and the grid in which they are entered (S3-3). */
function NumbersPage() {
  const t = useT()
  const workbook = useWorkbook()
  const metrics = useMemo(() => called(metricsOf(workbook), t), [workbook, t])
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [entering, setEntering] = useState(false)
  const [asked, setAsked] = useState<Id | 'new' | null>(null)
  const add = !readOnly && (
    <Button
      look={metrics.length === 0 ? 'primary' : 'normal'}
      isDisabled={metrics.length >= mostMetrics}
      onPress={() => setAsked('new')}
    >
      {t('numbers:add')}
    </Button>
  )
  const bring = !readOnly && <Button onPress={() => go(paths.bring)}>{t('bring:open')}</Button>
  const dialog = asked && <MetricDialog metric={workbook.metrics[asked] ?? null} onClose={() => setAsked(null)} />
  if (metrics.length === 0)
    return (
      <>
        <Empty
          action={
            <>
              {add}
              {bring}
            </>
          }
        >
          {t('numbers:empty')}
        </Empty>
        {dialog}
      </>
    )
  return (
    <>
      <div className={styles.columns}>
        <Quality metrics={metrics} />
        <div>
          <Warnings />
          <MetricTable metrics={metrics} onChange={readOnly ? null : ({ id }) => setAsked(id)} />
          {!readOnly && (
            <div className={styles.buttons}>
              <Button look="primary" aria-expanded={entering} onPress={() => setEntering(!entering)}>
                {t(entering ? 'numbers:enterDone' : 'numbers:enter')}
              </Button>
              {add}
              {bring}
            </div>
          )}
          {!readOnly && <LastBrought rep={workbook.id} />}
          {!readOnly && metrics.length >= mostMetrics && <p className={styles.quiet}>{t('numbers:full')}</p>}
        </div>
      </div>
      {entering && !readOnly && <EntryGrids metrics={metrics} />}
      {dialog}
    </>
  )
}

export const route = createLazyRoute('/rep/$rep/numbers')({ component: NumbersPage })
