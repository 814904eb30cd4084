import type { ReactNode, TableHTMLAttributes } from 'react'
import styles from './Table.module.css'

export interface Column {
  /** The id of the column within its table. */
  id: string
  /** The heading; null for a column of buttons, which has none. */
  name: ReactNode
  className?: string | undefined
  sorted?: 'ascending' | 'descending' | undefined
}

interface TableProps extends TableHTMLAttributes<HTMLTableElement> {
  columns: readonly Column[]
  caption?: string
  /** In a narrow window each row becomes a card, in which a cell shows its `data-label`. */
  stacks?: boolean
  /** The rows, each with a `th scope="row"`. */
  children: ReactNode
}

/**
 * A table of records, with one look and one head for all. A class of its own sets what is different: `--row` and
 * `--between` are the space around a cell, and any rule of that class takes precedence over the common look.
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
