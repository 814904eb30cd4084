import { ArrowDown, ArrowUp, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import type { Id } from '../../../shared/model/scalars'
import { useSayHere } from '../../core/messages'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './RowList.module.css'
import type { Rows } from './use-rows'

export interface Column<R> {
  id: string
  label: string
  cell: (row: R, label: string) => ReactNode
}

export interface RowListProps<R extends { id: Id }> {
  rows: Rows<R>
  columns: readonly Column<R>[]
  /** Whether a row says something, so that removing it offers an undo. */
  isWritten: (row: R) => boolean
  readOnly: boolean
  naming: { 'aria-labelledby': string; 'aria-describedby': string | undefined }
  /** The class that lays out the cells of a row. */
  shape: string | undefined
  words: { add: string; removed: string }
}

/** Where the focus goes once the rows have changed. */
interface Aim {
  row: Id
  cell: string
}

/** Rows that are edited in place: added, removed and reordered by keys and buttons. */
export function RowList<R extends { id: Id }>(props: RowListProps<R>) {
  const { rows, columns, isWritten, readOnly, naming, shape, words } = props
  const t = useT()
  const keysId = useId()
  const say = useSayHere()
  const table = useRef<HTMLTableElement>(null)
  const aim = useRef<Aim | null>(null)
  const firstCell = columns[0]?.id ?? ''

  useLayoutEffect(() => {
    if (!aim.current) return
    const { row, cell } = aim.current
    const place = table.current?.querySelector(`[data-row="${row}"] [data-cell="${cell}"]`)
    const control = place?.querySelector<HTMLElement>('textarea, input, select, button:not([disabled])')
    if (control) aim.current = null
    control?.focus()
  })

  function add(after: Id | null) {
    if (!rows.full) aim.current = { row: rows.addAfter(after), cell: firstCell }
  }
  function remove(row: R, at: number) {
    const neighbor = rows.shown[at + 1] ?? rows.shown[at - 1]
    if (neighbor) aim.current = { row: neighbor.id, cell: firstCell }
    rows.remove(row.id)
    if (!isWritten(row)) return
    const run = () => rows.putBack(row, at) || say({ tone: 'problem', text: t('plan:undoLate') })
    say({ tone: 'info', text: words.removed, action: { label: t('plan:undo'), run } })
  }
  function move(row: R, by: -1 | 1, cell: string) {
    aim.current = { row: row.id, cell }
    rows.move(row.id, by)
  }
  function onKeyDown(event: KeyboardEvent, row: R, at: number) {
    const { target, key, altKey } = event
    const inField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    const cell = target instanceof Element ? target.closest('[data-cell]')?.getAttribute('data-cell') : null
    const step = key === 'ArrowUp' ? -1 : key === 'ArrowDown' ? 1 : 0
    if (key === 'Enter' && inField) add(row.id)
    else if (altKey && step !== 0 && cell) move(row, step, cell)
    else if (key === 'Backspace' && event.shiftKey && (event.ctrlKey || event.metaKey)) remove(row, at)
    else return
    event.preventDefault()
  }
  const described = [naming['aria-describedby'], readOnly ? '' : keysId].filter(Boolean).join(' ')
  return (
    <div className={styles.rows}>
      <table
        ref={table}
        {...naming}
        aria-describedby={described || undefined}
        className={`${styles.table} ${shape ?? ''}`}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" data-cell={column.id}>
                {column.label}
              </th>
            ))}
            {!readOnly && (
              <th scope="col" data-cell="tools">
                <span className={hidden.hidden}>{t('plan:move')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {rows.shown.map((row, at) => (
            <tr key={row.id} data-row={row.id} onKeyDown={readOnly ? undefined : (event) => onKeyDown(event, row, at)}>
              {columns.map((column) => (
                <td key={column.id} data-cell={column.id}>
                  {column.cell(row, t('plan:cell', { label: column.label, row: at + 1 }))}
                </td>
              ))}
              {!readOnly && (
                <td data-cell="tools" className={styles.tools}>
                  <Tools
                    row={at + 1}
                    last={at === rows.shown.length - 1}
                    onMove={(by) => move(row, by, 'tools')}
                    onRemove={() => remove(row, at)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      {!readOnly && (
        <div className={styles.foot}>
          <Button look="link" isDisabled={rows.full} onPress={() => add(null)}>
            {words.add}
          </Button>
          <p id={keysId} className={styles.keys}>
            {t('plan:rowKeys')}
          </p>
        </div>
      )}
    </div>
  )
}

interface ToolsProps {
  row: number
  last: boolean
  onMove: (by: -1 | 1) => void
  onRemove: () => void
}

function Tools({ row, last, onMove, onRemove }: ToolsProps) {
  const t = useT()
  return (
    <>
      <Button look="plain" aria-label={t('plan:moveUp', { row })} isDisabled={row === 1} onPress={() => onMove(-1)}>
        <ArrowUp size={15} aria-hidden="true" />
      </Button>
      <Button look="plain" aria-label={t('plan:moveDown', { row })} isDisabled={last} onPress={() => onMove(1)}>
        <ArrowDown size={15} aria-hidden="true" />
      </Button>
      <Button look="plain" aria-label={t('plan:removeRow', { row })} onPress={onRemove}>
        <X size={15} aria-hidden="true" />
      </Button>
    </>
  )
}
