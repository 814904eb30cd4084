import type { BehaviorKey } from '../model/behavior'
import type { Cycle } from '../model/cycle'
import type { Workbook } from '../model/workbook'
import { cycleAdoption } from '../rules/adoption'
import { openCycle } from '../rules/gaps'
import { planInForce } from '../rules/plan-state'
import { plansOfCycle } from '../rules/plans'
import type { CommandContext } from './command'
import { noteEvent } from './plan-events'

/** The latest cycle in which this behavior stuck. */
const stuckCycle = (workbook: Workbook, behavior: BehaviorKey): Cycle | undefined =>
  Object.values(workbook.cycles)
    .filter((cycle) => cycle.focus?.behavior === behavior && cycle.closed?.how === 'sticks')
    .sort((a, b) => (a.id < b.id ? 1 : -1))[0]

/**
 * Reopens the cycle of a behavior that stuck and has slipped (S0-10). While another behavior is worked on, nothing is
 * opened, so that there is never more than one open behavior: a rating below the target is in the parking lot already.
 */
export function noticeRelapse(draft: Workbook, behavior: BehaviorKey, { now, actor, raw }: CommandContext): void {
  const stuck = stuckCycle(raw, behavior)
  if (!stuck || cycleAdoption(raw, stuck)?.sticks) return
  const current = openCycle(draft)
  if (current?.focus) return
  const reopened = draft.cycles[stuck.id]
  if (!reopened) return
  if (current) {
    reopened.parked = { ...reopened.parked, ...current.parked }
    if (plansOfCycle(raw, current.id).length === 0) {
      for (const session of Object.values(draft.sessions)) if (session.cycle === current.id) session.cycle = stuck.id
      delete draft.cycles[current.id]
    }
  }
  reopened.closed = null
  const plan = planInForce(draft, reopened.id)
  if (plan) noteEvent(draft, plan.id, { what: 'reopened', at: now, by: actor, because: '' })
  reopened.stage = 'reinforce'
  reopened.relapses = [...reopened.relapses, { at: now, reason: '' }]
}
