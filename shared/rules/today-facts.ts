import { dateOf } from '../dates'
import type { Id, PlainDate } from '../model/scalars'
import { focusDaysKept, type TodayFacts } from '../model/today'
import type { Workbook } from '../model/workbook'
import { isSealed, openAddendum } from './addenda'
import { cycleAdoption, levelsOfCycle } from './adoption'
import { awaitedInkOfLast } from './awaited-ink'
import { gapsOf, openCycle, parkingLot } from './gaps'
import { keptDates } from './kept-dates'
import { nextStep } from './next-step'
import { pastDays } from './past-records'
import { cyclePlans, planInForce } from './plan-state'
import { isSigned } from './plans'
import { agendaOf } from './sessions'
import { isRefused, signedOn } from './signing'

/** Later than any present day, so that the facts hold on every day. */
const lastDay: PlainDate = '9999-12-31'

/** The facts that Today is made from: dates and names of one workbook; they do not depend on the present day. */
export function todayFacts(workbook: Workbook): TodayFacts {
  return {
    version: 8,
    sessions: Object.values(workbook.sessions).flatMap((session) => {
      const { id, when, type, status, impromptu, template } = session
      if (status === 'held' || impromptu) return []
      const guided = template !== null
      return [{ id, when, type, open: status === 'open', agenda: agendaOf(session).length > 0, guided }]
    }),
    groups: Object.values(workbook.groups ?? {}).flatMap(({ id, status, kind, when, minutes, subject, size }) =>
      status === 'off' ? [] : [{ id, kind, when, minutes, subject, size, held: status === 'held' }]
    ),
    calls: Object.values(workbook.calls).flatMap(({ id, when, debrief, account }) =>
      debrief === null ? [{ id, when, account: nameOf(workbook, account) }] : []
    ),
    feedback: feedbackOwed(workbook),
    ...ofPlanInForce(workbook),
    plan: openPlan(workbook),
    addendum: waitingAddendum(workbook),
    focus: focusFacts(workbook),
    past: pastDays(workbook),
    stalled: stalled(workbook)
  }
}

const nameOf = ({ accounts }: Workbook, account: string | null) =>
  account === null ? '' : (accounts[account]?.name ?? '')

/**
 * Observations for which no feedback is noted; a one-on-one that was held later counts as feedback. What came from a
 * file owes none, as the file cannot say whether it was given.
 */
function feedbackOwed(workbook: Workbook): TodayFacts['feedback'] {
  const talked = Math.max(
    ...Object.values(workbook.sessions).map(({ status, when }) => (status === 'held' ? Date.parse(when) : 0)),
    0
  )
  const brought = new Set(
    Object.values(workbook.brought ?? {}).flatMap(({ observations }) => Object.keys(observations))
  )
  return Object.values(workbook.observations).flatMap(({ id, status, when, feedbackAt, account }) =>
    status === 'recorded' && feedbackAt === null && Date.parse(when) > talked && !brought.has(id)
      ? [{ id, when, account: nameOf(workbook, account) }]
      : []
  )
}

function ofPlanInForce(workbook: Workbook): Pick<TodayFacts, 'dates' | 'actions'> {
  const plan = planInForce(workbook, openCycle(workbook)?.id)
  if (!plan) return { dates: [], actions: [] }
  const { done, reports } = plan.progress
  const dates = keptDates(workbook, plan, lastDay)
    .filter(({ kept }) => kept === 'unanswered')
    .map(({ id, on, kind, note }) => ({ id, on, kind, note }))
  const actions = plan.actions.flatMap(({ id, by, text, owner }) =>
    by === null || text.trim() === '' || done[id] !== undefined
      ? []
      : [{ id, by, text, owner, reported: (reports[id]?.words ?? '').trim() !== '' }]
  )
  return { dates, actions }
}

