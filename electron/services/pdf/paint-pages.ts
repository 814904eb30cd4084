import type { Paper } from '../../../shared/model/settings'
import type { Block, FormArea, PrintDocument } from '../../../shared/print/blocks'
import type { PageCode } from '../../../shared/rules/page-code'
import type { Bed } from './bed'
import { codeFoot, codePlace, codeSquares } from './code-squares'
import { formAreas } from './form-areas'
import { layOut } from './lay-out'
import {
  annexDensities,
  type Density,
  densities,
  fittingDensities,
  frameLooks,
  ink,
  looksFor,
  type Sheet,
  sheetOf
} from './looks'
import { type PlacedRow, paginate, withSignedFor } from './paginate'
import { baseline, Pen } from './pen'
import type { Row } from './row'
import type { Surface } from './surface'
import { Tag } from './tag'
import type { Typefaces } from './typefaces'
import { type SetLine, Typesetter } from './typesetter'

/** The line at the top of each page. */
interface Header {
  left: readonly SetLine[]
  right: readonly SetLine[]
  height: number
}

const headerGap = 6
const belowHeader = 16
const footerHeight = 17

function layHeader(document: PrintDocument, set: Typesetter, width: number): Header {
  const right = set.lines(document.header.right, frameLooks.headerRight, width * 0.5)
  const taken = Math.max(0, ...right.map((line) => line.width))
  const left = set.lines(document.header.left, frameLooks.headerLeft, width - taken - 16)
  return { left, right, height: Math.max(1, left.length, right.length) * frameLooks.headerLeft.leading }
}

/** A last page that is filled less than this share is avoided, if less white space can do so. */
const worthAPage = 0.3

/** Saves the last page when it holds little: white space shrinks, letters and lines to write on stay as they are. */
function sparedEnd(pages: PlacedRow[][], height: number, pagesWith: (air: number) => PlacedRow[][]): PlacedRow[][] {
  const end = Math.max(0, ...(pages.at(-1) ?? []).map(({ row, y }) => y + row.height))
  if (pages.length === 1 || end > worthAPage * height) return pages
  for (const air of [0.8, 0.6, 0.45]) {
    const fewer = pagesWith(air)
    if (fewer.length < pages.length) return fewer
  }
  return pages
}

type PagesAt = (density: Density, blocks: readonly Block[]) => PlacedRow[][]

/**
 * The pages of a document. If there are more than the document says, tries tighter settings until they fit: less white
 * space, half a point less type, then its tighter blocks; if nothing fits, the fewest pages. Without a number, two
 * pages become one if possible. Large print takes as many pages as it needs; only one without an attached record may
 * save its last page, because a signed page must be drawn the same again.
 */
function fill(
  { blocks, fit, attachment }: PrintDocument,
  pagesAt: PagesAt,
  height: number,
  isLarge: boolean
): PlacedRow[][] {
  const [loose, ...tighter] = densities
  const pages = pagesAt(loose, blocks)
  if (isLarge)
    return attachment === null ? sparedEnd(pages, height, (air) => pagesAt({ ...loose, air }, blocks)) : pages
  if (fit ? pages.length <= fit.pages : pages.length !== 2) return pages
  const tries = tighter.map((density) => ({ density, blocks }))
  const last = fit ? [...tighter, ...fittingDensities].map((density) => ({ density, blocks: fit.tighter })) : []
  let fewest = pages
  for (const next of [...tries, ...last]) {
    const fewer = pagesAt(next.density, next.blocks)
    if (fewer.length <= (fit?.pages ?? 1)) return fewer
    if (fit && fewer.length < fewest.length) fewest = fewer
  }
  return fewest
}

/** The pages after a form, on one sheet if a little less white space and type allows it. */
function annexPages({ annex = [] }: PrintDocument, pagesAt: PagesAt): PlacedRow[][] {
  if (annex.length === 0) return []
  let pages: PlacedRow[][] = []
  for (const density of annexDensities) {
    pages = pagesAt(density, annex)
    if (pages.length <= 2) break
  }
  return pages
}

/** The heights of the draft marks in the margin, as shares of the page. */
const markHeights = [0.22, 0.5, 0.78] as const

class Frame {
  private readonly x: number
  private readonly width: number

  constructor(
    private readonly document: PrintDocument,
    private readonly set: Typesetter,
    private readonly sheet: Sheet,
    private readonly header: Header,
    private readonly root: Tag
  ) {
    this.x = sheet.margin.side
    this.width = sheet.width - 2 * this.x
  }

  get contentTop(): number {
    return this.sheet.margin.top + this.header.height + headerGap + belowHeader
  }

  get contentHeight(): number {
    const foot = this.document.code === undefined ? this.sheet.margin.bottom + footerHeight : codeFoot(this.sheet)
    return this.sheet.height - foot - 10 - this.contentTop
  }

  /** The width of the lines at the foot: a code takes room at their end. */
  private get footerWidth(): number {
    return this.document.code ? this.width - codePlace(this.sheet).side - 14 : this.width
  }

