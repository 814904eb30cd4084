import { compareMoments } from '../dates'
import type { BehaviorKey } from '../model/behavior'
import type { Cycle } from '../model/cycle'
import type { Moment } from '../model/scalars'
import type { Workbook } from '../model/workbook'

type Cycles = Pick<Workbook, 'cycles'>

/** When the previous cycle about the same behavior ended; null when this is the first. */
export function endOfBefore({ cycles }: Cycles, { focus, startedAt }: Cycle): Moment | null {
  const ended = Object.values(cycles)
    .filter((other) => other.focus?.behavior === focus?.behavior)
    .flatMap(({ closed }) => (closed && Date.parse(closed.at) <= Date.parse(startedAt) ? [closed.at] : []))
  return ended.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1) ?? null
}

/** Returns whether a moment is after the end of the previous cycle about the same behavior. */
export function isSinceBefore(cycles: Cycles, cycle: Cycle): (when: Moment) => boolean {
  const before = endOfBefore(cycles, cycle)
  return (when) => before === null || compareMoments(when, before) > 0
}

/** The open cycle about a behavior, otherwise the one that ended last; undefined when there is none. */
export function latestAbout({ cycles }: Cycles, behavior: BehaviorKey): Cycle | undefined {
  const about = Object.values(cycles).filter(({ focus }) => focus?.behavior === behavior)
  const ended = (cycle: Cycle) => (cycle.closed ? Date.parse(cycle.closed.at) : Number.POSITIVE_INFINITY)
  return about.sort((a, b) => ended(a) - ended(b)).at(-1)
}
