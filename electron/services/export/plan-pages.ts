import { need } from '../../../shared/commands/command'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import type { Plan } from '../../../shared/model/plan'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { toAnswer } from '../../../shared/print/answer'
import type { PrintDocument } from '../../../shared/print/blocks'
import { type Edition, inEdition } from '../../../shared/print/editions'
import { planDocument } from '../../../shared/print/plan'
import { coachOf } from '../../../shared/rules/own'
import { awaitsInk, planState, stateAlone } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { keptValues } from '../../../shared/rules/template-move'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { createRecordNames, translatorOf } from './record-names'

interface PlanPagesOptions {
  pdf: PdfService
  translator(): Translator
  /** The name of the person at the keyboard. */
  manager(): string
  now(): Moment
}

/** The language in which a page was signed, and the edition in which it was drawn then. */
export interface AsSigned {
  language: string
  edition?: Edition
}

/**
 * Plans as printed pages, and the names of their files. Throws a `RuleError` when a plan is missing or cannot be drawn.
 */
export interface PlanPages {
  /** `asSigned`: draws the page as it was when both had signed, in that language, without what came later. */
  draw(workbook: Workbook, plan: Id, paper: Paper, asSigned?: AsSigned): Promise<Rendered>
  /**
   * A sealed plan that waits for the rep's ink, with fields in which the rep answers from afar; throws a `RuleError`
   * for any other.
   */
  toAnswer(workbook: Workbook, plan: Id, paper: Paper): Promise<Rendered>
  toAnswerName(workbook: Workbook, plan: Id): string
  fileName(workbook: Workbook, plan: Id): string
}

/** A plan as the blocks of its page, to be combined with others. */
export interface PlanDocuments {
  documentOf(workbook: Workbook, plan: Id): PrintDocument
}

const planOf = (workbook: Workbook, plan: Id): Plan => need(workbook.plans, plan, 'plan.gone')

export function createPlanPages({ pdf, translator, manager, now }: PlanPagesOptions): PlanPages & PlanDocuments {
  /** A signed plan always has the moment of its signature, so that the same plan gives the same file. */
  const momentOf = (plan: Plan) => (isSigned(plan) ? plan.managerSignature.at : now())

  function documentOf(workbook: Workbook, plan: Plan, asSigned?: AsSigned) {
    const template = need(workbook.templates, plan.template, 'template.unknown')
    const { t, language } = asSigned
      ? createTranslator(asSigned.language)
      : translatorOf(template.language, translator())
    const page = planDocument({
      plan,
      state: asSigned ? stateAlone(plan) : planState(workbook, plan),
      rep: workbook.rep,
      template,
      kept: keptValues({ values: plan.values, private: {} }, template, Object.values(workbook.templates)),
      manager: coachOf(workbook, manager()),
      t,
      language,
      now: now()
    })
    return { page, t }
  }

  async function rendered(page: PrintDocument, plan: Plan, paper: Paper): Promise<Rendered> {
    const reply = await pdf.render(page, { paper, createdAt: momentOf(plan) })
    if (!reply.ok) throw new RuleError(reply.error.code)
    return reply.value
  }

  const names = createRecordNames({ translator, now })

  return {
    documentOf: (workbook, plan) => documentOf(workbook, planOf(workbook, plan)).page,
    async draw(workbook, id, paper, asSigned) {
      const plan = planOf(workbook, id)
      return rendered(inEdition(documentOf(workbook, plan, asSigned).page, asSigned?.edition), plan, paper)
    },
    async toAnswer(workbook, id, paper) {
      const plan = planOf(workbook, id)
      if (!isSigned(plan) || !awaitsInk(plan) || plan.repSignature.mark.method !== 'paper')
        throw new RuleError('plan.no-ink')
      const { page, t } = documentOf(workbook, plan)
      const people = { rep: plan.rep.name, manager: plan.managerSignature.name }
      return rendered(toAnswer(page, { t, ...people }), plan, paper)
    },
    toAnswerName: names.toAnswer,
    fileName: (workbook, id) => names.fileName(workbook, { kind: 'plan', id })
  }
}
