import { dateOf } from '../dates'
import type { Agreement, Cycle, Ending } from '../model/cycle'
import type { DocumentState } from '../model/document-state'
import type { Elsewhere, ObservationKind } from '../model/field-of-work'
import type { GroupKind } from '../model/group'
import type { Observation } from '../model/observation'
import type { PlanState, SigningState } from '../model/plan-state'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { addendumState, isSealed } from './addenda'
import { documentState, documentTitle, isFinished } from './documents'
import { openCycle } from './gaps'
import { planState } from './plan-state'
import { isSigned } from './plans'
import { latestOf, recordedIn } from './recorded'

/** Something that happened with a rep, for a short timeline (S2-1). */
export type Event = { on: PlainDate } & (
  | {
      what: 'observation'
      observation: Id
      kind: ObservationKind | null
      account: string | null
      /** The rating of the #1 behavior; null when it was not rated. */
      rating: number | null
    }
  | { what: 'agreement'; agreed: boolean; minutes: number | null }
  | { what: 'session'; session: Id; minutes: number | null }
  | { what: 'group'; group: Id; kind: GroupKind; minutes: number }
  | { what: 'plan'; plan: Id; state: PlanState }
  | { what: 'addendum'; addendum: Id; number: number; state: SigningState }
  | { what: 'document'; document: Id; title: string; state: DocumentState }
  | { what: 'call'; call: Id; account: string | null; debriefed: boolean }
  | { what: 'training'; training: Id; title: string }
  | { what: 'closed'; cycle: Id; how: Ending; title: string }
  | { what: 'relapse'; cycle: Id; title: string }
  | { what: 'practice'; practice: Id; worked: boolean | null; title: string; note: string }
  | { what: 'confidence'; confidence: Id; value: number; title: string }
  | { what: 'routed'; routed: Id; where: Elsewhere; settled: boolean }
)

interface Dated {
  event: Event
  /** Sorts events of the same day. */
  epoch: number
}

const at = (moment: Moment, event: Event): Dated => ({ event, epoch: Date.parse(moment) })

/**
 * The observations up to a day, as many as may be needed: at least the latest `count`, and all others of the same days.
 */
function lastSeen(workbook: Workbook, count: number, until: PlainDate): Observation[] {
  const seen = recordedIn(workbook).filter(({ when }) => dateOf(when) <= until)
  if (seen.length <= count) return seen
  const days = seen.map(({ when }) => dateOf(when)).sort()
  const floor = days.at(-count) ?? ''
  return seen.filter(({ when }) => dateOf(when) >= floor)
}

function observed(workbook: Workbook, count: number, until: PlainDate): Dated[] {
  const focus = openCycle(workbook)?.focus?.behavior
  return lastSeen(workbook, count, until).map((observation) =>
    at(observation.when, {
      what: 'observation',
      on: dateOf(observation.when),
      observation: observation.id,
      kind: observation.kind,
      account: observation.account === null ? null : (workbook.accounts[observation.account]?.name ?? null),
      rating: observation.ratings.find((entry) => entry.behavior === focus)?.rating ?? null
    })
  )
}

/** All answers of a cycle; the last one counts. */
const answersOf = ({ agreement, answers = [] }: Cycle): Agreement[] => [...answers, ...(agreement ? [agreement] : [])]

function agreed(workbook: Workbook): Dated[] {
  return Object.values(workbook.cycles)
    .flatMap(answersOf)
    .map(({ on, agreed, session, recordedAt }) => {
      const minutes = session === null ? null : (workbook.sessions[session]?.minutes ?? null)
      return at(recordedAt, { what: 'agreement', on, agreed, minutes })
    })
}

/** The one-on-ones that were held, except those that an answer came out of. */
function talked(workbook: Workbook): Dated[] {
  const answered = new Set(
    Object.values(workbook.cycles)
      .flatMap(answersOf)
      .map(({ session }) => session)
  )
  return Object.values(workbook.sessions)
    .filter((session) => session.status === 'held' && !answered.has(session.id))
    .map(({ id, when, minutes }) => at(when, { what: 'session', on: dateOf(when), session: id, minutes }))
}

/** Group sessions that were held (S3-8). */
const together = ({ groups = {} }: Workbook): Dated[] =>
  Object.values(groups)
    .filter(({ status }) => status === 'held')
    .map(({ id, kind, when, minutes }) => at(when, { what: 'group', on: dateOf(when), group: id, kind, minutes }))

