import type { SessionNeed } from '../../../shared/rules/sessions'
import { useT } from '../../core/translator'
import styles from './StillOpen.module.css'

/** Missing parts that no other place shows; the facts show theirs themselves. */
const untold = ['purpose', 'telling-reason'] as const

/** What must be added before a one-on-one can be finished, said quietly at the place where it is added. */
export function StillOpen({ needs }: { needs: readonly SessionNeed[] }) {
  const t = useT()
  const open = untold.filter((need) => needs.includes(need))
  if (open.length === 0) return null
  return (
    <div className={styles.open} role="status">
      <p>{t('session:needs')}</p>
      <ul>
        {open.map((need) => (
          <li key={need}>{t(`session:needs.${need}`)}</li>
        ))}
      </ul>
    </div>
  )
}
