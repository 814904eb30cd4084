import type { TeamRhythm } from '../../../shared/rules/team-rhythm'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import styles from './Lists.module.css'

/** Why sessions were missed or moved, as bars with their numbers. */
export function Reasons({ reasons }: { reasons: TeamRhythm['reasons'] }) {
  const t = useT()
  const most = Math.max(1, ...reasons.map(({ count }) => count))
  return (
    <section>
      <SectionTitle>{t('rhythm:reasons')}</SectionTitle>
      {reasons.length === 0 ? (
        <p className={styles.none}>{t('rhythm:noReasons')}</p>
      ) : (
        <ul className={styles.lines}>
          {reasons.map(({ reason, count }) => (
            <li key={reason} className={styles.reason}>
              <span>{t(`rhythm:reason.${reason}`)}</span>
              <span className={styles.bar} aria-hidden="true">
                <span style={{ width: `${(100 * count) / most}%` }} />
              </span>
              <span className={styles.number}>{count}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
