import { Link } from '@tanstack/react-router'
import { type KeyboardEvent, useId, useMemo, useRef, useState } from 'react'
import { dateOf, mondayOf, plusDays, shortMonth } from '../../../shared/dates'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { SessionType } from '../../../shared/model/session'
import { weeksUpTo } from '../../../shared/rules/adherence'
import { beginsOn } from '../../../shared/rules/due-dates'
import { isMonthNamed } from '../../../shared/rules/named-months'
import type { Judged, Outcome } from '../../../shared/rules/rhythm'
import { type RhythmRow, weeksShown } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { useMarkedNames } from '../../core/namesakes'
import { paths } from '../../core/navigation'
import { useTranslator } from '../../core/translator'
import { MenuButton } from '../../ui/MenuButton'
import { SectionTitle } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import { useFirst } from '../../ui/use-first'
import hidden from '../../ui/visually-hidden.module.css'
import { AsTable } from './AsTable'
import { OneWeek } from './OneWeek'
import styles from './Weeks.module.css'
import { cadenceInWords, oftenInWords, outcomeInWords } from './words'

interface WeeksProps {
  rows: readonly RhythmRow[]
  names: ReadonlyMap<Id, string>
  /** Sets a rhythm of a rep; null when nothing can be changed. */
  onSet: ((rep: Id, session: SessionType) => void) | null
}

const legend: readonly Outcome[] = [
  'held',
  'held-moved',
  'missed',
  'sick',
  'away',
  'moved',
  'unanswered',
  'due',
  'ahead'
]

/** How many rows are shown before the user asks for more, so that the weeks without an answer stay near. */
const first = 24

/** A character in the square, so that no state is shown by color alone. */
const sign: Partial<Record<Outcome, string>> = { missed: '×', moved: '→', unanswered: '?', due: '•' }

const Square = ({ outcome }: { outcome: Outcome | null }) => (
  <span className={`${styles.square} ${outcome === null ? '' : (styles[outcome] ?? '')}`} aria-hidden="true">
    {outcome && sign[outcome]}
  </span>
)

interface WeekCell {
  row: number
  week: number
}

