import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { ErasedRep } from '../../../shared/model/erasure'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import { erasureCertificate } from '../../../shared/print/erasure-certificate'
import type { PdfService } from '../pdf/pdf-service'
import { fileName } from './file-name'

/** The certificate of an erasure as a printed page (N-7). */
export interface ErasurePages {
  draw(rep: ErasedRep, unreached: readonly string[], paper: Paper): Promise<{ name: string; pdf: Uint8Array }>
}

interface Options {
  pdf: PdfService
  translator(): Translator
  now(): Moment
}

export const createErasurePages = ({ pdf, translator, now }: Options): ErasurePages => ({
  async draw(rep, unreached, paper) {
    const { t, language } = translator()
    const createdAt = now()
    const page = erasureCertificate({ rep, unreached, printedAt: createdAt, t, language })
    const reply = await pdf.render(page, { paper, createdAt })
    if (!reply.ok) throw new RuleError(reply.error.code)
    return { name: fileName([t('erasure:sheet.title'), dateOf(rep.at)], '.pdf'), pdf: reply.value.pdf }
  }
})
