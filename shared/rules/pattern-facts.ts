import { dateOf, plusDays } from '../dates'
import { levels, type Place, phases } from '../model/field-of-work'
import type { PatternFacts } from '../model/patterns'
import type { PlainDate } from '../model/scalars'
import { type Pulse, pulseFactors, type Session } from '../model/session'
import type { Workbook } from '../model/workbook'
import { placeOf } from './coverage'
import { metricsOf, trailOf } from './metrics'
import { isAboutPerson } from './sessions'
import { followThrough } from './training'

/** The eight places in the work (S3-5), in the order of the map: level by level, planning first. */
export const places: readonly Place[] = levels.flatMap((level) => phases.map((phase) => ({ level, phase })))

/** How many days up to the latest record are kept: the longest span of a page, and a quarter before it. */
const daysKept = 455

/**
 * The facts that patterns of a workbook are made from; they do not depend on the present day (S2-11, S2-12, S3-8,
 * S3-18, S4-3).
 */
export function patternFacts(workbook: Workbook): PatternFacts {
  const recorded = Object.values(workbook.observations)
    .filter(({ status }) => status === 'recorded')
    .map((observation) => ({ observation, on: dateOf(observation.when) }))
  const held = Object.values(workbook.sessions)
    .filter(({ status }) => status === 'held')
    .map((session) => ({ session, on: dateOf(session.when) }))
    .sort((a, b) => Date.parse(a.session.when) - Date.parse(b.session.when))
  const groups = Object.values(workbook.groups ?? {})
    .filter(({ status }) => status === 'held')
    .map((group) => ({ group, on: dateOf(group.when) }))
  const since = keptFrom([...recorded, ...held, ...groups].map(({ on }) => on))
  const isKept = ({ on }: { on: PlainDate }) => on >= since
  return {
    version: 3,
    segment: workbook.private.segment ?? null,
    seen: recorded
      .filter(isKept)
      .map(({ observation, on }) => [on, numberOf(placeOf(observation, workbook.behaviors))]),
    behaviors: ratedSince(workbook, since),
    numbers: numbersOf(workbook),
    talks: [
      ...held.filter(isKept).map(({ session, on }) => ({
        on,
        minutes: session.minutes ?? 0,
        about: aboutOf(session),
        deal: session.deal !== null || session.type === 'deal-review'
      })),
      ...groups.filter(isKept).map(({ group: { id, size, minutes }, on }) => ({
        on,
        minutes,
        about: 'skill' as const,
        deal: false,
        group: { id, size }
      }))
    ],
    pulse: held.filter(isKept).flatMap(({ session, on }) => {
      if (isAboutPerson(session)) return []
      const [rep, manager] = [marksOf(session.pulse.rep), marksOf(session.pulse.manager)]
      return [...rep, ...manager].every((mark) => mark === null) ? [] : [{ on, rep, manager }]
    }),
    trainings: Object.values(workbook.trainings)
      .filter(isKept)
      .map((training) => ({
        title: training.title,
        on: training.on,
        behaviors: followThrough(workbook, training).map(({ marks }) =>
          marks.map(({ due, until, rating }) => ({ due, until, seen: rating !== null }))
        )
      }))
  }
}

function keptFrom(days: readonly PlainDate[]): PlainDate {
  const latest = [...days].sort().at(-1)
  return latest === undefined ? '' : plusDays(latest, -daysKept)
}

const numbersOf = (workbook: Workbook): PatternFacts['numbers'] =>
  metricsOf(workbook)
    .filter(({ kind }) => kind === 'done')
    .flatMap((metric) => {
      const { name, unit, period, target } = metric
      const quarters = trailOf(metric, workbook).map(({ quarter, quantity, average, ratings }) => {
        return { quarter, quantity, average, ratings }
      })
      return quarters.length === 0 ? [] : [{ name, unit, period, target, quarters }]
    })

function numberOf(place: Place | null): number | null {
  return place && places.findIndex(({ level, phase }) => level === place.level && phase === place.phase)
}

/**
 * What a session was about: the person, otherwise what was said first, the right target or how well it is hit,
 * otherwise its mode.
 */
const aboutOf = ({ mode, about }: Session): PatternFacts['talks'][number]['about'] =>
  mode !== 'human' && about === 'strategy' ? 'strategy' : mode

const marksOf = (pulse: Pulse) => pulseFactors.map((factor) => pulse[factor])

function ratedSince({ observations, behaviors }: Workbook, since: PlainDate): PatternFacts['behaviors'] {
  const ratings = new Map<string, { epoch: number; rating: [PlainDate, number] }[]>()
  for (const { status, when, ratings: given } of Object.values(observations)) {
    const on = dateOf(when)
    if (status !== 'recorded' || on < since) continue
    for (const { behavior, rating } of given) {
      const list = ratings.get(behavior) ?? []
      ratings.set(behavior, list)
      list.push({ epoch: Date.parse(when), rating: [on, rating] })
    }
  }
  return [...ratings].flatMap(([key, list]) => {
    const behavior = behaviors[key]
    if (!behavior) return []
    const inOrder = list.sort((a, b) => a.epoch - b.epoch).map(({ rating }) => rating)
    return { key, title: behavior.title, wanted: behavior.desired, ratings: inOrder }
  })
}
