import { longDate, shortDate } from '../dates'
import type { MessageKey, Translator } from '../messages'
import type { PlanState } from '../model/plan-state'
import type { PlainDate } from '../model/scalars'
import { standingOf } from './plan-state'

/**
 * The places that show the state of a plan, each with its own wording: lists, the plan's own page, the receipt, the
 * timeline, paper, a link or search hit, the history, the record in a PDF.
 */
export const planPlaces = ['status', 'heading', 'strip', 'event', 'paper', 'link', 'deed', 'record'] as const
export type PlanPlace = (typeof planPlaces)[number]

/** What a sentence needs besides the state: the name of the rep, and the day on which it is read. */
export interface Told {
  /** The rep's name in the form that this place uses. */
  name: string
  /** The short name of the coach when that is not the reader, as in the manager's own workbook. */
  coach?: string | undefined
  /** Dates of this day's year are written without the year; null writes every date in full. */
  today: PlainDate | null
  /** Writes days, when the place does so in its own way. */
  written?: (on: PlainDate) => string
}

/** A day as this place writes it. */
export const writtenDay = (on: PlainDate, language: string, { today, written }: Told): string =>
  written ? written(on) : today === null ? longDate(on, language) : shortDate(on, language, today)

/**
 * States in which only the rep has answered; they are worded differently when the second signature is not the reader's.
 */
const answered = ['rep-agreed', 'rep-received', 'rep-disagreed', 'rep-declined', 'rep-ink'] as const

/** The text for a plan that waits for somebody other than the reader; null otherwise. */
export function keyForOthers(place: string, standing: string, { coach }: Told): MessageKey | null {
  const said = answered.find((one) => one === standing)
  if (coach === undefined || said === undefined || (place !== 'status' && place !== 'heading')) return null
  return `planState:by-coach.${place}.${said}`
}

/** The state of a plan, in the words of one place. All words about the state of a plan come from here. */
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
