import { Link } from '@tanstack/react-router'
import { mondayOf, plusDays } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { isStillDue, type Judged } from '../../../shared/rules/rhythm'
import { type PromiseRow, promiseOf } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useTeamRhythm } from '../../core/rhythm'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { useFirst } from '../../ui/use-first'
import styles from './Promise12.module.css'

const weeks = 12

/** How many rows are shown before the others are asked for. */
const first = 8

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
export default function Promise12({ names }: { names: ReadonlyMap<Id, string> }) {
  const t = useT()
  const today = useToday()
  const { rows, kept } = promiseOf(useTeamRhythm().rows, weeks, today)
  const open = rows.reduce((sum, { judged }) => sum + judged.filter(isStillDue).length, 0)
  const several = severalOf(rows)
  const { shown, more } = useFirst(rows, first)
  const isWhole = shown.length === rows.length
  return (
    <section aria-label={t('today:promise')}>
      <SectionTitle>{t('today:promise')}</SectionTitle>
      {rows.length === 0 ? (
        <div className={styles.none}>
          <p>{t('today:noPromise')}</p>
          <Button look="link" onPress={() => go(paths.setRhythm())}>
            {t('today:noPromiseDo')}
          </Button>
        </div>
      ) : (
        <>
          <ul className={styles.rows}>
            {shown.map((one) => (
              <Row
                key={`${one.row.rep} ${one.row.type}`}
                of={one}
                name={names.get(one.row.rep) ?? ''}
                isOneOfSeveral={several.has(one.row.rep)}
                today={today}
              />
            ))}
          </ul>
          {more}
          <p className={styles.text}>
            {kept.due > 0 && (
              <>{t(isWhole ? 'today:promiseSum' : 'today:promiseSumAll', { held: kept.held, count: kept.due })} </>
            )}
            {t('today:promiseText')}
            {open > 0 && <> {t('today:promiseOpen')}</>}
          </p>
          <Link to={paths.rhythm} className={styles.all}>
            {t('today:promiseAll')}
          </Link>
        </>
      )}
    </section>
  )
}

/** Reps to whom more than one thing is promised: a row says then which of them it is about. */
function severalOf(rows: readonly PromiseRow[]): ReadonlySet<Id> {
  const reps = rows.map(({ row }) => row.rep)
  return new Set(reps.filter((rep, at) => reps.indexOf(rep) !== at))
}

interface RowProps {
  of: PromiseRow
  name: string
  isOneOfSeveral: boolean
  today: PlainDate
}

/** What is due now and not held yet is neither held nor missed: it is shown as that, and counts once its time is over. */
function Row({ of: { row, judged, kept }, name, isOneOfSeveral, today }: RowProps) {
  const t = useT()
  const about = [isOneOfSeveral && t(`session:type.${row.type}`), row.archived && t('rhythm:archived')].filter(Boolean)
  return (
    <li className={styles.row}>
      <span className={styles.name} aria-hidden="true">
        {name}
        {about.length > 0 && <span className={styles.about}>{about.join(', ')}</span>}
      </span>
      <span
        className={styles.squares}
        role="img"
        aria-label={inWords([name, ...about].join(', '), kept, judged.filter(isStillDue).length, t)}
      >
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

function inWords(name: string, { held, due: count }: PromiseRow['kept'], open: number, t: Translate): string {
  const what = [
    count > 0 && t('today:promiseHeld', { held, count }),
    open > 0 && t('today:promiseStill', { count: open })
  ].filter(Boolean)
  return t('today:promiseOf', { name, what: what.length === 0 ? t('today:promiseNone') : what.join(', ') })
}
