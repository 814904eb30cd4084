import { createHash } from 'node:crypto'
import { copyPlain, isObject, type Patch } from '../../../shared/commands/patch'
import { forgetRefining, noteEvent } from '../../../shared/commands/plan-events'
import { setAside } from '../../../shared/commands/set-aside'
import { type DraftPlan, Plan, type SignedPlan } from '../../../shared/model/plan'
import type { Id, Moment } from '../../../shared/model/scalars'
import type { OfferedChange, PlanForm } from '../../../shared/model/set-aside'
import type { Workbook } from '../../../shared/model/workbook'
import { awaitsInk, isAgreed, planInForce } from '../../../shared/rules/plan-state'
import { isSigned, plansOfCycle, writtenActions, writtenDates } from '../../../shared/rules/plans'
import { canonical } from '../../../shared/rules/seal'
import { stanceOf } from '../../../shared/rules/signing'
import { isRestore, type JournalEntry } from '../storage/journal-format'
import { type AsideChange, differences } from '../storage/set-aside'

/** The type of a change that stands for all with which another side began, and perhaps signed, a plan of its own. */
export const plansApart = 'aside.plans'

/** Copies that a plan takes along. */
const takenAlong = new Set<unknown>(['templates', 'behaviors', 'frameworks', 'accounts'])

type Question = Pick<AsideChange, 'change'>

/** The plan of the other side that a question is about; null for a change that is no such question. */
export function planAsked({ change }: Question): Plan | null {
  const [patch] = change.patches
  if (change.type !== plansApart || patch?.op !== 'add' || patch.path[0] !== 'plans' || patch.path.length !== 2)
    return null
  const plan = Plan.safeParse(patch.value)
  return plan.success && plan.data.id === patch.path[1] ? plan.data : null
}

const alongIn = ({ change }: Question) => change.patches.slice(1)

/** What was signed and agreed, waits for ink, or is being written: of these a cycle has room for one. */
const stands = (plan: Plan) => !isSigned(plan) || awaitsInk(plan) || isAgreed(plan)

/** The plan of a workbook in whose place another of its cycle would step; undefined where there is room for it. */
export function rivalOf(workbook: Workbook, { id, cycle, refines }: Plan): Plan | undefined {
  if (workbook.cycles[cycle]?.closed !== null) return undefined
  const { [id]: _, ...plans } = workbook.plans
  const own = plansOfCycle({ plans }, cycle)
  const inForce = planInForce({ ...workbook, plans }, cycle)
  const found = own.findLast((one) => !isSigned(one)) ?? own.findLast(awaitsInk) ?? (inForce && plans[inForce.id])
  return found?.id === refines ? undefined : found
}

const keyOf = (plan: Plan, salt: string) =>
  createHash('sha256')
    .update(`${plansApart} ${canonical(plan)} ${salt}`, 'utf8')
    .digest('hex')

/** The question whether a plan goes on in place of the one that stands. */
function questionOf(plan: Plan, along: readonly Patch[], by: JournalEntry['change'], seq: number, salt: string) {
  const { v, at, actor } = by
  const patches: Patch[] = [{ op: 'add', path: ['plans', plan.id], value: plan }, ...along]
  const change = { v, at, actor, type: plansApart, patches, inverse: [] }
  return { key: keyOf(plan, salt), seq, reason: 'fork' as const, change }
}

interface Sides {
  workbook: Workbook
  /** What of the other side was not looked at before. */
  entries: readonly JournalEntry[]
  /** All of the workbook's own changes since both went apart. */
  ownSince: readonly JournalEntry[]
}

/** A plan that another side began where here one was begun too, and which of their changes the question stands for. */
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
 * Plans that another side began while here one was begun for the same cycle, neither knowing of the other. `atTheirEnd`
 * gives a plan as that side left it, `isSound` whether it is whole and its seal fits.
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
    // A restore makes a whole workbook: it is asked about as that.
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

/** What somebody's answer needs to be written down. */
export interface Answering {
  now: Moment
  actor: string
  /** Why a draft that goes on beside a signed plan is its next version, in words that stand on it. */
  because: string
  /** For a draft that is older than the signed plan that it is to refine: of plans the later has the later id. */
  newId: Id
}

/** A workbook after an answer, and the plan that gave way. */
interface Decided {
  next: Workbook
  gaveWay: Plan | null
}

/** A copy of a workbook whose plans and cycles can be written to, with what the plan takes along. */
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

