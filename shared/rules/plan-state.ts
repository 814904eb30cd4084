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

/** Sealed, but a signature is to be put on paper that makes it count, and nobody has said that it is there. */
export const awaitsInk = (plan: Plan): boolean => isSigned(plan) && stanceOf(plan) === null

/** True for a plan that both signed and the rep agreed to. */
export const isAgreed = (plan: Plan): plan is SignedPlan => isSigned(plan) && stanceOf(plan) === 'agreed'

function signingOf(plan: Plan): SigningState {
  if (isSigned(plan)) return signingOfSealed(plan)
  const rep = plan.repSignature
  return rep ? repSigned(rep) : { signing: 'draft', stance: null, on: dateOf(plan.createdAt) }
}

/** The state of a sealed plan as the plan itself shows it, without what came after it. */
export const stateAlone = (plan: Plan): PlanState => ({
  ...signingOf(plan),
  force: isAgreed(plan) ? 'in-force' : 'none',
  changedBy: null,
  until: null
})

/** The state of a plan that only its two signatures are known of, such as in the record of a PDF. */
export function stateOfRecord(rep: Standpoint, manager: Pick<Standpoint, 'at' | 'mark'>): PlanState {
  const found = signingOfRecord(rep, manager)
  return { ...found, force: found.stance === 'agreed' ? 'in-force' : 'none', changedBy: null, until: null }
}

const supersededBy = (plan: Plan) => {
  const event = isSigned(plan) ? plan.events?.findLast(({ what }) => what === 'superseded') : undefined
  return event?.what === 'superseded' ? event : undefined
}

/** The day on which a plan took this one's place that was erased since (N-7): what both had replaced holds no more. */
function gaveWayOn({ plans }: Plans, plan: Plan): PlainDate | null {
  const event = supersededBy(plan)
  return event && !plans[event.plan] ? dateOf(event.at) : null
}

/**
 * The agreed plan that took this one's place, by what was written down. Of two plans that were signed apart and came
 * together later (N-6) the person said which one holds, whatever the order of their ids.
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
 * The last plan of a cycle that the rep agreed to, as long as the cycle is open, with the actions and dates that hold by
 * its addenda.
 */
export function planInForce(workbook: Plans, cycle: Id | undefined): SignedPlan | undefined {
  if (cycle === undefined || workbook.cycles[cycle]?.closed !== null) return undefined
  const agreed = plansOfCycle(workbook, cycle)
    .filter(isAgreed)
    .filter((one) => gaveWayOn(workbook, one) === null)
  const plan = agreed.findLast((one) => !gaveWayTo(workbook, one)) ?? agreed.at(-1)
  return plan && asAgreed(workbook, plan)
}

/** The plans of the open cycle, each for what it is asked for. */
export interface CyclePlans {
  inForce: SignedPlan | undefined
  /** What is being written, or waits for the manager's signature. */
  draft: DraftPlan | undefined
  /** Sealed, while the ink on the sheet is awaited. */
  awaiting: SignedPlan | undefined
  /** The latest plan about the #1 behavior that was handed over without a yes, where nothing came after it. */
  refused: SignedPlan | undefined
}

/** The sealed plans that stand on an observation: it rates their behavior, and was there when they were signed. */
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

/** Whether changes of an observation give it another day or other words. */
export const changesEvidence = (
  observation: Seen,
  changes: { readonly [Part in keyof Seen]?: Seen[Part] | undefined }
): boolean =>
  (changes.when !== undefined && dateOf(changes.when) !== dateOf(observation.when)) ||
  (['evidence', 'strengths', 'development'] as const).some(
    (part) => changes[part] !== undefined && changes[part] !== observation[part]
  )

/** The sealed plans that stand on the rating of one behavior in an observation. */
export const plansOnRating = (workbook: Pick<Workbook, 'plans'>, observation: Observation, behavior: string) =>
  plansOn(workbook, observation).filter((plan) => plan.behavior.key === behavior)

/** The sealed plans that name a deal. */
export const plansWithDeal = ({ plans }: Pick<Workbook, 'plans'>, deal: Id): SignedPlan[] =>
  Object.values(plans)
    .filter(isSigned)
    .filter((plan) => plan.deal?.id === deal)

/** What there is of plans in the open cycle. */
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

/** The plan that keeps a cycle where it is: one in force, being written, or waiting for ink. What was refused keeps nothing. */
export const standingPlan = (workbook: Workbook): Plan | undefined => {
  const { draft, awaiting, inForce } = cyclePlans(workbook)
  return draft ?? awaiting ?? inForce
}

/** The one plan of the open cycle to speak of where there is room for one: what is in force before all else. */
export const shownPlan = (workbook: Workbook): Plan | undefined => {
  const { inForce, draft, awaiting, refused } = cyclePlans(workbook)
  return inForce ?? draft ?? awaiting ?? refused
}

/** What a plan is called, by its state; each has its sentence in every place that speaks of plans. */
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

/** The one name of a plan's state. */
export function standingOf({ signing, stance, force, changedBy, byFile }: PlanState): Standing {
  if (signing === 'draft' || signing === 'awaiting-ink') return signing
  if (signing === 'rep-signed') return `rep-${stance ?? 'ink'}`
  if (stance !== null && stance !== 'agreed') return stance
  const now = force === 'none' || force === 'in-force' ? (changedBy === null ? 'in-force' : 'changing') : force
  // What was answered in a file is agreed, and nobody signed it.
  return byFile ? (now === 'in-force' ? 'answered' : `answered-${now}`) : now
}
