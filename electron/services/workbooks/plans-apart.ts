import { copyPlain, isObject, type Patch } from '../../../shared/commands/patch'
import { forgetRefining, noteEvent } from '../../../shared/commands/plan-events'
import { setAside } from '../../../shared/commands/set-aside'
import { type DraftPlan, Plan, type SignedPlan } from '../../../shared/model/plan'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { awaitsInk, isAgreed, planInForce } from '../../../shared/rules/plan-state'
import { isSigned, plansOfCycle } from '../../../shared/rules/plans'
import { canonical } from '../../../shared/rules/seal'
import { isRestore, type JournalEntry } from '../storage/journal-format'
import { type AsideChange, differences } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { draftBeside, isCrossed, isCrossedSettled } from './crossed-plan'

/**
 * The type of the question that stands for all changes with which another side began, and perhaps signed, a plan of its
 * own.
 */
export const plansApart = 'aside.plans'

/** Copies that belong to a plan. */
const takenAlong = new Set<unknown>(['templates', 'behaviors', 'frameworks', 'accounts'])

export type Question = Pick<AsideChange, 'change'>

/** The plan of the other side in a question; null for a change that is not such a question. */
export function planAsked({ change }: Question): Plan | null {
  const [patch] = change.patches
  if (change.type !== plansApart || !patch || !('value' in patch) || patch.path[0] !== 'plans') return null
  const plan = Plan.safeParse(patch.value)
  return plan.success && patch.path.length === 2 && plan.data.id === patch.path[1] ? plan.data : null
}

export const alongIn = ({ change }: Question) => change.patches.slice(1)

/** Whether a plan takes the one place that a cycle has: it is agreed, waits for ink, or is being written. */
const stands = (plan: Plan) => !isSigned(plan) || awaitsInk(plan) || isAgreed(plan)

/** The plan of a workbook that another plan of its cycle would replace; undefined when there is room for it. */
export function rivalOf(workbook: Workbook, { id, cycle, refines }: Plan): Plan | undefined {
  if (workbook.cycles[cycle]?.closed !== null) return undefined
  const { [id]: _, ...plans } = workbook.plans
  const own = plansOfCycle({ plans }, cycle)
  const inForce = planInForce({ ...workbook, plans }, cycle)
  const found = own.findLast((one) => !isSigned(one)) ?? own.findLast(awaitsInk) ?? (inForce && plans[inForce.id])
  return found?.id === refines ? undefined : found
}

const keyOf = (plan: Plan, salt: string) => sha256(`${plansApart} ${canonical(plan)} ${salt}`)

/** The question whether a plan goes on in place of the present one; `replace` for another state of the same plan. */
export function questionOf(
  plan: Plan,
  along: readonly Patch[],
  by: JournalEntry['change'],
  seq: number,
  salt: string,
  op: 'add' | 'replace' = 'add'
) {
  const { v, at, actor } = by
  const patches: Patch[] = [{ op, path: ['plans', plan.id], value: plan }, ...along]
  const change = { v, at, actor, type: plansApart, patches, inverse: [] }
  return { key: keyOf(plan, salt), seq, reason: 'fork' as const, change }
}

export interface Sides {
  workbook: Workbook
  /** The changes of the other side that were not dealt with before. */
  entries: readonly JournalEntry[]
  /** All of the workbook's own changes since the sides separated. */
  ownSince: readonly JournalEntry[]
}

/**
 * A plan that another side began for a cycle in which one was begun here, too, and the changes that the question stands
 * for.
 */
export interface BegunThere {
  record: string
  instead: ReadonlySet<string>
  change: AsideChange
}

const beginsPlan = (id: Id) => (entry: JournalEntry) =>
  entry.change.patches.some(
    ({ op, path }) => op === 'add' && path.length === 2 && path[0] === 'plans' && path[1] === id
  )

/**
 * The plans that another side began while one was begun here for the same cycle, neither knowing of the other.
 * `atTheirEnd` returns a plan as that side left it, `isSound` whether it is complete and its seal matches.
 */
