import type { BlockOf, Rich } from '../../../shared/print/blocks'
import { air, type Bed, penRoom, textRows } from './bed'
import { directionsOf } from './direction'
import { ink, type TextLook } from './looks'
import { baseline } from './pen'
import { inCompany, type Row, row, spaced, together, withoutOrphans } from './row'
import { Tag } from './tag'
import type { SetLine } from './typesetter'

export function layHeading(bed: Bed, text: Rich, look: TextLook, tagType: string): Row[] {
  const tag = new Tag(tagType, bed.parent)
  return together(textRows(tag, bed.set.lines(text, look, bed.width), look, bed), true)
}

const besideHeading = 8

/** A heading with small print beside it if there is room, otherwise below. */
export function layHeadingWithHelp(bed: Bed, text: Rich, look: TextLook, tagType: string, help: string): Row[] {
  const { note } = bed.looks
  const [head, ...more] = bed.set.lines(text, look, bed.width)
  const said = bed.set.line(help, note, Number.MAX_SAFE_INTEGER)
  const x = bed.x + (head?.width ?? 0) + besideHeading
  const fits =
    head && more.length === 0 && !head.rightToLeft && !said.rightToLeft && x + said.width <= bed.x + bed.width
  if (!fits) return [...layHeading(bed, text, look, tagType), ...together(layParagraphs(bed, help, note), true)]
  const tags = { head: new Tag(tagType, bed.parent), help: new Tag('P', bed.parent) }
  const paint: Row['paint'] = (pen, y) => {
    pen.text(tags.head, head, look, { x: bed.x, y })
    pen.text(tags.help, said, note, { x, y: y + baseline(look) - baseline(note) })
  }
  return [row(look.leading, paint, { glued: true })]
}

/** The paragraphs of a text: lines up to each line feed. */
function paragraphsOf(lines: readonly SetLine[]): SetLine[][] {
  const paragraphs: SetLine[][] = []
  let open: SetLine[] = []
  for (const line of lines) {
    if (line.pieces.length > 0) open.push(line)
    if (!line.last || open.length === 0) continue
    paragraphs.push(open)
    open = []
  }
  return paragraphs
}

export function layParagraphs(bed: Bed, text: Rich, look: TextLook): Row[] {
  return paragraphsOf(bed.set.lines(text, look, bed.width)).flatMap((lines, index) => {
    const rows = withoutOrphans(textRows(new Tag('P', bed.parent), lines, look, bed))
    return index === 0 ? rows : spaced(rows, air(bed, look.leading * 0.4))
  })
}

const quoteInset = 12
const quoteRule = 2.25

/** Somebody's own words, with a rule along every line, on the side where they begin. */
export function layQuote(bed: Bed, block: BlockOf<'quote'>): Row[] {
  const quote = new Tag('BlockQuote', bed.parent)
  const fromRight = directionsOf(block.text, 'auto')?.rightToLeft ?? false
  const inner = {
    ...bed,
    x: fromRight ? bed.x : bed.x + quoteInset,
    width: bed.width - quoteInset,
    parent: quote
  }
  const rule = fromRight ? bed.x + bed.width - quoteRule : bed.x
  const rows = layParagraphs(inner, block.text, bed.looks.text)
  return rows.map((one, index) => ({
    ...one,
    paint: (pen, y) => {
      const above = index === 0 ? 0 : one.space
      pen.artifact(() => pen.fill(rule, y - above, quoteRule, one.height + above, ink.black))
      one.paint(pen, y)
    }
  }))
}

export function layList(bed: Bed, block: BlockOf<'list'>): Row[] {
  const look = bed.looks.text
  const list = new Tag('L', bed.parent, { numbering: block.ordered ? 'Decimal' : 'Disc' })
  const inset = block.ordered ? 18 : 11
  const entries = block.items.map((item, index) => {
    const entry = new Tag('LI', list)
    const label = new Tag('Lbl', entry)
    const sign = bed.set.line(block.ordered ? `${index + 1}.` : '•', look, inset)
    const body = new Tag('LBody', entry)
    const width = bed.width - inset
    const lines = bed.set.lines(item, look, width)
    const rows = withoutOrphans(textRows(body, lines, look, { x: bed.x + inset, width })).map((one, line) =>
      line > 0
        ? one
        : {
            ...one,
            paint: (pen: Parameters<Row['paint']>[0], y: number) => {
              pen.text(label, sign, look, { x: bed.x, y })
              one.paint(pen, y)
            }
          }
    )
    return index === 0 ? rows : spaced(rows, air(bed, 2))
  })
  return bed.loneEntries ? entries.flat() : inCompany(entries)
}

/** Ruled lines, far enough apart to write on. */
export function layRuled(bed: Bed, block: BlockOf<'ruled'>): Row[] {
  const height = penRoom(bed, 20)
  return withoutOrphans(
    Array.from({ length: block.lines }, () =>
      row(height, (pen, y) => pen.artifact(() => pen.rule(bed.x, y + height - 2, bed.width, 0.5, ink.frame)))
    )
  )
}

/** A dashed line from margin to margin, to cut along. */
export function layCut(bed: Bed): Row[] {
  const dash = { length: 5, gap: 4 }
  return [
    row(16, (pen, y) => {
      pen.artifact(() => {
        for (let x = 0; x < bed.width; x += dash.length + dash.gap)
          pen.rule(bed.x + x, y + 14, Math.min(dash.length, bed.width - x), 0.75, ink.frame)
      })
    })
  ]
}
