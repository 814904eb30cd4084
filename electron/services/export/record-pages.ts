import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { recordDocument } from '../../../shared/print/record-page'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { fileName } from './file-name'

interface RecordPagesOptions {
  pdf: PdfService
  translator(): Translator
  /** The name of the person at the keyboard. */
  manager(): string
  now(): Moment
}

/** Observations and calls as printed pages. `RuleError` when a record is not there or cannot be drawn. */
export interface RecordPages {
  draw(workbook: Workbook, record: RecordRef, paper: Paper): Promise<Rendered>
  fileName(workbook: Workbook, record: RecordRef): string
}

function found(workbook: Workbook, { kind, id }: RecordRef) {
  const filled =
    kind === 'call'
      ? { kind, record: need(workbook.calls, id, 'call.gone') }
      : { kind, record: need(workbook.observations, id, 'observation.gone') }
  return { filled, template: need(workbook.templates, filled.record.template, 'template.unknown') }
}

export function createRecordPages({ pdf, translator, manager, now }: RecordPagesOptions): RecordPages {
  /** Paper speaks the language of its form. */
  function translatorFor(form: string): Translator {
    const screen = translator()
    const language = paperLanguage(form, screen.language)
    return language === screen.language ? screen : createTranslator(language)
  }
  return {
    async draw(workbook, record, paper) {
      const { filled, template } = found(workbook, record)
      const { t, language } = translatorFor(template.language)
      const moment = now()
      const document = recordDocument({ ...filled, workbook, template, manager: manager(), t, language, now: moment })
      const reply = await pdf.render(document, { paper, createdAt: moment })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName(workbook, record) {
      const { filled, template } = found(workbook, record)
      return fileName([workbook.rep.name, template.title, dateOf(filled.record.when)], '.pdf')
    }
  }
}
