import { z } from 'zod'
import { RuleError } from '../errors'
import { limits } from '../limits'
import type { Behavior, BehaviorKey } from '../model/behavior'
import {
  Action,
  CoachingDate,
  type DraftPlan,
  newAction,
  newPlan,
  newProgress,
  noPrivateOfPlan,
  type Plan,
  type SignedPlan
} from '../model/plan'
import { Hash, Id, Text } from '../model/scalars'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { asAgreed, openAddendum } from '../rules/addenda'
import { dayOf } from '../rules/agreed-dates'
import { gapOfBehavior, openCycle } from '../rules/gaps'
import { cyclePlans, isAgreed, planInForce, standingPlan } from '../rules/plan-state'
import { isSigned, missingBeforeSigning, plansOfCycle, writtenActions, writtenDates } from '../rules/plans'
import { contentOf } from '../rules/seal'
import { isAboutPerson, isCommitment, surenessIn } from '../rules/sessions'
import { answerAlone, lacksInk } from '../rules/signing'
import { fitted } from '../written'
import { assign } from './assign'
import { type CommandContext, define, need, refuse } from './command'
import { AccountRef, dropHalfAccount, HalfAccount, keepAccount, keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'
import { forgetRefining, noteEvent } from './plan-events'
import { setAside } from './set-aside'
import { inkOf, laterInkOf, PlanInkShape, refuseSigned, type SigningInput, sealAsManager, signAsRep } from './signing'
import { signingCommands } from './signing-commands'
import { workingPlan } from './working-plan'

const Changes = z.object({
  /** An existing account by id; a new id adds the account. */
  account: AccountRef.nullable().optional(),
  half: HalfAccount,
  deal: Id.nullable().optional(),
  why: Text.optional(),
  how: Text.optional(),
  confidence: z.int().min(1).max(10).nullable().optional(),
  actions: z.array(Action).max(60).optional(),
  coachingDates: z.array(CoachingDate).max(60).optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional(),
  notes: Text.optional()
})

/** The plan while it is a draft; throws a `RuleError` for a signed one, which never changes. */
function draftPlan(draft: Workbook, id: Id): DraftPlan {
  const plan: Plan = need(draft.plans, id, 'plan.gone')
  if (plan.status !== 'draft') throw new RuleError('plan.signed')
  return plan
}

function unsignedDraft(draft: Workbook, id: Id): DraftPlan {
  const plan = draftPlan(draft, id)
  refuseSigned('plan', plan, draft.rep.name)
  return plan
}

/** The words of a sealed plan, without what belongs to its signing. */
function wordsOf({ status: _status, ...plan }: SignedPlan) {
  const {
    rep: _rep,
    repSignature: _signature,
    managerSignature: _manager,
    seal: _seal,
    progress: _progress,
    ink: _ink,
    events: _events,
    kept: _kept,
    filed: _filed,
    closedAt: _closed,
    ...words
  } = { closedAt: '', ...plan }
  return words
}

function signByRep(draft: Workbook, plan: DraftPlan, input: SigningInput, context: CommandContext) {
  refuseSigned('plan', plan, draft.rep.name)
  const template = need(draft.templates, plan.template, 'template.unknown')
  refuse(missingBeforeSigning(plan, template, context.now.slice(0, 10)).length > 0, 'plan.incomplete')
  plan.actions = writtenActions(plan)
  plan.coachingDates = writtenDates(plan)
  signAsRep(plan, contentOf(draft, plan), draft.rep.name, input, context)
}

function signByManager(draft: Workbook, plan: DraftPlan, input: SigningInput, context: CommandContext) {
  const content = contentOf(draft, plan)
  const sealed = sealAsManager('plan', plan, content, input, context)
  const { repSignature: _signature, prepared: _prepared, ...rest } = plan
  draft.plans[plan.id] = {
    ...rest,
    status: 'signed',
    rep: content.rep,
    ...sealed,
    progress: newProgress()
  }
  takeEffect(draft, plan, context)
}

/** When a plan comes into force, its cycle goes on to Reinforce and the previous plan is superseded (S4-1). */
function takeEffect(draft: Workbook, { id, cycle, refinedBecause }: Plan, { now, actor }: CommandContext) {
  if (planInForce(draft, cycle)?.id !== id) return
  need(draft.cycles, cycle, 'cycle.none-open').stage = 'reinforce'
  const before = plansOfCycle(draft, cycle).findLast((plan) => plan.id < id && isAgreed(plan))
  if (before) noteEvent(draft, before.id, { what: 'superseded', at: now, by: actor, because: refinedBecause, plan: id })
}

function gapNow(workbook: Workbook, key: BehaviorKey, { desired }: Behavior): DraftPlan['gap'] {
  const gap = gapOfBehavior(workbook, key)
  return { now: gap?.now ?? null, wanted: desired, start: gap?.start ?? null }
}

/** A link of a signed plan as a draft takes it over: with the present name of the record. */
function linkNow(records: Record<Id, { name: string }>, link: DraftPlan['deal']): DraftPlan['deal'] {
  const { id } = link ?? { id: null }
  const record = id === null ? undefined : records[id]
  return id !== null && record ? { id, name: record.name } : null
}

function accountLink(
  draft: Workbook,
  account: z.infer<typeof AccountRef> | null,
  half: Id | undefined
): DraftPlan['account'] {
  const id = keepAccount(draft, account, half)
  return id === null ? null : { id, name: need(draft.accounts, id, 'account.gone').name }
}

/** What the one-on-ones of a cycle contribute to its plan: commitments become actions of the rep (S3-11, S3-13). */
function seedOf(workbook: Workbook, cycle: Id): Pick<DraftPlan, 'how' | 'actions' | 'confidence'> {
  const held = Object.values(workbook.sessions)
    .filter((session) => session.cycle === cycle && !isAboutPerson(session))
    .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
  const asked = held.flatMap(({ questions }) => questions)
  const actions = asked.filter(isCommitment).map(({ id, words }) => ({
    ...newAction(id),
    text: fitted(words.trim(), limits.line).kept,
    proposedBy: 'rep' as const
  }))
  return { how: held.at(-1)?.agreed.changes ?? '', actions: actions.slice(0, 60), confidence: surenessIn(asked) }
}

export const planCommands = [
  /** Starts a draft for the #1 behavior; only after the rep's agreement, and one at a time (S0-8, S0-9). */
  define('plan.start', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const cycle = openCycle(draft)
    if (!cycle?.focus) throw new RuleError('cycle.no-focus')
    refuse(Object.hasOwn(draft.plans, id), 'plan.exists')
    refuse(cycle.agreement?.agreed !== true, 'plan.no-agreement', { name: draft.rep.name })
    refuse(standingPlan(draft) !== undefined, 'plan.one-open')
    keepTemplate(draft, template, 'action-plan', context)
    const key = cycle.focus.behavior
    const behavior = need(draft.behaviors, key, 'behavior.unknown')
    const plan = newPlan({
      id,
      cycle: cycle.id,
      template,
      createdAt: context.now,
      number: plansOfCycle(draft, cycle.id).length + 1,
      behavior: { key, ...behavior },
      gap: gapNow(context.raw, key, behavior)
    })
    draft.plans[id] = { ...plan, why: cycle.focus.why, ...seedOf(context.raw, cycle.id) }
  }),

  /** Starts the next version of the plan in force, with the same words and the reason for the change (S4-1). */
  define('plan.refine', { id: Id, from: Id, because: Text }, (draft, { id, from, because }, context) => {
    const signed = workingPlan(draft, from)
    refuse(because.trim() === '', 'plan.no-because')
    refuse(Object.hasOwn(draft.plans, id), 'plan.exists')
    const { draft: open, awaiting } = cyclePlans(draft)
    refuse((open ?? awaiting) !== undefined, 'plan.one-open')
    refuse(openAddendum(draft, from) !== undefined, 'addendum.one-open')
    const holds = asAgreed(draft, signed)
    const behavior = need(draft.behaviors, signed.behavior.key, 'behavior.unknown')
    draft.plans[id] = {
      ...wordsOf(signed),
      id,
      status: 'draft',
      createdAt: context.now,
      number: plansOfCycle(draft, signed.cycle).length + 1,
      refines: from,
      refinedBecause: because,
      behavior: { key: signed.behavior.key, ...behavior },
      gap: gapNow(context.raw, signed.behavior.key, behavior),
      account: linkNow(draft.accounts, signed.account),
      deal: linkNow(draft.deals, signed.deal),
      // In the new version, a date that was moved since the signing begins on the day that it was moved to.
      coachingDates: holds.coachingDates.map((date) => ({ ...date, on: dayOf(signed, date) })),
      actions: holds.actions.filter((action) => !Object.hasOwn(signed.progress.done, action.id)),
      repSignature: null,
      prepared: null
    }
    noteEvent(draft, from, { what: 'refined', at: context.now, by: context.actor, because, plan: id })
  }),

  define('plan.edit', { id: Id, changes: Changes }, (draft, { id, changes }, { now }) => {
    const { notes, ...open } = changes
    // Nobody signs the private notes, so they can change while the rep's signature stands.
    if (Object.keys(open).length === 0) {
      if (notes !== undefined) draftPlan(draft, id).private.notes = notes
      return
    }
    const plan = unsignedDraft(draft, id)
    const { values, account, half, deal, ...fields } = open
    setAside(draft, plan, 'changed', now)
    plan.prepared = null
    if (account !== undefined) plan.account = accountLink(draft, account, half)
    dropHalfAccount(draft, half)
    if (deal !== undefined)
      plan.deal = deal === null ? null : { id: deal, name: need(draft.deals, deal, 'deal.gone').name }
    assign(plan, fields)
    if (notes !== undefined) plan.private.notes = notes
    if (values) writeValues(plan, values, need(draft.templates, plan.template, 'template.unknown'))
  }),

  /** Moves to another version of the form without losing anything (T-3). */
  define('plan.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const plan = unsignedDraft(draft, id)
    setAside(draft, plan, 'changed', context.now)
    moveToTemplate(draft, plan, template, 'action-plan', context)
    plan.prepared = null
  }),

  /** Discards a draft; what the rep said under it stays with the cycle. */
  define('plan.discard', { id: Id }, (draft, { id }, { now }) => {
    const plan = unsignedDraft(draft, id)
    setAside(draft, plan, 'discarded', now)
    forgetRefining(draft, plan)
    delete draft.plans[id]
  }),

  ...signingCommands('plan', {
    draftOf: draftPlan,
    signByRep,
    signByManager,
    recordOf: ({ plans }, id) => plans[id],
    beforeTakingBack: (draft, plan, now) => setAside(draft, plan, 'taken-back', now)
  }),

  /** Removes the manager's private notes and values from a plan, signed or not; they are not part of the seal. */
  define('plan.removePrivate', { id: Id }, (draft, { id }) => {
    const plan: Plan = need(draft.plans, id, 'plan.gone')
    plan.private = noPrivateOfPlan()
  }),

  /**
   * The manager notes that the sheet is signed with ink: on which day, and which stance the rep marked on it.
   * When the rep signed on the screen, that stance stays. Ink after an answer by file is the proof of that answer.
   */
  define('plan.ink', PlanInkShape, (draft, { id, ...given }, context) => {
    const plan: Plan = need(draft.plans, id, 'plan.gone')
    if (!isSigned(plan)) throw new RuleError('plan.no-ink')
    const answered = given.answer ? undefined : answerAlone(plan)
    if (answered) {
      plan.ink = { ...answered, later: laterInkOf(plan, answered, given, context) }
      return
    }
    refuse(!lacksInk(plan), 'plan.no-ink')
    plan.ink = inkOf(plan, given, context)
    takeEffect(draft, plan, context)
  })
] as const
