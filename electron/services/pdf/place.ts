import type { Density, Looks, TextLook } from './looks'
import type { Tag } from './pen'
import { type Row, row } from './row'
import type { SetLine, Typesetter } from './typesetter'

/** Where and how blocks are laid: the column of text, its looks, and the element their tags belong to. */
export interface Place {
  x: number
  width: number
  set: Typesetter
  looks: Looks
  density: Density
  parent: Tag
}

/** Air that gives way when a page is tightened. */
export const air = (place: Place, points: number): number => points * place.density.air

/** Room for a pen: it gives way by a sixth at most. */
export const penRoom = (place: Place, points: number): number => points * (0.84 + 0.16 * place.density.air)

/** One row per line, all under one tag. */
export const textRows = (tag: Tag, lines: readonly SetLine[], look: TextLook, x: number): Row[] =>
  lines.map((line) => row(look.leading, (pen, y) => pen.text(tag, line, look, { x, y })))
