import type { Mapping, Target } from '../model/bring'
import { isEmptyCell, isEmptyRow, type Row } from './cells'
import { columnLetters, isCarried, type Shape } from './table'

type Named = Exclude<Target['to'], 'rating' | 'number'>

/** Finds the columns of a mapping by what they stand for. */
export function columnsOf(shape: Shape, mapping: Mapping) {
  const columns = mapping.columns.slice(0, shape.places.length).map((target, at) => ({
    target,
    place: shape.places[at] ?? 0,
    name: shape.names[at] || columnLetters(shape.places[at] ?? 0)
  }))
  const found = new Map<Named, typeof columns>()
  const of = (to: Named) => {
    const there = found.get(to) ?? columns.filter(({ target }) => target.to === to)
    found.set(to, there)
    return there
  }
  return { columns, of }
}

export type Columns = ReturnType<typeof columnsOf>
export type Found = ReturnType<Columns['of']>

/** Calls back for each row of a table; where the mapping says so, an empty cell takes what stands above it. */
export function eachRow(
  rows: readonly Row[],
  shape: Shape,
  mapping: Mapping,
  take: (row: Row, at: number, isFilled: boolean) => void
): void {
  const { columns } = columnsOf(shape, mapping)
  const carried = mapping.fill ? columns.filter(({ target: { to } }) => isCarried(to)) : []
  const above = new Map<number, Row[number]>()
  for (let at = shape.header + 1; at < rows.length; at++) {
    const row = rows[at] ?? []
    if (isEmptyRow(row)) continue
    if (carried.length === 0) {
      take(row, at, false)
      continue
    }
    const full = [...row]
    let isFilled = false
    for (const { place } of carried) {
      const cell = full[place]
      if (cell !== undefined && !isEmptyCell(cell)) above.set(place, cell)
      else {
        const held = above.get(place)
        while (full.length < place) full.push('')
        if (held === undefined) continue
        full[place] = held
        isFilled = true
      }
    }
    take(full, at, isFilled)
  }
}
