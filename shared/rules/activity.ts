import type { Activity, Level, ObservationKind } from '../model/field-of-work'
import type { Session, SessionType } from '../model/session'
import type { Workbook } from '../model/workbook'
import { openCycle } from './gaps'
import { isAboutPerson } from './sessions'

/** The selling activity that work at a level belongs to (S1-1, S3-4). */
export const activityOfLevel: Readonly<Record<Level, Activity>> = {
  interaction: 'calls',
  opportunity: 'pursuing',
  account: 'accounts',
  territory: 'prioritizing'
}

const ofKind: Readonly<Record<ObservationKind, Activity>> = {
  'joint-visit': 'calls',
  'phone-call': 'calls',
  'account-planning': 'accounts',
  'account-review': 'accounts',
  'deal-review': 'pursuing',
  'territory-review': 'prioritizing'
}

/**
 * The activity of an observation when nobody has said it: by its level, otherwise by its kind; null when neither is
 * known.
 */
export const activityObserved = ({ level, kind }: { level: Level | null; kind: ObservationKind | null }) =>
  level ? activityOfLevel[level] : kind ? ofKind[kind] : null

const ofType: Partial<Record<SessionType, Activity>> = {
  'ride-along': 'calls',
  'deal-review': 'pursuing',
  'account-review': 'accounts',
  'territory-review': 'prioritizing'
}

/**
 * The activity that a one-on-one is most likely about: by its kind, otherwise by the #1 behavior, otherwise the one
 * that was named last. Null for a one-on-one about the person.
 */
export function activityExpected(workbook: Workbook, { type, mode }: Pick<Session, 'type' | 'mode'>): Activity | null {
  if (isAboutPerson({ mode })) return null
  const focus = openCycle(workbook)?.focus
  const behavior = focus && workbook.behaviors[focus.behavior]
  const before = [...Object.values(workbook.sessions), ...Object.values(workbook.observations)]
    .filter(({ activity }) => activity !== null)
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))
  return ofType[type] ?? (behavior ? activityOfLevel[behavior.level] : (before[0]?.activity ?? null))
}
