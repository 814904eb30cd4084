import type { Entry } from '../../../shared/print/blocks'
import type { Ink } from './looks'
import type { Tag } from './tag'
import type { Typeface } from './typeface'

export interface Point {
  x: number
  y: number
}

/** Outlines, and how they are filled or stroked, in points from the top left; the names are those of pdfkit. */
export interface Shapes {
  rect(x: number, y: number, width: number, height: number): this
  roundedRect(x: number, y: number, width: number, height: number, radius: number): this
  circle(x: number, y: number, radius: number): this
  moveTo(x: number, y: number): this
  lineTo(x: number, y: number): this
  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): this
  /** The width, ends and corners of lines stay as they are set until the page ends. */
  lineWidth(points: number): this
  lineCap(cap: 'round'): this
  lineJoin(join: 'round'): this
  fill(color: Ink): this
  stroke(color: Ink): this
}

/** Words in one face, in the order in which they are drawn. */
export interface DrawnWords {
  text: string
  face: Typeface
  size: number
  color: Ink
  /** The position of the first letter on the baseline. */
  at: Point
}

/** The position and size of something, in points from the top left. */
export interface Area extends Point {
  width: number
  height: number
}

/** What a pen draws on: the pages of a PDF, or pictures of the same pages. */
export interface Surface {
  readonly shapes: Shapes
  words(drawn: DrawnWords): void
  /** Begins a page. */
  turn(): void
  /** Makes the element of a tag, and of those above it, for parts that stay empty. */
  touch(tag: Tag): void
  /** Draws under a tag. */
  tagged(tag: Tag, draw: () => void): void
  /** Draws something that is not read out. */
  artifact(draw: () => void, type: 'Pagination' | 'Layout'): void
  /** A field that can be filled in, under its tag; a picture has none. */
  entry(tag: Tag, entry: Entry, place: Area): void
  /** Draws with the page turned counterclockwise around a point. */
  turnedLeft(center: Point, draw: () => void): void
}
