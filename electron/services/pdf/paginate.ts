import type { Row } from './row'

export interface PlacedRow {
  row: Row
  y: number
}

/** Rows that stay together: each unit ends with the first row that is not glued to the next. */
function unitsOf(rows: readonly Row[]): Row[][] {
  const units: Row[][] = []
  let unit: Row[] = []
  for (const row of rows) {
    unit.push(row)
    if (row.glued) continue
    units.push(unit)
    unit = []
  }
  return unit.length > 0 ? [...units, unit] : units
}

/** Glues each signature to what stands before it, so that no page has a signature without anything it is for. */
export function withSignedFor(rows: readonly Row[]): Row[] {
  const units = unitsOf(rows)
  return units.flatMap((unit, index) => {
    const next = units[index + 1]
    const isFor = next !== undefined && !next[0]?.breaks && next.some(({ signs }) => signs)
    const isSigned = unit.some(({ signs }) => signs)
    return unit.map((one, line) => (isFor && !isSigned && line === unit.length - 1 ? { ...one, glued: true } : one))
  })
}

const heightOf = (rows: readonly Row[], atTop: boolean) =>
  rows.reduce((sum, row, index) => sum + row.height + (atTop && index === 0 ? (row.repeat?.height ?? 0) : row.space), 0)

/** Divides rows into pages of a height (in points). A unit higher than a page is split where the page is full. */
export function paginate(rows: readonly Row[], height: number): PlacedRow[][] {
  const pages: PlacedRow[][] = []
  let page: PlacedRow[] = []
  let y = 0
  const turn = () => {
    if (page.length > 0) pages.push(page)
    page = []
    y = 0
  }
  const place = (row: Row) => {
    if (page.length === 0 && row.repeat) {
      page.push({ row: row.repeat, y })
      y += row.repeat.height
    } else if (page.length > 0) y += row.space
    page.push({ row, y })
    y += row.height
  }
  for (const unit of unitsOf(rows)) {
    if (unit[0]?.breaks) turn()
    const fits = y + heightOf(unit, page.length === 0) <= height
    if (!fits && page.length > 0 && heightOf(unit, true) <= height) turn()
    for (const row of unit) {
      if (page.length > 0 && y + row.space + row.height > height) turn()
      place(row)
    }
  }
  turn()
  return pages.length === 0 ? [[]] : pages
}
