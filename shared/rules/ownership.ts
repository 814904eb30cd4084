import type { Action } from '../model/plan'
import { writtenActions } from './plans'

/** The share of a plan's actions that the rep both proposed and does (S3-14), 0 to 1; null without actions. */
export function selfDrivenShare(plan: { actions: Action[] }): number | null {
  const actions = writtenActions(plan)
  if (actions.length === 0) return null
  return actions.filter((action) => action.owner === 'rep' && action.proposedBy === 'rep').length / actions.length
}

/** Whether a confidence is 6 out of 10 or less: then the first step should be smaller (S4-6). */
export const isUnsure = (confidence: number | null | undefined): boolean =>
  confidence !== null && confidence !== undefined && confidence <= 6

/**
 * Whether an action reaches far (7 out of 10 or more) while they feel unsure of it: then it should be split in two
 * (S4-6).
 */
export const needsSplitting = ({ stretch, confidence }: Pick<Action, 'stretch' | 'confidence'>): boolean =>
  stretch !== undefined && stretch >= 7 && isUnsure(confidence)
