import type { BehaviorKey } from '../model/behavior'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { cycleAdoption } from './adoption'
import { openCycle } from './gaps'

/**
 * A behavior that stuck and slipped because of a change: its cycle goes on, or it waits while another behavior is
 * worked on.
 */
export type Slip =
  | { slip: 'reopened'; behavior: BehaviorKey; reached: number; of: number }
  | { slip: 'parked'; behavior: BehaviorKey }

const slipsOf = ({ cycles }: Workbook) => Object.values(cycles).reduce((sum, { relapses }) => sum + relapses.length, 0)

/** The relapse that a change caused, to be announced at once; null when there is none (S0-10). */
export function slipBetween(before: Workbook, after: Workbook): Slip | null {
  const cycle = openCycle(after)
  if (cycle?.focus && slipsOf(after) > slipsOf(before)) {
    const adoption = cycleAdoption(after, cycle)
    const { reached, of } = adoption ?? { reached: 0, of: 0 }
    return { slip: 'reopened', behavior: cycle.focus.behavior, reached, of }
  }
  // A behavior without an open cycle is judged by the rule by which it stuck.
  const sticks = (workbook: Workbook, id: Id) => {
    const held = workbook.cycles[id]
    return held?.closed?.how === 'sticks' && cycleAdoption(workbook, held)?.sticks === true
  }
  const slipped = Object.values(after.cycles).find(
    ({ id, closed, focus }) =>
      closed && focus && focus.behavior !== cycle?.focus?.behavior && sticks(before, id) && !sticks(after, id)
  )
  return slipped?.focus ? { slip: 'parked', behavior: slipped.focus.behavior } : null
}
