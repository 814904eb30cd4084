import type { BlockOf, Rich, TableColumn } from '../../../shared/print/blocks'
import { air, type Bed, penRoom } from './bed'
import { ink, type TextLook } from './looks'
import type { Pen } from './pen'
import { inCompany, type Row, row, together } from './row'
import { Tag } from './tag'
import type { SetLine } from './typesetter'

interface Column {
  x: number
  width: number
  align: TableColumn['align']
  box: boolean
  fixed: boolean
}

const gutter = 9

/** A row of at most this many lines is never split; a longer one continues on the next page. */
const mostUncut = 14

/** The width that each column needs so that none of its words is cut, up to a good third of the table. */
function needsOf(bed: Bed, block: BlockOf<'table'>, free: number): number[] {
  const { tableHead, text } = bed.looks
  return block.columns.map(({ label }, index) =>
    Math.min(
      free * 0.36,
      block.rows.reduce(
        (widest, cells) => Math.max(widest, bed.set.longestWord(cells[index] ?? '', text)),
        bed.set.longestWord(label, tableHead)
      )
    )
  )
}

/**
 * The needs reduced until they fit: the widest columns are reduced to each other's width, and their words are broken.
 */
function affordable(needs: readonly number[], free: number): number[] {
  let most = Number.POSITIVE_INFINITY
  let left = free
  for (const [index, need] of [...needs].sort((a, b) => a - b).entries()) {
    most = left / (needs.length - index)
    if (need > most) break
    left -= need
    most = need
  }
  return needs.map((need) => Math.min(need, most))
}

/**
 * Divides the width by weight; columns that would cut a word get what they need first. The sum never exceeds the width.
 */
export function shareWidth(weights: readonly number[], needs: readonly number[], free: number): number[] {
  const least = affordable(needs, free)
  const fixed = new Map<number, number>()
  for (;;) {
    // Sums of fractions may exceed the whole by a tiny amount.
    const left = Math.max(0, free - [...fixed.values()].reduce((sum, width) => sum + width, 0))
    const weight = weights.reduce((sum, one, index) => (fixed.has(index) ? sum : sum + one), 0)
    const widths = weights.map((one, index) => fixed.get(index) ?? (left * one) / weight)
    const short = widths.findIndex((width, index) => !fixed.has(index) && width < (least[index] ?? 0))
    if (short === -1 || fixed.size === weights.length - 1) return widths
    fixed.set(short, least[short] ?? 0)
  }
}

function columnsOf(bed: Bed, block: BlockOf<'table'>): Column[] {
  const free = bed.width - gutter * (block.columns.length - 1)
  const weights = block.columns.map(({ width }) => width)
  const widths = shareWidth(weights, needsOf(bed, block, free), free)
  let x = bed.x
  return block.columns.map(({ align, box = false, fixed = false }, index) => {
    const width = widths[index] ?? 0
    const column = { x, width, align, box, fixed }
    x += width + gutter
    return column
  })
}

interface Cell {
  tag: Tag
  lines: readonly SetLine[]
  column: Column
}

function paintLine(pen: Pen, cell: Cell, index: number, look: TextLook, y: number, tagged: boolean) {
  const line = cell.lines[index]
  if (!line) return
  const { x, width, align } = cell.column
  const at = { x: align === 'right' ? x + width - line.width : x, y }
  if (tagged) pen.text(cell.tag, line, look, at)
  else pen.plainText(line, look, at)
}

const boxSide = 8.5

/** The boxes to tick in a row, around its middle. */
function paintBoxes(pen: Pen, columns: readonly Column[], middle: number) {
  for (const { x, box } of columns) if (box) pen.box(x, middle - boxSide / 2, boxSide, false)
}

const mostLines = (cells: readonly Cell[]) => Math.max(1, ...cells.map(({ lines }) => lines.length))

