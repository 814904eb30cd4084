import type { Reply } from '../../../shared/carried'
import type { Translator } from '../../../shared/messages'

/** Why there is no page: the fonts could not be read, drawing failed, or the thread ended too early. */
export type PdfFailure = 'pdf.fonts' | 'pdf.failed' | 'pdf.stopped'

export const failedBecause = (code: PdfFailure, { t }: Translator): Reply<never> => ({
  ok: false,
  error: { code, message: t(`errors:${code}`) }
})
