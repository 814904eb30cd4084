import type { Patch } from '../../../shared/commands/patch'
import type { RepSummary } from '../../../shared/model/library'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle } from '../../../shared/rules/gaps'
import { stageNow } from '../../../shared/rules/steps'

/** What the list of reps shows about a workbook; recorded observations only. */
export function summaryOf(workbook: Workbook): RepSummary {
  const { id, rep } = workbook
  const cycle = openCycle(workbook)
  let observations = 0
  let latest: { when: Moment; epoch: number } | null = null
  for (const { status, when } of Object.values(workbook.observations)) {
    if (status !== 'recorded') continue
    observations += 1
    const epoch = Date.parse(when)
    if (!latest || epoch > latest.epoch) latest = { when, epoch }
  }
  const focus = cycle?.focus ? (workbook.behaviors[cycle.focus.behavior]?.title ?? null) : null
  return {
    id,
    name: rep.name,
    role: rep.role,
    territory: rep.territory,
    archived: rep.archivedAt !== null,
    sample: workbook.sample,
    stage: stageNow(workbook),
    focus,
    observations,
    lastObservation: latest?.when ?? null,
    problem: null
  }
}

/** Whether patches can change what `summaryOf` gives; typing in an observation cannot. */
export function touchesSummary(patches: readonly Patch[]): boolean {
  return patches.some(({ path: [map, , field] }) => {
    if (map === 'observations') return field === undefined || field === 'status' || field === 'when'
    if (map === 'plans') return field === undefined || field === 'status' || field === 'ink'
    return map === 'rep' || map === 'cycles' || map === 'behaviors'
  })
}
