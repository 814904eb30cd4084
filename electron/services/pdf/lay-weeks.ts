import type { BlockOf, WeekSquare } from '../../../shared/print/blocks'
import { air, type Bed } from './bed'
import { wellFormed } from './clean-text'
import { ink } from './looks'
import type { Pen } from './pen'
import { type Row, row, spaced } from './row'
import { Tag } from './tag'

const gap = 2.5
const height = 12

/**
 * One week: filled, rounded, crossed, striped, dotted, dashed, ringed or empty, so that they can be distinguished
 * even in a photocopy.
 */
function drawSquare(pen: Pen, square: WeekSquare | null, x: number, y: number, width: number): void {
  if (square === 'held') pen.fill(x, y, width, height, ink.bar)
  else if (square === 'moved') pen.pill(x, y, width, height, ink.bar)
  else {
    const thick = square === 'missed' ? 1.4 : 0.5
    pen.outline(
      x + thick / 2,
      y + thick / 2,
      width - thick,
      height - thick,
      thick,
      square === 'missed' ? ink.black : ink.frame
    )
    if (square === 'missed') pen.cross(x + width / 2, y + height / 2, 2.6)
    if (square === 'sick') pen.stripes(x, y, width, height)
    if (square === 'away') pen.dot(x + width / 2, y + height / 2, 1.2, ink.quiet)
    if (square === 'open') pen.rule(x + width / 2 - 2.5, y + height / 2, 5, 1, ink.quiet)
    if (square === 'due')
      pen.ring(x + width / 2, y + height / 2, Math.min(2.8, Math.max(1.7, width / 2 - 1)), 0.7, ink.quiet)
  }
}

/** Squares do not get narrower than this to leave room for a promise on one line. */
const narrowest = 9

/** The width of the promises: on one line if the squares leave room, and never narrower than the longest word. */
function promiseWidth(bed: Bed, { rows }: BlockOf<'weeks'>, room: number): number {
  const { small } = bed.looks
  const widthOf = (text: string) => bed.set.line(text, small, bed.width).width
  const weeks = Math.max(1, ...rows.map(({ squares }) => squares.length))
  const whole = Math.max(0, ...rows.map(({ about }) => widthOf(about)))
  const word = Math.max(0, ...rows.flatMap(({ about }) => about.split(' ').map(widthOf)))
  const left = room - weeks * (narrowest + gap)
  return Math.max(word, Math.min(whole, left)) + 8
}

/**
 * A row of weeks for each rep: name, promise, squares, sum. The squares are tagged as a figure with the same in words.
 */
export function layWeeks(bed: Bed, block: BlockOf<'weeks'>): Row[] {
  const { text, small } = bed.looks
  const labelWidth = bed.width * 0.2
  // The sum is never cut: in large print and in longer languages the squares get narrower.
  const sums = block.rows.map(({ after }) => bed.set.line(after, text, bed.width / 4).width)
  const afterWidth = Math.max(bed.width * 0.11, ...sums.map((width) => width + 8))
  const aboutWidth = promiseWidth(bed, block, bed.width - labelWidth - afterWidth)
  const squaresX = bed.x + labelWidth + aboutWidth
  const squaresWidth = bed.width - labelWidth - aboutWidth - afterWidth
  const columnOf = (weeks: number) => {
    const width = (squaresWidth - gap * (weeks - 1)) / Math.max(1, weeks)
    return { width, xOf: (at: number) => squaresX + at * (width + gap) }
  }
  // Each square says its days in words, so the months above are only for the eye.
  const paintMonths = (pen: Pen, y: number) => {
    const { xOf } = columnOf(block.months.length)
    block.months.forEach((month, at) => {
      if (month === '') return
      pen.plainText(bed.set.line(month, small, squaresWidth / 2), small, { x: xOf(at), y })
    })
  }
  const head = row(small.leading + 2, (pen, y) => pen.artifact(() => paintMonths(pen, y)), { glued: true })
  const repeat = row(small.leading + 2, (pen, y) => pen.artifact(() => paintMonths(pen, y), 'Pagination'))
  const rows = block.rows.flatMap((one) => {
    const label = bed.set.lines(one.label, text, labelWidth - 6)
    const about = bed.set.lines(one.about, small, aboutWidth - 6)
    const after = bed.set.line(one.after, text, afterWidth)
    const words = new Tag('P', bed.parent)
    const whole = Math.max(text.leading, label.length * text.leading, 1.5 + about.length * small.leading)
    const paint = (pen: Pen, y: number) => {
      label.forEach((line, at) => {
        pen.text(words, line, text, { x: bed.x, y: y + at * text.leading })
      })
      about.forEach((line, at) => {
        pen.text(words, line, small, { x: bed.x + labelWidth, y: y + 1.5 + at * small.leading })
      })
      const top = y + (text.leading - height) / 2
      const figure = new Tag('Figure', bed.parent, {
        alt: wellFormed(one.alt),
        bbox: [squaresX, top, squaresX + squaresWidth, top + height]
      })
      const { width, xOf } = columnOf(one.squares.length)
      pen.mark(figure, () => {
        one.squares.forEach((square, at) => {
          drawSquare(pen, square, xOf(at), top, width)
        })
      })
      const sum = new Tag('P', bed.parent)
      pen.text(sum, after, text, { x: bed.x + bed.width - after.width, y })
    }
    return spaced([row(whole, paint, { repeat })], air(bed, 3))
  })
  return [head, ...rows]
}
