import type { Id, PlainDate } from '../model/scalars'
import { dateOf } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import type { Gap } from './gaps'

/** One recorded observation of a behavior: what was rated, and whether that is the level wanted. */
export interface Sighting {
  observation: Id
  on: PlainDate
  rating: number
  reached: boolean
}

export interface Adoption {
  /** The last ones, oldest first. */
  sightings: Sighting[]
  /** How many of the last `of` reached the level wanted. */
  reached: number
  of: number
}

/** How many sightings are shown, and how many of the last count. */
const shown = 8
const counted = 4

/** Is it getting better: the last observations of a behavior against the level wanted (S0-10). */
export function adoptionOf(workbook: Workbook, { behavior, wanted, evidence }: Gap): Adoption {
  const sightings = evidence.slice(-shown).flatMap((id): Sighting[] => {
    const observation = workbook.observations[id]
    const rated = observation?.ratings.find((entry) => entry.behavior === behavior)
    if (!observation || !rated) return []
    return [{ observation: id, on: dateOf(observation.when), rating: rated.rating, reached: rated.rating >= wanted }]
  })
  const last = sightings.slice(-counted)
  return { sightings, reached: last.filter((sighting) => sighting.reached).length, of: last.length }
}
