import { dateOf } from '../dates'
import type { Cycle, Focus } from '../model/cycle'
import type { Observation } from '../model/observation'
import type { Plan, SignedPlan } from '../model/plan'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Session } from '../model/session'
import type { Workbook } from '../model/workbook'
import { asAgreed, openAddendum } from './addenda'
import { cycleAdoption } from './adoption'
import { datesOf } from './agreed-dates'
import { openCycle } from './gaps'
import { agreedDates } from './kept-dates'
import { cyclePlans } from './plan-state'
import { isSigned } from './plans'
import { asksForRatings } from './rating-key'
import { draftsIn, latestOf, recordedIn } from './recorded'
import { remembered } from './remembered'
import { isAboutPerson } from './sessions'
import { signedOn } from './signing'
import { type DueMark, dueMarks } from './training'

/** The one thing to do next; the screen offers it with its main button. */
export type NextStep =
  /** A one-on-one is under way. */
  | { step: 'go-on-talk'; session: Id }
  /** The log has nothing that a level can be read from; `draft` is an observation that is not finished. */
  | { step: 'observe-first'; draft: Id | null }
  /** Something was observed but not rated: without a rating there is no starting point and no visit that counts. */
  | { step: 'rate'; observation: Id }
  /** Only behaviors that the rep was not trained on were marked: they are training needs and no starting point. */
  | { step: 'train' }
  | { step: 'choose' }
  /** `planned`: a one-on-one that waits to be started. `refused`: the plan that the rep did not agree to. */
  | { step: 'talk'; planned: Id | null; refused: Id | null }
  /** A one-on-one was held, but the rep's answer is not written down. */
  | { step: 'record-agreement' }
  /** `refused`: the previous plan, which the rep did not agree to; they have talked since. */
  | { step: 'start-plan'; refused: Id | null }
  | { step: 'write-plan' | 'sign' | 'ink'; plan: Id }
  /** An addendum to the plan in force is not agreed to yet. */
  | { step: 'addendum'; addendum: Id }
  /** A plan is in force: visit, observe, log. `draft` is an observation that is not finished. */
  | { step: 'observe'; plan: Id; draft: Id | null }
  /**
   * As `observe`, but a behavior that was trained some weeks ago should be seen before the next agreed date (S2-13).
   */
  | { step: 'follow-up'; mark: DueMark; draft: null }
  /** The behavior sticks and no agreed date is ahead: the cycle can be closed. */
  | { step: 'close'; plan: Id }
  /** The behavior slipped and no agreed date is ahead: agree on what changes. */
  | { step: 'refine'; plan: Id }

/**
 * The plan that a step is about, with the actions and dates that hold by its addenda; undefined when there is
 * none.
 */
export function planOfStep(workbook: Workbook, next: NextStep): Plan | undefined {
  const plan = 'plan' in next ? workbook.plans[next.plan] : undefined
  return plan && isSigned(plan) ? asAgreed(workbook, plan) : plan
}

/**
 * Whether nothing was marked in an observation whose form has ratings; a form without ratings is complete without any.
 */
const saysNothing = (workbook: Workbook, { ratings, flags, template }: Observation) =>
  ratings.length + flags.length === 0 && asksForRatings(workbook.templates[template])

/** The earliest one-on-one that waits to be started, and the latest that is under way. */
export function waitingTalks({ sessions }: Pick<Workbook, 'sessions'>): {
  open: Session | null
  planned: Session | null
} {
  // Only the few that are not held are sorted, not the thousands that were.
  const all = Object.values(sessions)
    .filter(({ status, impromptu }) => status !== 'held' && !impromptu)
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
  return {
    open: all.findLast(({ status }) => status === 'open') ?? null,
    planned: all.find(({ status }) => status === 'planned') ?? null
  }
}

/**
 * The one-on-ones of this cycle since a moment, the latest first, without those about the person and the one that the
 * answer came from.
 */
const talksSince = (workbook: Workbook, cycle: Cycle, since: Moment): Session[] =>
  Object.values(workbook.sessions)
    .filter(
      (session) =>
        session.status === 'held' &&
        session.cycle === cycle.id &&
        session.id !== cycle.agreement?.session &&
        !isAboutPerson(session) &&
        Date.parse(session.when) >= Date.parse(since)
    )
    .sort((a, b) => Date.parse(b.when) - Date.parse(a.when))

/**
 * All one-on-ones since the behavior was chosen, without the one noted for the answer; the answer may have been given
 * in another.
 */
export const talksOfChoice = (workbook: Workbook, cycle: Cycle & { focus: Focus }): Session[] =>
  talksSince(workbook, cycle, cycle.focus.chosenAt)

/** The one-on-ones since the last answer, or since the choice; the rep gave the missing answer in one of them. */
export const talksToAnswer = (workbook: Workbook, cycle: Cycle & { focus: Focus }): Session[] =>
  talksSince(workbook, cycle, cycle.agreement?.recordedAt ?? cycle.focus.chosenAt)