/** Twenty-six weeks of each rep, and the next one. Arrow keys move from square to square, Enter opens one. */
export function Weeks({ rows, names, onSet }: WeeksProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const marked = useMarkedNames()
  const weeks = useMemo(() => weeksUpTo(plusDays(today, 7), weeksShown + 1), [today])
  const inOrder = useMemo(() => shownRows(rows, names), [rows, names])
  const { shown, more } = useFirst(inOrder, first)
  const [at, setAt] = useState<WeekCell | null>(null)
  const tabStop = at ?? firstPlace(shown, weeks)
  const helpId = useId()
  const [open, setOpen] = useState<{ row: RhythmRow; judged: Judged } | null>(null)
  const grid = useRef<HTMLTableElement>(null)

  /** The square of a row that is nearest to a week. */
  function nearest(row: number, week: number): HTMLElement | undefined {
    const squares = [...(grid.current?.querySelectorAll<HTMLElement>(`button[data-row="${row}"]`) ?? [])]
    const away = (square: HTMLElement) => Math.abs(Number(square.dataset.week) - week)
    return squares.sort((a, b) => away(a) - away(b))[0]
  }

  function move(event: KeyboardEvent) {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.week === undefined) return
    const from = event.target
    const row = Number(event.target.dataset.row)
    const week = Number(event.target.dataset.week)
    const beside = (forward: boolean) => {
      const squares = [...(grid.current?.querySelectorAll<HTMLElement>(`button[data-row="${row}"]`) ?? [])]
      return squares[squares.indexOf(from) + (forward ? 1 : -1)]
    }
    /** The square that a key leads to: null for keys that do not move, undefined at an edge. */
    function squareAt(key: string): HTMLElement | undefined | null {
      switch (key) {
        case 'ArrowLeft':
          return beside(false)
        case 'ArrowRight':
          return beside(true)
        case 'ArrowUp':
          return nearest(row - 1, week)
        case 'ArrowDown':
          return nearest(row + 1, week)
        case 'Home':
          return nearest(row, 0)
        case 'End':
          return nearest(row, weeks.length)
        default:
          return null
      }
    }
    const found = squareAt(event.key)
    if (found === null) return
    event.preventDefault()
    found?.focus()
  }

  return (
    <section className={styles.section}>
      <SectionTitle>{t('rhythm:weeks')}</SectionTitle>
      <div className={styles.scroll}>
        <table
          ref={grid}
          aria-label={t('rhythm:weeks')}
          aria-describedby={helpId}
          className={styles.grid}
          onKeyDown={move}
        >
          <thead>
            <tr>
              <th scope="col">{t('rhythm:rep')}</th>
              <th scope="col">{t('rhythm:promise')}</th>
              {weeks.map((week, index) => (
                <th key={week} scope="col">
                  <span className={hidden.hidden}>{short(week)}</span>
                  <span className={styles.month} aria-hidden="true">
                    {isMonthNamed(weeks, index) && shortMonth(week, language)}
                  </span>
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {shown.map((row, index) => (
              <Row
                key={`${row.rep} ${row.type}`}
                row={row}
                index={index}
                name={names.get(row.rep) ?? ''}
                isFirst={shown[index - 1]?.rep !== row.rep}
                weeks={weeks}
                at={tabStop}
                onAt={setAt}
                onOpen={(judged) => setOpen({ row, judged })}
                onSet={onSet}
              />
            ))}
          </tbody>
        </table>
        {more}
      </div>
      <p id={helpId} className={hidden.hidden}>
        {t('rhythm:weeksHelp')}
      </p>
      <ul className={styles.legend}>
        {legend.map((outcome) => (
          <li key={outcome}>
            <Square outcome={outcome} /> {t(`rhythm:outcome.${outcome}`)}
          </li>
        ))}
      </ul>
      <AsTable rows={inOrder} names={marked} />
      {open && (
        <OneWeek
          row={open.row}
          due={open.judged.due}
          name={marked.get(open.row.rep) ?? ''}
          readOnly={onSet === null}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

/** By name, archived reps last; all rows of one rep stay together. */
const shownRows = (rows: readonly RhythmRow[], names: ReadonlyMap<Id, string>): RhythmRow[] => {
  const order = [...names.keys()]
  const place = ({ rep, archived }: RhythmRow) => order.indexOf(rep) + (archived ? order.length : 0)
  return [...rows].sort((a, b) => place(a) - place(b))
}

/** The latest week of the first row in which something is due: the square that the Tab key reaches. */
function firstPlace(rows: readonly RhythmRow[], weeks: readonly PlainDate[]): WeekCell | null {
  const row = rows.findIndex(({ judged }) => judged.some(({ due }) => weeks.includes(mondayOf(due))))
  const due = new Set(rows[row]?.judged.map((one) => mondayOf(one.due)))
  const week = weeks.findLastIndex((monday) => due.has(monday))
  return row < 0 || week < 0 ? null : { row, week }
}

interface RowProps {
  row: RhythmRow
  index: number
  name: string
  /** The first row of its rep, which shows the name. */
  isFirst: boolean
  weeks: readonly PlainDate[]
  at: WeekCell | null
  onAt: (place: WeekCell) => void
  onOpen: (judged: Judged) => void
  onSet: ((rep: Id, session: SessionType) => void) | null
}

function Row({ row, index, name, isFirst, weeks, at, onAt, onOpen, onSet }: RowProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const byWeek = useMemo(() => new Map(row.judged.map((one) => [mondayOf(one.due), one])), [row.judged])
  const type = t(`session:type.${row.type}`)
  const often = row.archived ? t('rhythm:archived') : row.cadence ? oftenInWords(row.cadence, t) : t('rhythm:ended')
  const whole = row.cadence && !row.archived ? cadenceInWords(row.cadence, t, language) : often
  const planned = row.archived ? [] : row.planned
  const next = planned[0]
  const laterOn = planned.map((one) =>
    t('rhythm:planned', { date: short(beginsOn(one)), what: cadenceInWords(one, t, language) })
  )
  return (
    <tr>
      <th scope="row" className={styles.name} title={name}>
        {isFirst ? (
          <Link to={paths.rep(row.rep)}>
            <bdi>{name}</bdi>
          </Link>
        ) : (
          <span className={styles.again}>{name}</span>
        )}
      </th>
      <td className={styles.often} title={[`${type}: ${whole}`, ...laterOn].join('\n')}>
        {often}
        <span className={styles.type}>{type}</span>
        {next && (
          <span className={styles.type}>
            {next === row.cadence
              ? t('rhythm:from', { date: short(beginsOn(next)) })
              : t('rhythm:planned', { date: short(beginsOn(next)), what: oftenInWords(next, t) })}
          </span>
        )}
      </td>
      {weeks.map((week, column) => {
        const judged = byWeek.get(week)
        const words = judged
          ? t('rhythm:cell', { date: short(judged.due), what: outcomeInWords(judged, t, short) })
          : t('rhythm:nothingDue', { date: short(dateOf(week)) })
        const isAt = at?.row === index && at.week === column
        return (
          <td key={week} className={styles.week}>
            {judged ? (
              <button
                type="button"
                data-row={index}
                data-week={column}
                tabIndex={isAt ? 0 : -1}
                aria-label={words}
                title={words}
                className={styles.opens}
                onFocus={() => onAt({ row: index, week: column })}
                onClick={() => onOpen(judged)}
              >
                <Square outcome={judged.outcome} />
              </button>
            ) : (
              <span title={words}>
                <Square outcome={null} />
              </span>
            )}
          </td>
        )
      })}
      <td className={styles.menu}>
        {onSet && !row.archived && (
          <MenuButton
            label={t('rhythm:more', { name })}
            entries={[{ id: 'change', text: t('rhythm:change'), run: () => onSet(row.rep, row.type) }]}
          />
        )}
      </td>
    </tr>
  )
}
