import type { Row } from '../values'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import { RowTable } from './RowTable'
import { useRows } from './useRows'

interface TableFieldProps extends About {
  columns: readonly { id: string; label: string }[]
  rows: readonly Row[]
  onCommit: (rows: Record<string, string>[] | null) => Promise<boolean>
  readOnly: boolean
}

const isWritten = (row: Row) => Object.values(row).some((cell) => cell.trim() !== '')

export function TableField({ columns, rows, onCommit, readOnly, ...about }: TableFieldProps) {
  const written = useRows(rows, isWritten, () => ({}), { readOnly, commit: onCommit })
  return (
    <FieldGroup {...about}>
      {(naming) => <RowTable naming={naming} columns={columns} readOnly={readOnly} {...written} />}
    </FieldGroup>
  )
}
