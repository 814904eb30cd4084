import { dateOf } from '../dates'
import type { Addendum } from '../model/addendum'
import type { FileAnswer } from '../model/answer'
import type { Proposer } from '../model/field-of-work'
import type { Plan, PlanEvent, SignedPlan } from '../model/plan'
import type { PlanState, SigningState } from '../model/plan-state'
import type { Id, Moment, PlainDate } from '../model/scalars'
import type { Ink, Signature, Stance } from '../model/signature'
import type { GivenStatement } from '../model/statement'
import type { Workbook } from '../model/workbook'
import { addendaOf, addendumState, isSealed } from './addenda'
import { copiesOf, isLaterCopy } from './filed-copies'
import { stateAlone } from './plan-state'
import { isSigned } from './plans'
import { stanceOf } from './signing'
import { statementsIn } from './statements'

/** Something that happened to a plan: when, who and why. */
export type StoryEntry = { at: Moment; by: string; why: string } & (
  | { what: 'drafted'; refines: number | null }
  | { what: 'signed'; state: PlanState }
  /**
   * Ink on the sheet, on the day that stands there. `noted`: when the manager noted it, if that was on another day;
   * `isCoach`: only the coach signed the sheet, and the rep had answered on the screen; `proves`: it came after an answer by file; `addendum`: the number of the addendum whose sheet it is on.
   */
  | { what: 'ink'; stance: Stance; noted?: PlainDate; proves?: true; addendum?: number; isCoach?: true }
  /** `typed`: the name and date in the file; `known`: how the manager knows whose words they are. */
  | { what: 'answer'; stance: Stance; typed: string; known: string }
  /**
   * A file that came back and was filed with the plan. `answer`: what was typed in its fields; `marked`: the stance on a
   * sheet signed in ink; `answerPage`: the page to answer on, printed. None of them changed anything; `isLater`: the plan had been answered or signed with ink before.
   */
  | { what: 'filed'; name: string; answer: FileAnswer | null; isLater: boolean; marked?: Stance; answerPage?: true }
  /** The rep's statement to the plan, or to the addendum with this number. */
  | { what: 'statement'; addendum: number | null }
  | { what: 'addendum'; addendum: Id; number: number; askedBy: Proposer; state: SigningState; said: string }
  | { what: 'refined' | 'superseded'; plan: Id; number: number }
  /** As `refined` and `superseded`, by a plan that has been erased since. */
  | { what: 'refined-erased' | 'superseded-erased' }
  /** The next plan, which was sealed without the rep's yes, so that this one went on. */
  | { what: 'not-refined'; plan: Id; number: number; stance: Exclude<Stance, 'agreed'> }
  | { what: 'closed'; how: 'sticks' | 'stopped' }
  | { what: 'reopened' }
)

type Of = Pick<Workbook, 'plans' | 'addenda' | 'statements'>

const numberOf = ({ plans }: Of, id: Id | null) => (id === null ? null : (plans[id]?.number ?? null))

/** The moment of ink: when it was noted, or the end of an earlier day that stands on the sheet. */
const inkedAt = ({ on, at }: Pick<Ink, 'on' | 'at'>): { at: Moment; noted?: PlainDate } =>
  on === dateOf(at) ? { at } : { at: `${on}T23:59:59${at.slice(19)}`, noted: dateOf(at) }

/** The ink on the sheet, or an answer that came as a file and the ink after it. */
function inked(ink: Ink, rep: Signature, addendum?: number): StoryEntry[] {
  const { at, by, comment: why, stance, answer, later } = ink
  const to = addendum === undefined ? {} : { addendum }
  if (!answer && rep.mark.method !== 'paper')
    return [{ what: 'ink', ...inkedAt(ink), by, why, stance, isCoach: true, ...to }]
  if (!answer) return [{ what: 'ink', ...inkedAt(ink), by, why, stance, ...to }]
  return [
    { what: 'answer', at, by, why, stance, typed: answer.name, known: answer.known },
    ...(later
      ? [
          {
            what: 'ink' as const,
            ...inkedAt(later),
            by: later.by,
            why: later.comment,
            stance,
            proves: true as const,
            ...to
          }
        ]
      : [])
  ]
}

/** Copies that came back after the plan was sealed. */
const filed = (plan: SignedPlan): StoryEntry[] =>
  copiesOf(plan).map(({ at, name, answer = null, marked, answerPage }) => ({
    isLater: isLaterCopy(plan, { at }),
    what: 'filed',
    at,
    by: '',
    why: answer?.comment ?? marked?.comment ?? '',
    name,
    answer,
    ...(marked && { marked: marked.stance }),
    ...(answerPage && { answerPage })
  }))

