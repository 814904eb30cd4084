import type { PlainDate } from '../model/scalars'
import type { RecordCode } from '../rules/page-code'

/**
 * The model of a printed page: its content in reading order, as plain data, without paper size or fonts. One pure
 * function per form makes it, and one renderer (`electron/services/pdf`) draws it.
 */

/**
 * A piece of running text. Quiet words are paler, not smaller; `spoken` is read out instead of a short form, which
 * stays on one line.
 */
export interface Span {
  text: string
  bold?: boolean
  italic?: boolean
  quiet?: boolean
  spoken?: string
  /** Parts with ` · ` between them; the dot is left out where a line breaks between two parts. */
  listed?: true
}

/**
 * A paragraph that begins with one of these has its direction, whatever letter comes first. It is not drawn.
 */
export const directionMarks = { ltr: '\u200E', rtl: '\u200F' } as const

/** Running text; line feeds start a new paragraph inside the block. */
export type Rich = string | readonly Span[]

/** A short fact; `null` leaves a ruled line to write on. `area` is as in the block of that name. */
export interface GridField {
  label: string
  value: string | null
  area?: string
}

export interface TableColumn {
  label: string
  /** The share of the table's width, relative to the other columns. */
  width: number
  align: 'left' | 'right'
  /** Every row has a box to tick in this column, and no words. */
  box?: true
  /**
   * Its cells are the document's own words: their direction is that of the document's language, whatever name they
   * begin with.
   */
  fixed?: true
}

export interface Choice {
  label: string
  chosen: boolean
}

export interface DateCard {
  head: string
  /** The heading in full, for screen readers. */
  spoken: string
  lines: readonly string[]
}

/** One pen stroke: x and y as shares of the pad's width, from its top left corner. */
export type PenStroke = readonly (readonly [number, number])[]

/** What is on a signature line. `words` are printed on it, `alt` is read out. */
export type SignatureMark =
  | { kind: 'drawn'; strokes: readonly PenStroke[]; alt: string }
  | { kind: 'typed'; words: string }
  | { kind: 'said'; words: string }
  | { kind: 'empty' }

/** Labels with a box each to tick with a pen; `spoken`: an open box in words. */
interface Ticks {
  labels: readonly string[]
  spoken: string
}

export interface SignatureBox {
  mark: SignatureMark
  name: string
  caption: string
  /** What is filled in with a pen below the name. `lines`: labels with a line behind each; an empty one is only a line. */
  pen?: { ticks?: Ticks; lines: readonly string[] }
  /** The caption of earlier editions, in which ink counted also under a record that was refused. */
  beforeRefused?: string
  /** The caption of earlier editions, in which boxes were typed and nothing else was there for the pen. */
  beforeBoxes?: string
}

/** The result of a week: held, held on another day, missed, sick, on leave, no answer yet, due and still open. */
export type WeekSquare = 'held' | 'moved' | 'missed' | 'sick' | 'away' | 'open' | 'due'

/** The weeks of one rep; null where nothing was due. `alt` describes the squares in words. */
export interface WeeksRow {
  label: string
  about: string
  squares: readonly (WeekSquare | null)[]
  after: string
  alt: string
}

/** `area` is as in the block of that name. */
export interface BesidePart {
  head: readonly Block[]
  body: readonly Block[]
  area?: string
}

/** A field that can be filled in, in a PDF that is sent to be answered; with `options` it is a choice. */
export interface Entry {
  /** The name of the field in the PDF. */
  field: string
  label: string
  lines: number
  options?: readonly { value: string; label: string }[]
}

