import { dateOf } from '../dates'
import type { Translator } from '../messages'
import type { Cycle } from '../model/cycle'
import type { CycleReport } from '../model/cycle-report'
import type { Plan } from '../model/plan'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { addendaOf, addendumState, isSealed } from './addenda'
import { addendumWords } from './addendum-words'
import { cycleAdoption } from './adoption'
import { gapOfBehavior } from './gaps'
import { planState } from './plan-state'
import { planWords } from './plan-words'
import { isSigned, plansOfCycle, writtenActions, writtenDates } from './plans'
import { confidencesOf, triesOf } from './reinforce'
import { isAboutPerson, isHeld } from './sessions'

interface Of {
  workbook: Workbook
  cycle: Cycle
  manager: string
  now: Moment
  /** Its words say how plans stand. */
  translator: Pick<Translator, 't' | 'language'>
}

type Report = CycleReport
const byDay = (a: { on: PlainDate }, b: { on: PlainDate }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** The time of a cycle: after the one before it about the same behavior, up to its own end. */
function timeOf(workbook: Workbook, cycle: Cycle) {
  const before = Object.values(workbook.cycles)
    .filter(({ focus, closed }) => focus?.behavior === cycle.focus?.behavior && closed)
    .map(({ closed }) => Date.parse(closed?.at ?? ''))
    .filter((at) => at <= Date.parse(cycle.startedAt))
  const after = before.length === 0 ? Number.NEGATIVE_INFINITY : Math.max(...before)
  const until = cycle.closed ? Date.parse(cycle.closed.at) : Number.POSITIVE_INFINITY
  return (when: Moment) => Date.parse(when) > after && Date.parse(when) <= until
}

function visitsOf(workbook: Workbook, cycle: Cycle): Report['visits'] {
  const within = timeOf(workbook, cycle)
  return Object.values(workbook.observations)
    .filter(({ status, when }) => status === 'recorded' && within(when))
    .flatMap(({ when, account, observer, evidence, strengths, development, ratings }) =>
      ratings
        .filter(({ behavior }) => behavior === cycle.focus?.behavior)
        .map(({ rating, note }) => ({
          at: Date.parse(when),
          visit: {
            on: dateOf(when),
            rating,
            account: account === null ? '' : (workbook.accounts[account]?.name ?? ''),
            by: observer,
            evidence,
            note,
            strengths,
            development
          }
        }))
    )
    .sort((a, b) => a.at - b.at)
    .map(({ visit }) => visit)
}

/** One-on-ones of the cycle that were held; those about the person are nobody else's business (S2-5). */
const talksOf = (workbook: Workbook, cycle: Cycle, today: PlainDate): Report['talks'] =>
  Object.values(workbook.sessions)
    .filter((session) => session.cycle === cycle.id && isHeld(session, today) && !isAboutPerson(session))
    .map(({ when, minutes, purpose, agreed: { improve, changes, by } }) => ({
      on: dateOf(when),
      minutes,
      purpose,
      improve,
      changes,
      by
    }))
    .sort(byDay)

const datesOf = (of: Parameters<typeof writtenDates>[0]) => writtenDates(of).map(({ on, note }) => ({ on, note }))

function stepsOf(of: Parameters<typeof writtenActions>[0], done: Readonly<Record<Id, Moment>>) {
  return writtenActions(of).map(({ id, text, owner, by }) => ({
    text,
    owner,
    by,
    done: done[id] === undefined ? null : dateOf(done[id])
  }))
}

function papersOf({ workbook, cycle, translator }: Of): Report['papers'] {
  const told = { name: workbook.rep.name, today: null }
  const done = (plan: Plan) => (isSigned(plan) ? plan.progress.done : {})
  return plansOfCycle(workbook, cycle.id).flatMap((plan) => [
    {
      kind: 'plan' as const,
      number: plan.number,
      id: plan.id,
      on: dateOf(isSigned(plan) ? plan.managerSignature.at : plan.createdAt),
      state: planWords(translator, 'paper', planState(workbook, plan), told),
      why: plan.refinedBecause,
      how: plan.how,
      seal: isSigned(plan) ? plan.seal.hash : null,
      actions: stepsOf(plan, done(plan)),
      dates: datesOf(plan)
    },
    ...addendaOf(workbook, plan.id).map((addendum) => ({
      kind: 'addendum' as const,
      number: addendum.number,
      id: addendum.id,
      on: dateOf(isSealed(addendum) ? addendum.managerSignature.at : addendum.createdAt),
      state: addendumWords(translator, 'paper', addendumState(addendum), { ...told, number: addendum.number }),
      why: addendum.because,
      how: addendum.words,
      seal: isSealed(addendum) ? addendum.seal.hash : null,
      actions: stepsOf(addendum, done(plan)),
      dates: datesOf(addendum)
    }))
  ])
}

function turnsOf({ skips, agreement, relapses, closed }: Cycle): Report['turns'] {
  const turns: Report['turns'] = [
    ...skips.map(({ stage, reason, at }) => ({ on: dateOf(at), what: 'skipped' as const, stage, words: reason })),
    ...relapses.map(({ at, reason }) => ({ on: dateOf(at), what: 'relapse' as const, stage: null, words: reason }))
  ]
  if (agreement) {
    const what = agreement.agreed ? ('yes' as const) : ('not-yet' as const)
    turns.push({ on: agreement.on, what, stage: null, words: agreement.words })
  }
  if (closed) turns.push({ on: dateOf(closed.at), what: 'closed', stage: null, words: closed.reason })
  return turns.sort(byDay)
}

/**
 * A cycle with its #1 behavior from the starting point on (S0-13). Null before a behavior is chosen. Built name by name of
 * what both may see; the schema has no place for anything private.
 */
export function cycleReport(of: Of): CycleReport | null {
  const { workbook, cycle, manager, now } = of
  const { focus, closed } = cycle
  const gap = focus && gapOfBehavior(workbook, focus.behavior)
  if (!focus || !gap) return null
  const sealed = plansOfCycle(workbook, cycle.id).find(isSigned)?.gap.start
  // A starting point that is sealed does not move: what was entered later of a day before it is no visit of the cycle.
  const visits = visitsOf(workbook, cycle).filter(({ on }) => !sealed || on >= sealed.on)
  const adoption = cycleAdoption(workbook, cycle)
  const [first] = visits
  const start = sealed ?? (first ? { on: first.on, rating: first.rating } : null)
  const begun = dateOf(cycle.startedAt)
  return {
    format: 'coachbook.cycle',
    version: 1,
    id: cycle.id,
    madeAt: now,
    rep: workbook.rep.name,
    manager,
    behavior: {
      title: gap.title,
      anchors: [...(workbook.behaviors[focus.behavior]?.anchors ?? [])],
      wanted: gap.wanted
    },
    from: start && start.on < begun ? start.on : begun,
    ended: closed && { on: dateOf(closed.at), how: closed.how },
    why: focus.why,
    impact: focus.impact,
    start,
    now: visits.at(-1)?.rating ?? null,
    rule: { of: cycle.rule.of, last: cycle.rule.last },
    sticking: closed || !adoption ? null : { reached: adoption.reached, of: adoption.of, sticks: adoption.sticks },
    visits,
    talks: talksOf(workbook, cycle, dateOf(now)),
    papers: papersOf(of),
    turns: turnsOf(cycle),
    outcomes: cycle.outcomes.map(({ name, unit, before, after, wanted }) => ({ name, unit, before, after, wanted })),
    tries: triesOf(workbook, cycle).map(({ on, note, worked }) => ({ on, note, worked })),
    confidences: confidencesOf(workbook, cycle).map(({ on, value }) => ({ on, value }))
  }
}
