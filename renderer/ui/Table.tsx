import type { ReactNode, TableHTMLAttributes } from 'react'
import styles from './Table.module.css'

export interface Column {
  /** Which column it is, among those of its table. */
  id: string
  /** What stands at its head; null for a column of buttons, which has none. */
  name: ReactNode
  className?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

interface TableProps extends TableHTMLAttributes<HTMLTableElement> {
  columns: readonly Column[]
  caption?: string
  /** In a narrow window each row becomes a card; a cell with `data-label` says there what it is. */
  stacks?: boolean
  /** The rows, each with a `th scope="row"`. */
  children: ReactNode
}

/**
 * A table of records: one look, one head. A class of its own sets what is different: `--row` and `--between` are the room
 * around a cell, and any rule of a class goes before the look that all tables share.
 */
export function Table({ columns, caption, stacks = false, className, children, ...of }: TableProps) {
  const classes = [styles.table, stacks && styles.stacks, className].filter(Boolean).join(' ')
  return (
    <table {...of} className={classes}>
      {caption && <caption className={styles.caption}>{caption}</caption>}
      <thead>
        <tr>
          {columns.map(({ id, name, className, sorted }) =>
            name === null ? (
              <td key={id} className={className} />
            ) : (
              <th key={id} scope="col" className={className} aria-sort={sorted}>
                {name}
              </th>
            )
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}
