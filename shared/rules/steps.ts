import { dateOf } from '../dates'
import { type Cycle, type Stage, stages } from '../model/cycle'
import type { PlanState } from '../model/plan-state'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { cycleAdoption } from './adoption'
import { datesOf } from './agreed-dates'
import { gapsOf, openCycle } from './gaps'
import { nextStep, waitingTalks } from './next-step'
import { planInForce, planState, shownPlan } from './plan-state'
import { recordedIn } from './recorded'

export type StepFact =
  | { fact: 'seen'; count: number; gaps: number }
  /** A one-on-one is under way. */
  | { fact: 'talking' }
  /** A one-on-one was held, but the rep's answer is not written down. */
  | { fact: 'unanswered' }
  | { fact: 'talk-planned'; on: PlainDate }
  /** `minutes` is null when there was no one-on-one. */
  | { fact: 'agreed' | 'not-agreed'; on: PlainDate; minutes: number | null }
  | { fact: 'plan'; state: PlanState }
  | { fact: 'from'; on: PlainDate }
  /** On how many of the last days since the yes the behavior was at its target. */
  | { fact: 'at-target'; reached: number; of: number }
  | { fact: 'left-out' | 'now' | 'ahead' }

export interface CycleStep {
  stage: Stage
  state: 'done' | 'now' | 'ahead'
  fact: StepFact
}

/** The step of the open cycle; it is Reinforce while a plan is in force (S0-1). */
export function stageNow(workbook: Workbook): Stage {
  const cycle = openCycle(workbook)
  if (!cycle?.focus) return 'see'
  if (planInForce(workbook, cycle.id)) return 'reinforce'
  return cycle.agreement?.agreed ? 'agree' : 'coach'
}

/** Whether the #1 behavior was chosen without having been rated, for a reason that was given (S0-1). */
const leftOutSeeing = (cycle: Cycle | undefined) =>
  cycle?.skips.some(({ stage, at }) => stage === 'see' && at === cycle.focus?.chosenAt)

function factOf(stage: Stage, workbook: Workbook, state: CycleStep['state']): StepFact {
  const cycle = openCycle(workbook)
  const plain: StepFact = { fact: state === 'ahead' ? 'ahead' : 'now' }
  if (stage === 'see') {
    if (leftOutSeeing(cycle)) return { fact: 'left-out' }
    const gaps = gapsOf(workbook).filter(({ size }) => size !== null && size > 0)
    return { fact: 'seen', count: recordedIn(workbook).length, gaps: gaps.length }
  }
  if (stage === 'coach') return talkFact(workbook, plain)
  if (stage === 'agree') {
    const plan = shownPlan(workbook)
    return plan ? { fact: 'plan', state: planState(workbook, plan) } : plain
  }
  const inForce = planInForce(workbook, cycle?.id)
  const adoption = inForce && cycle ? cycleAdoption(workbook, cycle) : null
  if (adoption && adoption.of > 0) return { fact: 'at-target', reached: adoption.reached, of: adoption.of }
  const first = inForce && datesOf(inForce)[0]
  return first ? { fact: 'from', on: first.on } : plain
}

/**
 * The fact of the Coach step: first a one-on-one that is under way, then a missing answer, as the main button asks for
 * it, then a planned one-on-one, even if its day has passed, then the last answer.
 */
function talkFact(workbook: Workbook, plain: StepFact): StepFact {
  const { open, planned } = waitingTalks(workbook)
  if (open) return { fact: 'talking' }
  if (nextStep(workbook).step === 'record-agreement') return { fact: 'unanswered' }
  if (planned) return { fact: 'talk-planned', on: dateOf(planned.when) }
  const agreement = openCycle(workbook)?.agreement
  if (!agreement) return plain
  const { agreed, on, session } = agreement
  const minutes = session === null ? null : (workbook.sessions[session]?.minutes ?? null)
  return { fact: agreed ? 'agreed' : 'not-agreed', on, minutes }
}

/** The four steps of the open cycle with their state and one fact each (S0-1). */
export function cycleSteps(workbook: Workbook): CycleStep[] {
  const now = stages.indexOf(stageNow(workbook))
  return stages.map((stage, index) => {
    const state = index < now ? 'done' : index === now ? 'now' : 'ahead'
    return { stage, state, fact: factOf(stage, workbook, state) }
  })
}
