import { create } from 'zustand'
import { dateOf } from '../../../shared/dates'
import type { SignedPlan } from '../../../shared/model/plan'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { plansOn, plansOnRating } from '../../../shared/rules/plan-state'
import { useReplica } from '../../core/replica'

/** A question that is on the screen: what would change, under which sealed plans. */
export interface Asked {
  what: 'rating' | 'day'
  plans: readonly SignedPlan[]
  answer(go: boolean): void
}

export const useAsked = create<{ asked: Asked | null }>(() => ({ asked: null }))

/** Answers the question on the screen, if there is one. */
export function answer(go: boolean): void {
  const { asked } = useAsked.getState()
  useAsked.setState({ asked: null })
  asked?.answer(go)
}

/** Asks whether to go on; one question at a time, another one meanwhile is answered with no. */
export function askUnderPlan(what: Asked['what'], plans: readonly SignedPlan[]): Promise<boolean> {
  if (useAsked.getState().asked) return Promise.resolve(false)
  return new Promise((resolve) => useAsked.setState({ asked: { what, plans, answer: resolve } }))
}

function held(workbook: Id): Workbook | undefined {
  const { replica } = useReplica.getState()
  return replica?.workbook.id === workbook ? replica.workbook : undefined
}

/** The sealed plans that stand on the rating of a behavior, where it would become another one. */
export function underRating(workbook: Id, id: Id, behavior: string, rating: number | null): SignedPlan[] {
  const book = held(workbook)
  const observation = book?.observations[id]
  const before = observation?.ratings.find((entry) => entry.behavior === behavior)?.rating ?? null
  return book && observation && before !== rating ? plansOnRating(book, observation, behavior) : []
}

/** The sealed plans that stand on an observation which would move to another day. */
export function underDay(workbook: Id, id: Id, when: Moment): SignedPlan[] {
  const book = held(workbook)
  const observation = book?.observations[id]
  return book && observation && dateOf(when) !== dateOf(observation.when) ? plansOn(book, observation) : []
}
