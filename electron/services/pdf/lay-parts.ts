import { gapBar } from '../../../shared/charts/gap-bar'
import type { BlockOf, Choice, DateCard, GridField } from '../../../shared/print/blocks'
import { air, type Bed, penRoom } from './bed'
import { wellFormed } from './clean-text'
import { ink } from './looks'
import type { Pen } from './pen'
import { type Row, row, spaced, together } from './row'
import { Tag } from './tag'
import type { SetLine } from './typesetter'

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

const fieldGutter = 20

/** Labels above values, side by side; without a value, a line to write on. */
export function layFields(bed: Bed, block: BlockOf<'fields'>): Row[] {
  const { label: labelLook, text: textLook } = bed.looks
  const width = (bed.width - fieldGutter * (block.columns - 1)) / block.columns
  const lineToWriteOn = penRoom(bed, 22)
  return inGroups(block.fields, block.columns).flatMap((group, index) => {
    const cells = group.map((field: GridField, column) => ({
      field,
      x: bed.x + column * (width + fieldGutter),
      label: bed.set.lines(field.label, labelLook, width),
      value: field.value === null ? [] : bed.set.lines(field.value, textLook, width),
      labelTag: new Tag('P', bed.parent),
      valueTag: new Tag('P', bed.parent)
    }))
    const labelHeight = Math.max(...cells.map(({ label }) => label.length)) * labelLook.leading
    const valueHeight = Math.max(
      ...cells.map(({ field, value }) => (field.value === null ? lineToWriteOn : value.length * textLook.leading))
    )
    const paint = (pen: Pen, y: number) => {
      for (const { field, x, label, labelTag, value, valueTag } of cells) {
        label.forEach((line, at) => {
          pen.text(labelTag, line, labelLook, { x, y: y + at * labelLook.leading })
        })
        value.forEach((line, at) => {
          pen.text(valueTag, line, textLook, { x, y: y + labelHeight + at * textLook.leading })
        })
        if (field.value === null)
          pen.artifact(() => pen.rule(x, y + labelHeight + lineToWriteOn - 4, width, 0.5, ink.frame))
      }
    }
    const areas = cells.flatMap(({ field, x }) => (field.area === undefined ? [] : [{ area: field.area, x, width }]))
    return spaced([row(labelHeight + valueHeight, paint, { areas })], index === 0 ? 0 : air(bed, 6))
  })
}

const box = 8.5
const boxInset = 14
/** A list of at most this many lines stays on one page. */
const mostUncut = 12

interface PlacedChoice {
  item: Choice
  x: number
  lines: readonly SetLine[]
}

/** Boxes one below the other, or as many in a line as fit. */
function choiceRows(bed: Bed, block: BlockOf<'choices'>): PlacedChoice[][] {
  const look = bed.looks.text
  const width = bed.width - boxInset
  const set = (item: Choice, x: number): PlacedChoice => ({
    item,
    x: x + boxInset,
    lines: bed.set.lines(item.label, look, width)
  })
  if (block.columns === 2) return choicesInColumns(bed, block)
  if (!block.inline) return block.items.map((item) => [set(item, bed.x)])
  const rows: PlacedChoice[][] = [[]]
  let x = bed.x
  for (const item of block.items) {
    const needed = boxInset + (bed.set.lines(item.label, look, width)[0]?.width ?? 0)
    if (x > bed.x && x + needed > bed.x + bed.width) {
      rows.push([])
      x = bed.x
    }
    rows.at(-1)?.push(set(item, x))
    x += needed + 16
  }
  return rows
}

/** Boxes in two columns, read row by row. */
function choicesInColumns(bed: Bed, { items }: BlockOf<'choices'>): PlacedChoice[][] {
  const width = (bed.width - fieldGutter) / 2
  return inGroups(items, 2).map((pair) =>
    pair.map((item, column) => {
      const x = bed.x + column * (width + fieldGutter) + boxInset
      return { item, x, lines: bed.set.lines(item.label, bed.looks.text, width - boxInset) }
    })
  )
}

