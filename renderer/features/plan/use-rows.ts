import { useEffect, useRef, useState } from 'react'
import type { Id } from '../../../shared/model/scalars'
import { useTyped } from '../../core/typing'
import { changedRow, mostRows, movedRow, rowAfter, withoutRow } from './rows'

interface Row {
  id: Id
}

export interface Rows<R extends Row> {
  /** The rows in the table: the stored ones, or a blank one to begin with. */
  shown: readonly R[]
  full: boolean
  /** For typing: gathered for a moment before it is sent. */
  type: (id: Id, part: Partial<R>) => void
  /** For a choice or a date: sent at once. */
  set: (id: Id, part: Partial<R>) => void
  /** Returns the new row's id. */
  addAfter: (id: Id | null) => Id
  remove: (id: Id) => void
  move: (id: Id, by: -1 | 1) => void
  /**
   * Puts a removed row back in its place. False once the page is gone, or when the row is back already or no longer
   * fits.
   */
  putBack: (row: R, at: number) => boolean
  flush: () => Promise<void>
}

/** The rows of a plan while they are edited; they are sent as a whole, so that no change overwrites another. */
export function useRows<R extends Row>(
  saved: readonly R[],
  make: () => R,
  commit: (rows: R[]) => Promise<boolean>
): Rows<R> {
  const typed = useTyped<readonly R[]>(saved, (rows) => commit([...rows]))
  const [blank, setBlank] = useState(make)
  const latest = useRef(typed.text)
  const open = useRef(true)
  useEffect(() => {
    open.current = true
    return () => {
      open.current = false
    }
  }, [])
  useEffect(() => {
    latest.current = typed.text
  })
  const shown = typed.text.length > 0 ? typed.text : [blank]
  const put = (rows: readonly R[]) => {
    typed.change(rows)
    void typed.flush()
  }
  return {
    shown,
    full: shown.length >= mostRows,
    type: (id, part) => typed.change(changedRow(shown, id, part)),
    set: (id, part) => put(changedRow(shown, id, part)),
    addAfter(id) {
      const row = make()
      put(rowAfter(shown, id, row))
      return row.id
    },
    remove(id) {
      const left = withoutRow(shown, id)
      if (left.length === 0) setBlank(make())
      put(left)
    },
    move: (id, by) => put(movedRow(shown, id, by)),
    putBack(row, at) {
      const rows = latest.current
      if (!open.current || rows.length >= mostRows || rows.some(({ id }) => id === row.id)) return false
      put([...rows.slice(0, at), row, ...rows.slice(at)])
      return true
    },
    flush: typed.flush
  }
}
