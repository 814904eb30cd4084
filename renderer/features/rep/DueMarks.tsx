import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type DueMark, dueMarks } from '../../../shared/rules/training'
import { useToday } from '../../core/clock'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { WithDates } from '../../ui/ShortDate'
import styles from './Aside.module.css'

const shown = 5

const isSame = (one: DueMark, other: DueMark) =>
  one.behavior === other.behavior && one.training === other.training && one.due === other.due

/**
 * What was trained some weeks ago and should be looked at about now (S2-13), except what the next step already shows.
 * The profile lists all of it.
 */
export function DueMarks({ next }: { next?: DueMark | undefined }) {
  const t = useT()
  const today = useToday()
  const workbook = useWorkbook()
  const marks = useMemo(
    () => dueMarks(workbook, today).filter((mark) => !next || !isSame(mark, next)),
    [workbook, today, next]
  )
  if (marks.length === 0) return null
  return (
    <section aria-labelledby="due-marks">
      <h3 id="due-marks" className={styles.title}>
        {t('overview:dueMarks')}
      </h3>
      <ul className={styles.park}>
        {marks.slice(0, shown).map(({ behavior, training, weeks, due }) => (
          <li key={`${behavior} ${training} ${weeks} ${due}`}>
            <Link to={paths.profile(workbook.id)} className={styles.event} dir="auto" title={training}>
              <WithDates
                on={[due]}
                say={(date) => t('overview:dueMark', { title: workbook.behaviors[behavior]?.title ?? '', date })}
              />
            </Link>
          </li>
        ))}
      </ul>
      {marks.length > shown && <p className={styles.more}>{t('overview:more', { count: marks.length - shown })}</p>}
    </section>
  )
}
