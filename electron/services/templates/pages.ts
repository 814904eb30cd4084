import type { Reply } from '../../../shared/carried'
import { RuleError } from '../../../shared/errors'
import { createTranslator } from '../../../shared/messages'
import type { Behavior } from '../../../shared/model/behavior'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Template } from '../../../shared/model/template'
import type { Sample } from '../../../shared/model/template-library'
import { blankDocument } from '../../../shared/print/blank'
import type { PrintDocument } from '../../../shared/print/blocks'
import { sampleDocument } from '../../../shared/print/sample'
import { behaviorsInKey, type Rateable } from '../../../shared/rules/rating-key'
import { fileName } from '../export/file-name'
import type { PdfService, Pictured, Rendered } from '../pdf/pdf-service'

interface TemplatePagesOptions {
  pdf: PdfService
  now(): Moment
  /** The behaviors that the open library offers for rating. */
  rateable(): Rateable
}

/**
 * Forms as printed pages: with sample words, or to be filled in by hand (T-9). Throws a `RuleError` when they cannot be
 * drawn.
 */
export interface TemplatePages {
  /** Draws a form; a blank one includes the key to its ratings unless that is switched off. */
  draw(template: Template, sample: Sample, paper: Paper, withKey?: boolean): Promise<Rendered>
  /** The same pages as outlines, for a window that shows every keystroke. */
  picture(template: Template, sample: Sample, paper: Paper): Promise<Pictured>
  fileName(template: Template): string
}

/** A form as a document to print. */
function documentOf(template: Template, sample: Sample, rated: readonly Behavior[] = []): PrintDocument {
  const { t } = createTranslator(template.language)
  return sample === 'blank'
    ? blankDocument(template, { t, language: template.language }, true, rated)
    : sampleDocument(template, sample, t, true)
}

function drawn<T>(reply: Reply<T>): T {
  if (!reply.ok) throw new RuleError(reply.error.code)
  return reply.value
}

export const createTemplatePages = ({ pdf, now, rateable }: TemplatePagesOptions): TemplatePages => ({
  draw: async (template, sample, paper, withKey = true) => {
    const rated = withKey && sample === 'blank' ? behaviorsInKey(rateable(), template) : []
    return drawn(await pdf.render(documentOf(template, sample, rated), { paper, createdAt: now() }))
  },
  picture: async (template, sample, paper) => drawn(await pdf.picture(documentOf(template, sample), paper)),
  fileName: ({ title }) => fileName([title], '.pdf')
})
