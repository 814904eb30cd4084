import { dateOf, plusDays } from '../dates'
import type { Observation } from '../model/observation'
import type { Workbook } from '../model/workbook'
import { remembered } from './remembered'

/** Both in one walk: reading the records of a large workbook is the most that most rules do. */
const listed = remembered((workbook) => {
  const recorded: Observation[] = []
  const drafts: Observation[] = []
  for (const one of Object.values(workbook.observations)) (one.status === 'recorded' ? recorded : drafts).push(one)
  return { recorded, drafts }
})

/** The observations in the log, without drafts, in the order in which they were begun. */
export const recordedIn = (workbook: Workbook): readonly Observation[] => listed(workbook, null).recorded

/** The observations that are not in the log yet, in the order in which they were begun. */
export const draftsIn = (workbook: Workbook): readonly Observation[] => listed(workbook, null).drafts

/** The latest of some observations; the first of them when several have the same moment. */
export function latestOf(observations: readonly Observation[]): Observation | undefined {
  let last = ''
  for (const { when } of observations) if (when > last) last = when
  if (last === '') return undefined
  // Clocks of two places differ by less than two days, so only observations of the last days can be the latest.
  const floor = plusDays(dateOf(last), -2)
  let latest: { one: Observation; epoch: number } | undefined
  for (const one of observations) {
    if (one.when < floor) continue
    const epoch = Date.parse(one.when)
    if (!latest || epoch > latest.epoch) latest = { one, epoch }
  }
  return latest?.one
}
