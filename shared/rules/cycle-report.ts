import { compareText } from '../compare'
import { dateOf, longDate } from '../dates'
import type { Translator } from '../messages'
import type { Addendum, SignedAddendum } from '../model/addendum'
import type { Agreement, Cycle } from '../model/cycle'
import type { CycleReport } from '../model/cycle-report'
import type { Plan, SignedPlan } from '../model/plan'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { addendaOf, addendumState, isAgreedTo, isSealed } from './addenda'
import { addendumWords } from './addendum-words'
import { cycleAdoption } from './adoption'
import { endOfBefore } from './cycle-time'
import { type Gap, gapOfCycle } from './gaps'
import { isAgreed, planState } from './plan-state'
import { planWords } from './plan-words'
import { isSigned, plansOfCycle, writtenActions, writtenDates } from './plans'
import { confidencesOf, triesOf } from './reinforce'
import { isAboutPerson, isHeld } from './sessions'
import { sinceSealed } from './since-sealed'

interface Of {
  workbook: Workbook
  cycle: Cycle
  manager: string
  now: Moment
  /** Its words describe the state of plans. */
  translator: Pick<Translator, 't' | 'language'>
}

type Report = CycleReport
const byDay = (a: { on: PlainDate }, b: { on: PlainDate }) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)

/** The visits that rated the behavior, the earliest first, with those ratings. */
const visitsOf = (workbook: Workbook, { behavior, evidence }: Gap): Report['visits'] =>
  evidence.flatMap((id) => {
    const seen = workbook.observations[id]
    const rated = seen?.ratings.find((entry) => entry.behavior === behavior)
    if (!seen || !rated) return []
    const { when, account, observer, strengths, development } = seen
    return [
      {
        on: dateOf(when),
        rating: rated.rating,
        account: account === null ? '' : (workbook.accounts[account]?.name ?? ''),
        by: observer,
        evidence: seen.evidence,
        note: rated.note,
        strengths,
        development
      }
    ]
  })

/** What the rep answered about the behavior in this one-on-one; null when no answer came out of it. */
function answerIn(cycle: Cycle, session: Id): 'yes' | 'not-yet' | null {
  const answer = answersTo(cycle).findLast((one) => one.session === session)
  return answer ? (answer.agreed ? 'yes' : 'not-yet') : null
}

/** The answers about the #1 behavior of a cycle; the last one counts. */
const answersTo = ({ agreement, answers = [], focus }: Cycle): Agreement[] => [
  ...answers.filter(({ behavior }) => behavior === focus?.behavior),
  ...(agreement ? [agreement] : [])
]

/** The one-on-ones of the cycle that were held, without those about the person (S2-5). */
const talksOf = (workbook: Workbook, cycle: Cycle, today: PlainDate): Report['talks'] =>
  Object.values(workbook.sessions)
    .filter((session) => session.cycle === cycle.id && isHeld(session, today) && !isAboutPerson(session))
    .map(({ id, when, minutes, purpose, agreed: { improve, changes, by } }) => ({
      on: dateOf(when),
      minutes,
      purpose,
      improve,
      changes,
      by,
      answer: answerIn(cycle, id)
    }))
    .sort(byDay)

/** In order of the calendar, those without a day last. */
const datesOf = (of: Parameters<typeof writtenDates>[0]) =>
  writtenDates(of)
    .map(({ on, note }) => ({ on, note }))
    .sort((a, b) => compareText(a.on ?? '9999', b.on ?? '9999'))