export function plansBegunApart(
  { workbook, entries, ownSince }: Sides,
  atTheirEnd: (id: Id) => unknown,
  isSound: (workbook: Workbook, record: string) => boolean
): BegunThere[] {
  const ids = new Set(
    entries.flatMap(({ change }) =>
      change.patches.flatMap(({ path }) => (path[0] === 'plans' ? [String(path[1])] : []))
    )
  )
  return [...ids].flatMap((id): BegunThere[] => {
    if (Object.hasOwn(workbook.plans, id)) return []
    const plan = Plan.safeParse(atTheirEnd(id)).data
    const rival = plan && stands(plan) ? rivalOf(workbook, plan) : undefined
    if (!plan || !rival || !ownSince.some(beginsPlan(rival.id))) return []
    const within = entries.filter(({ change }) =>
      change.patches.some(({ path }) => path[0] === 'plans' && path[1] === id)
    )
    const last = within.at(-1)
    // A restore replaces the whole workbook, and is asked about as such.
    if (!last || within.some(({ change }) => isRestore(change))) return []
    const along = entries
      .flatMap(({ change }) => change.patches)
      .filter(({ op, path }) => op === 'add' && path.length === 2 && takenAlong.has(path[0]))
    const question = questionOf(plan, along, last.change, last.seq, last.hash)
    const there = decided(workbook, question, 'there', { now: last.change.at, actor: '', because: '-', newId: plan.id })
    if (typeof there === 'object' && isSigned(plan) && !isSound(there.next, `plans/${id}`)) return []
    return [{ record: `plans/${id}`, instead: new Set(within.map(({ hash }) => hash)), change: question }]
  })
}

/** What is needed to write down an answer. */
export interface Answering {
  now: Moment
  actor: string
  /** The reason on a draft that goes on beside a signed plan as its next version. */
  because: string
  /**
   * The id for a draft that is older than the signed plan which it is to refine, because the id of a later plan must be
   * higher.
   */
  newId: Id
}

/** A workbook after an answer, and the plan that gave way. */
interface Decided {
  next: Workbook
  gaveWay: Plan | null
}

/** A copy of a workbook whose plans and cycles can be changed, with the copies that belong to the plan. */
function writable(workbook: Workbook, along: readonly Patch[]): Workbook {
  const next: Workbook = { ...workbook, plans: copyPlain(workbook.plans), cycles: copyPlain(workbook.cycles) }
  for (const { path, value } of along) {
    const [map, id] = path.map(String)
    const records: unknown = map === undefined ? undefined : Reflect.get(next, map)
    if (map === undefined || id === undefined || (isObject(records) && Object.hasOwn(records, id))) continue
    Reflect.set(next, map, { ...(isObject(records) ? records : {}), [id]: copyPlain(value) })
  }
  return next
}

/** Notes on one of two signed plans that the other one holds. */
function holdsOver(next: Workbook, winner: SignedPlan, loser: SignedPlan, { now, actor, because }: Answering): void {
  const left = winner.events?.filter((event) => event.what !== 'superseded' || event.plan !== loser.id) ?? []
  if (left.length > 0) winner.events = left
  else delete winner.events
  noteEvent(next, loser.id, { what: 'superseded', at: now, by: actor, because, plan: winner.id })
}

/** Removes a draft; what the rep said under it stays with the cycle. */
function putAway(next: Workbook, draft: DraftPlan, { now }: Answering): void {
  setAside(next, draft, 'discarded', now)
  forgetRefining(next, draft)
  delete next.plans[draft.id]
}

/** Lets a draft go on as the next version of a plan in force. */
function goesOnBeside(next: Workbook, draft: DraftPlan, signed: SignedPlan, answering: Answering): void {
  const { now, actor, because, newId } = answering
  forgetRefining(next, draft)
  delete next.plans[draft.id]
  setAside(next, draft, 'changed', now)
  const id = draft.id > signed.id ? draft.id : newId
  const number = plansOfCycle(next, signed.cycle).length + 1
  next.plans[id] = {
    ...draft,
    id,
    number,
    refines: signed.id,
    refinedBecause: because,
    repSignature: null,
    prepared: null
  }
  noteEvent(next, signed.id, { what: 'refined', at: now, by: actor, because, plan: id })
}

