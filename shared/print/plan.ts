import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { Plan, SignedPlan } from '../model/plan'
import type { Moment } from '../model/scalars'
import type { Template } from '../model/template'
import { isSigned } from '../rules/plans'
import type { KeptValue } from '../rules/template-move'
import type { Attachment, PrintDocument } from './blocks'
import type { CoreValues, PrintSetting } from './form'
import { formDocument } from './form-document'
import { withKept } from './kept'
import { attachedRecord, recordFile, recordText, shortId, shortSeal } from './record'
import { signatureBlocks } from './signatures'

export interface PlanToPrint {
  plan: Plan
  /** The rep as named in the workbook; a signed plan carries its own. */
  rep: { name: string }
  /** The version of the form that the plan was made with. */
  template: Template
  /** What the plan holds from an earlier version of its form. */
  kept?: readonly KeptValue[]
  /** The manager's name; a signed plan carries the one it was signed with. */
  manager: string
  t: Translate
  language: string
  now: Moment
}

function coreOf(plan: Plan, setting: PrintSetting): CoreValues {
  const manager = isSigned(plan) ? plan.managerSignature : null
  return {
    'plan.behavior': { title: plan.behavior.title },
    'plan.refinedBecause': plan.refinedBecause,
    'plan.account': { account: plan.account?.name ?? '', deal: plan.deal?.name ?? '' },
    'plan.why': plan.why,
    'plan.gap': plan.gap,
    'plan.how': plan.how,
    'plan.confidence': plan.confidence,
    'plan.actions': plan.actions,
    'plan.coachingDates': plan.coachingDates,
    'plan.signatures': signatureBlocks(plan.repSignature, manager, setting)
  }
}

function statusOf(plan: Plan, now: Moment, setting: PrintSetting): string {
  const status = dayOf(plan, now, setting)
  return plan.number > 1 ? setting.t('print:status.numbered', { status, number: plan.number }) : status
}

function dayOf(plan: Plan, now: Moment, { t, language }: PrintSetting): string {
  if (!isSigned(plan)) return t('print:status.draft', { date: longDate(dateOf(now), language) })
  const date = longDate(dateOf(plan.managerSignature.at), language)
  return plan.status === 'closed'
    ? t('print:status.closed', { date, closed: longDate(dateOf(plan.closedAt), language) })
    : t('print:status.signed', { date })
}

const recordOf = (plan: SignedPlan, template: Template, { t }: PrintSetting): Attachment => ({
  ...recordFile,
  description: t('print:attachment.description'),
  text: recordText(attachedRecord(plan, template))
})

/** The printed page of a plan: as a draft with its mark, or signed with both signatures, the seal and the record. */
export function planDocument({
  plan,
  rep,
  template,
  kept = [],
  manager,
  t,
  language,
  now
}: PlanToPrint): PrintDocument {
  const signed = isSigned(plan)
  const people = signed
    ? { rep: plan.rep.name, manager: plan.managerSignature.name }
    : { rep: plan.repSignature?.name ?? rep.name, manager }
  const setting: PrintSetting = {
    t,
    language,
    year: dateOf(signed ? plan.managerSignature.at : now),
    people
  }
  const { title, version } = template
  return formDocument({
    template: withKept(template, kept, t),
    form: { core: coreOf(plan, setting), values: plan.values, behaviors: {}, draft: !signed },
    setting,
    subject: plan.behavior.title,
    status: statusOf(plan, now, setting),
    footer: {
      left: t('print:footer.plan', { id: shortId(plan.id), template: title, version }),
      middle: signed ? t('print:footer.seal', { seal: shortSeal(plan.seal.hash) }) : t('print:footer.unsealed')
    },
    mark: signed ? null : t('print:mark.draft'),
    attachment: signed ? recordOf(plan, template, setting) : null
  })
}