/** The next step while no behavior is chosen. */
export function seeing(workbook: Workbook): NextStep & { step: 'observe-first' | 'rate' | 'train' | 'choose' } {
  const recorded = recordedIn(workbook)
  if (recorded.some(({ ratings }) => ratings.length > 0)) return { step: 'choose' }
  if (recorded.some(({ flags }) => flags.length > 0)) return { step: 'train' }
  const latest = latestOf(recorded.filter((one) => saysNothing(workbook, one)))
  if (latest) return { step: 'rate', observation: latest.id }
  const [draft = null] = draftsIn(workbook)
    .map(({ id }) => id)
    .sort()
    .reverse()
  return { step: 'observe-first', draft }
}

/**
 * Why no behavior has a rating that counts: only training needs were marked, the ratings are in a draft, or nothing was
 * rated at all.
 */
export function whyNothingRated(workbook: Workbook): 'needs' | 'draft' | 'none' {
  if (seeing(workbook).step === 'train') return 'needs'
  return draftsIn(workbook).some(({ ratings }) => ratings.length > 0) ? 'draft' : 'none'
}

const talking = (workbook: Workbook, cycle: Cycle & { focus: Focus }, planned: Id | null): NextStep =>
  talksToAnswer(workbook, cycle).length > 0 ? { step: 'record-agreement' } : { step: 'talk', planned, refused: null }

/** What was trained and should be seen by now, unless an agreed date comes first. */
function followUp(workbook: Workbook, plan: SignedPlan, today: PlainDate): DueMark | undefined {
  const [mark] = dueMarks(workbook, today)
  const { next } = agreedDates(workbook, plan, today)
  return mark && next && next.on <= mark.due ? undefined : mark
}

function reinforcing(workbook: Workbook, cycle: Cycle, plan: SignedPlan, today: PlainDate | null): NextStep {
  const since = signedOn(plan)
  const seen = latestOf(recordedIn(workbook).filter(({ when }) => when >= since))
  if (seen && saysNothing(workbook, seen)) return { step: 'rate', observation: seen.id }
  const slip = cycle.relapses.at(-1)
  const lastDate = datesOf(plan).at(-1)?.on ?? ''
  if (slip && signedOn(plan) <= dateOf(slip.at) && lastDate < dateOf(slip.at)) return { step: 'refine', plan: plan.id }
  const draft = latestOf(draftsIn(workbook))
  const mark = today === null || draft ? undefined : followUp(workbook, plan, today)
  if (mark) return { step: 'follow-up', mark, draft: null }
  const isDone = today !== null && !draft && cycleAdoption(workbook, cycle)?.sticks === true
  if (isDone && agreedDates(workbook, plan, today).next === null) return { step: 'close', plan: plan.id }
  return { step: 'observe', plan: plan.id, draft: draft?.id ?? null }
}

/** The next step of the open cycle (S0-1); with `today`, also by what is due on that day. */
export const nextStep = (workbook: Workbook, today: PlainDate | null = null): NextStep => nextOn(workbook, today)

const nextOn = remembered((workbook, today: PlainDate | null): NextStep => {
  const cycle = openCycle(workbook)
  const { open, planned } = waitingTalks(workbook)
  if (open) return { step: 'go-on-talk', session: open.id }
  if (!cycle?.focus) return seeing(workbook)
  const { inForce, draft, awaiting, refused } = cyclePlans(workbook)
  if (draft) return { step: draft.repSignature ? 'sign' : 'write-plan', plan: draft.id }
  if (awaiting) return { step: 'ink', plan: awaiting.id }
  const addendum = inForce && openAddendum(workbook, inForce.id)
  if (addendum) return { step: 'addendum', addendum: addendum.id }
  if (inForce) return reinforcing(workbook, cycle, inForce, today)
  const waits = planned?.id ?? null
  if (cycle.agreement?.agreed !== true) return talking(workbook, { ...cycle, focus: cycle.focus }, waits)
  const said = refused?.id ?? null
  return refused && talksSince(workbook, cycle, refused.managerSignature.at).length === 0
    ? { step: 'talk', planned: waits, refused: said }
    : { step: 'start-plan', refused: said }
})

/** The state of an action of a signed plan on a day. */
export type Due = { due: 'done'; on: PlainDate } | { due: 'today' | 'open' } | { due: 'late' | 'ahead'; on: PlainDate }

export function dueOf(by: PlainDate | null, doneOn: PlainDate | null, today: PlainDate): Due {
  if (doneOn !== null) return { due: 'done', on: doneOn }
  if (by === null) return { due: 'open' }
  if (by === today) return { due: 'today' }
  return { due: by < today ? 'late' : 'ahead', on: by }
}
