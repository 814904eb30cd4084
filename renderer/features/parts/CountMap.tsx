import styles from './CountMap.module.css'

interface CountMapProps {
  label: string
  rows: readonly { id: string; label: string }[]
  columns: readonly { id: string; label: string }[]
  count: (row: string, column: string) => number
  /** The cell of the selected item. */
  here: { row: string; column: string } | null
}

/** How many items are in each cell of a small table. */
export function CountMap({ label, rows, columns, count, here }: CountMapProps) {
  return (
    <table className={styles.map} aria-label={label}>
      <thead>
        <tr>
          <td />
          {columns.map((column) => (
            <th key={column.id} scope="col">
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.label}</th>
            {columns.map((column) => {
              const isHere = here?.row === row.id && here.column === column.id
              const things = count(row.id, column.id)
              return (
                <td key={column.id} data-here={isHere || undefined} data-empty={things === 0 || undefined}>
                  {things === 0 ? '–' : things}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
