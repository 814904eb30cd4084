import type { Session } from '../model/session'

/** A one-on-one that cannot have a private part. */
export type OpenSession = Omit<Session, 'private'> & { private?: never }

/** The open part of a one-on-one. Every part is named here, so that a new one is on no page until somebody adds it. */
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
  // How the coach helps, and the reason for telling, is not shown to the rep (S3-16).
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
