import type { Session } from '../model/session'

/** A one-on-one without what only the manager sees; there is no place in it for that. */
export type OpenSession = Omit<Session, 'private'> & { private?: never }

/** The open part of a one-on-one, name by name, so that what one holds some day is on no page before it is named here. */
export const openSession = (session: Session): OpenSession => ({
  id: session.id,
  status: session.status,
  cycle: session.cycle,
  template: session.template,
  type: session.type,
  mode: session.mode,
  area: session.area,
  impromptu: session.impromptu,
  purpose: session.purpose,
  agenda: session.agenda,
  talked: session.talked,
  when: session.when,
  plannedFor: session.plannedFor,
  startedAt: session.startedAt,
  clock: session.clock,
  minutes: session.minutes,
  activity: session.activity,
  account: session.account,
  deal: session.deal,
  about: session.about,
  strategy: session.strategy,
  context: session.context,
  groundRules: session.groundRules,
  opening: session.opening,
  facts: session.facts,
  reports: session.reports,
  questions: session.questions,
  namedByRep: session.namedByRep,
  seenByManager: session.seenByManager,
  agreed: session.agreed,
  // How a coach steps in, and why by telling, has no place in front of the rep (S3-16).
  intervention: null,
  tellingReason: '',
  reached: { manager: { awareness: null, responsibility: null, empowerment: null }, rep: session.reached.rep },
  pulse: {
    manager: { value: null, alliance: null, solutions: null, goals: null, followUp: null },
    rep: session.pulse.rep
  },
  repComment: session.repComment,
  markedByRep: session.markedByRep,
  values: session.values
})
