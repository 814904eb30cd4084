import { need } from '../../../shared/commands/command'
import { dateOf } from '../../../shared/dates'
import { RuleError } from '../../../shared/errors'
import { createTranslator, type Translator } from '../../../shared/messages'
import { paperLanguage } from '../../../shared/messages/languages'
import type { Plan } from '../../../shared/model/plan'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import { type Edition, inEdition } from '../../../shared/print/editions'
import { planDocument } from '../../../shared/print/plan'
import { planState, stateAlone } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { keptValues } from '../../../shared/rules/template-move'
import type { PdfService, Rendered } from '../pdf/pdf-service'
import { fileName } from './file-name'

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
  fileName(workbook: Workbook, plan: Id): string
}

const planOf = (workbook: Workbook, plan: Id): Plan => need(workbook.plans, plan, 'plan.gone')

export function createPlanPages({ pdf, translator, manager, now }: PlanPagesOptions): PlanPages {
  /** A signed plan keeps its moment, so that the same plan gives the same file. */
  const momentOf = (plan: Plan) => (isSigned(plan) ? plan.managerSignature.at : now())

  /** Paper speaks the language of its form, so that a signed page reads the same whatever the window speaks. */
  const translatorOf = (form: string): Translator => {
    const screen = translator()
    const language = paperLanguage(form, screen.language)
    return language === screen.language ? screen : createTranslator(language)
  }

  return {
    async draw(workbook, id, paper, asSigned) {
      const plan = planOf(workbook, id)
      const template = need(workbook.templates, plan.template, 'template.unknown')
      const { t, language } = asSigned ? createTranslator(asSigned.language) : translatorOf(template.language)
      const document = planDocument({
        plan,
        state: asSigned ? stateAlone(plan) : planState(workbook, plan),
        rep: workbook.rep,
        template,
        kept: keptValues({ values: plan.values, private: {} }, template, Object.values(workbook.templates)),
        manager: manager(),
        t,
        language,
        now: now()
      })
      const reply = await pdf.render(inEdition(document, asSigned?.edition), { paper, createdAt: momentOf(plan) })
      if (!reply.ok) throw new RuleError(reply.error.code)
      return reply.value
    },
    fileName(workbook, id) {
      const plan = planOf(workbook, id)
      const rep = isSigned(plan) ? plan.rep.name : workbook.rep.name
      return fileName([rep, plan.behavior.title, dateOf(momentOf(plan))], '.pdf')
    }
  }
}
