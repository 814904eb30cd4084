import { basename, extname } from 'node:path'
import { type PageCode, readPageCode } from '../../../shared/rules/page-code'
import { pagesAsPdf } from './pages-as-pdf'
import type { ReadSheet } from './sheet-reader'

/** What belongs together in a photo or scan: all pages with the code of one record, or a page without a code. */
export interface Gathered {
  /** The text of one of its codes; null without a code. */
  code: string | null
  /** The pages of the file, each once, in their order. */
  pages: number[]
  /** The pages of the record that are among them, by their codes. */
  ofRecord: number[]
  /** Those pages of the file on which the plan is to be answered. */
  answerPages: number[]
  /** Whether none of its pages is a picture: a program printed them into a file. */
  isPrinted: boolean
}

/** The most pages without any code that are taken for one record. */
const mostUnread = 4

type Code = { text: string; read: PageCode | 'newer' }

function codesOn({ codes }: ReadSheet): Code[] {
  const all = codes.flatMap((text): Code[] => {
    const read = readPageCode(text)
    return read === null ? [] : [{ text, read }]
  })
  // The receipt often lies on the sheet that it goes with.
  const ofPages = all.filter(({ read }) => read === 'newer' || !read.receipt)
  return ofPages.length > 0 ? ofPages : all
}

const keyOf = ({ text, read }: Code) =>
  read === 'newer' ? text : [read.kind, read.id, read.seal, read.receipt ?? false].join(' ')

/**
 * The pages of a file by the records that their codes name, whatever lies between them and in whatever order; those of
 * a plan and of its addenda apart. A few pages without any code are taken for one record.
 */
export function gatherSheets(sheets: readonly ReadSheet[]): Gathered[] {
  const gathered = new Map<string, Gathered>()
  const add = (key: string, code: Code | null, { number, isScan }: ReadSheet) => {
    const one = gathered.get(key) ?? { code: null, pages: [], ofRecord: [], answerPages: [], isPrinted: true }
    const read = code === null || code.read === 'newer' ? null : code.read
    // A page of the record says better what it is than the page on which it is answered.
    if (code && (one.code === null || (!read?.answer && one.ofRecord.length === 0))) one.code = code.text
    if (!one.pages.includes(number)) one.pages.push(number)
    if (isScan) one.isPrinted = false
    if (read?.answer) one.answerPages.push(number)
    else if (read) one.ofRecord.push(read.page)
    gathered.set(key, one)
  }
  const areFew = sheets.length <= mostUnread && sheets.every((sheet) => codesOn(sheet).length === 0)
  for (const sheet of sheets) {
    const codes = codesOn(sheet)
    if (codes.length === 0) add(areFew ? 'without code' : `page ${sheet.number}`, null, sheet)
    for (const code of codes) add(keyOf(code), code, sheet)
  }
  return [...gathered.values()]
}

interface File {
  name: string
  bytes: Uint8Array
  sheets: readonly ReadSheet[]
}

/**
 * What a record keeps of a file with several sheets: the pictures of the sheet's own pages, and of no others. They are
 * one PDF, or a JPEG if it is a single page.
 */
export function keptOf({ name, sheets }: Omit<File, 'bytes'>, { pages }: Gathered): Omit<File, 'sheets'> {
  const own = sheets.filter(({ number }) => pages.includes(number))
  const [first] = own
  const stem = `${basename(name, extname(name))} (${pages.join(', ')})`
  if (first && own.length === 1) return { name: `${stem}.jpg`, bytes: first.jpeg }
  return { name: `${stem}.pdf`, bytes: pagesAsPdf(own) }
}
