import type { Observation } from '../model/observation'
import type { Workbook } from '../model/workbook'
import type { CoreValues } from './form'

/** The core data of an observation for its form; nothing private. */
export function observationCore(
  { when, kind, activity, account, observer, level, phase, evidence, ratings, strengths, development }: Observation,
  accounts: Workbook['accounts']
): CoreValues {
  return {
    'observation.when': when,
    'observation.kind': kind,
    'observation.activity': activity,
    'observation.account': account === null ? '' : (accounts[account]?.name ?? ''),
    'observation.observer': observer,
    'observation.place': { level, phase },
    'observation.evidence': evidence,
    'observation.ratings': ratings,
    'observation.strengths': strengths,
    'observation.development': development
  }
}
