import type { GroupSession } from '../model/group'
import type { Observation } from '../model/observation'
import type { Session } from '../model/session'
import type { GivenStatement, StatementOf } from '../model/statement'
import type { Stood } from '../model/stood'
import type { Workbook } from '../model/workbook'
import { canonical } from './seal'
import { isAboutPerson } from './sessions'

const ofObservation = (seen: Observation): Stood => ({
  of: 'observation',
  words: {
    when: seen.when,
    ...(seen.untimed && { untimed: seen.untimed }),
    kind: seen.kind,
    level: seen.level,
    phase: seen.phase,
    activity: seen.activity,
    account: seen.account,
    deal: seen.deal,
    observer: seen.observer,
    evidence: seen.evidence,
    ratings: seen.ratings,
    flags: seen.flags,
    strengths: seen.strengths,
    development: seen.development,
    values: seen.values
  }
})

const ofSession = (talk: Session): Stood => ({
  of: 'session',
  words: {
    type: talk.type,
    mode: talk.mode,
    ...(talk.area !== undefined && { area: talk.area }),
    purpose: talk.purpose,
    ...(talk.agenda !== undefined && { agenda: talk.agenda }),
    ...(talk.talked !== undefined && { talked: talk.talked }),
    when: talk.when,
    minutes: talk.minutes,
    activity: talk.activity,
    account: talk.account,
    deal: talk.deal,
    about: talk.about,
    strategy: talk.strategy,
    context: talk.context,
    groundRules: talk.groundRules,
    opening: talk.opening,
    facts: talk.facts,
    reports: talk.reports,
    questions: talk.questions,
    namedByRep: talk.namedByRep,
    seenByManager: talk.seenByManager,
    agreed: talk.agreed,
    values: talk.values
  }
})

const ofGroup = (copy: GroupSession): Stood => ({
  of: 'group',
  words: {
    status: copy.status,
    kind: copy.kind,
    when: copy.when,
    minutes: copy.minutes,
    subject: copy.subject,
    behaviors: copy.behaviors,
    notes: copy.notes,
    own: copy.own
  }
})

type Held = Pick<Workbook, 'observations' | 'sessions' | 'groups'>

/** What a record says now; null for one that is gone, and for one whose seal keeps its words. */
export function saidNow({ observations, sessions, groups = {} }: Held, { kind, id }: StatementOf): Stood | null {
  if (kind === 'observation') return Object.hasOwn(observations, id) ? map(observations[id], ofObservation) : null
  if (kind === 'session') return Object.hasOwn(sessions, id) ? map(sessions[id], ofSession) : null
  if (kind === 'group') return Object.hasOwn(groups, id) ? map(groups[id], ofGroup) : null
  return null
}

const map = <T>(record: T | undefined, to: (record: T) => Stood): Stood | null => (record ? to(record) : null)

/**
 * The copy of a record's words that a statement keeps. None of a one-on-one about the person: its words are in nobody
 * else's hands (S2-5).
 */
export const copyOf = (workbook: Held, of: StatementOf): Stood | null =>
  of.kind === 'session' && isTalkAboutPerson(workbook, of.id) ? null : saidNow(workbook, of)

function isTalkAboutPerson({ sessions }: Pick<Workbook, 'sessions'>, id: string): boolean {
  const talk = Object.hasOwn(sessions, id) ? sessions[id] : undefined
  return talk !== undefined && isAboutPerson(talk)
}

/** Whether a record said the same both times. */
export const saysTheSame = (a: Stood | null, b: Stood | null): boolean => canonical(a) === canonical(b)

/** How a record was changed after a statement to it was handed in. */
export interface ChangedSince {
  /** The moment of the last change; null when it came from elsewhere, such as a backup. */
  at: string | null
  /** What stood there; null when the statement kept no copy. */
  stood: Stood | null
  /** Whether the copy was made when the statement was handed in; otherwise just before the first change. */
  isOfThen: boolean
}

/** Null for a record that says what it said when the statement was handed in, or that is gone. */
export function changedSince(
  workbook: Held,
  { of, stood, before, changed }: Pick<GivenStatement, 'of' | 'stood' | 'before' | 'changed'>
): ChangedSince | null {
  const now = saidNow(workbook, of)
  if (now === null) return null
  const kept = stood ?? before ?? null
  const isOfThen = stood !== undefined
  if (kept === null) return changed === undefined ? null : { at: changed, stood: null, isOfThen }
  return saysTheSame(kept, now) ? null : { at: changed ?? null, stood: kept, isOfThen }
}
