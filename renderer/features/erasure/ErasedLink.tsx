import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import styles from './Erasure.module.css'
import { useErasures } from './use-erasures'

/** The way to the certificates, once somebody was erased. */
export function ErasedLink() {
  const t = useT()
  const erasures = useErasures()
  const count = erasures?.reps.length ?? 0
  if (count === 0 && !erasures?.records.length) return null
  return (
    <p className={styles.link}>
      <PageLink to={paths.erased}>{count > 0 ? t('erasure:link', { count }) : t('erasure:linkRecords')}</PageLink>
    </p>
  )
}
