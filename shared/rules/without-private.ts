import { noPrivateOfPlan } from '../model/plan'
import { newSession, type Session } from '../model/session'
import { noPrivate, type Workbook } from '../model/workbook'
import { openSession } from './open-session'
import { isAboutPerson } from './sessions'
import { withoutBegun } from './statements'

const eachOf = <T>(records: Readonly<Record<string, T>>, open: (record: T) => T): Record<string, T> =>
  Object.fromEntries(Object.entries(records).map(([id, record]) => [id, open(record)]))

/**
 * Keeps that there was a one-on-one about the person, and when; what was said in it is nobody else's business (S2-5).
 */
function openTalk(session: Session): Session {
  const blank = newSession(session.id, session.when)
  if (!isAboutPerson(session)) return { ...openSession(session), private: blank.private }
  const { status, cycle, type, mode, impromptu, plannedFor, startedAt, minutes } = session
  return {
    ...blank,
    status,
    cycle,
    type,
    mode,
    impromptu,
    ...(plannedFor === undefined ? {} : { plannedFor }),
    startedAt,
    minutes
  }
}

/**
 * A workbook without everything that is only for its manager (N-6): private notes, views and answers of every record,
 * the manager's own marks on a one-on-one, every word of one about the person, and what the rep has not handed in.
 * Notes of imports are removed, too, because their digests were taken over private words. Every part that stays is
 * named here, so that a new one is not given away until somebody adds it.
 */
export const withoutPrivate = (workbook: Workbook): Workbook => ({
  schemaVersion: workbook.schemaVersion,
  id: workbook.id,
  createdAt: workbook.createdAt,
  sample: workbook.sample,
  ...(workbook.own && { own: workbook.own }),
  rep: workbook.rep,
  behaviors: workbook.behaviors,
  templates: workbook.templates,
  accounts: workbook.accounts,
  observations: eachOf(workbook.observations, (seen) => ({ ...seen, private: { feelings: '', values: {} } })),
  cycles: workbook.cycles,
  sessions: eachOf(workbook.sessions, openTalk),
  ...(workbook.groups && {
    groups: eachOf(workbook.groups, (group) => ({ ...group, private: { notes: '' } }))
  }),
  plans: eachOf(workbook.plans, (plan) => ({ ...plan, private: noPrivateOfPlan() })),
  addenda: workbook.addenda,
  documents: eachOf(workbook.documents, (document) => ({ ...document, private: { values: {} } })),
  ...(workbook.statements && { statements: withoutBegun(workbook).statements }),
  deals: workbook.deals,
  calls: eachOf(workbook.calls, (one) => ({ ...one, private: { values: {} } })),
  trainings: workbook.trainings,
  routed: workbook.routed,
  confidences: workbook.confidences,
  cadences: workbook.cadences,
  leave: workbook.leave,
  metrics: workbook.metrics,
  private: noPrivate()
})
