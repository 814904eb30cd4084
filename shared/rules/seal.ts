import canonicalize from 'canonicalize'
import type { DraftPlan, Plan } from '../model/plan'
import type { Signature } from '../model/signature'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { isSigned, writtenActions, writtenDates } from './plans'

/** What both sign: the plan's words and the form that they are in. No private field is part of it. */
export interface PlanContent {
  format: 'coachbook.plan'
  version: 1
  plan: Omit<DraftPlan, 'status' | 'private' | 'repSignature' | 'prepared' | 'account' | 'deal'> & {
    /** By name; empty when the plan names none. */
    account: string
    deal: string
  }
  rep: { name: string; role: string; territory: string }
  template: Template
}

/** A signed plan as it is sealed, attached to its PDF and read back. */
export interface SealedRecord extends PlanContent {
  signatures: { rep: Signature; manager: Signature }
}

/** The RFC 8785 form of plain data. Throws on values that JSON cannot hold. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('this cannot be written as JSON')
  return text
}

const wordsOf = (plan: Plan): PlanContent['plan'] => ({
  id: plan.id,
  cycle: plan.cycle,
  template: plan.template,
  createdAt: plan.createdAt,
  number: plan.number,
  refines: plan.refines,
  refinedBecause: plan.refinedBecause,
  behavior: plan.behavior,
  gap: plan.gap,
  account: plan.account?.name ?? '',
  deal: plan.deal?.name ?? '',
  why: plan.why,
  how: plan.how,
  confidence: plan.confidence,
  actions: writtenActions(plan),
  coachingDates: writtenDates(plan),
  values: plan.values
})

interface NamedRep {
  rep: { name: string; role: string; territory: string }
}

/** The content of a plan. Throws when the workbook lacks the plan's template. */
export function contentOf(workbook: NamedRep & Pick<Workbook, 'templates'>, plan: Plan): PlanContent {
  const template = workbook.templates[plan.template]
  if (!template) throw new Error(`template ${plan.template} is not in the workbook`)
  const { name, role, territory } = isSigned(plan) ? plan.rep : workbook.rep
  return { format: 'coachbook.plan', version: 1, plan: wordsOf(plan), rep: { name, role, territory }, template }
}

/** The content that the seal of a signed plan is computed over. */
export const sealedRecord = (content: PlanContent, rep: Signature, manager: Signature): SealedRecord => ({
  ...content,
  signatures: { rep, manager }
})
