import { ArrowDown, ArrowUp } from 'lucide-react'
import { type DragEvent, type KeyboardEvent, type PointerEvent, useState } from 'react'
import type { LogColumn } from '../../../shared/log/columns'
import { useT } from '../../core/translator'
import styles from './LogHead.module.css'
import { type LogTableOf, withinWidths } from './use-log-table'
import type { ChangeView } from './use-log-view'
import { movedBefore } from './view'

interface LogHeadProps {
  table: LogTableOf
  columns: readonly LogColumn[]
  template: string
  change: ChangeView
  /** The title of the #1 behavior. */
  focus: string | null
}

/** How many pixels one key press changes the width by. */
const step = 16

/** The headings: clicking sorts, dragging moves a column, dragging an edge changes its width. */
export function LogHead({ table, columns, template, change, focus }: LogHeadProps) {
  const { sorting, columnOrder, columnSizing } = table.state
  /** The heading that another one is being dragged over. */
  const [over, setOver] = useState<LogColumn | null>(null)

  const move = (id: LogColumn, by: -1 | 1) => {
    const beside = columns[columns.indexOf(id) + by]
    if (beside) change({ order: movedBefore(columnOrder, id, beside) })
  }
  const resize = (id: LogColumn, heading: HTMLElement, by: number) =>
    change({ widths: { ...columnSizing, [id]: withinWidths(heading.offsetWidth + by) } })

  function onKeyDown(event: KeyboardEvent<HTMLElement>, id: LogColumn) {
    const by = { ArrowLeft: -1, ArrowRight: 1 } as const
    const direction = event.key === 'ArrowLeft' || event.key === 'ArrowRight' ? by[event.key] : undefined
    if (!direction || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    const heading = event.currentTarget.closest('th')
    if (event.shiftKey) move(id, direction)
    else if (heading) resize(id, heading, direction * step)
  }

  function onDrop(event: DragEvent, before: LogColumn) {
    const dragged = columns.find((id) => id === event.dataTransfer.getData('text/plain'))
    setOver(null)
    if (!dragged) return
    event.preventDefault()
    change({ order: movedBefore(columnOrder, dragged, before) })
  }

  return (
    <thead className={styles.head}>
      <tr aria-rowindex={1} style={{ gridTemplateColumns: template }}>
        {columns.map((id) => {
          const place = sorting.findIndex((sort) => sort.id === id)
          const sort = sorting[place]
          return (
            <th
              key={id}
              scope="col"
              // Only one heading may announce the sorting; the others only show it.
              aria-sort={place === 0 ? (sort?.desc ? 'descending' : 'ascending') : undefined}
              className={[styles.heading, id === 'rating' ? styles.number : '', id === over ? styles.over : ''].join(
                ' '
              )}
              onDragOver={(event) => {
                event.preventDefault()
                setOver(id)
              }}
              onDragLeave={() => setOver(null)}
              onDrop={(event) => onDrop(event, id)}
            >
              <SortButton
                id={id}
                focus={focus}
                sort={sort && { descending: sort.desc, place: sorting.length > 1 ? place + 1 : null }}
                onSort={(several) => table.getColumn(id)?.toggleSorting(undefined, several)}
                onKeyDown={(event) => onKeyDown(event, id)}
              />
              <Edge
                onWidth={(width, done) =>
                  change({ widths: { ...columnSizing, [id]: withinWidths(width) } }, { keep: done })
                }
                onUsual={() => change({ widths: without(columnSizing, id) })}
              />
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

const without = (widths: Record<string, number>, id: string): Record<string, number> =>
  Object.fromEntries(Object.entries(widths).filter(([other]) => other !== id))

interface SortButtonProps {
  id: LogColumn
  focus: string | null
  sort: { descending: boolean; place: number | null } | undefined
  onSort: (several: boolean) => void
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void
}

function SortButton({ id, focus, sort, onSort, onKeyDown }: SortButtonProps) {
  const t = useT()
  const Arrow = sort?.descending ? ArrowDown : ArrowUp
  const title = id === 'rating' && focus !== null ? t('log:ratingOf', { title: focus }) : t('log:sortHint')
  return (
    <button
      type="button"
      className={styles.sort}
      title={title}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData('text/plain', id)
        event.dataTransfer.effectAllowed = 'move'
      }}
      onClick={(event) => onSort(event.shiftKey)}
      onKeyDown={onKeyDown}
    >
      <span className={styles.label}>{t(`log:column.${id}`)}</span>
      {sort && <Arrow size={13} aria-hidden="true" className={styles.arrow} />}
      {sort?.place && (
        <span className={styles.place}>
          <span aria-hidden="true">{sort.place}</span>
          <span className={styles.spoken}>{t('log:sortPlace', { place: sort.place })}</span>
        </span>
      )}
    </button>
  )
}

interface EdgeProps {
  /** `done`: the pointer was released. */
  onWidth: (width: number, done: boolean) => void
  onUsual: () => void
}

/**
 * The right edge of a heading, for the mouse; with the keyboard, Ctrl and the arrows on the heading itself change the
 * width.
 */
function Edge({ onWidth, onUsual }: EdgeProps) {
  const t = useT()
  const [start, setStart] = useState<{ x: number; width: number } | null>(null)
  function onDown(event: PointerEvent<HTMLElement>) {
    const heading = event.currentTarget.closest('th')
    if (!heading || event.button !== 0) return
    event.preventDefault()
    event.currentTarget.setPointerCapture(event.pointerId)
    setStart({ x: event.clientX, width: heading.offsetWidth })
  }
  const follow = (event: PointerEvent, done: boolean) => {
    if (start && (done || event.clientX !== start.x)) onWidth(start.width + event.clientX - start.x, done)
  }
  return (
    <span
      aria-hidden="true"
      className={start ? `${styles.edge} ${styles.held}` : styles.edge}
      title={t('log:edge')}
      onPointerDown={onDown}
      onPointerMove={(event) => follow(event, false)}
      onPointerUp={(event) => {
        if (event.clientX !== start?.x) follow(event, true)
        setStart(null)
      }}
      onPointerCancel={() => setStart(null)}
      onDoubleClick={onUsual}
    />
  )
}
