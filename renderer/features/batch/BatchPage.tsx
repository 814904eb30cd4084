import { createLazyRoute } from '@tanstack/react-router'
import { useBatch } from '../../core/batch'
import { useT } from '../../core/translator'
import { PageHead } from '../../ui/Page'
import styles from './BatchPage.module.css'
import { Choose } from './Choose'
import { Progress } from './Progress'

export const route = createLazyRoute('/batch')({ component: BatchPage })

/** Several pages at once, of several reps, to a folder or a printer. */
function BatchPage() {
  const t = useT()
  const batch = useBatch((state) => state.batch)
  return (
    <div className={styles.page}>
      <PageHead title={t('batch:title')} subtitle={batch ? undefined : t('batch:subtitle')} />
      {batch ? <Progress batch={batch} /> : <Choose />}
    </div>
  )
}
