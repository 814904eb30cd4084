import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { ErasedRecords, ErasedRep } from '../../../shared/model/erasure'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { PrintDocument } from '../../../shared/print/blocks'
import { erasureCertificate } from '../../../shared/print/erasure-certificate'
import { recordsCertificate } from '../../../shared/print/records-certificate'
import type { PdfService } from '../pdf/pdf-service'
import { fileName } from './file-name'

interface DrawnPage {
  name: string
  pdf: Uint8Array
}

/** The certificate of an erasure as a printed page (N-7). */
export interface ErasurePages {
  draw(erased: ErasedRep | ErasedRecords, unreached: readonly string[], paper: Paper): Promise<DrawnPage>
}

interface Options {
  pdf: PdfService
  translator(): Translator
  now(): Moment
}

export const createErasurePages = ({ pdf, translator, now }: Options): ErasurePages => ({
  async draw(erased, unreached, paper) {
    const { t, language } = translator()
    const createdAt = now()
    const common = { unreached, printedAt: createdAt, t, language }
    const page: PrintDocument =
      'records' in erased ? recordsCertificate({ erased, ...common }) : erasureCertificate({ rep: erased, ...common })
    const reply = await pdf.render(page, { paper, createdAt })
    if (!reply.ok) throw new RuleError(reply.error.code)
    return { name: fileName([t('erasure:sheet.title'), dateOf(erased.at)], '.pdf'), pdf: reply.value.pdf }
  }
})
