import type { BlockOf, Rich } from '../../../shared/print/blocks'
import { directionsOf } from './direction'
import { ink, type TextLook } from './looks'
import { Tag } from './pen'
import { air, type Place, penRoom, textRows } from './place'
import { type Row, row, spaced, together, withoutOrphans } from './row'
import type { SetLine } from './typesetter'

export function layHeading(place: Place, text: Rich, look: TextLook, tagType: string): Row[] {
  const tag = new Tag(tagType, place.parent)
  return together(textRows(tag, place.set.lines(text, look, place.width), look, place), true)
}

/** The paragraphs of a text: their lines up to each line feed. */
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

export function layParagraphs(place: Place, text: Rich, look: TextLook): Row[] {
  return paragraphsOf(place.set.lines(text, look, place.width)).flatMap((lines, index) => {
    const rows = withoutOrphans(textRows(new Tag('P', place.parent), lines, look, place))
    return index === 0 ? rows : spaced(rows, air(place, look.leading * 0.4))
  })
}

const quoteInset = 12
const quoteRule = 2.25

/** Somebody's own words: behind a rule that runs along every line, on the side where they begin. */
export function layQuote(place: Place, block: BlockOf<'quote'>): Row[] {
  const quote = new Tag('BlockQuote', place.parent)
  const fromRight = directionsOf(block.text, 'auto')?.rightToLeft ?? false
  const inner = {
    ...place,
    x: fromRight ? place.x : place.x + quoteInset,
    width: place.width - quoteInset,
    parent: quote
  }
  const rule = fromRight ? place.x + place.width - quoteRule : place.x
  const rows = layParagraphs(inner, block.text, place.looks.text)
  return rows.map((one, index) => ({
    ...one,
    paint: (pen, y) => {
      const above = index === 0 ? 0 : one.space
      pen.artifact(() => pen.fill(rule, y - above, quoteRule, one.height + above, ink.black))
      one.paint(pen, y)
    }
  }))
}

export function layList(place: Place, block: BlockOf<'list'>): Row[] {
  const look = place.looks.text
  const list = new Tag('L', place.parent, { numbering: block.ordered ? 'Decimal' : 'Disc' })
  const inset = block.ordered ? 18 : 11
  return block.items.flatMap((item, index) => {
    const entry = new Tag('LI', list)
    const label = new Tag('Lbl', entry)
    const sign = place.set.line(block.ordered ? `${index + 1}.` : '•', look, inset)
    const body = new Tag('LBody', entry)
    const width = place.width - inset
    const lines = place.set.lines(item, look, width)
    const rows = withoutOrphans(textRows(body, lines, look, { x: place.x + inset, width })).map((one, line) =>
      line > 0
        ? one
        : {
            ...one,
            paint: (pen: Parameters<Row['paint']>[0], y: number) => {
              pen.text(label, sign, look, { x: place.x, y })
              one.paint(pen, y)
            }
          }
    )
    return index === 0 ? rows : spaced(rows, air(place, 2))
  })
}

/** Ruled lines to write on, far enough apart for a pen. */
export function layRuled(place: Place, block: BlockOf<'ruled'>): Row[] {
  const height = penRoom(place, 20)
  return withoutOrphans(
    Array.from({ length: block.lines }, () =>
      row(height, (pen, y) => pen.artifact(() => pen.rule(place.x, y + height - 2, place.width, 0.5, ink.frame)))
    )
  )
}
