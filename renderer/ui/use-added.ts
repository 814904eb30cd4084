import { useState } from 'react'

interface Added<R> {
  /** The stored rows, and at the end the row that is on its way to the disk. */
  rows: readonly R[]
  /** The row that was just added: its first field takes the focus. */
  fresh: string | null
  /** Shows the row at once and sends it; the row disappears again when it is refused. */
  add: (row: R, send: () => Promise<boolean>) => Promise<void>
}

/** Rows to which a button adds one: the new one can be typed into before it is on the disk. */
export function useAdded<R extends { id: string }>(held: readonly R[]): Added<R> {
  const [pending, setPending] = useState<R | null>(null)
  const [fresh, setFresh] = useState<string | null>(null)
  const rows = pending && !held.some(({ id }) => id === pending.id) ? [...held, pending] : held
  return {
    rows,
    fresh,
    async add(row, send) {
      setPending(row)
      setFresh(row.id)
      await send()
      setPending((current) => (current === row ? null : current))
    }
  }
}