/** Notes on the plan that was refined what the new plan means for it. */
function noteOnRefined(next: Workbook, plan: Plan, { actor }: Answering): void {
  const refined = plan.refines === null ? undefined : next.plans[plan.refines]
  if (!refined || !isSigned(refined)) return
  const knows = (what: 'refined' | 'superseded') =>
    refined.events?.some((event) => event.what === what && 'plan' in event && event.plan === plan.id)
  const about = { by: actor, because: plan.refinedBecause, plan: plan.id }
  if (!knows('refined')) noteEvent(next, refined.id, { what: 'refined', at: plan.createdAt, ...about })
  if (isAgreed(plan) && !knows('superseded'))
    noteEvent(next, refined.id, { what: 'superseded', at: plan.managerSignature.at, ...about })
}

/**
 * The workbook after somebody chose which of two plans goes on, the one here or the one from there. A signed plan is in
 * it in any case; of two signed ones, one holds. A draft that gives way is removed; a draft that goes on beside a
 * signed plan becomes its next version. Returns a code when that is not possible.
 */
export function decided(
  workbook: Workbook,
  question: Question,
  goesOn: 'here' | 'there',
  answering: Answering
): Decided | 'gone' | 'signed' {
  const asked = planAsked(question)
  if (!asked) return 'gone'
  const isOpen = workbook.cycles[asked.cycle]?.closed === null
  if (!Object.hasOwn(workbook.cycles, asked.cycle) || (!isOpen && !isSigned(asked))) return 'gone'
  const next = writable(workbook, alongIn(question))
  const known = next.plans[asked.id]
  if (isCrossed(question) && known && !isSigned(known) && !isSigned(asked))
    return decidedDrafts(next, { ours: known, theirs: copyPlain(asked), goesOn }, answering)
  const theirs = placed(next, question, asked)
  const rival = rivalOf(next, theirs)
  const ours = rival && next.plans[rival.id]
  if (isSigned(theirs) && theirs !== known) {
    next.plans[theirs.id] = theirs
    noteOnRefined(next, theirs, answering)
  }
  const answered = isOpen && settle(next, { theirs, ours, goesOn }, answering)
  if (answered === 'signed') return 'signed'
  const cycle = next.cycles[theirs.cycle]
  if (cycle && isOpen) {
    const isInForce = planInForce(next, cycle.id) !== undefined
    cycle.stage = isInForce ? 'reinforce' : cycle.stage === 'reinforce' ? 'agree' : cycle.stage
  }
  return { next, gaveWay: answered || null }
}

/**
 * The plan of the other side as the workbook takes it. Of a plan that was signed on one side and written to on the other,
 * the draft goes under an id of its own.
 */
function placed({ plans }: Workbook, question: Question, asked: Plan): Plan {
  const known = plans[asked.id]
  // What was written on it since it was signed stays.
  if (known && isSigned(known)) return isSigned(asked) || !isCrossed(question) ? known : draftBeside(asked, known)
  if (known && isSigned(asked)) {
    const draft = draftBeside(known, asked)
    delete plans[known.id]
    plans[draft.id] = draft
  }
  return copyPlain(asked)
}

/** The plan here and that of the other side as a choice between them finds them; no plan here when there is room. */
export function bothPlans(workbook: Workbook, question: Question): { ours: Plan | undefined; theirs: Plan } | null {
  const asked = planAsked(question)
  if (!asked) return null
  const next = { ...workbook, plans: { ...workbook.plans } }
  const known = next.plans[asked.id]
  if (isCrossed(question) && known && !isSigned(known) && !isSigned(asked)) return { ours: known, theirs: asked }
  const theirs = placed(next, question, asked)
  return { ours: rivalOf(next, theirs), theirs }
}

