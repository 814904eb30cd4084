import type { SessionNeed } from '../../../shared/rules/sessions'
import { useT } from '../../core/translator'
import styles from './StillOpen.module.css'

/** Needs that stand nowhere else; the facts say themselves what they lack. */
const untold = ['purpose', 'telling-reason'] as const

/** What has to be said before a one-on-one can be ended, quietly, where it can be said. */
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
