import { dateOf } from '../dates'
import type { Agreement, Cycle, StickRule } from '../model/cycle'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { isSinceBefore } from './cycle-time'
import { type Gap, gapOfCycle, ratingsOf, type Seen, seenIn } from './gaps'
import { rememberedOfCycle } from './remembered'

/** A behavior on one day; when there are several observations, the last one counts. */
export interface Sighting {
  observation: Id
  on: PlainDate
  rating: number
  reached: boolean
}

export interface Adoption {
  /** The last days on which it was rated, oldest first. */
  sightings: Sighting[]
  /** How many of the last `of` days reached the target. */
  reached: number
  of: number
  /** Whether the rule holds: the target was reached often enough in the last days. */
  sticks: boolean
}

/** How many days are shown. */
const shown = 8

const usual: StickRule = { of: 3, last: 4 }

const minute = (when: Moment) => Math.floor(Date.parse(when) / 60_000)

/**
 * Whether something was seen after the yes. On the day of the yes that is from the minute in which the yes was written
 * down; if that happened on a later day, nothing of the day counts.
 */
function isAfter({ on, recordedAt }: Agreement, when: Moment): boolean {
  const day = dateOf(when)
  return day === on ? dateOf(recordedAt) === on && minute(when) >= minute(recordedAt) : day > on
}

/** The days on which a behavior was rated, oldest first, from the ratings whose time counts. */
function daysSeen(seen: readonly Seen[], wanted: number, counts: (when: Moment) => boolean = () => true): Sighting[] {
  const last = new Map<PlainDate, Seen>()
  for (const one of seen) if (counts(one.when)) last.set(dateOf(one.when), one)
  return [...last].map(([on, { observation, rating }]) => ({ observation, on, rating, reached: rating >= wanted }))
}

/** The level of a behavior over time: its starting point, and the last days. */
export interface Levels {
  levels: Sighting[]
  /** How many days are left out between the first and the second of `levels`. */
  leftOut: number
}

/**
 * The days on which a behavior was rated, from its starting point on; of more than `most`, the first and the last ones
 * (S0-10). Days before the starting point that were entered later are left out.
 */
export function levelsOf(
  seen: readonly Seen[],
  { start, wanted }: Pick<Gap, 'start' | 'wanted'>,
  most: number
): Levels {
  const days = daysSeen(seen, wanted).filter(({ on }) => start === null || on >= start.on)
  const leftOut = Math.max(0, days.length - most)
  return { levels: days.filter((_day, at) => at === 0 || at > leftOut), leftOut }
}

/** The level of a cycle's #1 behavior over the time of the cycle; null before one is chosen. */
export function levelsOfCycle(workbook: Workbook, cycle: Cycle, most: number): Levels | null {
  const gap = gapOfCycle(workbook, cycle)
  return gap ? levelsOf(seenIn(workbook, cycle), gap, most) : null
}

/**
 * Whether a behavior is getting better, and whether it sticks: its last days against the target (S0-10). After the
 * rep's yes, only what was seen later counts; before it, the days show the level, and nothing sticks.
 */
export function adoptionOf(
  seen: readonly Seen[],
  wanted: number,
  rule: StickRule = usual,
  agreement: Agreement | null = null
): Adoption {
  const yes = agreement?.agreed ? agreement : null
  const sightings = daysSeen(seen, wanted, (when) => !yes || isAfter(yes, when))
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
 * The adoption of a cycle's #1 behavior, by the cycle's own rule; null before one is chosen. Days of an earlier cycle
 * about the same behavior do not count; days after its end do, so that a relapse is noticed.
 */
export const cycleAdoption = rememberedOfCycle((workbook, cycle): Adoption | null => {
  const key = cycle.focus?.behavior
  if (key === undefined || !Object.hasOwn(workbook.behaviors, key)) return null
  const wanted = workbook.behaviors[key]?.desired
  if (wanted === undefined) return null
  const isSince = isSinceBefore(workbook, cycle)
  const seen = ratingsOf(workbook, key).filter(({ when }) => isSince(when))
  return adoptionOf(seen, wanted, cycle.rule, cycle.agreement)
})
