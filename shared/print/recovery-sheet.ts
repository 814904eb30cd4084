import { longDate } from '../dates'
import type { Translate } from '../messages'
import type { PlainDate } from '../model/scalars'
import { isLarge, type Paper } from '../model/settings'
import type { PrintDocument } from './blocks'

/** How many words are in a row of the sheet. */
const columns = 4

/** The side of the QR code in points: large print enlarges the page, so a smaller code comes out at the same size. */
const sideOn = (paper: Paper) => (isLarge(paper) ? 80 : 130)

function rowsOf(words: readonly string[]): string[][] {
  const numbered = words.map((word, at) => `${at + 1}.  ${word}`)
  return Array.from({ length: Math.ceil(numbered.length / columns) }, (_, row) =>
    numbered.slice(row * columns, (row + 1) * columns)
  )
}

/**
 * The sheet that opens a protected library when its passphrase is lost: the recovery words, and the same as a QR code
 * (N-5).
 */
export function recoverySheetPage(
  words: readonly string[],
  date: PlainDate,
  paper: Paper,
  { t, language }: { t: Translate; language: string }
): PrintDocument {
  const title = t('protection:sheet.title')
  return {
    title,
    author: 'Coachbook',
    subject: title,
    language,
    header: { left: title, right: longDate(date, language) },
    footer: { left: 'Coachbook', middle: '', page: t('print:footer.page', { page: '{page}', pages: '{pages}' }) },
    mark: null,
    blocks: [
      { type: 'title', text: title },
      { type: 'paragraph', text: t('protection:sheet.text') },
      {
        type: 'table',
        columns: Array.from({ length: columns }, (_, at) => ({
          label: t('protection:sheet.column', { from: at + 1, next: at + 1 + columns }),
          width: 1,
          align: 'left' as const
        })),
        rows: rowsOf(words),
        blankRows: 0
      },
      { type: 'qr', text: words.join(' '), alt: t('protection:sheet.qr'), side: sideOn(paper) },
      { type: 'paragraph', text: t('protection:sheet.how') },
      { type: 'note', text: t('protection:sheet.keep'), closing: true }
    ],
    attachment: null
  }
}
