import { dateOf } from '../dates'
import type { Agreement, Cycle, StickRule } from '../model/cycle'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { isSinceBefore } from './cycle-time'
import { type Gap, gapOfBehavior } from './gaps'

/** A behavior on one day; of several observations on a day the last one counts. */
export interface Sighting {
  observation: Id
  on: PlainDate
  rating: number
  reached: boolean
}

export interface Adoption {
  /** The last days it was seen, oldest first. */
  sightings: Sighting[]
  /** How many of the last `of` reached the level wanted. */
  reached: number
  of: number
  /** The rule holds: wanted level often enough in the last days. */
  sticks: boolean
}

/** How many days are shown. */
const shown = 8

const usual: StickRule = { of: 3, last: 4 }

const minute = (when: Moment) => Math.floor(Date.parse(when) / 60_000)

/** True for what was seen after the yes; on its day, from the minute on at which it was written down. */
function isAfter({ on, recordedAt }: Agreement, when: Moment): boolean {
  const day = dateOf(when)
  return day === on ? dateOf(recordedAt) === on && minute(when) >= minute(recordedAt) : day > on
}

type Seen = Pick<Gap, 'behavior' | 'wanted' | 'evidence'>

/** The days on which a behavior was rated, oldest first, of the observations that count. */
function daysSeen(
  { observations }: Pick<Workbook, 'observations'>,
  { behavior, wanted, evidence }: Seen,
  counts: (when: Moment) => boolean = () => true
): Sighting[] {
  const days = new Map<PlainDate, Sighting>()
  for (const id of evidence) {
    const observation = observations[id]
    const rated = observation?.ratings.find((entry) => entry.behavior === behavior)
    if (!observation || !rated || !counts(observation.when)) continue
    const on = dateOf(observation.when)
    days.set(on, { observation: id, on, rating: rated.rating, reached: rated.rating >= wanted })
  }
  return [...days.values()]
}

/** The level of a behavior over time: where it started, and the last days. */
export interface Levels {
  levels: Sighting[]
  /** How many days between the first and the second of `levels` are left out. */
  leftOut: number
}

/**
 * Every day on which a behavior was rated, from its starting point on, of more than `most` the first and the last ones
 * (S0-10). What was entered later of a day before that point lies before the line.
 */
export function levelsOf(
  workbook: Pick<Workbook, 'observations'>,
  gap: Seen & Pick<Gap, 'start'>,
  most: number
): Levels {
  const { start } = gap
  const days = daysSeen(workbook, gap).filter(({ on }) => start === null || on >= start.on)
  const leftOut = Math.max(0, days.length - most)
  return { levels: days.filter((_day, at) => at === 0 || at > leftOut), leftOut }
}

/**
 * Is it getting better, and does it stick: the last days of a behavior against the level wanted (S0-10). Once the rep has
 * said yes only what was seen after that counts; before, the days show where the behavior stands and nothing sticks.
 */
export function adoptionOf(
  workbook: Pick<Workbook, 'observations'>,
  gap: Seen,
  rule: StickRule = usual,
  agreement: Agreement | null = null
): Adoption {
  const yes = agreement?.agreed ? agreement : null
  const sightings = daysSeen(workbook, gap, (when) => !yes || isAfter(yes, when))
  const last = sightings.slice(-rule.last)
  const reached = last.filter((sighting) => sighting.reached).length
  return {
    sightings: sightings.slice(-Math.max(shown, rule.last)),
    reached,
    of: last.length,
    sticks: yes !== null && reached >= rule.of
  }
}

/**
 * The adoption of a cycle's #1 behavior, by the cycle's own rule; null before one is chosen. Days of a cycle before it about
 * the same behavior are none of it; those after its end are, so that a relapse is noticed.
 */
export function cycleAdoption(workbook: Workbook, cycle: Cycle): Adoption | null {
  const gap = cycle.focus && gapOfBehavior(workbook, cycle.focus.behavior)
  if (!gap) return null
  const isSince = isSinceBefore(workbook, cycle)
  const evidence = gap.evidence.filter((id) => isSince(workbook.observations[id]?.when ?? ''))
  return adoptionOf(workbook, { ...gap, evidence }, cycle.rule, cycle.agreement)
}
