import { dateOf } from '../dates'
import { type Level, levels, type Phase, type Place, phases } from '../model/field-of-work'
import type { Observation } from '../model/observation'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'

export interface CoverageCell {
  level: Level
  phase: Phase
  /** Recorded observations in this place. */
  observations: number
}

/** The periods that selling is planned in (S3-4); the last two are those of a quota. */
export const coveragePeriods = ['all', 'year', 'quarter', 'week'] as const
export type CoveragePeriod = (typeof coveragePeriods)[number]

const firstOf = (year: number, month: number, day: number): PlainDate =>
  new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10)

/** The first day of the period that a day is in; weeks begin on Monday. Null for all of time. */
export function periodStart(period: CoveragePeriod, today: PlainDate): PlainDate | null {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number)
  if (period === 'all') return null
  if (period === 'year') return firstOf(year, 0, 1)
  if (period === 'quarter') return firstOf(year, Math.floor((month - 1) / 3) * 3, 1)
  const sinceMonday = (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7
  return firstOf(year, month - 1, day - sinceMonday)
}

type Seen = Pick<Observation, 'level' | 'phase' | 'ratings'>

/**
 * The place in the work of an observation: the place that was chosen, otherwise that of the first rated behavior; null
 * when neither is known.
 */
export function placeOf({ level, phase, ratings }: Seen, behaviors: Workbook['behaviors']): Place | null {
  if (level && phase) return { level, phase }
  const rated = ratings.map(({ behavior }) => behaviors[behavior]).find((behavior) => behavior !== undefined)
  return rated ? { level: level ?? rated.level, phase: phase ?? rated.phase } : null
}

/**
 * The 4×2 map of where selling work was observed (S3-5): eight cells, level by level, planning first; since a day, or
 * ever.
 */
export function coverageOf(
  workbook: Pick<Workbook, 'observations' | 'behaviors'>,
  since: PlainDate | null = null
): CoverageCell[] {
  const counts = new Map<string, number>()
  for (const observation of Object.values(workbook.observations)) {
    const place = placeOf(observation, workbook.behaviors)
    if (observation.status !== 'recorded' || !place || (since !== null && dateOf(observation.when) < since)) continue
    const cell = `${place.level}/${place.phase}`
    counts.set(cell, (counts.get(cell) ?? 0) + 1)
  }
  return levels.flatMap((level) =>
    phases.map((phase) => ({ level, phase, observations: counts.get(`${level}/${phase}`) ?? 0 }))
  )
}
