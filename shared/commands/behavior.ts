import { Behavior, BehaviorKey, Rating } from '../model/behavior'
import { define, need, refuse } from './command'
import { refreshDraftPlans } from './observation'

export const behaviorCommands = [
  /** Adds or changes a behavior in the manager's own words; it belongs to no framework. */
  define('behavior.write', { behavior: BehaviorKey, words: Behavior }, (draft, { behavior, words }) => {
    refuse(!behavior.startsWith('own/'), 'behavior.not-own')
    draft.behaviors[behavior] = words
  }),

  define('behavior.setDesired', { behavior: BehaviorKey, desired: Rating }, (draft, { behavior, desired }, context) => {
    need(draft.behaviors, behavior, 'behavior.unknown').desired = desired
    refreshDraftPlans(draft, context)
  })
] as const
