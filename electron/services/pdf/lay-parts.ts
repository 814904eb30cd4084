import { gapBar } from '../../../shared/charts/gap-bar'
import type { BlockOf, Choice, DateCard, GridField } from '../../../shared/print/blocks'
import { wellFormed } from './clean-text'
import { ink } from './looks'
import { type Pen, Tag } from './pen'
import { air, type Place, penRoom } from './place'
import { type Row, row, spaced, together } from './row'
import type { SetLine } from './typesetter'

const inGroups = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) => items.slice(index * size, (index + 1) * size))

const fieldGutter = 20

/** Label above value, side by side; a line to write on where there is no value. */
export function layFields(place: Place, block: BlockOf<'fields'>): Row[] {
  const { label: labelLook, text: textLook } = place.looks
  const width = (place.width - fieldGutter * (block.columns - 1)) / block.columns
  const lineToWriteOn = penRoom(place, 22)
  return inGroups(block.fields, block.columns).flatMap((group, index) => {
    const cells = group.map((field: GridField, column) => ({
      field,
      x: place.x + column * (width + fieldGutter),
      label: place.set.lines(field.label, labelLook, width),
      value: field.value === null ? [] : place.set.lines(field.value, textLook, width),
      labelTag: new Tag('P', place.parent),
      valueTag: new Tag('P', place.parent)
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
    const parts = cells.flatMap(({ field, x }) => (field.part === undefined ? [] : [{ part: field.part, x, width }]))
    return spaced([row(labelHeight + valueHeight, paint, { parts })], index === 0 ? 0 : air(place, 6))
  })
}

const box = 8.5
const boxInset = 14
/** Lists of up to this many lines stay on one page. */
const mostUncut = 12

interface PlacedChoice {
  item: Choice
  x: number
  lines: readonly SetLine[]
}

/** Boxes one under the other, or as many in a line as fit. */
function choiceRows(place: Place, block: BlockOf<'choices'>): PlacedChoice[][] {
  const look = place.looks.text
  const width = place.width - boxInset
  const set = (item: Choice, x: number): PlacedChoice => ({
    item,
    x: x + boxInset,
    lines: place.set.lines(item.label, look, width)
  })
  if (!block.inline) return block.items.map((item) => [set(item, place.x)])
  const rows: PlacedChoice[][] = [[]]
  let x = place.x
  for (const item of block.items) {
    const needed = boxInset + (place.set.lines(item.label, look, width)[0]?.width ?? 0)
    if (x > place.x && x + needed > place.x + place.width) {
      rows.push([])
      x = place.x
    }
    rows.at(-1)?.push(set(item, x))
    x += needed + 16
  }
  return rows
}

export function layChoices(place: Place, block: BlockOf<'choices'>): Row[] {
  const look = place.looks.text
  const list = new Tag('L', place.parent, { numbering: 'Square' })
  const rows = choiceRows(place, block).map((choices) => {
    const height = Math.max(1, ...choices.map(({ lines }) => lines.length)) * look.leading
    const tags = choices.map(({ item }) => {
      const entry = new Tag('LI', list)
      const actual = item.chosen ? block.spoken.chosen : block.spoken.open
      return { label: new Tag('Lbl', entry, { actual }), body: new Tag('LBody', entry) }
    })
    return row(height + air(place, 2.5), (pen, y) => {
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

/** Dates as cards, four in a row, all of a row as high as its highest. */
export function layCards(place: Place, block: BlockOf<'cards'>): Row[] {
  const { cardHead, small } = place.looks
  const list = new Tag('L', place.parent, { numbering: 'None' })
  const width = (place.width - cardGutter * (cardsInRow - 1)) / cardsInRow
  const inner = width - 2 * cardPad
  const pad = Math.max(4, air(place, 6.5))
  return inGroups(block.cards, cardsInRow).flatMap((group, index) => {
    const cards = group.map((card: DateCard, column) => {
      const body = new Tag('LBody', new Tag('LI', list))
      return {
        x: place.x + column * (width + cardGutter),
        head: place.set.lines([{ text: card.head, ...(card.spoken ? { spoken: card.spoken } : {}) }], cardHead, inner),
        headTag: new Tag('P', body),
        lines: card.lines.flatMap((text) => {
          const tag = new Tag('P', body)
          return place.set.lines(text, small, inner).map((line) => ({ line, tag }))
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

/** Words, the bar, words; the bar is a figure that says the same. */
export function layGapBar(place: Place, block: BlockOf<'gap-bar'>): Row[] {
  const look = place.looks.text
  const before = place.set.line(block.before, look, place.width / 3)
  const barX = place.x + before.width + barGap
  const afterX = barX + barSize.width + barGap
  const after = place.set.lines(block.after, look, place.x + place.width - afterX)
  const { track, filled, mark } = gapBar(block, barSize)
  const words = new Tag('P', place.parent)
  return [
    row(Math.max(1, after.length) * look.leading, (pen, y) => {
      const top = y + (look.leading - barSize.height) / 2
      pen.text(words, before, look, { x: place.x, y })
      const figure = new Tag('Figure', place.parent, {
        alt: wellFormed(block.alt),
        bbox: [barX, top, barX + barSize.width, top + barSize.height]
      })
      pen.mark(figure, () => {
        pen.fill(barX + track.x, top + track.y, track.width, track.height, ink.track)
        if (filled.width > 0) pen.fill(barX + filled.x, top + filled.y, filled.width, filled.height, ink.bar)
        pen.fill(barX + mark.x, top + mark.y, mark.width, mark.height, ink.black)
      })
      const rest = new Tag('P', place.parent)
      after.forEach((line, at) => {
        pen.text(rest, line, look, { x: afterX, y: y + at * look.leading })
      })
    })
  ]
}
