import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Hash, Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { addendumPage } from '../../../shared/print/addendum'
import { documentPage, finishedAt } from '../../../shared/print/document-page'
import { inEdition } from '../../../shared/print/editions'
import { storyPage } from '../../../shared/print/plan-story'
import { receiptPage } from '../../../shared/print/receipt'
import { recordDocument } from '../../../shared/print/record-page'
import { isSealed } from '../../../shared/rules/addenda'
import { documentTitle } from '../../../shared/rules/documents'
import { planStory } from '../../../shared/rules/plan-story'
import { isSigned } from '../../../shared/rules/plans'
import { keptValues } from '../../../shared/rules/template-move'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { fileName } from './file-name'
import type { AsSigned } from './plan-pages'

interface RecordPagesOptions {
  pdf: PdfService
  translator(): Translator
  /** The name of the person at the keyboard. */
  manager(): string
  now(): Moment
}

/** Observations, calls, documents, addenda and stories of plans as printed pages. `RuleError` when a record is not there or cannot be drawn. */
export interface RecordPages {
  /** `asSigned`: in the language that a document was signed in. */
  draw(workbook: Workbook, record: RecordRef, paper: Paper, asSigned?: AsSigned): Promise<Rendered>
  fileName(workbook: Workbook, record: RecordRef): string
}

const formOf = (workbook: Workbook, { template }: { template: Hash }) =>
  need(workbook.templates, template, 'template.unknown')

function found(workbook: Workbook, { kind, id }: RecordRef) {
  if (kind === 'addendum') return { kind, record: need(workbook.addenda, id, 'addendum.gone') }
  if (kind === 'story') return { kind, record: need(workbook.plans, id, 'plan.gone') }
  if (kind === 'receipt') {
    const plan = need(workbook.plans, id, 'plan.gone')
    if (!isSigned(plan)) throw new RuleError('plan.not-signed')
    return { kind, record: plan }
  }
  if (kind === 'document') return { kind, record: need(workbook.documents, id, 'document.gone') }
  return kind === 'call'
    ? { kind, record: need(workbook.calls, id, 'call.gone') }
    : { kind, record: need(workbook.observations, id, 'observation.gone') }
}

export function createRecordPages({ pdf, translator, manager, now }: RecordPagesOptions): RecordPages {
  /** Paper speaks the language of its form. */
  function translatorFor(form: string): Translator {
    const screen = translator()
    const language = paperLanguage(form, screen.language)
    return language === screen.language ? screen : createTranslator(language)
  }
  /** A record as it is drawn, and the moment that its file is of: one that does not change gives the same file. */
  function pageOf(workbook: Workbook, of: ReturnType<typeof found>, asSigned?: AsSigned) {
    const moment = now()
    const { rep } = workbook
    if (of.kind === 'addendum') {
      const addendum = of.record
      const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorFor(addendum.language)
      const page = addendumPage({ addendum, rep, manager: manager(), t, language, now: moment })
      return { page, createdAt: isSealed(addendum) ? addendum.managerSignature.at : moment }
    }
    const template = formOf(workbook, of.record)
    const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorFor(template.language)
    if (of.kind === 'receipt') {
      const page = receiptPage({ plan: of.record, heading: template.heading, t, language })
      return { page, createdAt: of.record.managerSignature.at }
    }
    const setting = { template, manager: manager(), t, language, now: moment }
    if (of.kind === 'story') {
      const plan = of.record
      const story = planStory(workbook, plan)
      return { page: storyPage({ ...setting, plan, story, rep, heading: template.heading }), createdAt: moment }
    }
    if (of.kind !== 'document') return { page: recordDocument({ ...of, ...setting, workbook }), createdAt: moment }
    const document = of.record
    const kept = keptValues({ values: document.values, private: {} }, template, Object.values(workbook.templates))
    const page = documentPage({ ...setting, document, rep, kept })
    return { page, createdAt: finishedAt(document) ?? moment }
  }

  return {
    async draw(workbook, record, paper, asSigned) {
      const { page, createdAt } = pageOf(workbook, found(workbook, record), asSigned)
      const reply = await pdf.render(inEdition(page, asSigned?.edition), { paper, createdAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName(workbook, ref) {
      const of = found(workbook, ref)
      const { t } = translator()
      if (of.kind === 'addendum') {
        const { number, original } = of.record
        const rep = isSealed(of.record) ? of.record.rep.name : workbook.rep.name
        const day = dateOf(isSealed(of.record) ? of.record.managerSignature.at : now())
        return fileName([rep, original.title, `${t('print:addendum.heading', { number })} – ${day}`], '.pdf')
      }
      if (of.kind === 'receipt')
        return fileName([of.record.rep.name, of.record.behavior.title, t('receipt:heading')], '.pdf')
      if (of.kind === 'story') {
        const rep = isSigned(of.record) ? of.record.rep.name : workbook.rep.name
        return fileName([rep, of.record.behavior.title, t('story:heading')], '.pdf')
      }
      const template = formOf(workbook, of.record)
      if (of.kind !== 'document') return fileName([workbook.rep.name, template.title, dateOf(of.record.when)], '.pdf')
      const rep = of.record.status === 'draft' ? workbook.rep.name : of.record.rep.name
      return fileName([rep, documentTitle(of.record, template), of.record.on], '.pdf')
    }
  }
}
