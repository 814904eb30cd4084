import { dateOf } from '../dates'
import type { Translate } from '../messages'
import type { Plan, SignedPlan } from '../model/plan'
import type { PlanState } from '../model/plan-state'
import type { Moment } from '../model/scalars'
import type { Template } from '../model/template'
import { stateAlone } from '../rules/plan-state'
import { planWords } from '../rules/plan-words'
import { isSigned } from '../rules/plans'
import { rolesOf } from '../rules/roles'
import { isOnPaper, isRefused } from '../rules/signing'
import type { KeptValue } from '../rules/template-move'
import type { Attachment, PrintDocument } from './blocks'
import type { CoreValues, PrintSetting } from './form'
import { formDocument } from './form-document'
import { withKept } from './kept'
import { attachedRecord, recordFile, recordText, shortId, shortSeal } from './record'
import { signatureBlocks } from './signatures'

export interface PlanToPrint {
  plan: Plan
  /** Its state within its cycle; without it, the state that the plan alone shows. */
  state?: PlanState
  /** The rep's name in the workbook; a signed plan carries its own. */
  rep: { name: string }
  /** The version of the form that the plan was made with. */
  template: Template
  /** Values of the plan from an earlier version of its form. */
  kept?: readonly KeptValue[]
  /** The manager's name; a signed plan carries the name that it was signed with. */
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
    signatures: signatureBlocks(plan.repSignature, manager, setting)
  }
}

/**
 * Its state in words; a draft shows its own day. A page to be signed with ink says the same before and after the ink,
 * because the ink is not part of the record.
 */
function statusOf(plan: Plan, state: PlanState, setting: PrintSetting): string {
  const shown = isSigned(plan)
    ? isOnPaper(plan)
      ? stateAlone({ ...plan, ink: undefined })
      : state
    : { ...state, on: dateOf(plan.createdAt) }
  const status = planWords(setting, 'paper', shown, { name: setting.people.rep, today: null })
  return plan.number > 1 ? setting.t('print:status.numbered', { status, number: plan.number }) : status
}

/**
 * The description of the attachment. It is not called signed when the rep refused, or while a signature is still to
 * come in ink.
 */
function describedAs(plan: SignedPlan, t: Translate): Pick<Attachment, 'description' | 'formerly' | 'beforeInk'> {
  const signed = t('print:attachment.description')
  if (isRefused(plan.repSignature)) return { description: t('print:attachment.sealed'), formerly: signed }
  return isOnPaper(plan) ? { description: t('print:attachment.sealed'), beforeInk: signed } : { description: signed }
}

const recordOf = (plan: SignedPlan, template: Template, { t }: PrintSetting): Attachment => ({
  ...recordFile,
  ...describedAs(plan, t),
  text: recordText(attachedRecord(plan, template))
})

/** The printed page of a plan: as a draft with its mark, or signed with both signatures, the seal and the record. */
export function planDocument({
  plan,
  state = stateAlone(plan),
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
  const refused = plan.repSignature !== null && isRefused(plan.repSignature)
  const toSign = plan.repSignature?.mark.method === 'paper'
  const setting: PrintSetting = {
    t,
    language,
    year: dateOf(signed ? plan.managerSignature.at : now),
    people,
    roles: rolesOf(template)
  }
  const { title, version } = template
  return formDocument({
    template: withKept(template, kept, t),
    form: { core: coreOf(plan, setting), values: plan.values, behaviors: {}, draft: !signed, refused, toSign },
    setting,
    subject: plan.behavior.title,
    status: statusOf(plan, state, setting),
    footer: {
      left: t('print:footer.plan', { id: shortId(plan.id), template: title, version }),
      middle: signed ? t('print:footer.seal', { seal: shortSeal(plan.seal.hash) }) : t('print:footer.unsealed')
    },
    code: signed ? { kind: 'plan', id: plan.id, number: plan.number, seal: plan.seal.hash } : null,
    mark: signed ? null : t('print:mark.draft'),
    attachment: signed ? recordOf(plan, template, setting) : null
  })
}
