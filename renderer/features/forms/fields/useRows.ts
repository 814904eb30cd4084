import { useState } from 'react'
import { useTyped } from '../../../core/typing'
import type { Row } from '../values'

/** The most rows of a record's free field; its schema refuses more. */
const mostRows = 200

interface Rows {
  /** The rows on the screen: the stored ones, and an empty one to continue with. */
  rows: readonly Row[]
  set: (index: number, row: Row) => void
  remove: (index: number) => void
  /** Sends what was typed and drops rows that were left empty. */
  leave: () => void
}

const same = (a: readonly Row[], b: readonly Row[]) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Rows that are written like one text. Typing into the empty row at the end begins a row. A row that says nothing
 * (`isWritten`) is not stored, but keeps its place while the cursor is still in the table.
 */
export function useRows(
  stored: readonly Row[],
  isWritten: (row: Row) => boolean,
  blank: (before: Row | undefined) => Row,
  options: { readOnly: boolean; commit: (rows: Row[] | null) => Promise<boolean> }
): Rows {
  const typed = useTyped(stored, (rows) => options.commit(rows.length > 0 ? [...rows] : null), {
    wordsOf: (rows) => rows.map((row) => Object.values(row).join(' ')).join('\n')
  })
  const [open, setOpen] = useState<readonly Row[] | null>(null)
  const kept = open && same(open.filter(isWritten), typed.text) ? open : typed.text
  const last = kept.at(-1)
  const goesOn = !options.readOnly && kept.length < mostRows && (!last || isWritten(last))
  const rows = goesOn ? [...kept, blank(last)] : kept

  function change(next: readonly Row[]) {
    setOpen(next)
    const written = next.filter(isWritten)
    if (!same(written, typed.text)) typed.change(written)
  }
  return {
    rows,
    set: (index, row) => change(rows.map((other, at) => (at === index ? row : other))),
    remove: (index) => change(rows.filter((_, at) => at !== index)),
    leave: () => {
      setOpen(null)
      void typed.flush()
    }
  }
}
