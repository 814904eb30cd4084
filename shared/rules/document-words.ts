import { longDate, shortDate } from '../dates'
import type { MessageKey, Translator } from '../messages'
import type { DocumentState } from '../model/document-state'
import { type DocumentStanding, documentStanding } from './documents'
import { keyForOthers, type Told } from './plan-words'

/** Every place that says how a document stands. */
export const documentPlaces = ['status', 'heading', 'paper', 'deed', 'record'] as const
export type DocumentPlace = (typeof documentPlaces)[number]

/** What is finished or signed is said in words of its own; what is on its way is said as of a plan. */
function keyOf(place: DocumentPlace, standing: DocumentStanding): MessageKey {
  if (place === 'deed') return `documentState:deed.${standing}`
  return standing === 'done' || standing === 'signed'
    ? `documentState:${place}.${standing}`
    : `planState:${place}.${standing}`
}

/** How a document stands, in the words of one place. */
export function documentWords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  place: DocumentPlace,
  state: DocumentState,
  told: Told
): string {
  const { name, today, coach = '' } = told
  const date = today === null ? longDate(state.on, language) : shortDate(state.on, language, today)
  const standing = documentStanding(state)
  return t(keyForOthers(place, standing, told) ?? keyOf(place, standing), { name, coach, date })
}
