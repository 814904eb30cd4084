import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { PageLink } from '../../ui/PageLink'
import styles from './Erasure.module.css'
import { useErasures } from './use-erasures'

/** The way to the certificates, once somebody was erased. */
export function ErasedLink() {
  const t = useT()
  const count = useErasures()?.reps.length ?? 0
  if (count === 0) return null
  return (
    <p className={styles.link}>
      <PageLink to={paths.erased}>{t('erasure:link', { count })}</PageLink>
    </p>
  )
}
