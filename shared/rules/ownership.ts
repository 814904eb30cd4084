import type { Action } from '../model/plan'
import { writtenActions } from './plans'

/** The part of a plan's actions that the rep both brought in and does (S3-14), 0 to 1; null without actions. */
export function selfDrivenShare(plan: { actions: Action[] }): number | null {
  const actions = writtenActions(plan)
  if (actions.length === 0) return null
  return actions.filter((action) => action.owner === 'rep' && action.proposedBy === 'rep').length / actions.length
}

/** 6 or less of 10: the first step is better made smaller (S4-6). */
export const isUnsure = (confidence: number | null | undefined): boolean =>
  confidence !== null && confidence !== undefined && confidence <= 6

/** A step that reaches far, 7 or more of 10, while they do not feel sure of it, is better split in two (S4-6). */
export const needsSplitting = ({ stretch, confidence }: Pick<Action, 'stretch' | 'confidence'>): boolean =>
  stretch !== undefined && stretch >= 7 && isUnsure(confidence)
