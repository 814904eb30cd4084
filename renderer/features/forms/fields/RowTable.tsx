import { type FocusEvent, type KeyboardEvent, type ReactNode, useId, useRef } from 'react'
import { limits } from '../../../../shared/limits'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import hidden from '../../../ui/visually-hidden.module.css'
import { WrittenArea } from '../../../ui/Written'
import type { Row } from '../values'
import styles from './RowTable.module.css'

export interface RowColumn {
  id: string
  label: string
  width?: 'wide' | 'middle' | 'narrow' | 'date'
  /** What a cell shows in place of a text. */
  cell?: CellView
}

interface RowTableProps {
  naming: { 'aria-labelledby': string; 'aria-describedby': string | undefined }
  columns: readonly RowColumn[]
  rows: readonly Row[]
  set: (index: number, row: Row) => void
  remove: (index: number) => void
  leave: () => void
  readOnly: boolean
}

interface Cell {
  label: string
  value: string
  set: (text: string) => void
  readOnly: boolean
}
export type CellView = (cell: Cell) => ReactNode

/** A table to write into. Enter moves to the next row, Ctrl+Shift+Backspace removes a row; the last row is empty. */
export function RowTable({ naming, columns, rows, set, remove, leave, readOnly }: RowTableProps) {
  const t = useT()
  const id = useId()
  const body = useRef<HTMLTableSectionElement>(null)

  const goTo = (row: number, column: number) =>
    body.current?.rows[row]?.cells[column]?.querySelector<HTMLElement>('textarea, input, select')?.focus()
  function onKeyDown(event: KeyboardEvent<HTMLTableRowElement>, row: number) {
    const cell = event.target instanceof Element ? event.target.closest('td') : null
    if (!cell || readOnly) return
    if (event.key === 'Enter' && !event.shiftKey && event.target instanceof HTMLTextAreaElement)
      goTo(row + 1, cell.cellIndex)
    else if (event.key === 'Backspace' && (event.ctrlKey || event.metaKey) && event.shiftKey) take(row, cell.cellIndex)
    else return
    event.preventDefault()
  }
  /** The next row moves up into the place of a removed one, so the cursor stays where it is. */
  function take(row: number, column: number) {
    goTo(row, column)
    if (row < rows.length - 1) remove(row)
  }
  function onBlur(event: FocusEvent<HTMLTableElement>) {
    if (!event.currentTarget.contains(event.relatedTarget)) leave()
  }
  const numbered = rows.map((row, index) => ({ row, index, number: index + 1 }))
  return (
    <>
      <table
        className={styles.table}
        {...naming}
        aria-describedby={
          [naming['aria-describedby'], readOnly ? undefined : id].filter(Boolean).join(' ') || undefined
        }
        onBlur={onBlur}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={styles[column.width ?? 'wide']}>
                {column.label}
              </th>
            ))}
            {!readOnly && <td className={styles.tools} />}
          </tr>
        </thead>
        <tbody ref={body}>
          {numbered.map(({ row, number, index }) => (
            <tr key={number} onKeyDown={(event) => onKeyDown(event, index)}>
              {columns.map((column) => {
                const cell = {
                  label: t('forms:cell', { column: column.label, row: number }),
                  value: row[column.id] ?? '',
                  set: (text: string) => set(index, { ...row, [column.id]: text }),
                  readOnly
                }
                return <td key={column.id}>{column.cell ? column.cell(cell) : <TextCell {...cell} />}</td>
              })}
              {!readOnly && (
                <td className={styles.tools}>
                  {index < rows.length - 1 && (
                    <Button
                      look="plain"
                      aria-label={t('forms:removeRow', { row: number })}
                      onPress={() => take(index, 0)}
                    >
                      ×
                    </Button>
                  )}
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p id={id} className={hidden.hidden}>
        {t('forms:rowKeys')}
      </p>
    </>
  )
}

const TextCell = ({ label, value, set, readOnly }: Cell) => (
  <WrittenArea aria-label={label} rows={1} most={limits.text} readOnly={readOnly} value={value} onChange={set} />
)
