import { Link } from '@tanstack/react-router'
import { mondayOf, plusDays } from '../../../shared/dates'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { Judged } from '../../../shared/rules/rhythm'
import { type PromiseRow, promiseOf } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useTeamRhythm } from '../../core/rhythm'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import styles from './Promise12.module.css'

const weeks = 12

/** How many reps are shown; the others are on the rhythm page. */
const most = 8

const looks: Partial<Record<Judged['outcome'], string | undefined>> = {
  held: styles.held,
  'held-moved': styles.held,
  missed: styles.missed,
  unanswered: styles.missed,
  sick: styles.sick,
  moved: styles.open,
  due: styles.open
}

const firstDay = (today: PlainDate) => plusDays(mondayOf(today), 7 * (1 - weeks))

/** The promise of the last twelve weeks as squares, with the same in words for each rep. */
export function Promise12({ names }: { names: ReadonlyMap<Id, string> }) {
  const t = useT()
  const today = useToday()
  const { rows, kept } = promiseOf(useTeamRhythm().rows, weeks, today)
  return (
    <section aria-label={t('today:promise')}>
      <SectionTitle>{t('today:promise')}</SectionTitle>
      {rows.length === 0 ? (
        <div className={styles.none}>
          <p>{t('today:noPromise')}</p>
          <Button look="link" onPress={() => go(paths.rhythm)}>
            {t('today:noPromiseDo')}
          </Button>
        </div>
      ) : (
        <>
          <ul className={styles.rows}>
            {rows.slice(0, most).map((one) => (
              <Row key={`${one.row.rep} ${one.row.type}`} of={one} name={names.get(one.row.rep) ?? ''} today={today} />
            ))}
          </ul>
          <p className={styles.text}>
            {kept.due > 0 && <>{t('today:promiseSum', { held: kept.held, count: kept.due })} </>}
            {t('today:promiseText')}
          </p>
          <Link to={paths.rhythm} className={styles.all}>
            {t('today:promiseAll')}
          </Link>
        </>
      )}
    </section>
  )
}

/** A session that is due now and not held yet is shown, but counts only once its time is over. */
function Row({ of: { judged, kept }, name, today }: { of: PromiseRow; name: string; today: PlainDate }) {
  const t = useT()
  const { held, due: count } = kept
  const label = count === 0 ? t('today:promiseNone', { name }) : t('today:promiseOf', { name, held, count })
  return (
    <li className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {name}
      </span>
      <span className={styles.squares} role="img" aria-label={label}>
        {Array.from({ length: weeks }, (_, at) => {
          const monday = plusDays(firstDay(today), 7 * at)
          const one = judged.find(({ due }) => mondayOf(due) === monday)
          const look = one && looks[one.outcome]
          return <span key={monday} className={look ? `${styles.square} ${look}` : styles.square} />
        })}
      </span>
    </li>
  )
}
