import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Gap, parkingLot } from '../../../shared/rules/gaps'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import styles from './Aside.module.css'

const shown = 5

/** The gaps that wait, the widest first; one click leads to all of them with their evidence (S0-3). */
export function ParkingLot() {
  const t = useT()
  const workbook = useWorkbook()
  const parked = useMemo(() => parkingLot(workbook), [workbook])
  const size = (gap: Gap) => {
    if (gap.size === null) return t('overview:notRated')
    return gap.size === 0 ? t('overview:noGap') : t('overview:gapSize', { size: gap.size })
  }
  if (parked.length === 0) return null
  return (
    <section aria-labelledby="parking">
      <div className={styles.head}>
        <h3 id="parking" className={styles.title}>
          {t('overview:parking')}
        </h3>
        <Link to={paths.gaps(workbook.id)} className={styles.link}>
          {t('overview:allGaps')}
        </Link>
      </div>
      <ul className={styles.park}>
        {parked.slice(0, shown).map((gap) => (
          <li key={gap.behavior}>
            <bdi>{gap.title}</bdi> <span className={styles.size}>{size(gap)}</span>
          </li>
        ))}
      </ul>
      {parked.length > shown && <p className={styles.more}>{t('overview:more', { count: parked.length - shown })}</p>}
    </section>
  )
}
