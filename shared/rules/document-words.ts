import { longDate, shortDate } from '../dates'
import type { MessageKey, Translator } from '../messages'
import type { DocumentState } from '../model/document-state'
import { type DocumentStanding, documentStanding } from './documents'
import { keyForOthers, type Told } from './plan-words'

/** The places that show the state of a document, each with its own wording. */
export const documentPlaces = ['status', 'heading', 'paper', 'deed', 'record'] as const
export type DocumentPlace = (typeof documentPlaces)[number]

/** The text for a state: a finished or signed document has its own, one on its way that of a plan. */
function keyOf(place: DocumentPlace, standing: DocumentStanding): MessageKey {
  if (place === 'deed') return `documentState:deed.${standing}`
  return standing === 'done' || standing === 'signed'
    ? `documentState:${place}.${standing}`
    : `planState:${place}.${standing}`
}

/** The state of a document, in the words of one place. */
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
