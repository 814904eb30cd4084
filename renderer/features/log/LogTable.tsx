import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type Ref, useImperativeHandle, useLayoutEffect, useRef } from 'react'
import type { Grouping } from '../../../shared/log/columns'
import { type Group, groupAt, type Rows } from '../../../shared/log/groups'
import type { LogView } from '../../../shared/model/log-view'
import hidden from '../../ui/visually-hidden.module.css'
import { GroupRow } from './GroupRow'
import { LogHead } from './LogHead'
import { type LogContext, LogRow } from './LogRow'
import styles from './LogTable.module.css'
import { gridOf, type LogTableOf, shownColumns } from './use-log-table'
import type { ChangeView } from './use-log-view'
import { useRowFocus } from './use-row-focus'

const rowHeight = 50
const headHeight = 35
/** How many rows are drawn above and below the visible ones. */
const overscan = 3

export interface LogTableHandle {
  /** Moves the focus to the row that had it, or else the first. */
  enter: () => void
}

interface LogTableProps {
  table: LogTableOf
  view: LogView
  change: ChangeView
  rows: Rows
  groups: readonly Group[]
  by: Grouping | null
  collapsed: ReadonlySet<string>
  onToggle: (key: string) => void
  context: LogContext
  /** The row to begin at; it gets the focus if nothing else has it. */
  begin: number | null
  handle: Ref<LogTableHandle>
}

/** Draws only the visible rows of any number of rows; for screen readers it is a real table with the full counts. */
export function LogTable(props: LogTableProps) {
  const { table, view, change, rows, groups, by, collapsed, onToggle, context, begin, handle } = props
  const scroll = useRef<HTMLDivElement>(null)
  const body = useRef<HTMLTableSectionElement>(null)
  const { active, focus, onKeyDown, onFocus, onBlur, rangeExtractor } = useRowFocus({
    count: rows.length,
    first: begin ?? 0,
    body,
    page: () => Math.max(1, Math.floor(((scroll.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    show: (row) => virtual.scrollToIndex(row)
  })
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => rowHeight,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan,
    rangeExtractor
  })
  useImperativeHandle(handle, () => ({ enter: () => focus(active) }))
  const entered = useRef(false)
  useLayoutEffect(() => {
    if (entered.current || begin === null) return
    entered.current = true
    virtual.scrollToIndex(begin, { align: 'center' })
    if (document.activeElement === document.body) focus(begin)
  })

  function onGroupKeys(event: KeyboardEvent<HTMLElement>) {
    onKeyDown(event)
    const group = event.target instanceof HTMLElement ? event.target.dataset.group : undefined
    if (group === undefined) return
    const isOpen = !collapsed.has(group)
    if ((event.key === 'ArrowRight' && !isOpen) || (event.key === 'ArrowLeft' && isOpen)) onToggle(group)
  }

  // As many elements as can be visible at once are reused: a row that scrolls in takes the element of one that scrolled
  // out.
  const pool = Math.ceil((virtual.scrollRect?.height ?? 0) / rowHeight) + 1 + 2 * overscan
  const items = virtual.getVirtualItems()
  const { startIndex, endIndex } = virtual.range ?? { startIndex: 0, endIndex: 0 }
  const isAway = (row: number) => row < startIndex - overscan || row > endIndex + overscan

  const columns = shownColumns(table)
  const { template, least } = gridOf(table, view)
  const { t, index } = context
  return (
    <div ref={scroll} className={styles.scroll}>
      <table
        className={styles.table}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        style={{ minWidth: least }}
      >
        <caption className={hidden.hidden}>{t('observation:log')}</caption>
        <LogHead
          table={table}
          columns={columns}
          template={template}
          change={change}
          focus={index.words.focus && index.words.behavior(index.words.focus)}
        />
        <tbody
          ref={body}
          className={styles.body}
          style={{ height: virtual.getTotalSize() }}
          onKeyDown={onGroupKeys}
          onFocus={onFocus}
          onBlur={onBlur}
        >
          {items.map(({ index: row, start }) => {
            const place = { row, top: start - headHeight, height: rowHeight, active: row === active }
            const at = rows[row] ?? 0
            // The row with the focus keeps its element when it is scrolled out of sight.
            const key = isAway(row) ? 'away' : row % pool
            const group = groups[groupAt(at) ?? -1]
            if (group && by)
              return (
                <GroupRow
                  key={key}
                  {...place}
                  group={group}
                  by={by}
                  columns={columns.length}
                  open={!collapsed.has(group.key)}
                  onToggle={onToggle}
                />
              )
            return <LogRow key={key} {...place} slot={at} columns={columns} template={template} context={context} />
          })}
        </tbody>
      </table>
      {rows.length === 0 && <p className={styles.none}>{t('log:none')}</p>}
    </div>
  )
}
