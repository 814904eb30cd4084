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
  /** Writes the days where the place has a way of its own. */
  written?: (on: PlainDate) => string
}

/** A day as this place writes it. */
export const writtenDay = (on: PlainDate, language: string, { today, written }: Told): string =>
  written ? written(on) : today === null ? longDate(on, language) : shortDate(on, language, today)

/** How a plan stands, in the words of one place. No other function speaks of it. */
export function planWords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  place: PlanPlace,
  state: PlanState,
  told: Told
): string {
  const day = (on: PlainDate | null) => (on === null ? '' : writtenDay(on, language, told))
  const { name } = told
  return t(`planState:${place}.${standingOf(state)}`, { name, date: day(state.on), until: day(state.until) })
}
