import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { Hash, Id, Moment } from '../model/scalars'
import { canonical } from '../rules/seal'
import type { Block, PrintDocument } from './blocks'
import { recordFile, shortId, shortSeal } from './record'

interface ReportPage<Report extends { madeAt: Moment; manager: string }> {
  words: 'rhythm:report' | 'results:sheet'
  report: Report
  /** The id as its foot shows it. */
  id: Id
  span: string
  /** SHA-256 over the report (RFC 8785). */
  seal: Hash
  blocks: readonly Block[]
  t: Translate
  language: string
}

/** The pages of a report of the manager's own, with its record and seal embedded. */
export const reportPage = <Report extends { madeAt: Moment; manager: string }>({
  words,
  report,
  id,
  span,
  seal,
  blocks,
  t,
  language
}: ReportPage<Report>): PrintDocument => ({
  title: `${t(`${words}.head`)}, ${report.manager}`,
  author: report.manager,
  subject: span,
  language,
  header: { left: t(`${words}.head`), right: span },
  footer: {
    left: t(`${words}.footer`, { id: shortId(id), date: longDate(dateOf(report.madeAt), language) }),
    middle: t('print:footer.check', { number: shortSeal(seal) }),
    page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
  },
  mark: null,
  blocks: [...blocks, { type: 'note', text: t(`${words}.says`), closing: true }],
  attachment: {
    ...recordFile,
    description: t(`${words}.attachment`),
    text: canonical({ ...report, seal: { algorithm: 'sha256-rfc8785', hash: seal } })
  }
})
