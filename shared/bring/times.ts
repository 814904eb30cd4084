import type { Cell, Row } from './cells'

/** How often each cell stands in a column: a long column has many equal cells. */
export type Times = ReadonlyMap<Cell, { count: number }>

const counter = () => {
  const times = new Map<Cell, { count: number }>()
  const count = (cell: Cell) => {
    const known = times.get(cell)
    if (known) known.count += 1
    else times.set(cell, { count: 1 })
  }
  return { times, count }
}

export function timesOf(cells: readonly Cell[]): Times {
  const { times, count } = counter()
  cells.forEach(count)
  return times
}

/** Counts the cells of a whole column, from a row on. */
export function timesInColumn(rows: readonly Row[], from: number, place: number): Times {
  const { times, count } = counter()
  for (let at = from; at < rows.length; at++) {
    const cell = rows[at]?.[place]
    if (cell !== undefined) count(cell)
  }
  return times
}
