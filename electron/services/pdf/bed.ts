import type { Density, Looks, TextLook } from './looks'
import { type Row, row } from './row'
import type { Tag } from './tag'
import type { SetLine, Typesetter } from './typesetter'

/** Where and how blocks are laid out: the column of text, its looks, and the element that their tags belong to. */
export interface Bed {
  x: number
  width: number
  set: Typesetter
  looks: Looks
  density: Density
  parent: Tag
  /** Whether an entry of a table or list may be alone at a page break, as in earlier editions. */
  loneEntries: boolean
}

/** White space, which shrinks when a page is tightened. */
export const air = (bed: Bed, points: number): number => points * bed.density.air

/** Room for a pen; it shrinks by at most a fifth. */
export const penRoom = (bed: Bed, points: number): number => points * bed.density.pen

/** One row for each line, all under one tag, on the side where its paragraph begins. */
export const textRows = (
  tag: Tag,
  lines: readonly SetLine[],
  look: TextLook,
  { x, width }: Pick<Bed, 'x' | 'width'>
): Row[] =>
  lines.map((line) => {
    const at = line.rightToLeft ? x + width - line.width : x
    return row(look.leading, (pen, y) => pen.text(tag, line, look, { x: at, y }))
  })