function openPlan(workbook: Workbook): TodayFacts['plan'] {
  const { draft, awaiting } = cyclePlans(workbook)
  if (draft?.repSignature) {
    const state = isRefused(draft.repSignature) ? 'rep-refused' : 'rep-signed'
    return { id: draft.id, state, since: dateOf(draft.repSignature.at) }
  }
  if (draft) return { id: draft.id, state: 'draft', since: dateOf(draft.createdAt) }
  if (awaiting) return { id: awaiting.id, state: 'ink', since: signedOn(awaiting) }
  const left = awaitedInkOfLast(workbook).plans.at(-1)
  return left ? { id: left.id, state: 'ink-ended', since: signedOn(left) } : null
}

function waitingAddendum(workbook: Workbook): TodayFacts['addendum'] {
  const { inForce } = cyclePlans(workbook)
  const addendum = inForce && openAddendum(workbook, inForce.id)
  if (!addendum) {
    const left = awaitedInkOfLast(workbook).addenda.at(-1)
    if (!left) return null
    return { id: left.id, number: left.number, state: 'ink-ended', since: dateOf(left.managerSignature.at) }
  }
  const { id, number, repSignature } = addendum
  if (isSealed(addendum)) return { id, number, state: 'ink', since: dateOf(addendum.managerSignature.at) }
  if (!repSignature) return { id, number, state: 'draft', since: dateOf(addendum.createdAt) }
  const state = isRefused(repSignature) ? 'rep-refused' : 'rep-signed'
  return { id, number, state, since: dateOf(repSignature.at) }
}

function focusFacts(workbook: Workbook): TodayFacts['focus'] {
  const cycle = openCycle(workbook)
  const shown = cycle && levelsOfCycle(workbook, cycle, focusDaysKept + 1)
  if (!cycle || !shown) return null
  return {
    days: shown.levels.slice(-focusDaysKept).map(({ on, rating }) => [on, rating]),
    sticks: cycleAdoption(workbook, cycle)?.sticks === true,
    waits: parkingLot(workbook).length > 0
  }
}

function stalled(workbook: Workbook): TodayFacts['stalled'] {
  const next = nextStep(workbook)
  const cycle = openCycle(workbook)
  const focus = cycle?.focus ?? null
  const behavior = focus === null ? '' : (workbook.behaviors[focus.behavior]?.title ?? '')
  const at = (step: NonNullable<TodayFacts['stalled']>['step'], since: string | undefined, count = 1) =>
    since === undefined ? null : { step, since: dateOf(since), count, behavior }
  switch (next.step) {
    case 'choose': {
      const open = gapsOf(workbook).filter(({ size }) => size !== null && size > 0)
      return open.length === 0 ? null : at('choose', lastRated(workbook), open.length)
    }
    case 'talk':
      if (next.planned !== null) return null
      if (next.refused !== null) return at('talk-again', refusedOn(workbook, next.refused))
      return at('talk', cycle?.agreement?.recordedAt ?? focus?.chosenAt)
    case 'record-agreement':
      return at('record-agreement', lastTalked(workbook) ?? focus?.chosenAt)
    case 'start-plan':
      return next.refused === null
        ? at('start-plan', cycle?.agreement?.on)
        : at('plan-again', lastTalked(workbook) ?? refusedOn(workbook, next.refused))
    case 'refine':
      return at('refine', cycle?.relapses.at(-1)?.at)
    default:
      return null
  }
}

function refusedOn({ plans }: Workbook, id: Id): PlainDate | undefined {
  const plan = plans[id]
  return plan && isSigned(plan) ? signedOn(plan) : undefined
}

const latest = (moments: readonly string[]) =>
  moments.reduce<string | undefined>(
    (last, one) => (last === undefined || Date.parse(one) > Date.parse(last) ? one : last),
    undefined
  )

const lastRated = ({ observations }: Workbook) =>
  latest(
    Object.values(observations).flatMap(({ status, ratings, when }) =>
      status === 'recorded' && ratings.length > 0 ? [when] : []
    )
  )

const lastTalked = ({ sessions }: Workbook) =>
  latest(Object.values(sessions).flatMap(({ status, when }) => (status === 'held' ? [when] : [])))
