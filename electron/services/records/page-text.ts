import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import type { FileAnswer } from '../../../shared/model/answer'
import { answerIn, type Over } from './answer-in'

/** The words of a PDF as a reader shows them. */
export interface PageText {
  /** The lines of each page, from top to bottom. */
  pages: string[][]
  /** The width of the first page, in points. */
  width: number
  /** Notes, fields and stamps over a page, which can cover or add words; ours have only the fields to answer. */
  over: Over[]
  /** The contents of the fields to answer; null when there are none. */
  answer: FileAnswer | null
}

/** The most pages that are read; a plan has a few. */
export const mostPages = 40

/** The most text items of a page; the fullest of ours has some hundred. */
export const mostItems = 20_000

/** The most notes and fields of all pages together; ours have four. */
export const mostOver = 5000

interface Item {
  text: string
  x: number
  y: number
}

/** The items of a page as lines: items at the same height, from left to right. */
function linesOf(items: readonly Item[]): string[] {
  const rows = new Map<number, Item[]>()
  for (const item of items) {
    const y = Math.round(item.y)
    const row = rows.get(y)
    if (row) row.push(item)
    else rows.set(y, [item])
  }
  return [...rows]
    .sort(([a], [b]) => b - a)
    .map(([, row]) =>
      row
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text)
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim()
    )
}

/**
 * Reads the words of a PDF with pdf.js. Throws when it is no PDF. The bytes may be hostile, so call it only in a thread
 * with limits.
 */
export async function pageText(pdf: Uint8Array): Promise<PageText> {
  const loading = getDocument({
    data: new Uint8Array(pdf),
    verbosity: VerbosityLevel.ERRORS,
    useSystemFonts: false,
    disableFontFace: true,
    isEvalSupported: false,
    useWasm: false,
    stopAtErrors: true
  })
  try {
    const document = await loading.promise
    if (document.numPages > mostPages) throw new Error('too many pages')
    const pages: string[][] = []
    const over: Over[] = []
    let width = 0
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      if (number === 1) width = page.getViewport({ scale: 1 }).width
      const { items } = await page.getTextContent()
      if (items.length > mostItems) throw new Error('too many words')
      const texts = items.flatMap((item): Item[] => {
        if (!('str' in item) || item.str.trim() === '') return []
        return [{ text: item.str, x: Number(item.transform[4]), y: Number(item.transform[5]) }]
      })
      pages.push(linesOf(texts))
      // Including hidden ones, because another program may show them.
      const onPage: Omit<Over, 'page'>[] = await page.getAnnotations({ intent: 'any' })
      if (over.length + onPage.length > mostOver) throw new Error('too many notes')
      over.push(...onPage.map((one) => ({ ...one, page: number })))
    }
    // Only what is on the pages is read: the separate list of fields can contain others with the same names.
    return { pages, width, over, answer: answerIn(over) }
  } finally {
    await loading.destroy()
  }
}
