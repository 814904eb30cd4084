import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import type { SignedDocument } from '../../../shared/model/document'
import type { SignedPlan } from '../../../shared/model/plan'
import type { RecordRef } from '../../../shared/model/record-ref'
import type { Hash, Id, Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { GivenStatement } from '../../../shared/model/statement'
import type { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { addendumPage } from '../../../shared/print/addendum'
import type { PrintDocument } from '../../../shared/print/blocks'
import { documentPage, finishedAt } from '../../../shared/print/document-page'
import { inEdition } from '../../../shared/print/editions'
import { storyPage } from '../../../shared/print/plan-story'
import { receiptPage } from '../../../shared/print/receipt'
import { receiptsSheet } from '../../../shared/print/receipts'
import { recordDocument } from '../../../shared/print/record-page'
import { changedWords, statementPage } from '../../../shared/print/statement'
import { isSealed } from '../../../shared/rules/addenda'
import { documentTitle } from '../../../shared/rules/documents'
import { coachOf } from '../../../shared/rules/own'
import { planStory } from '../../../shared/rules/plan-story'
import { isSigned } from '../../../shared/rules/plans'
import { rolesOf } from '../../../shared/rules/roles'
import { sinceSealed } from '../../../shared/rules/since-sealed'
import { rolesBehind, statementIn } from '../../../shared/rules/statements'
import { changedSince } from '../../../shared/rules/stood'
import { keptValues } from '../../../shared/rules/template-move'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { cycleDocument, groupDocument, profileDocument, sessionDocument } from './coaching-pages'
import type { AsSigned } from './plan-pages'
import { createRecordNames, type RecordNames, translatorOf } from './record-names'

interface RecordPagesOptions {
  pdf: PdfService
  translator(): Translator
  /** The name of the person at the keyboard. */
  manager(): string
  now(): Moment
}

/**
 * Observations, calls, documents, addenda, stories of plans, one-on-ones, profiles and cycles as printed pages. Throws
 * a `RuleError` when a record is missing or cannot be drawn.
 */
export interface RecordPages {
  /** `asSigned`: in the language in which a document was signed. */
  draw(workbook: Workbook, record: RecordRef, paper: Paper, asSigned?: AsSigned): Promise<Rendered>
  /** The receipts for these sealed records on shared sheets, with the name of their file; null for none. */
  drawReceipts(
    of: readonly { workbook: Workbook; id: Id }[],
    paper: Paper
  ): Promise<{ pdf: Uint8Array; missingGlyphs: string[]; name: string } | null>
  fileName(workbook: Workbook, record: RecordRef): string
  /** The words that are added to a record's file name for something that goes with it. */
  addition: RecordNames['addition']
}

/** A record as the blocks of its page, to be combined with others. */
export interface RecordDocuments {
  documentOf(workbook: Workbook, record: RecordRef): PrintDocument
}

const formOf = (workbook: Workbook, { template }: { template: Hash }) =>
  need(workbook.templates, template, 'template.unknown')

const titleOf = (record: SignedPlan | SignedDocument, template: Template): string =>
  'behavior' in record ? record.behavior.title : documentTitle(record, template)

/** Pages that are made from several records and have no record of their own. */
const aroundKinds = ['kit', 'preparation', 'session', 'group', 'profile', 'cycle'] as const
type AroundKind = (typeof aroundKinds)[number]
interface AroundRef {
  kind: AroundKind
  id: Id
}

const isAround = (kind: RecordRef['kind']): kind is AroundKind => aroundKinds.some((one) => one === kind)

function sealedIn(workbook: Workbook, id: Id): SignedPlan | SignedDocument {
  const document = workbook.documents[id]
  if (document?.status === 'signed') return document
  const plan = need(workbook.plans, id, 'plan.gone')
  if (!isSigned(plan)) throw new RuleError('plan.not-signed')
  return plan
}

function givenIn(workbook: Workbook, id: Id): GivenStatement {
  const statement = statementIn(workbook, id)
  if (statement?.status !== 'given') throw new RuleError('statement.gone')
  return statement
}

function found(workbook: Workbook, { kind, id }: { kind: Exclude<RecordRef['kind'], AroundKind>; id: Id }) {
  switch (kind) {
    case 'addendum':
      return { kind, record: need(workbook.addenda, id, 'addendum.gone') }
    case 'story':
      return { kind, record: need(workbook.plans, id, 'plan.gone') }
    case 'receipt':
      return { kind, record: sealedIn(workbook, id) }
    case 'statement':
      return { kind, record: givenIn(workbook, id) }
    case 'document':
      return { kind, record: need(workbook.documents, id, 'document.gone') }
    case 'call':
      return { kind, record: need(workbook.calls, id, 'call.gone') }
    case 'observation':
      return { kind, record: need(workbook.observations, id, 'observation.gone') }
  }
}

export function createRecordPages({
  pdf,
  translator,
  manager,
  now
}: RecordPagesOptions): RecordPages & RecordDocuments {
  const translatorFor = (form: string) => translatorOf(form, translator())
  /** A record's page, and the moment for its file: a record that no longer changes always gives the same file. */
  function pageOf(workbook: Workbook, of: ReturnType<typeof found>, asSigned?: AsSigned) {
    const moment = now()
    const { rep } = workbook
    if (of.kind === 'addendum') {
      const addendum = of.record
      const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorFor(addendum.language)
      const page = addendumPage({ addendum, rep, manager: coachOf(workbook, manager()), t, language, now: moment })
      return { page, createdAt: isSealed(addendum) ? addendum.managerSignature.at : moment }
    }
    if (of.kind === 'statement') {
      const { t, language } = translatorFor(of.record.language)
      const roles = rolesBehind(workbook, of.record.of)
      return {
        page: statementPage(of.record, {
          t,
          language,
          manager: coachOf(workbook, manager()),
          roles,
          changed: changedWords(changedSince(workbook, of.record), { t, language })
        }),
        createdAt: of.record.at
      }
    }
    const template = formOf(workbook, of.record)
    const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorFor(template.language)
    if (of.kind === 'receipt') {
      const { record } = of
      const { heading } = template
      const since = 'behavior' in record ? sinceSealed(workbook, record) : null
      const page = receiptPage({
        record,
        title: titleOf(record, template),
        heading,
        roles: rolesOf(template),
        since,
        today: dateOf(moment),
        t,
        language
      })
      return { page, createdAt: since ? moment : record.managerSignature.at }
    }
    const setting = { template, manager: coachOf(workbook, manager()), t, language, now: moment }
    if (of.kind === 'story') {
      const plan = of.record
      const story = planStory(workbook, plan)
      return {
        page: storyPage({ ...setting, plan, story, rep, heading: template.heading, roles: rolesOf(template) }),
        createdAt: moment
      }
    }
    if (of.kind !== 'document') return { page: recordDocument({ ...of, ...setting, workbook }), createdAt: moment }
    const document = of.record
    const kept = keptValues({ values: document.values, private: {} }, template, Object.values(workbook.templates))
    const page = documentPage({ ...setting, document, rep, kept })
    return { page, createdAt: finishedAt(document) ?? moment }
  }

  /** The language of a page around a one-on-one. */
  function translatorAround({ sessions, templates }: Workbook, id: Id): Translator {
    const guide = sessions[id]?.template
    const language = guide ? templates[guide]?.language : undefined
    return language === undefined ? translator() : translatorFor(language)
  }

  /** A page around a one-on-one, about a rep or a cycle, in the language of the guide or of the window. */
  function aroundOf(workbook: Workbook, { kind, id }: AroundRef) {
    const moment = now()
    const of = {
      workbook,
      manager: coachOf(workbook, manager()),
      now: moment,
      translator: translatorAround(workbook, id)
    }
    if (kind === 'profile') return { page: profileDocument(of), createdAt: moment }
    if (kind === 'cycle') return { page: cycleDocument(of, id), createdAt: moment }
    if (kind === 'group') return { page: groupDocument(of, id), createdAt: moment }
    return { page: sessionDocument(of, id, kind), createdAt: moment }
  }

  const drawn = (workbook: Workbook, { kind, id }: RecordRef, asSigned?: AsSigned) =>
    isAround(kind) ? aroundOf(workbook, { kind, id }) : pageOf(workbook, found(workbook, { kind, id }), asSigned)

  const names = createRecordNames({ translator, now })

  return {
    documentOf: (workbook, record) => drawn(workbook, record).page,
    async draw(workbook, record, paper, asSigned) {
      const { page, createdAt } = drawn(workbook, record, asSigned)
      const reply = await pdf.render(inEdition(page, asSigned?.edition), { paper, createdAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    async drawReceipts(of, paper) {
      const receipts = of.map(({ workbook, id }) => drawn(workbook, { kind: 'receipt', id }))
      const { t } = translator()
      const page = receiptsSheet(
        receipts.map((one) => one.page),
        t
      )
      if (!page) return null
      const moments = receipts.map(({ createdAt }) => createdAt)
      const createdAt = moments.sort((a, b) => Date.parse(b) - Date.parse(a))[0] ?? now()
      const reply = await pdf.render(page, { paper, createdAt })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return {
        pdf: reply.value.pdf,
        missingGlyphs: reply.value.missingGlyphs,
        name: `${t('receipt:several')} ${dateOf(createdAt)}.pdf`
      }
    },
    fileName: names.fileName,
    addition: names.addition
  }
}