/** The rep's statements to the plan and its addenda. */
function said(workbook: Of, plan: Plan): StoryEntry[] {
  const entry = ({ at, name }: GivenStatement, addendum: number | null): StoryEntry => ({
    what: 'statement',
    at,
    by: name,
    why: '',
    addendum
  })
  const given = statementsIn(workbook)
  return [
    ...given({ kind: 'plan', id: plan.id }).map((one) => entry(one, null)),
    ...addendaOf(workbook, plan.id).flatMap(({ id, number }) =>
      given({ kind: 'addendum', id }).map((one) => entry(one, number))
    )
  ]
}

/** Both signatures as entries of their own: the rep's first, then the manager's with the seal. */
function signings(plan: Plan): StoryEntry[] {
  const { repSignature: rep } = plan
  if (!rep) return []
  const draft = { ...stateAlone(plan), signing: 'rep-signed' as const, force: 'none' as const }
  const answered: StoryEntry = {
    what: 'signed',
    at: rep.at,
    by: rep.name,
    why: rep.comment,
    state: { ...draft, stance: rep.mark.method === 'paper' ? null : rep.stance }
  }
  if (!isSigned(plan)) return [answered]
  const { managerSignature: manager, ink } = plan
  const state = stateAlone({ ...plan, ink: undefined })
  return [
    answered,
    { what: 'signed', at: manager.at, by: manager.name, why: manager.comment, state },
    ...(ink ? inked(ink, rep) : [])
  ]
}

/**
 * An addendum, at the moment when it was sealed, or while it is not, when it was begun; then the ink on its sheet.
 */
function added(addendum: Addendum): StoryEntry[] {
  const { id, number, askedBy, because, createdAt, repSignature } = addendum
  const about = { what: 'addendum', why: because, addendum: id, number, askedBy } as const
  const said = repSignature?.comment ?? ''
  if (!isSealed(addendum)) {
    const [at, by] = [repSignature?.at ?? createdAt, repSignature?.name ?? '']
    return [{ ...about, at, by, state: addendumState(addendum), said }]
  }
  const { managerSignature, repSignature: rep, ink } = addendum
  const state = addendumState({ ...addendum, ink: undefined })
  return [
    { ...about, at: managerSignature.at, by: managerSignature.name, state, said },
    ...(ink ? inked(ink, rep, number) : [])
  ]
}

function became(workbook: Of, event: PlanEvent): StoryEntry {
  const { at, by, because: why } = event
  if (event.what === 'reopened') return { what: 'reopened', at, by, why }
  if (event.what === 'closed') return { what: 'closed', at, by, why, how: event.how }
  const number = numberOf(workbook, event.plan)
  return number === null
    ? { what: `${event.what}-erased`, at, by, why }
    : { what: event.what, at, by, why, plan: event.plan, number }
}

/** Plans that would have replaced this one, but that the rep did not agree to. */
function notAgreed({ plans }: Of, id: Id): StoryEntry[] {
  return Object.values(plans)
    .filter(isSigned)
    .filter(({ refines }) => refines === id)
    .flatMap((plan): StoryEntry[] => {
      const stance = stanceOf(plan)
      if (stance === null || stance === 'agreed') return []
      const { ink, managerSignature: manager, repSignature: rep, number } = plan
      const { at, by } = ink ?? { at: manager.at, by: manager.name }
      return [{ what: 'not-refined', at, by, why: ink?.comment || rep.comment, plan: plan.id, number, stance }]
    })
}

/**
 * The story of a plan from its draft on: signatures, ink, files that came back, the rep's statements, addenda, why it
 * was refined, what replaced it or did not, how it ended. What happens under the plan, such as visits, is not part of
 * it.
 */
export function planStory(workbook: Of, plan: Plan): StoryEntry[] {
  const drafted: StoryEntry = {
    what: 'drafted',
    at: plan.createdAt,
    by: '',
    why: plan.refinedBecause,
    refines: numberOf(workbook, plan.refines)
  }
  const later = [
    ...signings(plan),
    ...addendaOf(workbook, plan.id).flatMap(added),
    ...(isSigned(plan) ? [...filed(plan), ...(plan.events ?? []).map((event) => became(workbook, event))] : []),
    ...said(workbook, plan),
    ...notAgreed(workbook, plan.id)
  ]
  return [drafted, ...later.sort((a, b) => Date.parse(a.at) - Date.parse(b.at))]
}
