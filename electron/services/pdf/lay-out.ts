import type { Block, BlockOf } from '../../../shared/print/blocks'
import { air, type Bed } from './bed'
import { layEntries } from './lay-entries'
import { layLevelLine } from './lay-level-line'
import { layCards, layChoices, layFields, layGapBar } from './lay-parts'
import { layQr } from './lay-qr'
import { laySignatures } from './lay-signatures'
import { layTable } from './lay-table'
import { layCut, layHeading, layHeadingWithHelp, layList, layParagraphs, layQuote, layRuled } from './lay-text'
import { layWeeks } from './lay-weeks'
import { type Row, row, spaced, together } from './row'

/** The space above a block, by its type and that of the block before. */
function spaceAbove(block: Block, before: Block['type'] | null): number {
  if (before === null) return 0
  if (block.type === 'title') return before === 'kicker' ? 1 : 18
  if (block.type === 'beside') return spaceAbove({ type: 'heading', level: 3, text: '' }, before)
  if (block.type === 'heading') return before === 'heading' ? 5 : block.level === 2 ? 17 : 10
  if (block.type === 'kicker') return 20
  if (before === 'heading') return afterHeading[block.type] ?? 3
  if (before === 'title') return block.type === 'paragraph' ? 4 : 12
  if (block.type === 'gap-bar' || block.type === 'cards' || block.type === 'level-line') return 13
  if (block.type === 'signatures') return 16
  if (block.type === 'note') return before === 'signatures' ? 9 : before === 'table' ? 7 : before === 'weeks' ? 6 : 3
  if (before === 'note' || (block.type === 'choices' && before === 'choices')) return 3
  return block.type === 'paragraph' && before === 'paragraph' ? 6 : 10
}

const afterHeading: Partial<Record<Block['type'], number>> = {
  quote: 4,
  table: 5,
  cards: 5.5,
  fields: 4,
  choices: 3,
  note: 0,
  ruled: 0,
  paragraph: 2,
  list: 2
}

/** Blocks that contain other blocks. */
type Group = Extract<Block, { blocks: readonly Block[] }>

const isGroup = (block: Block): block is Group => block.type === 'together' || block.type === 'area'

function layGroup(bed: Bed, group: Group, before: Block['type'] | null): Row[] {
  const rows = layOut(bed, group.blocks, before)
  if (group.type === 'together') return together(rows, group.next)
  const { x, width } = bed
  return rows.map((row) => ({ ...row, areas: [{ area: group.area, x, width }] }))
}

function layBlock(bed: Bed, block: Exclude<Block, Group | { type: 'page-break' }>): Row[] {
  const { looks } = bed
  switch (block.type) {
    case 'kicker':
      return together(layParagraphs(bed, [{ text: block.text, listed: true }], looks.kicker), true)
    case 'title':
      return layHeading(bed, block.text, block.fixed ? { ...looks.title, fixed: true } : looks.title, 'H2')
    case 'heading': {
      const leveled = block.level === 2 ? looks.heading2 : looks.heading3
      const look = block.fixed ? { ...leveled, fixed: true as const } : leveled
      const tag = `H${block.level}`
      return block.help
        ? layHeadingWithHelp(bed, block.text, look, tag, block.help)
        : layHeading(bed, block.text, look, tag)
    }
    case 'paragraph':
      return layParagraphs(bed, block.text, looks.text)
    case 'quote':
      return layQuote(bed, block)
    case 'list':
      return layList(bed, block)
    case 'fields':
      return layFields(bed, block)
    case 'table':
      return layTable(bed, block)
    case 'choices':
      return layChoices(bed, block)
    case 'gap-bar':
      return layGapBar(bed, block)
    case 'qr':
      return layQr(bed, block)
    case 'weeks':
      return layWeeks(bed, block)
    case 'level-line':
      return layLevelLine(bed, block)
    case 'beside':
      return layBeside(bed, block)
    case 'cards':
      return layCards(bed, block)
    case 'entries':
      return layEntries(bed, block)
    case 'signatures':
      return laySignatures(bed, block)
    case 'ruled':
      return layRuled(bed, block)
    case 'cut':
      return layCut(bed)
    case 'note':
      return closing(block, layParagraphs(bed, block.text, looks.note))
  }
}

/** Keeps a closing note on one page with the end of what it is about, as for signatures. */
const closing = (block: BlockOf<'note'>, rows: Row[]): Row[] =>
  block.closing ? together(rows).map((one) => ({ ...one, signs: true })) : rows

const besideGutter = 22

/** Two columns side by side, each laid out like a page of its own; lines to write on end at the same height. */
function layBeside(bed: Bed, { parts }: BlockOf<'beside'>): Row[] {
  const width = (bed.width - besideGutter) / 2
  const columns = parts.map(({ head, body, area }, index) => {
    const x = bed.x + index * (width + besideGutter)
    const inner = { ...bed, x, width }
    const above = layOut(inner, head)
    const below = layOut(inner, body, lastTypeOf(head, null))
    const sinks = body[0]?.type === 'ruled'
    const areas = area === undefined ? [] : [{ area, x, width }]
    return { above, below, sinks, height: heightOf([...above, ...below]), areas }
  })
  const height = Math.max(...columns.map((column) => column.height))
  const paint: Row['paint'] = (pen, y) => {
    for (const column of columns) {
      paintDown(column.above, pen, y)
      paintDown(column.below, pen, y + (column.sinks ? height - heightOf(column.below) : heightOf(column.above)))
    }
  }
  return [row(height, paint, { areas: columns.flatMap(({ areas }) => areas) })]
}

const heightOf = (rows: readonly Row[]) => rows.reduce((sum, { space, height }) => sum + space + height, 0)

function paintDown(rows: readonly Row[], pen: Parameters<Row['paint']>[0], from: number): void {
  let y = from
  for (const one of rows) {
    one.paint(pen, y + one.space)
    y += one.space + one.height
  }
}

/** Small print directly below a heading stays with what follows, like the heading. */
const glueHelp = (rows: Row[], block: Block, before: Block['type'] | null): Row[] =>
  block.type === 'note' && before === 'heading' ? together(rows, true) : rows

/** The blocks as rows from top to bottom, before they are divided into pages. */
export function layOut(bed: Bed, blocks: readonly Block[], before: Block['type'] | null = null): Row[] {
  const rows: Row[] = []
  let last = before
  let breaks = false
  for (const block of blocks) {
    if (block.type === 'page-break') {
      breaks = true
      continue
    }
    const laid = isGroup(block)
      ? layGroup(bed, block, last)
      : spaced(glueHelp(layBlock(bed, block), block, last), air(bed, spaceAbove(block, last)))
    const [first, ...rest] = laid
    if (!first) continue
    rows.push({ ...first, breaks }, ...rest)
    breaks = false
    last = isGroup(block) ? lastTypeOf(block.blocks, last) : block.type
  }
  return rows
}

function lastTypeOf(blocks: readonly Block[], otherwise: Block['type'] | null): Block['type'] | null {
  const last = blocks.at(-1)
  if (!last) return otherwise
  return isGroup(last) ? lastTypeOf(last.blocks, otherwise) : last.type
}
