import { useSalesProcess } from '../../../core/sales-process'
import type { Row } from '../values'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import { dateCell, selectCell } from './ItemsField'
import { type CellView, RowTable } from './RowTable'
import { useRows } from './useRows'

interface TableFieldProps extends About {
  columns: readonly { id: string; label: string; holds?: 'stage' | 'date' | undefined }[]
  rows: readonly Row[]
  onCommit: (rows: Record<string, string>[] | null) => Promise<boolean>
  readOnly: boolean
}

const isWritten = (row: Row) => Object.values(row).some((cell) => cell.trim() !== '')

/** The stages of the library, and the cell's own stage if the process no longer has it. */
function StageCell(cell: Parameters<CellView>[0]) {
  const titles = useSalesProcess(({ stages }) => stages).map(({ title }) => title)
  const all = [...new Set(cell.value === '' ? titles : [...titles, cell.value])]
  return selectCell(all.map((title) => ({ value: title, label: title })))(cell)
}

const cells: Record<'stage' | 'date', CellView> = { stage: (cell) => <StageCell {...cell} />, date: dateCell }

export function TableField({ columns, rows, onCommit, readOnly, ...about }: TableFieldProps) {
  const written = useRows(rows, isWritten, () => ({}), { readOnly, commit: onCommit })
  const drawn = columns.map(({ holds, ...column }) => (holds ? { ...column, cell: cells[holds] } : column))
  return (
    <FieldGroup {...about}>
      {(naming) => <RowTable naming={naming} columns={drawn} readOnly={readOnly} {...written} />}
    </FieldGroup>
  )
}
