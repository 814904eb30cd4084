import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import type { Translator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import { recoverySheetPage } from '../../../shared/print/recovery-sheet'
import type { PdfService } from '../pdf/pdf-service'
import { fileName } from './file-name'

/** The recovery sheet of a protected library as a printed page (N-5). No copy of it is kept. */
export interface RecoverySheet {
  draw(words: readonly string[], paper: Paper): Promise<{ name: string; pdf: Uint8Array }>
}

export function createRecoverySheet({
  pdf,
  translator,
  now
}: {
  pdf: PdfService
  translator(): Translator
  now(): Moment
}): RecoverySheet {
  return {
    async draw(words, paper) {
      const { t, language } = translator()
      const createdAt = now()
      const page = recoverySheetPage(words, dateOf(createdAt), paper, { t, language })
      const reply = await pdf.render(page, { paper, createdAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return { name: fileName([t('protection:sheet.title'), dateOf(createdAt)], '.pdf'), pdf: reply.value.pdf }
    }
  }
}
