import { levelLine, withRoom } from '../../../shared/charts/level-line'
import type { BlockOf } from '../../../shared/print/blocks'
import type { Bed } from './bed'
import { wellFormed } from './clean-text'
import { ink } from './looks'
import { type Row, row } from './row'
import { Tag } from './tag'

const height = 74
/** Room for the numbers of the levels on the left and for the words of the target on the right. */
const side = { left: 14, right: 62 }
const dash = { length: 4, gap: 3 }

/**
 * Levels as hairlines, the target dashed, visits as dots with their days below; tagged as a figure with the same in
 * words.
 */
export function layLevelLine(bed: Bed, block: BlockOf<'level-line'>): Row[] {
  const { note } = bed.looks
  const { visits, target, steps } = block
  const area = { width: bed.width - side.left - side.right, height }
  const shape = levelLine({ ratings: visits, target, steps, mark: null, next: null, broken: false }, area)
  const levels = shape.levels.map((y, at) => ({ y, line: bed.set.line(String(at + 1), note, side.left) }))
  const words = bed.set.line(block.targetWords, note, side.right - 8)
  const under = visits.map(({ day }) => bed.set.line(day, note, 60))
  const widest = Math.max(0, ...under.map(({ width }) => width))
  const hasRoom = withRoom(
    shape.points.map(({ x }) => x),
    widest + 6
  )
  const top = note.leading / 2
  const whole = top + height + 8 + note.leading
  const radius = Math.min(3.2, area.width / Math.max(5, visits.length) / 3)
  return [
    row(whole, (pen, y) => {
      const from = { x: bed.x + side.left, y: y + top }
      const figure = new Tag('Figure', bed.parent, {
        alt: wellFormed(block.alt),
        bbox: [bed.x, y, bed.x + bed.width, y + whole]
      })
      pen.mark(figure, () => {
        for (const { y: at, line } of levels) {
          pen.rule(from.x, from.y + at, area.width, 0.4, ink.hairline)
          pen.plainText(line, note, { x: bed.x, y: from.y + at - note.leading / 2 })
        }
        for (let x = 0; x < area.width; x += dash.length + dash.gap)
          pen.rule(from.x + x, from.y + shape.target, Math.min(dash.length, area.width - x), 1, ink.black)
        pen.plainText(words, note, { x: from.x + area.width + 8, y: from.y + shape.target - note.leading / 2 })
        shape.points.forEach((point, at) => {
          const before = shape.points[at - 1]
          const here = { x: from.x + point.x, y: from.y + point.y }
          if (before) pen.stroke([{ x: from.x + before.x, y: from.y + before.y }, here], 1.2)
          pen.dot(here.x, here.y, radius, ink.black)
          const day = under[at]
          if (day && hasRoom[at]) pen.plainText(day, note, { x: here.x - day.width / 2, y: from.y + height + 6 })
        })
      })
    })
  ]
}
