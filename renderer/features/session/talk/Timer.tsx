import { aimedMinutes } from '../../../../shared/rules/sessions'
import { useT } from '../../../core/translator'
import styles from './Timer.module.css'

/** A thin line at the top that fills in thirty minutes, with a mark at fifteen. No sound, no alarm (S0-4). */
export function Timer({ minutes }: { minutes: number }) {
  const t = useT()
  return (
    <div className={styles.timer} role="img" aria-label={t('session:timer', { count: minutes })}>
      <svg viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
        <rect className={styles.passed} width={Math.min(100, (minutes / aimedMinutes.most) * 100)} height="3" />
        <line
          className={styles.mark}
          x1={(aimedMinutes.least / aimedMinutes.most) * 100}
          x2={(aimedMinutes.least / aimedMinutes.most) * 100}
          y1="0"
          y2="3"
        />
      </svg>
    </div>
  )
}
