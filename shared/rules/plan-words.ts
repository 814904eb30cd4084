import { longDate, shortDate } from '../dates'
import type { Translator } from '../messages'
import type { PlanState } from '../model/plan-state'
import type { PlainDate } from '../model/scalars'
import { standingOf } from './plan-state'

/**
 * Every place that says how a plan stands: lists, the plan's own page, the strip, the timeline, paper, a link or hit of
 * the search, a deed in the history, the record in a PDF.
 */
export const planPlaces = ['status', 'heading', 'strip', 'event', 'paper', 'link', 'deed', 'record'] as const
export type PlanPlace = (typeof planPlaces)[number]

/** What the sentence is about beside the state: who the rep is, and when it is said. */
export interface Told {
  /** The rep's name as this place shows names. */
  name: string
  /** Dates of this year go without the year; null writes every date whole. */
  today: PlainDate | null
}

/** How a plan stands, in the words of one place. No other function speaks of it. */
export function planWords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  place: PlanPlace,
  state: PlanState,
  { name, today }: Told
): string {
  const written = (on: PlainDate | null) =>
    on === null ? '' : today === null ? longDate(on, language) : shortDate(on, language, today)
  return t(`planState:${place}.${standingOf(state)}`, { name, date: written(state.on), until: written(state.until) })
}