/** Of two signed plans the one that holds is written on the other. */
function holdsOver(next: Workbook, winner: SignedPlan, loser: SignedPlan, { now, actor, because }: Answering): void {
  const left = winner.events?.filter((event) => event.what !== 'superseded' || event.plan !== loser.id) ?? []
  if (left.length > 0) winner.events = left
  else delete winner.events
  noteEvent(next, loser.id, { what: 'superseded', at: now, by: actor, because, plan: winner.id })
}

/** Takes a draft out; what the rep said under it stays with the cycle. */
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

/** What the plan that it refines has to say of a plan that came. */
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
 * The workbook once somebody said which of two plans goes on, the one that is here or the one from there. What was signed is
 * in it whatever was said; of two that were signed one holds; a draft that gives way is taken out, and one that goes on where
 * the other is signed is its next version. A code where that cannot be.
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
  // What was written about it since it was signed stays.
  const theirs = known && isSigned(known) ? known : copyPlain(asked)
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

interface Both {
  theirs: Plan
  ours: Plan | undefined
  goesOn: 'here' | 'there'
}

/** Does to the plans what was said, where theirs is in it if it is signed; gives the one that gives way. */
function settle(next: Workbook, { theirs, ours, goesOn }: Both, answering: Answering): Plan | null | 'signed' {
  const [winner, loser] = goesOn === 'there' ? [theirs, ours] : [ours, theirs]
  if (winner && isSigned(winner)) {
    if (loser && isSigned(loser)) holdsOver(next, winner, loser, answering)
    else if (loser) putAway(next, loser, answering)
    return loser ?? null
  }
  if (loser && isSigned(loser)) {
    if (!winner) return loser
    // The next version is one of what both agreed; while ink is awaited nobody knows whether they did.
    if (!isAgreed(loser)) return 'signed'
    goesOnBeside(next, winner, loser, answering)
    return null
  }
  if (loser) putAway(next, loser, answering)
  if (winner === theirs) {
    next.plans[theirs.id] = Object.assign(theirs, { number: plansOfCycle(next, theirs.cycle).length + 1 })
    noteOnRefined(next, theirs, answering)
  }
  return loser ?? null
}

/** The patches with which an answer makes a workbook what it is then. */
export const patchesOf = (workbook: Workbook, { next }: Decided): Patch[] => differences({ ...workbook }, { ...next })

/** The plan that gave way as a question of its own, for who thinks better of it. */
export const askedAgain = (question: AsideChange, plan: Plan, now: Moment): AsideChange =>
  questionOf(
    plan,
    alongIn(question),
    {
      ...question.change,
      at: isSigned(plan) ? plan.managerSignature.at : plan.createdAt,
      actor: isSigned(plan) ? plan.managerSignature.name : ''
    },
    question.seq,
    now
  )

/** Whether nothing is left to be asked: the plan is in the workbook by now. */
export const isPlanThere = (workbook: Workbook, question: Question): boolean => {
  const plan = planAsked(question)
  return plan !== null && Object.hasOwn(workbook.plans, plan.id)
}

/** Whether another computer was told that its own plan goes on, and that the one that stands here is put away. */
export function isAnsweredThere(workbook: Workbook, question: Question, leftOut: readonly Question[]): boolean {
  const theirs = planAsked(question)
  const ours = theirs && rivalOf(workbook, theirs)
  if (!ours) return false
  return leftOut.some((one) => {
    const plan = planAsked(one)
    return plan?.id === ours.id && canonical(plan) === canonical(ours)
  })
}

function formOf(plan: Plan): PlanForm {
  const words = {
    title: plan.behavior.title,
    why: plan.why,
    how: plan.how,
    actions: writtenActions(plan).map(({ text }) => text),
    dates: writtenDates(plan).flatMap(({ on }) => on ?? []),
    others: Object.values(plan.values).flatMap((value) =>
      typeof value === 'string' && value.trim() !== '' ? [value] : []
    ),
    notes: plan.private.notes
  }
  if (!isSigned(plan)) {
    const { repSignature } = plan
    const on = repSignature?.at ?? plan.createdAt
    return { ...words, signing: repSignature ? 'rep-signed' : 'draft', stance: null, at: on, by: '', seal: null }
  }
  const { managerSignature: manager, seal } = plan
  const signing = awaitsInk(plan) ? ('awaiting-ink' as const) : ('signed' as const)
  return { ...words, signing, stance: stanceOf(plan), at: manager.at, by: manager.name, seal: seal.hash }
}

/** Both plans in short, for the question which one goes on. */
export function plansOf(workbook: Workbook, question: Question): OfferedChange['plans'] {
  const theirs = planAsked(question)
  if (!theirs) return null
  const ours = rivalOf(workbook, theirs)
  return { here: ours ? formOf(ours) : null, there: formOf(workbook.plans[theirs.id] ?? theirs) }
}
