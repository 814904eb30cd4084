import { isLarge, type Paper, type PaperSize, sizeOf } from '../../../shared/model/settings'
import type { FaceName } from './font-files'

/** Only grays, so that the page survives an office printer and a photocopy. */
export const ink = {
  black: '#14171a',
  quiet: '#555555',
  bar: '#333333',
  track: '#dddddd',
  hairline: '#cccccc',
  frame: '#999999',
  /** Visible even from a cheap printer, but paler than words. */
  mark: '#8a8a8a'
} as const
export type Ink = (typeof ink)[keyof typeof ink]

/** How a text is set; sizes in points. */
export interface TextLook {
  face: FaceName
  size: number
  leading: number
  color: Ink
  /** For the program's sentences around somebody's words: their direction is that of the document's language. */
  fixed?: true
}

/** Width and height in points. */
const sizes: Record<PaperSize, { width: number; height: number }> = {
  a4: { width: 595.28, height: 841.89 },
  letter: { width: 612, height: 792 }
}

/** Large print sets running text in 16 points and the smallest words in more than 11. */
const largeScale = 16 / 10.5

const margins = { side: 45, top: 40, bottom: 26 } as const

/**
 * A page on which blocks are laid out. All lengths but `scale` are in its own points: a page in large print is laid out
 * as a smaller one and drawn `scale` times as large, with the usual margins.
 */
export interface Sheet {
  width: number
  height: number
  scale: number
  margin: { side: number; top: number; bottom: number }
}

export function sheetOf(paper: Paper): Sheet {
  const { width, height } = sizes[sizeOf(paper)]
  if (!isLarge(paper)) return { width, height, scale: 1, margin: margins }
  const laid = (points: number) => points / largeScale
  const margin = { side: laid(margins.side), top: laid(margins.top), bottom: laid(margins.bottom) }
  return { width: laid(width), height: laid(height), scale: largeScale, margin }
}

/** The paper itself, in points. */
export const paperPoints = (paper: Paper): { width: number; height: number } => sizes[sizeOf(paper)]

/** Steps that tighten a document of little more than one page: first white space, then half a point of type. */
export interface Density {
  /** The share of the white space between blocks and in rows. */
  air: number
  /** The share of the height of lines to write on, at least 0.8, which is 16 points or 5.6 mm. */
  pen: number
  size: number
  leading: number
}

export const densities: readonly [Density, ...Density[]] = [
  { air: 1, pen: 1, size: 10.5, leading: 15.5 },
  { air: 0.75, pen: 0.96, size: 10.5, leading: 14.6 },
  { air: 0.55, pen: 0.93, size: 10.25, leading: 13.8 },
  { air: 0.4, pen: 0.9, size: 10, leading: 13.2 }
]

/** Further steps for a form that says how many pages it should fit on. */
export const fittingDensities: readonly Density[] = [
  { air: 0.4, pen: 0.84, size: 10, leading: 13.2 },
  { air: 0.3, pen: 0.8, size: 9.75, leading: 12.6 },
  { air: 0.2, pen: 0.8, size: 9.5, leading: 12 }
]

/**
 * Steps for what is printed after a form to be looked up: the first that fits on two sides of a sheet, otherwise the
 * last.
 */
export const annexDensities: readonly Density[] = [
  { air: 0.4, pen: 0.8, size: 8.75, leading: 10.9 },
  { air: 0.25, pen: 0.8, size: 8.25, leading: 9.9 }
]

export interface Looks {
  text: TextLook
  quietText: TextLook
  kicker: TextLook
  title: TextLook
  heading2: TextLook
  heading3: TextLook
  tableHead: TextLook
  label: TextLook
  cardHead: TextLook
  small: TextLook
  name: TextLook
  note: TextLook
}

/** The looks of the top line and the foot of each page; the same at every density. */
export const frameLooks = {
  headerLeft: { face: 'bold', size: 10, leading: 13, color: ink.black },
  headerRight: { face: 'regular', size: 8.75, leading: 13, color: ink.quiet },
  mark: { face: 'bold', size: 22, leading: 22, color: ink.mark },
  footer: { face: 'regular', size: 7.5, leading: 10, color: ink.quiet },
  typed: { face: 'italic', size: 19, leading: 24, color: ink.black }
} as const satisfies Record<string, TextLook>

export function looksFor({ size, leading }: Density): Looks {
  const text: TextLook = { face: 'regular', size, leading, color: ink.black }
  return {
    text,
    quietText: { ...text, color: ink.quiet },
    kicker: { face: 'regular', size: 9, leading: 12.5, color: ink.quiet, fixed: true },
    title: { face: 'bold', size: 20, leading: 25, color: ink.black },
    heading2: { face: 'bold', size: 10, leading: 13.5, color: ink.black },
    heading3: { face: 'semibold', size: 10, leading: 13.5, color: ink.quiet },
    tableHead: { face: 'semibold', size: 8.5, leading: 11.5, color: ink.quiet },
    label: { face: 'regular', size: 8.5, leading: 11.5, color: ink.quiet },
    cardHead: { face: 'bold', size: 11.5, leading: 16.5, color: ink.black },
    small: { face: 'regular', size: 8.75, leading: 12.5, color: ink.quiet },
    name: { face: 'bold', size: 10, leading: 14, color: ink.black },
    note: { face: 'regular', size: 8, leading: 11, color: ink.quiet }
  }
}
