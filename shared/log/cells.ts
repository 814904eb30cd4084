import { dateOf, timeOf } from '../dates'
import type { Observation } from '../model/observation'
import { keyOf, type LogColumn } from './columns'
import type { LogWords } from './words'

/** The rating of the #1 behavior; null when it was not rated. */
export const focusRating = ({ ratings }: Observation, { focus }: LogWords): number | null =>
  ratings.find(({ behavior }) => behavior === focus)?.rating ?? null

/**
 * The whole text of a cell: dates in a form that spreadsheets understand (`2026-03-09 10:40`), texts with all their
 * lines, each behavior with its rating.
 */
export function cellText(column: LogColumn, observation: Observation, words: LogWords): string {
  switch (column) {
    case 'when':
      return observation.untimed ? dateOf(observation.when) : `${dateOf(observation.when)} ${timeOf(observation.when)}`
    case 'evidence':
    case 'strengths':
      return observation[column]
    case 'behaviors':
      return observation.ratings.map(({ behavior, rating }) => `${words.behavior(behavior)}: ${rating}`).join('; ')
    case 'rating':
      return String(focusRating(observation, words) ?? '')
    default:
      return words.label(column, keyOf[column](observation))
  }
}
