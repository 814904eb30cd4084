import type { MessageKey, Translator } from '../messages'
import type { SigningState } from '../model/plan-state'
import { documentStanding } from './documents'
import { keyForOthers, type Told, writtenDay } from './plan-words'

/** Every place that says how an addendum stands. */
export const addendumPlaces = ['status', 'heading', 'paper', 'record', 'event', 'deed'] as const
export type AddendumPlace = (typeof addendumPlaces)[number]

/** What only an addendum says has words of its own; all else is said as of a plan. */
function keyOf(place: AddendumPlace, state: SigningState): MessageKey {
  const standing = documentStanding(state)
  if (standing === 'done') throw new Error('an addendum is never finished without signatures')
  if (place === 'event' || place === 'deed') return `addendum:${place}.${standing}`
  if (standing !== 'signed') return `planState:${place}.${standing}`
  return place === 'paper' || place === 'record' ? `planState:${place}.in-force` : `addendum:${place}.signed`
}

/** How an addendum stands, in the words of one place. */
export function addendumWords(
  { t, language }: Pick<Translator, 't' | 'language'>,
  place: AddendumPlace,
  state: SigningState,
  told: Told & { number: number }
): string {
  const { name, number, coach = '' } = told
  return t(keyForOthers(place, documentStanding(state), told) ?? keyOf(place, state), {
    name,
    coach,
    date: writtenDay(state.on, language, told),
    number
  })
}
