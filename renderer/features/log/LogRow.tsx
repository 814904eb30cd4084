import { memo } from 'react'
import { dateOf } from '../../../shared/dates'
import { focusRating } from '../../../shared/log/cells'
import { keyOf, type LogColumn } from '../../../shared/log/columns'
import type { LogIndex } from '../../../shared/log/log-index'
import { seenWords } from '../../../shared/log/seen-words'
import { firstLine } from '../../../shared/log/text-column'
import type { Translate } from '../../../shared/messages'
import type { Observation } from '../../../shared/model/observation'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { paths } from '../../core/navigation'
import { withSoftHyphens } from '../../ui/soft-hyphens'
import styles from './LogRow.module.css'

/** What all rows share. */
export interface LogContext {
  index: LogIndex
  rep: Id
  /** A date in its short and its full form. */
  date: (date: PlainDate) => { short: string; long: string }
  t: Translate
  open: (observation: Id) => void
}

/** The position of a row. */
export interface RowPlace {
  /** Counted from 0 over groups and observations. */
  row: number
  top: number
  height: number
  template: string
  /** The one row that Tab reaches; the arrow keys move on from there. */
  active: boolean
}

interface LogRowProps extends RowPlace {
  slot: number
  columns: readonly LogColumn[]
  context: LogContext
}

/** One observation as a row of fixed height; its link covers the row. */
export const LogRow = memo(function LogRow({
  slot,
  columns,
  context,
  row,
  top,
  height,
  template,
  active
}: LogRowProps) {
  const observation = context.index.at(slot)
  if (!observation) return null
  const place = { gridTemplateColumns: template, height, transform: `translateY(${top}px)` }
  return (
    <tr className={styles.row} aria-rowindex={row + 2} style={place}>
      {columns.map((column) =>
        column === 'when' ? (
          <When key={column} observation={observation} context={context} row={row} active={active} />
        ) : (
          <td key={column} className={column === 'rating' ? styles.number : undefined}>
            <Cell column={column} observation={observation} context={context} />
          </td>
        )
      )}
    </tr>
  )
})

interface CellProps {
  observation: Observation
  context: LogContext
}

function When({ observation, context, row, active }: CellProps & Pick<RowPlace, 'row' | 'active'>) {
  const { date, t, open, rep } = context
  const { id, when, status } = observation
  const { short, long } = date(dateOf(when))
  return (
    <th scope="row">
      <a
        href={paths.observation(rep, id)}
        className={styles.link}
        data-row={row}
        tabIndex={active ? 0 : -1}
        onClick={(event) => {
          event.preventDefault()
          open(id)
        }}
      >
        <time dateTime={when} title={long}>
          {short}
        </time>
      </a>
      {status === 'draft' && <span className={styles.draft}>{t('log:draft')}</span>}
    </th>
  )
}

function Cell({ column, observation, context }: CellProps & { column: Exclude<LogColumn, 'when'> }) {
  switch (column) {
    case 'evidence':
    case 'strengths':
      return <Words observation={observation} column={column} t={context.t} />
    case 'behaviors':
      return <Behaviors observation={observation} context={context} />
    case 'rating':
      return focusRating(observation, context.index.words)
    default:
      return (
        <bdi className={styles.label}>
          {withSoftHyphens(context.index.words.label(column, keyOf[column](observation)))}
        </bdi>
      )
  }
}

function Words({
  observation,
  column,
  t
}: {
  observation: Observation
  column: 'evidence' | 'strengths'
  t: Translate
}) {
  const line = firstLine(column === 'evidence' ? seenWords(observation) : observation[column], 260)
  if (line)
    return (
      <p dir="auto" className={styles.words}>
        {line}
      </p>
    )
  const isMissing = column === 'evidence' && observation.status === 'draft'
  return isMissing ? <p className={styles.quiet}>{t('observation:nothingWritten')}</p> : null
}

/** How many behaviors fit in a row. */
const most = 2

function Behaviors({ observation, context }: CellProps) {
  const { ratings } = observation
  const left = ratings.length - most
  return (
    <ul>
      {ratings.slice(0, most).map(({ behavior, rating }, place) => (
        <li key={behavior} className={styles.rating}>
          <span className={styles.title}>{context.index.words.behavior(behavior)}</span>
          {left > 0 && place === most - 1 && <span>{context.t('log:moreBehaviors', { count: left })}</span>}
          <b>{rating}</b>
        </li>
      ))}
    </ul>
  )
}
