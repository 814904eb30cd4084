/**
 * Printed pages as outlines: what the pen that makes the PDF draws, without the PDF. Lengths are points from the top left
 * of the page; outlines are SVG path data.
 */

/** A shape in one color: filled, or drawn along its outline. */
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
  /** Runs up the page. */
  turned: boolean
  /** The outline of each letter, by its place in the picture's list. */
  outlines: Uint16Array
  /** x and y of each letter's origin, one pair after the other. */
  places: Float32Array
}

/** The outline of a glyph in font units, y upwards; a name stands for the same outline in every picture. */
export interface LetterOutline {
  name: string
  path: string
}

export interface PictureSheet {
  width: number
  height: number
  /** What is drawn later lies above. */
  marks: readonly (PictureShape | PictureLetters)[]
}

/** A part of a page as it is read out: its role (`H1`, `P`, `Table`, …), and words or further parts. */
export interface PagePart {
  role: string
  /** What a picture shows, in words. */
  alt: string | null
  children: (PagePart | string)[]
}

export interface Picture {
  sheets: readonly PictureSheet[]
  outlines: readonly LetterOutline[]
  /** The words of all pages, in reading order. */
  words: PagePart
}
