import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
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
import { fileName } from './file-name'
import { numbered } from './numbered'
import { standWord } from './stand-word'

interface PlanPagesOptions {
  pdf: PdfService
  translator(): Translator
  /** The name of the person at the keyboard. */
  manager(): string
  now(): Moment
}

/** The language that a page was signed in, and how pages were drawn then. */
export interface AsSigned {
  language: string
  edition?: Edition
}

/** Plans as printed pages and the names of their files. `RuleError` when a plan is not there or cannot be drawn. */
export interface PlanPages {
  /** `asSigned`: as the page was when both had signed, in that language, without what came later. */
  draw(workbook: Workbook, plan: Id, paper: Paper, asSigned?: AsSigned): Promise<Rendered>
  /** A sealed plan that awaits the rep's ink, with fields in which the rep answers from afar; `RuleError` for any other. */
  toAnswer(workbook: Workbook, plan: Id, paper: Paper): Promise<Rendered>
  toAnswerName(workbook: Workbook, plan: Id): string
  fileName(workbook: Workbook, plan: Id): string
}

/** A plan as the blocks of its page, to be put together with others. */
export interface PlanDocuments {
  documentOf(workbook: Workbook, plan: Id): PrintDocument
}

const planOf = (workbook: Workbook, plan: Id): Plan => need(workbook.plans, plan, 'plan.gone')

export function createPlanPages({ pdf, translator, manager, now }: PlanPagesOptions): PlanPages & PlanDocuments {
  /** A signed plan keeps its moment, so that the same plan gives the same file. */
  const momentOf = (plan: Plan) => (isSigned(plan) ? plan.managerSignature.at : now())

  /** Paper speaks the language of its form, so that a signed page reads the same whatever the window speaks. */
  const translatorOf = (form: string): Translator => {
    const screen = translator()
    const language = paperLanguage(form, screen.language)
    return language === screen.language ? screen : createTranslator(language)
  }

  function documentOf(workbook: Workbook, plan: Plan, asSigned?: AsSigned) {
    const template = need(workbook.templates, plan.template, 'template.unknown')
    const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorOf(template.language)
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

  const translatorFor = ({ templates }: Workbook, plan: Plan) =>
    translatorOf(need(templates, plan.template, 'template.unknown').language)

  /** The second of one day about one behavior gets a number, so that no plan's file takes the place of another's. */
  function nameOf(workbook: Workbook, plan: Plan, more: (plan: Plan) => string): string {
    const named = (one: Plan) => {
      const rep = isSigned(one) ? one.rep.name : workbook.rep.name
      const day = dateOf(isSigned(one) ? one.managerSignature.at : one.createdAt)
      return fileName([rep, one.behavior.title, `${day}${more(one)}`], '.pdf')
    }
    const own = named(plan)
    const earlier = Object.values(workbook.plans).filter((one) => one.id < plan.id && named(one) === own)
    return numbered(own, earlier.length + 1)
  }

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
    toAnswerName(workbook, id) {
      const plan = planOf(workbook, id)
      return nameOf(workbook, plan, (one) => ` (${translatorFor(workbook, one).t('answer:file')})`)
    },
    fileName(workbook, id) {
      const plan = planOf(workbook, id)
      return nameOf(workbook, plan, (one) => standWord(one, translatorFor(workbook, one).t))
    }
  }
}
