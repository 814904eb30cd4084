import { z } from 'zod'
import { BehaviorKey } from '../model/behavior'
import { Activity, Elsewhere } from '../model/field-of-work'
import type { Plan } from '../model/plan'
import { Hash, Id, Line, Moment, PlainDate, Text } from '../model/scalars'
import { Deal, newCall, newDeal, newDebrief, newPreCall, newRouted } from '../model/selling'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { plansWithDeal } from '../rules/plan-state'
import { assign } from './assign'
import { define, need, refuse, refuseAhead } from './command'
import { AccountRef, keepAccount, keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'

/** An empty name is refused in words by the rule below. */
const Changes = Deal.omit({ id: true }).extend({ name: Line.trim() }).partial()
const PreCallWords = z.object({ objective: Text, strategy: Text, questions: Text, managerRole: Text }).partial()
const DebriefWords = z.object({ result: Text, happened: Text, learning: Text, nextPractice: Text }).partial()

/** Records that may point to a deal or an account. */
const pointing = (draft: Workbook) => [
  ...Object.values(draft.observations),
  ...Object.values(draft.sessions),
  ...Object.values(draft.calls)
]

/** A draft that nobody has signed; its words still follow the records they name. */
const isOpen = (plan: Plan) => plan.status === 'draft' && plan.repSignature === null

/** A better name reaches the drafts; what was signed keeps the name that both read (S1-2). */
function renameInPlans(draft: Workbook, part: 'account' | 'deal', id: Id, name: string) {
  for (const plan of Object.values(draft.plans)) {
    const link = plan[part]
    if (link?.id === id && isOpen(plan)) link.name = name
  }
}

const CallChanges = z.object({
  when: Moment.optional(),
  account: AccountRef.nullable().optional(),
  deal: Id.nullable().optional(),
  activity: Activity.nullable().optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

const isBlank = (words: Record<string, string | undefined>) =>
  Object.values(words).every((text) => (text ?? '').trim() === '')

/** Takes a training away; its behaviors are trained by the others that hold them, or not any more. */
function forget(draft: Workbook, id: Id): void {
  const gone = Object.hasOwn(draft.trainings, id) ? draft.trainings[id] : undefined
  if (!gone) return
  delete draft.trainings[id]
  const { behaviors } = draft.rep.trainedOn
  for (const key of gone.behaviors) {
    if (behaviors[key] !== gone.on) continue
    const others = Object.values(draft.trainings).filter((training) => training.behaviors.includes(key))
    const [earliest] = others.map((training) => training.on).sort()
    if (earliest === undefined) delete behaviors[key]
    else behaviors[key] = earliest
  }
}

export const sellingCommands = [
  define('account.add', { id: Id, name: Line.trim().min(1) }, (draft, { id, name }) => {
    refuse(Object.hasOwn(draft.accounts, id), 'account.exists')
    draft.accounts[id] = { id, name }
  }),

  define('account.rename', { id: Id, name: Line.trim().min(1) }, (draft, { id, name }) => {
    need(draft.accounts, id, 'account.gone').name = name
    renameInPlans(draft, 'account', id, name)
  }),

  define(
    'deal.add',
    { id: Id, name: Line.trim().min(1), changes: Changes.optional() },
    (draft, { id, name, changes }) => {
      refuse(Object.hasOwn(draft.deals, id), 'deal.exists')
      if (changes?.account != null) need(draft.accounts, changes.account, 'account.gone')
      const deal = newDeal(id, name)
      assign(deal, { ...changes, name })
      draft.deals[id] = deal
    }
  ),

  define('deal.edit', { id: Id, changes: Changes }, (draft, { id, changes }) => {
    const deal = need(draft.deals, id, 'deal.gone')
    refuse(changes.name !== undefined && changes.name.trim() === '', 'deal.no-name')
    if (changes.account != null) need(draft.accounts, changes.account, 'account.gone')
    assign(deal, changes)
    if (changes.name !== undefined) renameInPlans(draft, 'deal', id, changes.name)
  }),

  /**
   * Deletes a deal; what pointed to it stays and points to none (S1-2). One that a sealed plan names goes only when
   * somebody has said that they know (`evidence`).
   */
  define('deal.delete', { id: Id, evidence: z.literal(true).optional() }, (draft, { id, evidence }, { raw }) => {
    need(draft.deals, id, 'deal.gone')
    refuse(evidence !== true && plansWithDeal(raw, id).length > 0, 'deal.under-plan')
    delete draft.deals[id]
    for (const record of pointing(draft)) if (record.deal === id) record.deal = null
    for (const plan of Object.values(draft.plans)) {
      if (plan.deal?.id !== id) continue
      if (isOpen(plan)) plan.deal = null
      else plan.deal.id = null
    }
  }),

  define(
    'call.start',
    { id: Id, template: Hash, when: Moment, account: AccountRef.nullable().optional(), deal: Id.nullable().optional() },
    (draft, { id, template, when, account, deal }, context) => {
      refuse(Object.hasOwn(draft.calls, id), 'call.exists')
      keepTemplate(draft, template, 'pre-call', context)
      if (deal) need(draft.deals, deal, 'deal.gone')
      draft.calls[id] = {
        ...newCall({ id, template, when }),
        account: keepAccount(draft, account ?? null),
        deal: deal ?? null
      }
    }
  ),

  /** Moves a call to another version of its form (T-3); what was said before and after it stays. */
  define('call.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    moveToTemplate(draft, need(draft.calls, id, 'call.gone'), template, 'pre-call', context)
  }),

  define('call.edit', { id: Id, changes: CallChanges }, (draft, { id, changes }, { now }) => {
    const call = need(draft.calls, id, 'call.gone')
    const { account, values, ...fields } = changes
    // A call that was talked through afterwards was made.
    if (call.debrief && fields.when !== undefined) refuse(Date.parse(fields.when) > Date.parse(now), 'call.was')
    if (fields.deal) need(draft.deals, fields.deal, 'deal.gone')
    assign(call, fields)
    if (account !== undefined) call.account = keepAccount(draft, account)
    if (values) writeValues(call, values, need(draft.templates, call.template, 'template.unknown'))
  }),

  /** The plan before a call (S1-3). */
  define('call.plan', { id: Id, words: PreCallWords }, (draft, { id, words }, { now }) => {
    const call = need(draft.calls, id, 'call.gone')
    const before = call.plan ?? newPreCall(now)
    const plan = { ...before, ...words }
    call.plan = isBlank({ ...plan, at: '' }) ? null : plan
  }),

  /** The debrief after a call; it belongs to a plan and comes after the call (S1-3). */
  define('call.debrief', { id: Id, words: DebriefWords }, (draft, { id, words }, { now }) => {
    const call = need(draft.calls, id, 'call.gone')
    refuse(call.plan === null, 'call.no-plan')
    refuse(Date.parse(call.when) > Date.parse(now), 'call.not-yet')
    const before = call.debrief ?? newDebrief(now)
    const debrief = { ...before, ...words }
    call.debrief = isBlank({ ...debrief, at: '' }) ? null : debrief
  }),

  define('call.link', { id: Id, observation: Id.nullable() }, (draft, { id, observation }) => {
    if (observation !== null) need(draft.observations, observation, 'observation.gone')
    need(draft.calls, id, 'call.gone').observation = observation
  }),

  define('call.delete', { id: Id }, (draft, { id }) => {
    need(draft.calls, id, 'call.gone')
    delete draft.calls[id]
  }),

  /** Names a problem that coaching does not solve and where it goes (S3-17); the same id again changes it. */
  define(
    'routed.write',
    { id: Id, on: PlainDate, where: Elsewhere, text: Text, to: Line },
    (draft, { id, on, where, text, to }, { now }) => {
      refuseAhead(on, now)
      refuse(text.trim() === '', 'routed.empty')
      draft.routed[id] = { ...newRouted({ id, on, where, text, to }), settledAt: draft.routed[id]?.settledAt ?? null }
    }
  ),

  define('routed.settle', { id: Id, settled: z.boolean() }, (draft, { id, settled }, { now }) => {
    need(draft.routed, id, 'routed.gone').settledAt = settled ? now : null
  }),

  define('routed.delete', { id: Id }, (draft, { id }) => {
    need(draft.routed, id, 'routed.gone')
    delete draft.routed[id]
  }),

  /** A training event; the rep is trained on its behaviors from that day (S2-2, S3-6). The same id again changes it. */
  define(
    'training.write',
    { id: Id, title: Line.trim().min(1), on: PlainDate, behaviors: z.array(BehaviorKey).max(60), note: Text },
    (draft, training, context) => {
      refuseAhead(training.on, context.now)
      forget(draft, training.id)
      for (const key of training.behaviors) {
        const behavior = draft.behaviors[key] ?? context.behavior(key)
        refuse(behavior === undefined, 'behavior.unknown')
        const since = draft.rep.trainedOn.behaviors[key]
        if (since == null || training.on < since) draft.rep.trainedOn.behaviors[key] = training.on
        if (behavior && !draft.behaviors[key]) draft.behaviors[key] = behavior
      }
      draft.trainings[training.id] = training
    }
  ),

  /** Deletes a training; its behaviors are trained by the others that hold them, or not any more. */
  define('training.delete', { id: Id }, (draft, { id }) => {
    need(draft.trainings, id, 'training.gone')
    forget(draft, id)
  })
] as const