export type Block =
  /** A small quiet line above a title. */
  | { type: 'kicker'; text: string }
  /** The one large line of the page. `fixed` is as in a heading. */
  | { type: 'title'; text: string; fixed?: boolean }
  /**
   * With `fixed`, the direction is that of the document's language, whatever name the heading begins with. `help` is
   * small print beside it if there is room, otherwise below. In earlier editions of the page, `formerly` was printed
   * instead when the rep refused, and `beforeInk` when the rep signs with ink.
   */
  | {
      type: 'heading'
      level: 2 | 3
      text: string
      fixed?: boolean
      help?: string
      formerly?: string
      beforeInk?: string
    }
  | { type: 'paragraph'; text: Rich }
  /** Somebody's own words, with a rule on their left. */
  | { type: 'quote'; text: string }
  | { type: 'list'; ordered: boolean; items: readonly Rich[] }
  | { type: 'fields'; columns: 1 | 2 | 3; fields: readonly GridField[] }
  /** The rows are followed by `blankRows` empty rows to write in. */
  | {
      type: 'table'
      columns: readonly TableColumn[]
      rows: readonly (readonly Rich[])[]
      blankRows: number
      /** Rows are high enough to write beside the printed words. */
      forPen?: true
    }
  /**
   * Boxes to tick, in a line, one below the other or in two columns; `spoken` tells screen readers whether a box is
   * ticked.
   */
  | {
      type: 'choices'
      inline: boolean
      columns?: 2
      items: readonly Choice[]
      spoken: { chosen: string; open: string }
    }
  /** The bar of `shared/charts/gap-bar.ts` with words before and after it. */
  | { type: 'gap-bar'; before: string; after: string; alt: string; now: number; wanted: number; steps: number }
  /** `months`: the month above each week in which one begins, otherwise empty. */
  | { type: 'weeks'; months: readonly string[]; rows: readonly WeeksRow[] }
  /** The level of a behavior from visit to visit against its target, as `shared/charts/level-line.ts` places it. */
  | {
      type: 'level-line'
      /** Oldest first. `day`: how its day is printed under it, where there is room. */
      visits: readonly { on: PlainDate; rating: number; day: string }[]
      target: number
      targetWords: string
      steps: number
      alt: string
    }
  | { type: 'cards'; cards: readonly DateCard[] }
  | { type: 'entries'; entries: readonly Entry[] }
  | { type: 'signatures'; boxes: readonly SignatureBox[] }
  /** Ruled lines to write on. */
  | { type: 'ruled'; lines: number }
  /**
   * Small print. In earlier editions of the page, `formerly` was printed instead. A `closing` note stays on one page
   * with the end of what it closes.
   */
  | { type: 'note'; text: Rich; formerly?: string; closing?: true }
  /**
   * A QR code of a text, with sides of `side` points; `alt` describes it. A `coarse` one holds capital letters and digits
   * in few large squares, so that a photo of it can be read.
   */
  | { type: 'qr'; text: string; alt: string; side: number; coarse?: true }
  /** A dashed line to cut along. */
  | { type: 'cut' }
  | { type: 'page-break' }
  /** Stays on one page if it fits on one; with `next`, together with the beginning of what follows. */
  | { type: 'together'; blocks: readonly Block[]; next?: true }
  /** Two parts of equal width side by side, never split over pages; their lines to write on end at the same height. */
  | { type: 'beside'; parts: readonly [BesidePart, BesidePart] }
  /**
   * The blocks of one field or section of a template, so that it can be found on the page. `area` is `f:` and the
   * field's id, or `s:` and the section's.
   */
  | { type: 'area'; area: string; blocks: readonly Block[] }

/**
 * Where a field or section of a template is on the page, as shares of the page's width and height from its top left
 * corner.
 */
export interface FormArea {
  area: string
  /** From 1. */
  page: number
  x: number
  y: number
  width: number
  height: number
}

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** A file that is embedded in the PDF. */
export interface Attachment {
  name: string
  mime: string
  description: string
  text: string
  /**
   * How it was described in earlier editions of the page: `formerly` when the rep refused, `beforeInk` when the rep
   * signs with ink.
   */
  formerly?: string
  beforeInk?: string
}

/** How many pages a document may take, and blocks that need less room, which are used when its own do not fit. */
export interface Fit {
  pages: number
  tighter: readonly Block[]
}

/** A document to print. */
export interface PrintDocument {
  /** Shown by PDF readers instead of the file's name. */
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** The line at the top; `left` is the document's first heading. Both are repeated on later pages. */
  header: { left: string; right: string }
  /**
   * `page` contains `{page}` and `{pages}`. With `centered`, as in earlier editions, the middle keeps its place and a
   * longer left part is cut.
   */
  footer: { left: string; middle: string; page: string; centered?: true }
  /**
   * The small code at the foot, by which a sheet that comes back finds its record. Null keeps room for it, so
   * that a draft breaks into the same pages as the signed record. When it is missing, no room is kept.
   */
  code?: RecordCode | null
  /** The word drawn across a page that is not final, such as DRAFT. */
  mark: string | null
  /** Whether it has fields that can be filled in, so that its file is a plain PDF. */
  fillable?: true
  /**
   * As in earlier editions: one entry of a table or list may be alone at a page break, and signatures alone on a page.
   */
  loneEntries?: true
  /** As in earlier editions: a short date may break, and a line may end with the dot between two parts. */
  looseLines?: true
  /** As in earlier editions: a sentence in the other direction is not isolated from the rest of its paragraph. */
  mingled?: true
  /** How it is tightened; without this, a document of little more than one page is tightened to one. */
  fit?: Fit
  blocks: readonly Block[]
  /**
   * Pages that follow the whole of a record and belong to no record: they never change how the pages before them are
   * drawn, and their code says what they are.
   */
  answerPages?: readonly Block[]
  /** Printed small on pages of its own after the others; not counted in `fit`. */
  annex?: readonly Block[]
  attachment: Attachment | null
}