/** Chooses between two states of one draft; what the rep said under the other stays with the cycle. */
function decidedDrafts(
  next: Workbook,
  { ours, theirs, goesOn }: { ours: DraftPlan; theirs: DraftPlan; goesOn: Both['goesOn'] },
  { now }: Answering
): Decided {
  const [winner, loser] = goesOn === 'there' ? [{ ...theirs, number: ours.number }, ours] : [ours, theirs]
  if (loser.repSignature?.at !== winner.repSignature?.at) setAside(next, loser, 'changed', now)
  next.plans[winner.id] = winner
  return { next, gaveWay: loser }
}

interface Both {
  theirs: Plan
  ours: Plan | undefined
  goesOn: 'here' | 'there'
}

/** Carries out the choice; if theirs is signed, it is already in the workbook. Returns the plan that gives way. */
function settle(next: Workbook, { theirs, ours, goesOn }: Both, answering: Answering): Plan | null | 'signed' {
  const [winner, loser] = goesOn === 'there' ? [theirs, ours] : [ours, theirs]
  if (winner && isSigned(winner)) {
    if (loser && isSigned(loser)) holdsOver(next, winner, loser, answering)
    else if (loser) putAway(next, loser, answering)
    return loser ?? null
  }
  if (loser && isSigned(loser)) {
    if (!winner) return loser
    // While ink is missing, nobody knows whether both agreed, and only an agreed plan has a next version.
    if (awaitsInk(loser)) return 'signed'
    if (isAgreed(loser)) {
      goesOnBeside(next, winner, loser, answering)
      return null
    }
    next.plans[winner.id] = { ...winner, number: plansOfCycle(next, winner.cycle).length }
  }
  const isInstead = loser && !isSigned(loser)
  if (isInstead) putAway(next, loser, answering)
  if (winner === theirs) {
    next.plans[theirs.id] = Object.assign(theirs, { number: plansOfCycle(next, theirs.cycle).length + 1 })
    noteOnRefined(next, theirs, answering)
  }
  return isInstead ? loser : null
}

/** The patches that turn a workbook into the one after an answer. */
export const patchesOf = (workbook: Workbook, { next }: Decided): Patch[] => differences({ ...workbook }, { ...next })

/** The plan that gave way as a question of its own, for a person who changes their mind. */
export const askedAgain = (question: AsideChange, plan: Plan, now: Moment, round = 0): AsideChange => ({
  ...(round > 0 && { round }),
  ...questionOf(
    plan,
    alongIn(question),
    {
      ...question.change,
      at: isSigned(plan) ? plan.managerSignature.at : plan.createdAt,
      actor: isSigned(plan) ? plan.managerSignature.name : ''
    },
    question.seq,
    now,
    isCrossed(question) && planAsked(question)?.id === plan.id ? 'replace' : 'add'
  )
})

/** Whether nothing is left to ask, because the plan is in the workbook by now. */
export const isPlanThere = (workbook: Workbook, question: Question): boolean => {
  const plan = planAsked(question)
  if (!plan) return false
  return isCrossed(question) ? isCrossedSettled(workbook, plan) : Object.hasOwn(workbook.plans, plan.id)
}

const isAmong = (leftOut: readonly Question[], plan: Plan) =>
  leftOut.some((one) => {
    const other = planAsked(one)
    return other?.id === plan.id && canonical(other) === canonical(plan)
  })

/**
 * Whether the other computer was told that its own plan goes on, so that the one here is put away. Between two drafts
 * `answersAbout` decides.
 */
export function isAnsweredThere(workbook: Workbook, question: Question, leftOut: readonly Question[]): boolean {
  const { ours, theirs } = bothPlans(workbook, question) ?? {}
  if (!ours || !theirs || !(isSigned(theirs) || isSigned(ours) || isCrossed(question))) return false
  return isAmong(leftOut, ours)
}

/** Whether the other computer was told that its own state of a plan is put away, and the one here goes on. */
export function isPutAwayThere(workbook: Workbook, question: Question, leftOut: readonly Question[]): boolean {
  const { theirs } = bothPlans(workbook, question) ?? {}
  return isCrossed(question) && theirs !== undefined && isAmong(leftOut, theirs)
}
