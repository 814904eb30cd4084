import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { ResultsSheet } from '../../../shared/model/results-sheet'
import type { Paper } from '../../../shared/model/settings'
import { resultsSheetPage } from '../../../shared/print/results-sheet'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { contentHash } from '../storage/content-hash'
import { fileName } from './file-name'

interface ResultsPagesOptions {
  pdf: PdfService
  translator(): Translator
}

/** The results sheet as a printed page (S2-14). */
export interface ResultsPages {
  draw(sheet: ResultsSheet, paper: Paper): Promise<Rendered>
  fileName(sheet: Pick<ResultsSheet, 'manager' | 'from' | 'to'>): string
}

export function createResultsPages({ pdf, translator }: ResultsPagesOptions): ResultsPages {
  return {
    async draw(sheet, paper) {
      const { t, language } = translator()
      const page = resultsSheetPage({ sheet, seal: contentHash(sheet), t, language })
      const reply = await pdf.render(page, { paper, createdAt: sheet.madeAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName: ({ manager, from, to }) =>
      fileName([translator().t('results:sheet.head'), manager, `${from} – ${to}`], '.pdf')
  }
}
