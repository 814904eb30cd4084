import type { Intervention } from '../model/field-of-work'
import type { Question } from '../model/session'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'

/** The help that the rep's phase of the #1 behavior calls for; null when nobody has said it (S3-16). */
export function helpCalledFor(workbook: Workbook): Intervention | null {
  const behavior = openCycle(workbook)?.focus?.behavior
  return (behavior && workbook.private.phases?.[behavior]?.help) || null
}

/** The kinds of help in the order in which they are offered: the one that is called for comes first. */
export const helpsInOrder = (all: readonly Intervention[], calledFor: Intervention | null): Intervention[] =>
  [...all].sort((a, b) => Number(b === calledFor) - Number(a === calledFor))

const leads: Record<Intervention, Question['purpose'] | null> = {
  'give-direction': 'diagnose',
  'raise-the-bar': 'importance',
  coach: null,
  delegate: 'commitment'
}

/**
 * The purpose of the first questions, by the help that is called for: a rep who does not see the problem yet looks at
 * what is there, one who no longer grows at what more would mean, one who needs no help at what to take on next. Null
 * for the usual order.
 */
export const leadingPurpose = (help: Intervention | null): Question['purpose'] | null => help && leads[help]
