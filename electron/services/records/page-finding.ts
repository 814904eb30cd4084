import { type Paper, papers } from '../../../shared/model/settings'
import type { PdfFinding } from '../../../shared/model/verification'
import { toAnswer } from '../../../shared/print/answer'
import { editions, inEdition } from '../../../shared/print/editions'
import { paperPoints } from '../pdf/looks'
import { renderPdf } from '../pdf/render'
import type { Typefaces } from '../pdf/typefaces'
import { strangeOver } from './answer-in'
import { type WordDifference, wordDifference } from './compare-words'
import type { PageText } from './page-text'
import type { PlainData } from './read-record'
import { recordedIn, translatorsFor } from './redraw'

/** How the page of a PDF compares with the one that Coachbook draws from the record inside it. */
export interface PageFinding extends WordDifference {
  /** `exact`: the same bytes; `same`: the same words; `unread`: it could not be read or drawn. */
  state: Exclude<NonNullable<PdfFinding['checked']>['page'], 'kept'>
  /** How many notes, fields or stamps over the page were not part of it. */
  overlays: number
  /** The lines of the page, and those of the page drawn from the record. */
  page: string[]
  record: string[]
}

export const unread: PageFinding = {
  state: 'unread',
  overlays: 0,
  page: [],
  record: [],
  onlyOnPage: [],
  onlyInRecord: []
}

/** The most lines that are reported; a plan has two or three pages. */
const mostLines = 400
const longestLine = 300

const bounded = (lines: readonly string[]) =>
  lines.slice(0, mostLines).map((line) => (line.length > longestLine ? `${line.slice(0, longestLine)}…` : line))

interface ComparedPage {
  pdf: Uint8Array
  /** What a PDF reader shows of it; null when it shows nothing. */
  found: PageText | null
  data: PlainData
  faces: Typefaces
  read(pdf: Uint8Array): Promise<PageText>
}

/** The papers with the page's width; all papers when none has it. */
function papersOf(found: PageText | null): readonly Paper[] {
  const fitting = papers.filter((paper) => Math.round(paperPoints(paper).width) === Math.round(found?.width ?? 0))
  return fitting.length > 0 ? fitting : papers
}

/**
 * Every version of the page that may have been printed: in each language and each edition, and on each possible paper.
 */
async function* drawnPages({ data, faces, found }: ComparedPage, words: string): AsyncGenerator<Uint8Array> {
  const recorded = recordedIn(data)
  if (!recorded) return
  const { language, createdAt, pageIn, people } = recorded
  for (const translator of translatorsFor(language)) {
    const own = pageIn(translator, words)
    if (own === null) continue
    const page = found?.answer && people ? toAnswer(own, { t: translator.t, ...people }) : own
    let before = ''
    for (const edition of editions) {
      const then = inEdition(page, edition)
      const drawing = JSON.stringify(then)
      // In most pages an edition changes nothing, so they are not drawn again.
      if (drawing === before) continue
      before = drawing
      for (const paper of papersOf(found)) yield (await renderPdf(then, { paper, createdAt }, faces)).pdf
    }
  }
}

const none: WordDifference = { onlyOnPage: [], onlyInRecord: [] }
const sizeOf = ({ onlyOnPage, onlyInRecord }: WordDifference, overlays: number) =>
  onlyOnPage.length + onlyInRecord.length + overlays

/** Draws the page from its record and compares it: by its bytes, and if these differ, by its words. */
export async function pageFinding(compared: ComparedPage): Promise<PageFinding> {
  const { pdf, found, read } = compared
  const lines = found?.pages.flat() ?? []
  let best: PageFinding | null = null
  for await (const drawn of drawnPages(compared, lines.join('\n'))) {
    if (best?.state === 'exact') break
    const isExact = Buffer.compare(drawn, pdf) === 0
    if (!isExact && (!found || best?.state === 'same')) continue
    const own = await read(drawn)
    const record = own.pages.flat()
    const difference = isExact ? null : wordDifference(lines, record)
    const { onlyOnPage, onlyInRecord } = difference ?? none
    const overlays = isExact ? 0 : strangeOver(found?.over ?? [], own.over)
    if (best && !isExact && sizeOf(best, best.overlays) <= sizeOf(difference ?? none, overlays)) continue
    best = {
      state: isExact ? 'exact' : difference || overlays > 0 ? 'differs' : 'same',
      overlays,
      page: bounded(isExact ? record : lines),
      record: bounded(record),
      onlyOnPage: bounded(onlyOnPage),
      onlyInRecord: bounded(onlyInRecord)
    }
  }
  return best ?? unread
}
