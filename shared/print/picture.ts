/**
 * Printed pages as outlines: what the pen that makes the PDF would draw, without a PDF. Lengths are points from the top
 * left corner of the page; outlines are SVG path data.
 */

/** A shape of one color: filled, or drawn along its outline. */
export interface PictureShape {
  path: string
  color: string
  line: { width: number; round: boolean } | null
}

/** Letters of one face, size and color, in the order of drawing. */
export interface PictureLetters {
  color: string
  /** Points per font unit. */
  scale: number
  /** Whether the text runs up the page. */
  turned: boolean
  /** The outline of each letter, as an index into the picture's list. */
  outlines: Uint16Array
  /** The origins of the letters: x and y, one pair after the other. */
  places: Float32Array
}

/** The outline of a glyph in font units, with y upward; the same name means the same outline in every picture. */
export interface LetterOutline {
  name: string
  path: string
}

export interface PictureSheet {
  width: number
  height: number
  /** In order of drawing: later ones cover earlier ones. */
  marks: readonly (PictureShape | PictureLetters)[]
}

/** A part of a page as it is read out: its role (`H1`, `P`, `Table`, …), and its words or further parts. */
export interface PagePart {
  role: string
  /** A description of a picture. */
  alt: string | null
  children: (PagePart | string)[]
}

export interface Picture {
  sheets: readonly PictureSheet[]
  outlines: readonly LetterOutline[]
  /** The words of all pages, in reading order. */
  words: PagePart
}