/** Plans that are sealed; the rep's answer is part of the event. */
function sealed(workbook: Workbook): Dated[] {
  return Object.values(workbook.plans)
    .filter(isSigned)
    .map((plan) => {
      const state = planState(workbook, plan)
      const { at: moment } = plan.ink?.later ?? plan.ink ?? plan.managerSignature
      return at(moment, { what: 'plan', on: state.on, plan: plan.id, state })
    })
}

/** Addenda that are sealed. */
const added = ({ addenda }: Workbook): Dated[] =>
  Object.values(addenda)
    .filter(isSealed)
    .map((addendum) => {
      const state = addendumState(addendum)
      const { id, number, ink, managerSignature } = addendum
      return at(ink?.at ?? managerSignature.at, { what: 'addendum', on: state.on, addendum: id, number, state })
    })

/** Charters and free forms that are signed or finished (S2-3). */
const settled = ({ documents, templates }: Workbook): Dated[] =>
  Object.values(documents)
    .filter(isFinished)
    .map((document) => {
      const { id, template } = document
      const state = documentState(document)
      const moment =
        document.status === 'done' ? document.finished.at : (document.ink?.at ?? document.managerSignature.at)
      const title = documentTitle(document, templates[template])
      return at(moment, { what: 'document', on: state.on, document: id, title, state })
    })

function called(workbook: Workbook): Dated[] {
  return Object.values(workbook.calls).map(({ id, when, account, debrief }) =>
    at(when, {
      what: 'call',
      on: dateOf(when),
      call: id,
      account: account === null ? null : (workbook.accounts[account]?.name ?? null),
      debriefed: debrief !== null
    })
  )
}

const trained = (workbook: Workbook): Dated[] =>
  Object.values(workbook.trainings).map(({ id, on, title }) => at(on, { what: 'training', on, training: id, title }))

function ended(workbook: Workbook): Dated[] {
  return Object.values(workbook.cycles).flatMap(({ id, focus, closed, relapses }): Dated[] => {
    const title = focus ? (workbook.behaviors[focus.behavior]?.title ?? '') : ''
    const slips = relapses.map((slip) => at(slip.at, { what: 'relapse', on: dateOf(slip.at), cycle: id, title }))
    if (!closed) return slips
    return [...slips, at(closed.at, { what: 'closed', on: dateOf(closed.at), cycle: id, how: closed.how, title })]
  })
}

const practiced = (workbook: Workbook): Dated[] =>
  Object.values(workbook.plans)
    .filter(isSigned)
    .flatMap(({ behavior: { title }, progress }) =>
      progress.practice.map(({ id, on, worked, note }) =>
        at(on, { what: 'practice', on, practice: id, worked, title, note })
      )
    )

const felt = (workbook: Workbook): Dated[] =>
  Object.values(workbook.confidences).map(({ id, on, value, behavior }) =>
    at(on, { what: 'confidence', on, confidence: id, value, title: workbook.behaviors[behavior]?.title ?? '' })
  )

/** Problems that coaching does not solve: when each was named, and when it was settled. */
const sentOn = (workbook: Workbook): Dated[] =>
  Object.values(workbook.routed).flatMap(({ id, on, where, settledAt }) => {
    const sent = at(on, { what: 'routed', on, routed: id, where, settled: false })
    if (settledAt === null) return [sent]
    return [sent, at(settledAt, { what: 'routed', on: dateOf(settledAt), routed: id, where, settled: true })]
  })

const sources: readonly ((workbook: Workbook, count: number, until: PlainDate) => Dated[])[] = [
  sealed,
  added,
  settled,
  agreed,
  talked,
  together,
  observed,
  called,
  trained,
  ended,
  practiced,
  felt,
  sentOn
]

/** The latest observation in the log. */
export const latestObservation = (workbook: Workbook): Observation | undefined => latestOf(recordedIn(workbook))

/** The latest events of every kind up to a day, the latest first (S2-1). */
export function latestEvents(workbook: Workbook, count: number, until: PlainDate = '9999-12-31'): Event[] {
  return sources
    .flatMap((source) => source(workbook, count, until))
    .filter(({ event }) => event.on <= until)
    .sort((a, b) => (a.event.on === b.event.on ? b.epoch - a.epoch : a.event.on < b.event.on ? 1 : -1))
    .slice(0, count)
    .map(({ event }) => event)
}