/** One table row as strips of one line each, so that a very long row can be split. */
function bodyRow(bed: Bed, cells: readonly Cell[], tableRow: Tag, repeat: Row, forPen: boolean): Row[] {
  const look = bed.looks.text
  const pad = forPen ? Math.max(0, penRoom(bed, 21) - look.leading) / 2 : air(bed, 4.75)
  const count = mostLines(cells)
  return Array.from({ length: count }, (_, index) => {
    const top = index === 0 ? pad : 0
    const bottom = index === count - 1 ? pad : 0
    const height = top + look.leading + bottom
    return row(
      height,
      (pen, y) => {
        pen.touch(tableRow)
        for (const cell of cells) {
          pen.touch(cell.tag)
          paintLine(pen, cell, index, look, y + top, true)
        }
        if (index < count - 1) return
        pen.artifact(() => {
          const columns = cells.map(({ column }) => column)
          paintBoxes(pen, columns, y + height - bottom - look.leading / 2)
          pen.rule(bed.x, y + height - 0.25, bed.width, 0.5, ink.hairline)
        })
      },
      { repeat, glued: index < count - 1 && (count <= mostUncut || index === 0) }
    )
  })
}

function headRow(bed: Bed, block: BlockOf<'table'>, columns: readonly Column[], parent: Tag): [Row, Row] {
  const look = bed.looks.tableHead
  const tableRow = new Tag('TR', parent)
  const cells = columns.map(
    (column, index): Cell => ({
      tag: new Tag('TH', tableRow, { scope: 'Column' }),
      lines: bed.set.lines(block.columns[index]?.label ?? '', look, column.width),
      column
    })
  )
  const count = mostLines(cells)
  const pad = air(bed, 3)
  const height = count * look.leading + pad + 1
  const paint = (pen: Pen, y: number, tagged: boolean) => {
    if (tagged) pen.touch(tableRow)
    for (const cell of cells) {
      if (tagged) pen.touch(cell.tag)
      for (let index = 0; index < count; index++) paintLine(pen, cell, index, look, y + index * look.leading, tagged)
    }
  }
  const rule = (pen: Pen, y: number) => pen.rule(bed.x, y + height - 0.5, bed.width, 0.75, ink.black)
  return [
    row(
      height,
      (pen, y) => {
        paint(pen, y, true)
        pen.artifact(() => rule(pen, y))
      },
      { glued: true }
    ),
    // A head that is repeated on a further page is only read out once.
    row(height, (pen, y) =>
      pen.artifact(() => {
        paint(pen, y, false)
        rule(pen, y)
      }, 'Pagination')
    )
  ]
}

function blankRow(bed: Bed, columns: readonly Column[], tableRow: Tag, repeat: Row): Row {
  const tags = columns.map(() => new Tag('TD', tableRow))
  const height = penRoom(bed, 22)
  return row(
    height,
    (pen, y) => {
      pen.touch(tableRow)
      for (const tag of tags) pen.touch(tag)
      pen.artifact(() => {
        for (const { x, width, box } of columns) if (!box) pen.rule(x, y + height - 0.5, width, 0.5, ink.frame)
        paintBoxes(pen, columns, y + height - 1 - boxSide / 2)
      })
    },
    { repeat }
  )
}

/**
 * A table whose head is repeated on each page that it reaches. A table to be filled in with a pen stays whole if it
 * fits on a page.
 */
export function layTable(bed: Bed, block: BlockOf<'table'>): Row[] {
  const table = new Tag('Table', bed.parent)
  const columns = columnsOf(bed, block)
  const [head, repeat] = headRow(bed, block, columns, new Tag('THead', table))
  const body = new Tag('TBody', table)
  const entries = block.rows.map((texts: readonly Rich[]) => {
    const tableRow = new Tag('TR', body)
    const cells = columns.map((column, index): Cell => {
      const look: TextLook = column.fixed ? { ...bed.looks.text, fixed: true } : bed.looks.text
      const lines = bed.set.lines(texts[index] ?? '', look, column.width)
      return { tag: new Tag('TD', tableRow), lines, column }
    })
    return bodyRow(bed, cells, tableRow, repeat, block.forPen ?? false)
  })
  const blank = Array.from({ length: block.blankRows }, () => blankRow(bed, columns, new Tag('TR', body), repeat))
  const rows = [head, ...(bed.loneEntries ? entries.flat() : inCompany(entries)), ...blank]
  return blank.length > 0 ? together(rows) : rows
}
