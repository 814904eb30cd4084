import type { RecordCode } from '../rules/page-code'

/**
 * The model of a printed page: what stands on it, in reading order, as plain data. It knows neither paper size nor fonts;
 * one renderer (`electron/services/pdf`) draws it, one pure function per form makes it.
 */

/**
 * A piece of running text. Quiet words are lower in tone, not in size; `spoken` is read out in place of a short form, which
 * stays on one line.
 */
export interface Span {
  text: string
  bold?: boolean
  italic?: boolean
  quiet?: boolean
  spoken?: string
  /** Parts with ` · ` between them; the dot is not shown where a line ends between two. */
  listed?: true
}

/** Running text; line feeds start a new paragraph inside the block. */
export type Rich = string | readonly Span[]

/** A short fact; `null` leaves a ruled line to write on. `area` as in the block of this name. */
export interface GridField {
  label: string
  value: string | null
  area?: string
}

export interface TableColumn {
  label: string
  /** Share of the table's width, relative to the other columns. */
  width: number
  align: 'left' | 'right'
  /** Every row has a box to tick here; its cells hold no words. */
  box?: true
  /** Its cells are the document's own words and begin on the side of its language, whatever name they begin with. */
  fixed?: true
}

export interface Choice {
  label: string
  chosen: boolean
}

export interface DateCard {
  head: string
  /** The head in full words, for screen readers. */
  spoken: string
  lines: readonly string[]
}

/** One pen stroke; x and y in the unit of the pad's width, from its top left. */
export type PenStroke = readonly (readonly [number, number])[]

/** What stands on a signature line. `words` are printed on it, `alt` is read out. */
export type SignatureMark =
  | { kind: 'drawn'; strokes: readonly PenStroke[]; alt: string }
  | { kind: 'typed'; words: string }
  | { kind: 'said'; words: string }
  | { kind: 'empty' }

export interface SignatureBox {
  mark: SignatureMark
  name: string
  caption: string
}

/** A week of a row: held, held on another day, missed, sick, on leave, without an answer. */
export type WeekSquare = 'held' | 'moved' | 'missed' | 'sick' | 'away' | 'open'

/** Weeks of one rep; null where nothing was due. `alt` says the squares in words. */
export interface WeeksRow {
  label: string
  about: string
  squares: readonly (WeekSquare | null)[]
  after: string
  alt: string
}

/** `area` as in the block of this name. */
export interface BesidePart {
  head: readonly Block[]
  body: readonly Block[]
  area?: string
}

/** A field to be typed into, in a PDF that is sent to be answered; `options` are chosen from. */
export interface Entry {
  /** Its name in the PDF. */
  field: string
  label: string
  lines: number
  options?: readonly { value: string; label: string }[]
}

export type Block =
  /** A small quiet line above a title. */
  | { type: 'kicker'; text: string }
  /** The one thing on the page that is large. `fixed` as in a heading. */
  | { type: 'title'; text: string; fixed?: boolean }
  /**
   * A `fixed` one begins on the side of the document's language, whatever name it begins with. `help` is small print beside
   * it where there is room, else below. What stood there on pages of before: `formerly` where the rep refused, `beforeInk`
   * where the rep is to sign with ink.
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
  /** Somebody's own words, behind a rule on the left. */
  | { type: 'quote'; text: string }
  | { type: 'list'; ordered: boolean; items: readonly Rich[] }
  | { type: 'fields'; columns: 1 | 2 | 3; fields: readonly GridField[] }
  /** `blankRows` empty rows to write in follow the rows. */
  | {
      type: 'table'
      columns: readonly TableColumn[]
      rows: readonly (readonly Rich[])[]
      blankRows: number
      /** Rows leave room for a pen beside the words that stand in them. */
      forPen?: true
    }
  /** Boxes to tick, in a line, below each other or in two columns; `spoken` says ticked and not ticked for screen readers. */
  | {
      type: 'choices'
      inline: boolean
      columns?: 2
      items: readonly Choice[]
      spoken: { chosen: string; open: string }
    }
  /** Words, the bar of `shared/charts/gap-bar.ts`, words. */
  | { type: 'gap-bar'; before: string; after: string; alt: string; now: number; wanted: number; steps: number }
  | { type: 'weeks'; rows: readonly WeeksRow[] }
  /** The level of a behavior from visit to visit against its target, as `shared/charts/level-line.ts` places it. */
  | {
      type: 'level-line'
      /** Oldest first. */
      ratings: readonly number[]
      /** Under each visit; empty where there is no room for all. */
      days: readonly string[]
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
   * Small print. `formerly`: what stood there on pages of before. What `closing` ends never stands on a page without the end
   * of what it is about.
   */
  | { type: 'note'; text: Rich; formerly?: string; closing?: true }
  /** A QR code of a text, its `side` in points; `alt` says what it holds. */
  | { type: 'qr'; text: string; alt: string; side: number }
  | { type: 'page-break' }
  /** Stays on one page wherever it fits on one; `next`: with the beginning of what follows. */
  | { type: 'together'; blocks: readonly Block[]; next?: true }
  /** Two parts of equal width beside each other, never cut; lines to write on end together. */
  | { type: 'beside'; parts: readonly [BesidePart, BesidePart] }
  /** What comes from one field or section of a template (`f:` and a field's id, `s:` and a section's), so that it can be found on the page. */
  | { type: 'area'; area: string; blocks: readonly Block[] }

/** Where a field or section of a template stands; in shares of the page's width and height, from its top left. */
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

/** A file that travels inside the PDF. */
export interface Attachment {
  name: string
  mime: string
  description: string
  text: string
  /** How it was described on pages of before: where the rep refused, and where ink is to come. */
  formerly?: string
  beforeInk?: string
}

/** How many pages a document takes at most, and blocks that take less room, for where its own do not fit on them. */
export interface Fit {
  pages: number
  tighter: readonly Block[]
}

/** A document to print. */
export interface PrintDocument {
  /** Shown by readers in place of the file's name. */
  title: string
  author: string
  subject: string
  /** BCP 47. */
  language: string
  /** The line on top: `left` is the document's first heading. Both are repeated on later pages. */
  header: { left: string; right: string }
  /** `page` holds `{page}` and `{pages}`. */
  /** `centered`: the middle never gives way, and what is longer at the left is cut, as it once was. */
  footer: { left: string; middle: string; page: string; centered?: true }
  /**
   * The small code at the foot, by which a sheet that comes back finds its record. Null keeps its room free: a draft
   * breaks into the same pages as what is signed. Without it there is no room.
   */
  code?: RecordCode | null
  /** The word drawn across a page that is not final, such as DRAFT. */
  mark: string | null
  /** It has fields to be typed into, so its file is a plain PDF. */
  fillable?: true
  /** An entry of a table or a list may stand alone beside a cut, and signatures on a page, as they once could. */
  loneEntries?: true
  /** A short date may break, and a line end with the dot between two parts, as they once could. */
  looseLines?: true
  /** Drawn as before a sentence that runs the other way stood for itself in its paragraph. */
  mingled?: true
  /** What it is tightened to; without it, to one page where two are nearly one. */
  fit?: Fit
  blocks: readonly Block[]
  /** On pages of its own behind the others, set small; what the document fits on does not count it. */
  annex?: readonly Block[]
  attachment: Attachment | null
}
