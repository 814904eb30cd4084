import { dateOf } from '../../../shared/dates'
import type { Behavior, BehaviorKey, Rating } from '../../../shared/model/behavior'
import type { Place } from '../../../shared/model/field-of-work'
import type { Observation } from '../../../shared/model/observation'
import type { Workbook } from '../../../shared/model/workbook'
import { openCycle, parkingLot } from '../../../shared/rules/gaps'
import { trainedOn } from '../../../shared/rules/trained-on'

/** How many of the behaviors that are worked on are shown without asking. */
const mostWorkedOn = 3
/** How many behaviors are shown in all, with those of the place; the others are one click away. */
const mostShown = 5

/** The most usual place for watching somebody: with a customer. */
const usual: Place = { level: 'interaction', phase: 'execution' }

type Seen = Pick<Observation, 'id' | 'when'>

/** For each behavior, the last rating before this observation. */
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

/** What is worked on: the #1 behavior, then the parking lot, then what was rated last (S0-2, S0-3). */
function workedOn(workbook: Workbook, observation: Seen): BehaviorKey[] {
  const focus = openCycle(workbook)?.focus?.behavior
  const keys = [
    ...(focus ? [focus] : []),
    ...parkingLot(workbook).map((gap) => gap.behavior),
    ...lastRatings(workbook, observation).keys()
  ]
  const ratable = keys.filter(
    (behavior) => trainedOn(workbook.rep.trainedOn, behavior, dateOf(observation.when)) !== null
  )
  return [...new Set(ratable)].slice(0, mostWorkedOn)
}

/** The place of the latest observation that has one; without any, a talk with a customer. */
export function guessedPlace({ observations }: Pick<Workbook, 'observations'>, { id }: Pick<Seen, 'id'>): Place {
  let latest: { at: number; place: Place } | undefined
  for (const { id: other, status, when, level, phase } of Object.values(observations)) {
    const at = Date.parse(when)
    if (status !== 'recorded' || other === id || !level || !phase || (latest && latest.at > at)) continue
    latest = { at, place: { level, phase } }
  }
  return latest?.place ?? usual
}

/** What the library and the workbook offer, each behavior once. */
export type Rateable = readonly { key: BehaviorKey; behavior: Pick<Behavior, 'level' | 'phase'> }[]

export interface ToRate {
  /** Shown without asking. */
  shown: BehaviorKey[]
  /** More behaviors of the place. */
  more: BehaviorKey[]
}

/** What can be rated without searching: what is worked on, then the behaviors that can be seen at the place. */
export function behaviorsToRate(
  workbook: Workbook,
  observation: Seen,
  offered: Rateable,
  { level, phase }: Place
): ToRate {
  const worked = workedOn(workbook, observation)
  const here = offered
    .filter(({ behavior }) => behavior.level === level && behavior.phase === phase)
    .map(({ key }) => key)
    .filter((key) => !worked.includes(key) && trainedOn(workbook.rep.trainedOn, key, dateOf(observation.when)) !== null)
  const room = mostShown - worked.length
  return { shown: [...worked, ...here.slice(0, room)], more: here.slice(room) }
}
