import { create } from 'zustand'
import type { SignedPlan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { changesEvidence, plansOn, plansOnRating } from '../../../shared/rules/plan-state'
import { useReplica } from '../../core/replica'

/** A question on the screen: what would change, and under which sealed plans. */
export interface Asked {
  what: 'rating' | 'day' | 'words'
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

/** Asks whether to continue. There is one question at a time; a second one meanwhile is answered with no. */
export function askUnderPlan(what: Asked['what'], plans: readonly SignedPlan[]): Promise<boolean> {
  if (useAsked.getState().asked) return Promise.resolve(false)
  return new Promise((resolve) => useAsked.setState({ asked: { what, plans, answer: resolve } }))
}

function held(workbook: Id): Workbook | undefined {
  const { replica } = useReplica.getState()
  return replica?.workbook.id === workbook ? replica.workbook : undefined
}

/** The sealed plans that are based on a rating that would change. */
export function underRating(workbook: Id, id: Id, behavior: string, rating: number | null): SignedPlan[] {
  const book = held(workbook)
  const observation = book?.observations[id]
  const before = observation?.ratings.find((entry) => entry.behavior === behavior)?.rating ?? null
  return book && observation && before !== rating ? plansOnRating(book, observation, behavior) : []
}

/** Observations whose words may be changed under a sealed plan, because the user agreed on the page that shows them. */
const known = new Set<Id>()
export const forgetWords = (): void => known.clear()

/**
 * Asks once before the words of an observation change that a sealed plan is based on. True when the user agrees, or
 * when there is no such plan.
 */
export async function askForWords(workbook: Id, id: Id): Promise<boolean> {
  const book = held(workbook)
  const observation = book?.observations[id]
  const plans = book && observation && !known.has(id) ? plansOn(book, observation) : []
  if (plans.length > 0 && !(await askUnderPlan('words', plans))) return false
  known.add(id)
  return true
}

type Changes = Parameters<typeof changesEvidence>[1]

/** What is asked before changes of an observation: the sealed plans that are based on its day or its words. */
export function underChanges(workbook: Id, id: Id, changes: Changes): { what: 'day' | 'words'; plans: SignedPlan[] } {
  const book = held(workbook)
  const observation = book?.observations[id]
  const what = changes.when === undefined ? 'words' : 'day'
  const isOther = observation && changesEvidence(observation, changes)
  return { what, plans: book && isOther ? plansOn(book, observation) : [] }
}

/** Whether the user already agreed that these words may change. */
export const mayChangeWords = (id: Id): boolean => known.has(id)
