import { dateOf } from '../dates'
import type { Observation } from '../model/observation'
import type { DraftPlan, Plan, SignedPlan } from '../model/plan'
import type { PlanState, SigningState } from '../model/plan-state'
import type { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { asAgreed, openAddendum } from './addenda'
import { openCycle } from './gaps'
import { isSigned, plansOfCycle } from './plans'
import { repSigned, type Standpoint, signedOn, signingOfRecord, signingOfSealed, stanceOf } from './signing'

type Plans = Pick<Workbook, 'plans' | 'cycles' | 'addenda'>

/** Whether a plan is sealed, but counts only once a signature on paper is noted. */
export const awaitsInk = (plan: Plan): boolean => isSigned(plan) && stanceOf(plan) === null

/** True for a plan that both signed and the rep agreed to. */
export const isAgreed = (plan: Plan): plan is SignedPlan => isSigned(plan) && stanceOf(plan) === 'agreed'

function signingOf(plan: Plan): SigningState {
  if (isSigned(plan)) return signingOfSealed(plan)
  const rep = plan.repSignature
  return rep ? repSigned(rep) : { signing: 'draft', stance: null, on: dateOf(plan.createdAt) }
}

/** The state of a sealed plan by itself, without what happened afterwards. */
export const stateAlone = (plan: Plan): PlanState => ({
  ...signingOf(plan),
  force: isAgreed(plan) ? 'in-force' : 'none',
  changedBy: null,
  until: null
})

/** The state of a plan of which only the two signatures are known, as in the record of a PDF. */
export function stateOfRecord(rep: Standpoint, manager: Pick<Standpoint, 'at' | 'mark'>): PlanState {
  const found = signingOfRecord(rep, manager)
  return { ...found, force: found.stance === 'agreed' ? 'in-force' : 'none', changedBy: null, until: null }
}

const supersededBy = (plan: Plan) => {
  const event = isSigned(plan) ? plan.events?.findLast(({ what }) => what === 'superseded') : undefined
  return event?.what === 'superseded' ? event : undefined
}

/**
 * The day on which this plan was replaced by one that has been erased since (N-7): it stays replaced and does not hold
 * again. Null otherwise.
 */
function gaveWayOn({ plans }: Plans, plan: Plan): PlainDate | null {
  const event = supersededBy(plan)
  return event && !plans[event.plan] ? dateOf(event.at) : null
}

/**
 * The agreed plan that replaced this one, according to its events. When two plans were signed on two computers and
 * merged later (N-6), the person has said which one holds, so the order of their ids does not decide.
 */
const gaveWayTo = ({ plans }: Plans, plan: Plan): SignedPlan | undefined => {
  const event = supersededBy(plan)
  const other = event && plans[event.plan]
  return other && other.id !== plan.id && other.cycle === plan.cycle && isAgreed(other) ? other : undefined
}

/** The state of a plan among all plans of its cycle. */
export function planState(workbook: Plans, plan: Plan): PlanState {
  const alone = stateAlone(plan)
  if (alone.force === 'none') return alone
  const plans = plansOfCycle(workbook, plan.cycle)
  const later = plans.filter((other) => other.id > plan.id)
  const successor = gaveWayTo(workbook, plan) ?? later.filter(isAgreed).find((other) => !gaveWayTo(workbook, other))
  if (successor) return { ...alone, force: 'replaced', until: signedOn(successor) }
  const until = gaveWayOn(workbook, plan)
  if (until !== null) return { ...alone, force: 'replaced', until }
  const closed = workbook.cycles[plan.cycle]?.closed
  if (closed) return { ...alone, force: 'ended', until: dateOf(closed.at) }
  const change = later.find((other) => !isSigned(other) || awaitsInk(other)) ?? openAddendum(workbook, plan.id)
  return { ...alone, changedBy: change?.id ?? null }
}

/**
 * The last plan of a cycle that the rep agreed to, while the cycle is open, with the actions and dates that hold by its
 * addenda; undefined when there is none.
 */
export function planInForce(workbook: Plans, cycle: Id | undefined): SignedPlan | undefined {
  if (cycle === undefined || workbook.cycles[cycle]?.closed !== null) return undefined
  const agreed = plansOfCycle(workbook, cycle)
    .filter(isAgreed)
    .filter((one) => gaveWayOn(workbook, one) === null)
  const plan = agreed.findLast((one) => !gaveWayTo(workbook, one)) ?? agreed.at(-1)
  return plan && asAgreed(workbook, plan)
}

/** The plans of the open cycle by their part in it. */
export interface CyclePlans {
  inForce: SignedPlan | undefined
  /** A plan that is being written, or waits for the manager's signature. */
  draft: DraftPlan | undefined
  /** A sealed plan that waits for the ink on its sheet. */
  awaiting: SignedPlan | undefined
  /** The latest plan about the #1 behavior that was sealed without the rep's yes, if nothing came after it. */
  refused: SignedPlan | undefined
}

/** The sealed plans that are based on an observation: it rates their behavior, and existed when they were signed. */
export const plansOn = ({ plans }: Pick<Workbook, 'plans'>, observation: Observation): SignedPlan[] =>
  Object.values(plans)
    .filter(isSigned)
    .filter(
      ({ behavior, managerSignature }) =>
        observation.status === 'recorded' &&
        Date.parse(observation.createdAt) <= Date.parse(managerSignature.at) &&
        observation.ratings.some((rating) => rating.behavior === behavior.key)
    )

type Seen = Pick<Observation, 'when' | 'evidence' | 'strengths' | 'development'>

/** Whether changes to an observation alter its day or its words. */
export const changesEvidence = (
  observation: Seen,
  changes: { readonly [Part in keyof Seen]?: Seen[Part] | undefined }
): boolean =>
  (changes.when !== undefined && dateOf(changes.when) !== dateOf(observation.when)) ||
  (['evidence', 'strengths', 'development'] as const).some(
    (part) => changes[part] !== undefined && changes[part] !== observation[part]
  )

/** The sealed plans that are based on the rating of one behavior in an observation. */
export const plansOnRating = (workbook: Pick<Workbook, 'plans'>, observation: Observation, behavior: string) =>
  plansOn(workbook, observation).filter((plan) => plan.behavior.key === behavior)

/** The sealed plans that name a deal. */
export const plansWithDeal = ({ plans }: Pick<Workbook, 'plans'>, deal: Id): SignedPlan[] =>
  Object.values(plans)
    .filter(isSigned)
    .filter((plan) => plan.deal?.id === deal)

/** The plans of the open cycle. */
export function cyclePlans(workbook: Workbook): CyclePlans {
  const cycle = openCycle(workbook)
  const plans = cycle ? plansOfCycle(workbook, cycle.id) : []
  const last = plans.at(-1)
  const answered = last && isSigned(last) && last.behavior.key === cycle?.focus?.behavior ? last : undefined
  const stance = answered ? stanceOf(answered) : null
  return {
    inForce: planInForce(workbook, cycle?.id),
    draft: plans.findLast((plan): plan is DraftPlan => !isSigned(plan)),
    awaiting: plans.findLast((plan): plan is SignedPlan => awaitsInk(plan)),
    refused: stance === null || stance === 'agreed' ? undefined : answered
  }
}

/**
 * The plan that a cycle is waiting for or working under: in force, being written, or waiting for ink. A refused plan
 * does not count.
 */
export const standingPlan = (workbook: Workbook): Plan | undefined => {
  const { draft, awaiting, inForce } = cyclePlans(workbook)
  return draft ?? awaiting ?? inForce
}

/** The one plan of the open cycle to show when there is room for only one; a plan in force comes first. */
export const shownPlan = (workbook: Workbook): Plan | undefined => {
  const { inForce, draft, awaiting, refused } = cyclePlans(workbook)
  return inForce ?? draft ?? awaiting ?? refused
}

/** What a plan can be called by its state; each place that speaks of plans has a sentence for each. */
export const standings = [
  'draft',
  'rep-agreed',
  'rep-received',
  'rep-disagreed',
  'rep-declined',
  'rep-ink',
  'awaiting-ink',
  'in-force',
  'changing',
  'replaced',
  'ended',
  'answered',
  'answered-changing',
  'answered-replaced',
  'answered-ended',
  'received',
  'disagreed',
  'declined'
] as const
export type Standing = (typeof standings)[number]

/** The one name for the state of a plan. */
export function standingOf({ signing, stance, force, changedBy, byFile }: PlanState): Standing {
  if (signing === 'draft' || signing === 'awaiting-ink') return signing
  if (signing === 'rep-signed') return `rep-${stance ?? 'ink'}`
  if (stance !== null && stance !== 'agreed') return stance
  const now = force === 'none' || force === 'in-force' ? (changedBy === null ? 'in-force' : 'changing') : force
  // A plan that was answered in a file is agreed, but nobody signed it.
  return byFile ? (now === 'in-force' ? 'answered' : `answered-${now}`) : now
}
