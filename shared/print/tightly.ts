import type { Block } from './blocks'
import type { PrintedField } from './sections'

/** The two shapes of blank fields that can be put side by side, each with its like. */
type Shape = 'lines' | 'answers'

/** A longer label would need more lines than the pair saves. */
const longestLabel = 54
const mostLines = 2
/** The most characters of ticks that fit in one line of half the width. */
const mostTicks = 46

function bodyShape(body: Block | undefined): Shape | null {
  if (body?.type === 'ruled') return body.lines <= mostLines ? 'lines' : null
  if (body?.type === 'choices') {
    const width = body.items.reduce((sum, { label }) => sum + label.length + 6, 0)
    return body.inline && width <= mostTicks ? 'lines' : null
  }
  const [table] = body?.type === 'together' ? body.blocks : []
  return table?.type === 'table' && table.columns.some(({ box }) => box) ? 'answers' : null
}

/** The shape of a field that is a label and one body; null for others. */
function shapeOf({ printed }: PrintedField): Shape | null {
  if (printed.as !== 'blocks' || printed.blocks.length !== 2) return null
  const [head, body] = printed.blocks
  return head?.type === 'heading' && head.text.length <= longestLabel ? bodyShape(body) : null
}

const partOf = ({ printed, area }: PrintedField) => {
  const blocks = printed.as === 'blocks' ? printed.blocks : []
  return { head: blocks.slice(0, 1), body: blocks.slice(1), ...(area !== undefined && { area }) }
}

/** Puts small answers of a blank form side by side where two of the same shape follow each other. */
function inPairs(fields: readonly PrintedField[]): PrintedField[] {
  const arranged: PrintedField[] = []
  for (let at = 0; at < fields.length; at++) {
    const [one, other] = [fields[at], fields[at + 1]]
    if (!one) break
    const shape = shapeOf(one)
    if (other && shape !== null && shapeOf(other) === shape) {
      arranged.push({ printed: { as: 'blocks', blocks: [{ type: 'beside', parts: [partOf(one), partOf(other)] }] } })
      at++
    } else arranged.push(one)
  }
  return arranged
}

const longestTick = 48

/** Puts short boxes that are one below the other in two columns. */
function tickColumns(block: Block): Block {
  const short =
    block.type === 'choices' && !block.inline && block.items.every(({ label }) => label.length <= longestTick)
  return short && block.items.length > 2 ? { ...block, columns: 2 } : block
}

/** A form on fewer pages: ticks in columns, small answers in pairs. */
export const tightly = (fields: readonly PrintedField[]): PrintedField[] =>
  inPairs(
    fields.map(({ printed, ...rest }) => ({
      ...rest,
      printed: printed.as === 'blocks' ? { ...printed, blocks: printed.blocks.map(tickColumns) } : printed
    }))
  )
