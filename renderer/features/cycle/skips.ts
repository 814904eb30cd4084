import type { Cycle } from '../../../shared/model/cycle'

/** Why a step of this cycle was skipped: See with the choice of the behavior, Coach with the last answer (S0-1). */
export function reasonForSkipping(cycle: Cycle, stage: 'see' | 'coach'): string | undefined {
  const skip = cycle.skips.filter((other) => other.stage === stage).at(-1)
  if (stage === 'see') return skip?.at === cycle.focus?.chosenAt ? skip?.reason : undefined
  return cycle.agreement?.session === null ? skip?.reason : undefined
}
