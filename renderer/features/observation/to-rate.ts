import type { BehaviorKey, Rating } from '../../../shared/model/behavior'
import type { Observation } from '../../../shared/model/observation'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle, parkingLot } from '../../../shared/rules/gaps'
import { trainedOn } from '../../../shared/rules/training'

/** At most so many behaviors are offered by themselves; the others are one key away. */
const mostOffered = 3

type Seen = Pick<Observation, 'id' | 'when'>

/** Per behavior the rating given last before this observation. */
export function lastRatings(workbook: Workbook, { id, when }: Seen): Map<BehaviorKey, Rating> {
  const until = Date.parse(when)
  const last = new Map<BehaviorKey, { rating: Rating; at: number }>()
  for (const other of Object.values(workbook.observations)) {
    const at = Date.parse(other.when)
    if (other.status !== 'recorded' || other.id === id || at > until) continue
    for (const { behavior, rating } of other.ratings) {
      const known = last.get(behavior)
      if (!known || known.at <= at) last.set(behavior, { rating, at })
    }
  }
  const newestFirst = [...last].sort(([, a], [, b]) => b.at - a.at)
  return new Map(newestFirst.map(([behavior, { rating }]) => [behavior, rating]))
}

/** What to rate, without being asked: the #1 behavior, then the parking lot, then what was rated last (S0-2, S0-3). */
export function behaviorsToRate(workbook: Workbook, observation: Seen): BehaviorKey[] {
  const focus = openCycle(workbook)?.focus?.behavior
  const offered = [
    ...(focus ? [focus] : []),
    ...parkingLot(workbook).map((gap) => gap.behavior),
    ...lastRatings(workbook, observation).keys()
  ]
  const ratable = offered.filter((behavior) => trainedOn(workbook.rep.trainedOn, behavior) !== null)
  return [...new Set(ratable)].slice(0, mostOffered)
}
