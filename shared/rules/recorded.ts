import { dateOf, plusDays } from '../dates'
import type { Observation } from '../model/observation'
import type { Workbook } from '../model/workbook'
import { remembered } from './remembered'

const listed = remembered((workbook): readonly Observation[] =>
  Object.values(workbook.observations).filter(({ status }) => status === 'recorded')
)

/** The observations in the log, without drafts, in the order in which they were begun. */
export const recordedIn = (workbook: Workbook): readonly Observation[] => listed(workbook, null)

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