/** What the rep said under it; when the stance came in ink or in a file, what was said with that. */
function saidUnder(of: Plan | Addendum): { said?: string } {
  const said = ('ink' in of && of.ink?.comment) || (of.repSignature?.comment ?? '')
  return said.trim() === '' ? {} : { said: said.trim() }
}

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
  /** Words that its actions and dates no longer hold, unless the words of its state say so already. */
  const since = (of: SignedPlan | SignedAddendum) => {
    const found = sinceSealed(workbook, of)
    if (found?.is === 'added') return ` · ${translator.t('cyclePage:since.added', { number: found.number })}`
    if (!found || 'behavior' in of) return ''
    return ` · ${translator.t(`cyclePage:since.${found.is}`, { until: longDate(found.until, translator.language) })}`
  }
  const done = (plan: Plan) => (isSigned(plan) ? plan.progress.done : {})
  return plansOfCycle(workbook, cycle.id).flatMap((plan) => [
    {
      kind: 'plan' as const,
      number: plan.number,
      id: plan.id,
      on: dateOf(isSigned(plan) ? plan.managerSignature.at : plan.createdAt),
      state: planWords(translator, 'paper', planState(workbook, plan), told) + (isSigned(plan) ? since(plan) : ''),
      ...saidUnder(plan),
      why: plan.refinedBecause,
      how: plan.how,
      agreed: isAgreed(plan),
      seal: isSigned(plan) ? plan.seal.hash : null,
      actions: stepsOf(plan, done(plan)),
      dates: datesOf(plan)
    },
    ...addendaOf(workbook, plan.id).map((addendum) => ({
      kind: 'addendum' as const,
      number: addendum.number,
      id: addendum.id,
      on: dateOf(isSealed(addendum) ? addendum.managerSignature.at : addendum.createdAt),
      state:
        addendumWords(translator, 'paper', addendumState(addendum), { ...told, number: addendum.number }) +
        (isSealed(addendum) ? since(addendum) : ''),
      ...saidUnder(addendum),
      why: addendum.because,
      how: addendum.words,
      agreed: isAgreedTo(addendum),
      seal: isSealed(addendum) ? addendum.seal.hash : null,
      actions: stepsOf(addendum, done(plan)),
      dates: datesOf(addendum)
    }))
  ])
}

function turnsOf(cycle: Cycle): Report['turns'] {
  const { skips, relapses, closed } = cycle
  const turns: Report['turns'] = [
    ...skips.map(({ stage, reason, at }) => ({ on: dateOf(at), what: 'skipped' as const, stage, words: reason })),
    ...relapses.map(({ at, reason }) => ({ on: dateOf(at), what: 'relapse' as const, stage: null, words: reason }))
  ]
  for (const { agreed, on, words } of answersTo(cycle))
    turns.push({ on, what: agreed ? 'yes' : 'not-yet', stage: null, words })
  if (closed) turns.push({ on: dateOf(closed.at), what: 'closed', stage: null, words: closed.reason })
  return turns.sort(byDay)
}

/**
 * A cycle with its #1 behavior, from the starting point on (S0-13). Null before a behavior is chosen. Every part that
 * both may see is named here; the schema has no place for anything private.
 */
export function cycleReport(of: Of): CycleReport | null {
  const { workbook, cycle, manager, now } = of
  const { focus, closed, agreement } = cycle
  const gap = gapOfCycle(workbook, cycle)
  if (!focus || !gap) return null
  const { start } = gap
  // A sealed starting point does not move: a visit before it that was entered later does not belong to the cycle.
  const visits = visitsOf(workbook, gap).filter(({ on }) => !gap.earlier || !start || on >= start.on)
  const adoption = cycleAdoption(workbook, cycle)
  const begun = dateOf(cycle.startedAt)
  const isFirst = endOfBefore(workbook, cycle) === null
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
    from: isFirst && start && start.on < begun ? start.on : begun,
    ended: closed && { on: dateOf(closed.at), how: closed.how },
    why: focus.why,
    impact: focus.impact,
    start,
    now: gap.now,
    rule: { of: cycle.rule.of, last: cycle.rule.last },
    sticking:
      closed || !adoption
        ? null
        : {
            reached: adoption.reached,
            of: adoption.of,
            sticks: adoption.sticks,
            since: agreement?.agreed ? agreement.on : null
          },
    visits,
    talks: talksOf(workbook, cycle, dateOf(now)),
    papers: papersOf(of),
    turns: turnsOf(cycle),
    outcomes: cycle.outcomes.map(({ name, unit, before, after, wanted }) => ({ name, unit, before, after, wanted })),
    tries: triesOf(workbook, cycle).map(({ on, note, worked }) => ({ on, note, worked })),
    confidences: confidencesOf(workbook, cycle).map(({ on, value }) => ({ on, value }))
  }
}
