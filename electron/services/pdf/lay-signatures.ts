import type { BlockOf, PenStroke, SignatureBox } from '../../../shared/print/blocks'
import { air, type Bed, penRoom } from './bed'
import { wellFormed } from './clean-text'
import { frameLooks, ink } from './looks'
import type { Pen } from './pen'
import { type Row, row, spaced } from './row'
import type { Point } from './surface'
import { Tag } from './tag'
import type { SetLine } from './typesetter'

const gutter = 26
const markHeight = 40

/** The density at which lines for ink shrink, too; only a blank form that has to fit is set as tightly. */
const tightest = 0.84

/** Lines for ink are the last thing to shrink; drawn signatures keep their room. */
const roomFor = (bed: Bed, boxes: readonly SignatureBox[]) =>
  bed.density.pen <= tightest && boxes.every(({ mark }) => mark.kind === 'empty')
    ? penRoom(bed, markHeight)
    : markHeight

const penWidth = 1.4
const inset = 8

/** Strokes in points: in the size that they have on the pad if that fits, otherwise smaller, standing on the line. */
export function placedStrokes(
  strokes: readonly PenStroke[],
  area: { x: number; y: number; width: number; height: number }
): Point[][] {
  let left = Infinity
  let top = Infinity
  let right = -Infinity
  let bottom = -Infinity
  for (const [x, y] of strokes.flat()) {
    left = Math.min(left, x)
    right = Math.max(right, x)
    top = Math.min(top, y)
    bottom = Math.max(bottom, y)
  }
  if (left > right) return []
  const scale = Math.min(
    area.width,
    area.width / Math.max(right - left, 1e-6),
    area.height / Math.max(bottom - top, 1e-6)
  )
  const origin = { x: area.x, y: area.y + area.height - (bottom - top) * scale }
  return strokes.map((stroke) =>
    thinned(stroke.map(([x, y]) => ({ x: origin.x + (x - left) * scale, y: origin.y + (y - top) * scale })))
  )
}

/** The points without those that are too close to the previous one to be seen. */
function thinned(points: readonly Point[]): Point[] {
  const kept: Point[] = []
  points.forEach((point, index) => {
    const before = kept.at(-1)
    const far = !before || Math.hypot(point.x - before.x, point.y - before.y) > 0.35
    if (far || index === points.length - 1) kept.push(point)
  })
  return kept
}

function paintMark(pen: Pen, bed: Bed, box: SignatureBox, group: Tag, x: number, y: number, width: number) {
  const { mark } = box
  if (mark.kind === 'empty') return
  if (mark.kind === 'drawn') {
    const area = { x: x + inset, y: y + 3, width: width - 2 * inset, height: markHeight - 7 }
    const figure = new Tag('Figure', group, {
      alt: wellFormed(mark.alt),
      bbox: [x, y, x + width, y + markHeight]
    })
    pen.mark(figure, () => {
      for (const points of placedStrokes(mark.strokes, area)) pen.stroke(points, penWidth)
    })
    return
  }
  const look = mark.kind === 'typed' ? frameLooks.typed : bed.looks.small
  const natural = bed.set.line(mark.words, look, Number.MAX_SAFE_INTEGER)
  const shrink = Math.min(1, (width - 2 * inset) / natural.width)
  const fitted = { ...look, size: look.size * shrink }
  const line = bed.set.line(mark.words, fitted, width)
  pen.text(new Tag('P', group), line, fitted, { x: x + inset, y: y + markHeight - look.leading - 3 })
}

/** A box to tick, and where its label begins. */
const tick = { side: 8.5, inset: 14, between: 12 }
/** The height of a line to write on, with its label. */
const penLine = 21

