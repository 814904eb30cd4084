import { longDate, shortDate } from '../dates'
import type { MessageKey, Translator } from '../messages'
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
  /** Who coaches, in short, where that is not the person who reads: in the manager's own workbook. */
  coach?: string | undefined
  /** Dates of this year go without the year; null writes every date whole. */
  today: PlainDate | null
  /** Writes the days where the place has a way of its own. */
  written?: (on: PlainDate) => string
}

/** A day as this place writes it. */
export const writtenDay = (on: PlainDate, language: string, { today, written }: Told): string =>
  written ? written(on) : today === null ? longDate(on, language) : shortDate(on, language, today)

/** What only the rep has answered, where the second signature is not that of the person who reads. */
const answered = ['rep-agreed', 'rep-received', 'rep-disagreed', 'rep-declined', 'rep-ink'] as const

/** The words for what waits for somebody else than the reader; null where nothing does. */
export function keyForOthers(place: string, standing: string, { coach }: Told): MessageKey | null {
  const said = answered.find((one) => one === standing)
  if (coach === undefined || said === undefined || (place !== 'status' && place !== 'heading')) return null
  return `planState:by-coach.${place}.${said}`
}

/** How a plan stands, in the words of one place. No other function speaks of it. */
export function planWords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  place: PlanPlace,
  state: PlanState,
  told: Told
): string {
  const day = (on: PlainDate | null) => (on === null ? '' : writtenDay(on, language, told))
  const { name, coach = '' } = told
  const standing = standingOf(state)
  const key = keyForOthers(place, standing, told) ?? (`planState:${place}.${standing}` as const)
  return t(key, { name, coach, date: day(state.on), until: day(state.until) })
}
