import type { Patch } from '../../../shared/commands/patch'
import type { RepSummary } from '../../../shared/model/library'
import type { RhythmFacts } from '../../../shared/model/rhythm'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle } from '../../../shared/rules/gaps'
import { rhythmFacts } from '../../../shared/rules/rhythm-facts'
import { stageNow } from '../../../shared/rules/steps'

/** What is known of a workbook without opening it: its line in the list, and what its rhythm is counted from. */
export interface Shown {
  summary: RepSummary
  /** Null where the workbook cannot be read. */
  rhythm: RhythmFacts | null
}

export const shownOf = (workbook: Workbook): Shown => ({
  summary: summaryOf(workbook),
  rhythm: rhythmFacts(workbook)
})

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

const ofSession = new Set<string | number | undefined>([undefined, 'status', 'type', 'when', 'minutes'])

/** Whether patches can change what `shownOf` gives; typing in an observation or a one-on-one cannot. */
export function touchesShown(patches: readonly Patch[]): boolean {
  return patches.some(({ path: [map, record, field] }) => {
    if (map === 'observations') return field === undefined || ['status', 'when', 'kind'].includes(String(field))
    if (map === 'sessions') return ofSession.has(field)
    if (map === 'private') return record === undefined || record === 'answers'
    if (map === 'plans') return field === undefined || field === 'status' || field === 'ink'
    return ['rep', 'cycles', 'behaviors', 'cadences', 'leave'].includes(String(map))
  })
}