/** What is filled in with a pen below a name: boxes with the labels of all that fit on a line, then lines to write on. */
function layPen(bed: Bed, { pen: given }: SignatureBox, group: Tag, width: number) {
  const { text: look, note: labelLook } = bed.looks
  const rows: { label: SetLine; at: number; tag: { box: Tag; words: Tag } }[][] = []
  let used = Infinity
  const list = given?.ticks ? new Tag('L', group, { numbering: 'Square' }) : null
  for (const text of given?.ticks?.labels ?? []) {
    const label = bed.set.line(text, look, width - tick.inset)
    if (used + tick.inset + label.width > width) {
      rows.push([])
      used = 0
    }
    const item = new Tag('LI', list ?? group)
    const tag = { box: new Tag('Lbl', item, { actual: given?.ticks?.spoken ?? '' }), words: new Tag('LBody', item) }
    rows.at(-1)?.push({ label, at: used, tag })
    used += tick.inset + label.width + tick.between
  }
  const lines = (given?.lines ?? []).map((words) => ({
    label: bed.set.line(words, labelLook, width / 2),
    tag: words === '' ? null : new Tag('P', group)
  }))
  const rowHeight = look.leading + 3
  const paint = (pen: Pen, x: number, top: number) => {
    rows.forEach((row, index) => {
      const y = top + 4 + index * rowHeight
      for (const { label, at, tag } of row) {
        pen.mark(tag.box, () => pen.box(x + at, y + (look.leading - tick.side) / 2, tick.side, false))
        pen.text(tag.words, label, look, { x: x + at + tick.inset, y })
      }
    })
    lines.forEach(({ label, tag }, index) => {
      const y = top + (rows.length > 0 ? 4 + rows.length * rowHeight : 0) + (index + 1) * penLine
      if (tag) pen.text(tag, label, labelLook, { x, y: y - labelLook.leading })
      const from = tag ? label.width + 6 : 0
      pen.artifact(() => pen.rule(x + from, y, width - from, 0.5, ink.frame))
    })
  }
  const height = (rows.length > 0 ? 4 + rows.length * rowHeight : 0) + lines.length * penLine
  return { height: height === 0 ? 0 : height + 4, paint }
}

/** Signature lines with the signatures on them, below them name, caption and what is for the pen; two in a row. */
export function laySignatures(bed: Bed, block: BlockOf<'signatures'>): Row[] {
  const { name: nameLook, note: captionLook } = bed.looks
  const width = (bed.width - gutter) / 2
  const pairs: SignatureBox[][] = []
  for (let index = 0; index < block.boxes.length; index += 2) pairs.push(block.boxes.slice(index, index + 2))
  return pairs.flatMap((pair, index) => {
    const boxes = pair.map((box, column) => {
      const group = new Tag('Div', bed.parent)
      return {
        box,
        x: bed.x + column * (width + gutter),
        names: bed.set.lines(box.name, nameLook, width),
        captions: bed.set.lines([{ text: box.caption, listed: true }], captionLook, width),
        group,
        filled: layPen(bed, box, group, width)
      }
    })
    const nameHeight = Math.max(...boxes.map(({ names }) => names.length)) * nameLook.leading
    const captionHeight = Math.max(...boxes.map(({ captions }) => captions.length)) * captionLook.leading
    const room = roomFor(bed, pair)
    const paint = (pen: Pen, y: number) => {
      for (const { box, x, names, captions, group, filled } of boxes) {
        pen.touch(group)
        paintMark(pen, bed, box, group, x, y, width)
        pen.artifact(() => pen.rule(x, y + room, width, 0.75, ink.black))
        const nameTag = new Tag('P', group)
        names.forEach((line, at) => {
          pen.text(nameTag, line, nameLook, { x, y: y + room + 2.5 + at * nameLook.leading })
        })
        const captionTag = new Tag('P', group)
        captions.forEach((line, at) => {
          pen.text(captionTag, line, captionLook, { x, y: y + room + 3 + nameHeight + at * captionLook.leading })
        })
        filled.paint(pen, x, y + room + 3 + nameHeight + captionHeight)
      }
    }
    const penHeight = Math.max(...boxes.map(({ filled }) => filled.height))
    const rows = [row(room + 3 + nameHeight + captionHeight + penHeight, paint, { signs: true })]
    return index === 0 ? rows : spaced(rows, air(bed, 14))
  })
}
