import type { Pen } from './pen'

/** The part of a row that belongs to a field or section of a template: which one, and from where to where. */
export interface RowArea {
  area: string
  x: number
  width: number
}

/** A strip of the page that is never split: a line of text, a row of cards, a pair of signatures. */
export interface Row {
  /** White space above; left out at the top of a page. */
  space: number
  height: number
  /** Whether it stays on one page with the next row. */
  glued: boolean
  /** A row that is drawn again above this one when it begins a page: the head of its table. */
  repeat: Row | null
  /** Whether it begins a page. */
  breaks: boolean
  areas: readonly RowArea[]
  /** Whether it is a signature or closes the page: something that it is for must be on the same page. */
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

/** The rows with this much white space above them. */
export const spaced = (rows: readonly Row[], space: number): Row[] => withFirst(rows, { space })

/** The rows, kept on one page if possible; with `next` also with what follows. */
export const together = (rows: readonly Row[], next = false): Row[] =>
  rows.map((one, index) => ({ ...one, glued: next || index < rows.length - 1 || one.glued }))

/** An entry with more lines than this may be alone at a page break. */
const mostAlone = 3

/**
 * The rows of the entries of a table or list, glued so that a page break leaves no short entry alone below the head or
 * at the top of the next page.
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

/** The lines of a text, glued so that no single line is left alone at the foot or top of a page. */
export const withoutOrphans = (rows: readonly Row[]): Row[] =>
  rows.map((one, index) => ({
    ...one,
    glued: rows.length <= 3 ? index < rows.length - 1 : index === 0 || index === rows.length - 2
  }))
