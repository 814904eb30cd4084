import { RuleError } from '../../../shared/errors'
import { createTranslator } from '../../../shared/messages'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Template } from '../../../shared/model/template'
import type { Sample } from '../../../shared/model/template-library'
import { blankDocument } from '../../../shared/print/blank'
import { sampleDocument } from '../../../shared/print/sample'
import { fileName } from '../export/file-name'
import type { PdfService, Rendered } from '../pdf/pdf-service'

interface TemplatePagesOptions {
  pdf: PdfService
  now(): Moment
}

/** Forms as printed pages: with made-up words, or to be filled by hand (T-9). `RuleError` when they cannot be drawn. */
export interface TemplatePages {
  draw(template: Template, sample: Sample, paper: Paper): Promise<Rendered>
  fileName(template: Template): string
}

export const createTemplatePages = ({ pdf, now }: TemplatePagesOptions): TemplatePages => ({
  async draw(template, sample, paper) {
    const { t } = createTranslator(template.language)
    const document =
      sample === 'blank'
        ? blankDocument(template, { t, language: template.language }, true)
        : sampleDocument(template, sample, t, true)
    const reply = await pdf.render(document, { paper, createdAt: now() })
    if (!reply.ok) throw new RuleError(reply.error.code)
    return reply.value
  },
  fileName: ({ title }) => fileName([title], '.pdf')
})
