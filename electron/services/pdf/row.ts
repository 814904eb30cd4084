import type { Pen } from './pen'

/** A field or section of a template in a row: which one, and from where to where. */
export interface RowArea {
  area: string
  x: number
  width: number
}

/** A strip of the page that is never cut: a line of text, a row of cards, a pair of signatures. */
export interface Row {
  /** Air above; left out at the top of a page. */
  space: number
  height: number
  /** Stays on one page with the row after it. */
  glued: boolean
  /** Drawn once more above this row where it begins a page: the head of its table. */
  repeat: Row | null
  /** Begins a page. */
  breaks: boolean
  areas: readonly RowArea[]
  /** Is signed, or closes the page: something of what that is for stands on the same page. */
  signs: boolean
  paint(pen: Pen, y: number): void
}

export const row = (height: number, paint: Row['paint'], more: Partial<Row> = {}): Row => ({
  space: 0,
  glued: false,
  repeat: null,
  breaks: false,
  areas: [],
  signs: false,
  ...more,
  height,
  paint
})

const withFirst = (rows: readonly Row[], change: Partial<Row>): Row[] =>
  rows.map((one, index) => (index === 0 ? { ...one, ...change } : one))

/** The rows with this much air above them. */
export const spaced = (rows: readonly Row[], space: number): Row[] => withFirst(rows, { space })

/** The rows, all on one page where that is possible. `next` glues the last one to what follows, too. */
export const together = (rows: readonly Row[], next = false): Row[] =>
  rows.map((one, index) => ({ ...one, glued: next || index < rows.length - 1 || one.glued }))

/** Entries of more lines than this can stand alone beside a cut. */
const mostAlone = 3

/**
 * The rows of a table's or a list's entries: where it is cut, no short entry is left alone below its head or carried over
 * alone.
 */
export function inCompany(entries: readonly (readonly Row[])[]): Row[] {
  const last = entries.length - 1
  return entries.flatMap((rows, index) => {
    const first = index === 0 && rows.length <= mostAlone
    const beforeLast = index === last - 1 && (entries[last]?.length ?? 0) <= mostAlone
    const stays = index < last && (first || beforeLast)
    return rows.map((one, line) => (stays && line === rows.length - 1 ? { ...one, glued: true } : one))
  })
}

/** Lines of a text: no single line is left alone at the foot or the head of a page. */
export const withoutOrphans = (rows: readonly Row[]): Row[] =>
  rows.map((one, index) => ({
    ...one,
    glued: rows.length <= 3 ? index < rows.length - 1 : index === 0 || index === rows.length - 2
  }))
