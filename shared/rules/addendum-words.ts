import type { MessageKey, Translator } from '../messages'
import type { SigningState } from '../model/plan-state'
import { documentStanding } from './documents'
import { keyForOthers, type Told, writtenDay } from './plan-words'

/** The places that show the state of an addendum, each with its own wording. */
export const addendumPlaces = ['status', 'heading', 'paper', 'record', 'event', 'deed'] as const
export type AddendumPlace = (typeof addendumPlaces)[number]

/** The text for a state: an addendum's own where it has one, otherwise that of a plan. */
function keyOf(place: AddendumPlace, state: SigningState): MessageKey {
  const standing = documentStanding(state)
  if (standing === 'done') throw new Error('an addendum is never finished without signatures')
  if (place === 'event' || place === 'deed') return `addendum:${place}.${standing}`
  if (standing !== 'signed') return `planState:${place}.${standing}`
  return place === 'paper' || place === 'record' ? `planState:${place}.in-force` : `addendum:${place}.signed`
}

/** The state of an addendum, in the words of one place. */
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
