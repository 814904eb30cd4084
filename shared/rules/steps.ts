import { dateOf } from '../dates'
import { type Cycle, type Stage, stages } from '../model/cycle'
import type { Plan } from '../model/plan'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'
import { isSigned, plansOfCycle } from './plans'

export type StepFact =
  | { fact: 'seen'; count: number }
  /** `minutes` is null where there was no one-on-one. */
  | { fact: 'agreed' | 'not-agreed'; on: PlainDate; minutes: number | null }
  | { fact: 'draft' | 'rep-signed' }
  | { fact: 'signed'; on: PlainDate }
  | { fact: 'from'; on: PlainDate }
  | { fact: 'left-out' | 'now' | 'ahead' }

export interface CycleStep {
  stage: Stage
  state: 'done' | 'now' | 'ahead'
  fact: StepFact
}

function planFact(plan: Plan | undefined): StepFact | undefined {
  if (!plan) return undefined
  if (isSigned(plan)) return { fact: 'signed', on: dateOf(plan.managerSignature.at) }
  return { fact: plan.repSignature ? 'rep-signed' : 'draft' }
}

/** The #1 behavior was chosen for a reason, without having been rated (S0-1). */
const leftOutSeeing = (cycle: Cycle | undefined) =>
  cycle?.skips.some(({ stage, at }) => stage === 'see' && at === cycle.focus?.chosenAt)

function factOf(stage: Stage, workbook: Workbook, state: CycleStep['state']): StepFact {
  const cycle = openCycle(workbook)
  const plan = cycle ? plansOfCycle(workbook, cycle.id).at(-1) : undefined
  const plain: StepFact = { fact: state === 'ahead' ? 'ahead' : 'now' }
  if (stage === 'see') {
    if (leftOutSeeing(cycle)) return { fact: 'left-out' }
    const recorded = Object.values(workbook.observations).filter((observation) => observation.status === 'recorded')
    return { fact: 'seen', count: recorded.length }
  }
  if (stage === 'coach') {
    const agreement = cycle?.agreement
    if (!agreement) return plain
    const { agreed, on, session } = agreement
    const minutes = session === null ? null : (workbook.sessions[session]?.minutes ?? null)
    return { fact: agreed ? 'agreed' : 'not-agreed', on, minutes }
  }
  if (stage === 'agree') return planFact(plan) ?? plain
  const dates = plan?.coachingDates.flatMap((date) => date.on ?? []).sort() ?? []
  const first = dates[0]
  return first && plan && isSigned(plan) ? { fact: 'from', on: first } : plain
}

/** The four steps of the open cycle with their state and one fact each (S0-1). */
export function cycleSteps(workbook: Workbook): CycleStep[] {
  const now = stages.indexOf(openCycle(workbook)?.stage ?? 'see')
  return stages.map((stage, index) => {
    const state = index < now ? 'done' : index === now ? 'now' : 'ahead'
    return { stage, state, fact: factOf(stage, workbook, state) }
  })
}
