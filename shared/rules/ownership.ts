import type { Action } from '../model/plan'
import { writtenActions } from './plans'

/** The part of a plan's actions that the rep both brought in and does (S3-14), 0 to 1; null without actions. */
export function selfDrivenShare(plan: { actions: Action[] }): number | null {
  const actions = writtenActions(plan)
  if (actions.length === 0) return null
  return actions.filter((action) => action.owner === 'rep' && action.proposedBy === 'rep').length / actions.length
}

/** A stretch that is high while confidence is low is better split (S4-6): 6 or less of 10. */
export const needsSplitting = (confidence: number | null): boolean => confidence !== null && confidence <= 6