  /**
   * Draws the frame of a page. `ofAnswer`: the number among the pages to answer on, 0 for any other. The draft mark is in the margin, where it crosses no words; the header is only read out
   * once.
   */
  paint(pen: Pen, page: number, pages: number, ofAnswer: number): void {
    if (this.document.mark) this.paintMark(pen, this.document.mark)
    if (page === 1) {
      this.paintHeader(pen, new Tag('H1', this.root), new Tag('P', this.root))
      pen.artifact(() => this.paintHeaderRule(pen))
    } else
      pen.artifact(() => {
        this.paintHeader(pen, null, null)
        this.paintHeaderRule(pen)
      }, 'Pagination')
    pen.artifact(() => {
      this.paintFooter(pen, page, pages)
      this.paintCode(pen, page, ofAnswer)
    }, 'Pagination')
  }

  private paintHeader(pen: Pen, title: Tag | null, status: Tag | null): void {
    const { headerLeft, headerRight } = frameLooks
    const { top } = this.sheet.margin
    const sameBaseline = baseline(headerLeft) - baseline(headerRight)
    this.header.left.forEach((line, index) => {
      const at = { x: this.x, y: top + index * headerLeft.leading }
      if (title) pen.text(title, line, headerLeft, at)
      else pen.plainText(line, headerLeft, at)
    })
    this.header.right.forEach((line, index) => {
      const at = { x: this.x + this.width - line.width, y: top + sameBaseline + index * headerRight.leading }
      if (status) pen.text(status, line, headerRight, at)
      else pen.plainText(line, headerRight, at)
    })
  }

  private paintHeaderRule(pen: Pen): void {
    pen.rule(this.x, this.sheet.margin.top + this.header.height + headerGap, this.width, 0.75, ink.black)
  }

  private paintFooter(pen: Pen, page: number, pages: number): void {
    const width = this.footerWidth
    const look = frameLooks.footer
    const y = this.sheet.height - this.sheet.margin.bottom - look.leading
    pen.rule(this.x, y - 5, width, 0.5, ink.frame)
    const { left, middle, page: words, centered } = this.document.footer
    const number = this.set.line(words.replace('{page}', String(page)).replace('{pages}', String(pages)), look, 120)
    const middleLine = this.set.line(middle, look, width * 0.4)
    const center = (width - middleLine.width) / 2
    const room = centered ? center - 12 : width - number.width - middleLine.width - 24
    const leftLine = this.set.line(left, look, room)
    pen.plainText(leftLine, look, { x: this.x, y })
    pen.plainText(middleLine, look, { x: this.x + Math.max(center, leftLine.width + 12), y })
    pen.plainText(number, look, { x: this.x + width - number.width, y })
  }

  /** Draws the code in the corner, a little into the margin; the words at the foot end before it. */
  private paintCode(pen: Pen, page: number, ofAnswer: number): void {
    const { code } = this.document
    if (!code) return
    const { side, x, y } = codePlace(this.sheet)
    const of: PageCode = ofAnswer > 0 ? { ...code, page: ofAnswer, answer: true } : { ...code, page }
    pen.squares(codeSquares(of), side, { x, y })
  }

  private paintMark(pen: Pen, mark: string): void {
    const { width, height, margin } = this.sheet
    const line = this.set.line(mark, frameLooks.mark, height / markHeights.length)
    pen.artifact(() => {
      for (const share of markHeights)
        pen.upwards(line, frameLooks.mark, { x: width - margin.side / 2, y: height * share })
    }, 'Pagination')
  }
}

/** The result of drawing, besides the pages themselves. */
export interface Painted {
  pages: number
  /** Characters that no font has, such as `“漢” (U+6F22)`; the page shows `U+6F22` instead. */
  missingGlyphs: string[]
  /** Where the fields and sections of the template are, if the document is findable. */
  areas: FormArea[]
}

/** Lays out a document and draws its pages: the same strokes at the same places on any surface. */
export function paintPages(document: PrintDocument, paper: Paper, faces: Typefaces, surface: Surface): Painted {
  const sheet = sheetOf(paper)
  const { side } = sheet.margin
  const width = sheet.width - 2 * side
  const set = new Typesetter(faces, document.language, document.looseLines, document.mingled)
  const root = new Tag('Document', null)
  const frame = new Frame(document, set, sheet, layHeader(document, set, width), root)
  const bed: Omit<Bed, 'density' | 'looks'> = {
    x: side,
    width,
    set,
    parent: root,
    loneEntries: document.loneEntries ?? false
  }
  const laid = document.loneEntries ? (rows: Row[]) => rows : withSignedFor
  const pagesAt: PagesAt = (density, blocks) =>
    paginate(laid(layOut({ ...bed, density, looks: looksFor(density) }, blocks)), frame.contentHeight)
  const own = [...fill(document, pagesAt, frame.contentHeight, sheet.scale !== 1), ...annexPages(document, pagesAt)]
  const { answerPages = [] } = document
  const pages = answerPages.length > 0 ? [...own, ...pagesAt(densities[0], answerPages)] : own
  const pen = new Pen(surface)
  pages.forEach((rows, index) => {
    surface.turn()
    frame.paint(pen, index + 1, pages.length, Math.max(0, index + 1 - own.length))
    for (const { row, y } of rows) row.paint(pen, frame.contentTop + y)
  })
  const areas = formAreas(pages, frame.contentTop, sheet)
  return { pages: pages.length, missingGlyphs: [...set.missing.values()], areas }
}