export function layChoices(bed: Bed, block: BlockOf<'choices'>): Row[] {
  const look = bed.looks.text
  const list = new Tag('L', bed.parent, { numbering: 'Square' })
  const rows = choiceRows(bed, block).map((choices) => {
    const height = Math.max(1, ...choices.map(({ lines }) => lines.length)) * look.leading
    const tags = choices.map(({ item }) => {
      const entry = new Tag('LI', list)
      const actual = item.chosen ? block.spoken.chosen : block.spoken.open
      return { label: new Tag('Lbl', entry, { actual }), body: new Tag('LBody', entry) }
    })
    return row(height + air(bed, 2.5), (pen, y) => {
      choices.forEach(({ item, x, lines }, index) => {
        const tag = tags[index]
        if (!tag) return
        pen.mark(tag.label, () => pen.box(x - boxInset, y + (look.leading - box) / 2, box, item.chosen))
        lines.forEach((line, at) => {
          pen.text(tag.body, line, look, { x, y: y + at * look.leading })
        })
      })
    })
  })
  return rows.length <= mostUncut ? together(rows) : rows
}

const cardsInRow = 4
const cardGutter = 8
const cardPad = 8

/** Dates as cards, four in a row; all cards of a row are as high as the highest. */
export function layCards(bed: Bed, block: BlockOf<'cards'>): Row[] {
  const { cardHead, small } = bed.looks
  const list = new Tag('L', bed.parent, { numbering: 'None' })
  const width = (bed.width - cardGutter * (cardsInRow - 1)) / cardsInRow
  const inner = width - 2 * cardPad
  const pad = Math.max(4, air(bed, 6.5))
  return inGroups(block.cards, cardsInRow).flatMap((group, index) => {
    const cards = group.map((card: DateCard, column) => {
      const body = new Tag('LBody', new Tag('LI', list))
      return {
        x: bed.x + column * (width + cardGutter),
        head: bed.set.lines([{ text: card.head, ...(card.spoken ? { spoken: card.spoken } : {}) }], cardHead, inner),
        headTag: new Tag('P', body),
        lines: card.lines.flatMap((text) => {
          const tag = new Tag('P', body)
          return bed.set.lines(text, small, inner).map((line) => ({ line, tag }))
        })
      }
    })
    const height = Math.max(
      ...cards.map(({ head, lines }) => head.length * cardHead.leading + lines.length * small.leading + 2 * pad)
    )
    const paint = (pen: Pen, y: number) => {
      for (const { x, head, headTag, lines } of cards) {
        pen.artifact(() => pen.frame(x + 0.375, y + 0.375, width - 0.75, height - 0.75, 3))
        head.forEach((line, at) => {
          pen.text(headTag, line, cardHead, { x: x + cardPad, y: y + pad + at * cardHead.leading })
        })
        const below = y + pad + head.length * cardHead.leading
        lines.forEach(({ line, tag }, at) => {
          pen.text(tag, line, small, { x: x + cardPad, y: below + at * small.leading })
        })
      }
    }
    return spaced([row(height, paint)], index === 0 ? 0 : cardGutter)
  })
}

const barSize = { width: 165, height: 13 }
const barGap = 10

/** The bar with words before and after it, tagged as a figure with the same in words. */
export function layGapBar(bed: Bed, block: BlockOf<'gap-bar'>): Row[] {
  const look = bed.looks.text
  const before = bed.set.line(block.before, look, bed.width / 3)
  const barX = bed.x + before.width + barGap
  const afterX = barX + barSize.width + barGap
  const after = bed.set.lines([{ text: block.after, listed: true }], look, bed.x + bed.width - afterX)
  const { track, filled, mark } = gapBar(block, barSize)
  const words = new Tag('P', bed.parent)
  return [
    row(Math.max(1, after.length) * look.leading, (pen, y) => {
      const top = y + (look.leading - barSize.height) / 2
      pen.text(words, before, look, { x: bed.x, y })
      const figure = new Tag('Figure', bed.parent, {
        alt: wellFormed(block.alt),
        bbox: [barX, top, barX + barSize.width, top + barSize.height]
      })
      pen.mark(figure, () => {
        pen.fill(barX + track.x, top + track.y, track.width, track.height, ink.track)
        if (filled.width > 0) pen.fill(barX + filled.x, top + filled.y, filled.width, filled.height, ink.bar)
        pen.fill(barX + mark.x, top + mark.y, mark.width, mark.height, ink.black)
      })
      const rest = new Tag('P', bed.parent)
      after.forEach((line, at) => {
        pen.text(rest, line, look, { x: afterX, y: y + at * look.leading })
      })
    })
  ]
}
