import type { Document } from '../model/document'
import type { RhythmOfRep } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import type { SessionType } from '../model/session'
import type { Workbook } from '../model/workbook'
import { documentsOf } from './documents'
import { cadenceOn, inOrder } from './due-dates'
import { thingOf } from './languages'

/** The form on which leader and manager commit to coaching (S1-8), in whatever language. */
export const commitmentForm = 'coaching-commitment'

/** The commitments of a workbook, the latest first. */
export const commitmentsOf = (workbook: Workbook): Document[] =>
  documentsOf(workbook).filter(({ template }) => thingOf(workbook.templates[template]?.id ?? '') === commitmentForm)

/**
 * Every how many weeks a one-on-one is promised, if it is the same for all reps who have one; null where it differs or
 * nothing is promised.
 */
export function weeksPromised(reps: readonly RhythmOfRep[], today: PlainDate): number | null {
  const there = reps.filter(({ facts }) => facts.archivedOn === null)
  const promised = (type: SessionType) =>
    new Set(
      there.flatMap(({ facts: { cadences } }) => {
        const now = cadenceOn(cadences, type, today) ?? inOrder(cadences, type)[0]
        return now?.every ?? []
      })
    )
  const talks = promised('coaching-talk')
  const found = talks.size > 0 ? talks : promised('weekly')
  const [weeks = null] = found
  return found.size === 1 ? weeks : null
}
