import type { Intervention } from '../model/field-of-work'
import type { Question } from '../model/session'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'

/** The help that the #1 behavior calls for, as far as the rep has come with it; null where nobody said so (S3-16). */
export function helpCalledFor(workbook: Workbook): Intervention | null {
  const behavior = openCycle(workbook)?.focus?.behavior
  return (behavior && workbook.private.phases?.[behavior]?.help) || null
}

/** The helps in the order in which they are offered: the one that is called for comes first. */
export const helpsInOrder = (all: readonly Intervention[], calledFor: Intervention | null): Intervention[] =>
  [...all].sort((a, b) => Number(b === calledFor) - Number(a === calledFor))

const leads: Record<Intervention, Question['purpose'] | null> = {
  'give-direction': 'diagnose',
  'raise-the-bar': 'importance',
  coach: null,
  delegate: 'commitment'
}

/**
 * What questions are for first, as far as the rep has come: who does not see it yet looks at what is there, who no longer
 * grows at what more would mean, who needs nobody to look at what to take on. Null: as usual.
 */
export const leadingPurpose = (help: Intervention | null): Question['purpose'] | null => help && leads[help]
