import type { Reply } from '../../../shared/carried'
import type { Translator } from '../../../shared/messages'

/** Why no page came: the fonts could not be read, drawing failed, or the thread ended before it was done. */
export type PdfFailure = 'pdf.fonts' | 'pdf.failed' | 'pdf.stopped'

export const failedBecause = (code: PdfFailure, { t }: Translator): Reply<never> => ({
  ok: false,
  error: { code, message: t(`errors:${code}`) }
})
