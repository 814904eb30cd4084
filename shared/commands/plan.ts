import { z } from 'zod'
import { Action, CoachingDate, type DraftPlan, Mark, type Plan, type Signature, Stance } from '../model/plan'
import { Hash, Id, Text } from '../model/scalars'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { gapsOf, openCycle } from '../rules/gaps'
import { missingBeforeSigning, plansOfCycle, writtenActions, writtenDates } from '../rules/plans'
import { canonical, contentOf, sealedRecord } from '../rules/seal'
import { type CommandContext, define, need, RuleError, refuse } from './command'
import { keepTemplate, writeValues } from './keep'

const Changes = z.object({
  why: Text.optional(),
  how: Text.optional(),
  confidence: z.int().min(1).max(10).nullable().optional(),
  actions: z.array(Action).max(60).optional(),
  coachingDates: z.array(CoachingDate).max(60).optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional(),
  notes: Text.optional()
})

/** The plan as a draft, or a `RuleError`: a signed plan never changes. */
function draftPlan(draft: Workbook, id: Id): DraftPlan {
  const plan: Plan = need(draft.plans, id, 'plan.gone')
  if (plan.status !== 'draft') throw new RuleError('plan.signed')
  return plan
}

function unsignedDraft(draft: Workbook, id: Id): DraftPlan {
  const plan = draftPlan(draft, id)
  refuse(plan.repSignature !== null, 'plan.rep-has-signed', { name: draft.rep.name })
  return plan
}

const digestOf = (draft: Workbook, plan: Plan, context: CommandContext) =>
  context.digest(canonical(contentOf(draft, plan)))

interface SigningInput {
  stance: Stance
  comment: string
  mark: Mark
}

function signatureOf(
  party: Signature['party'],
  name: string,
  content: Hash,
  input: SigningInput,
  now: string
): Signature {
  refuse(input.stance === 'disagreed' && input.comment.trim() === '', 'plan.no-comment')
  refuse((input.stance === 'declined') !== (input.mark.method === 'none'), 'plan.no-signature')
  return { party, name, stance: input.stance, comment: input.comment, mark: input.mark, at: now, content }
}

function signAsRep(draft: Workbook, plan: DraftPlan, input: SigningInput, context: CommandContext) {
  refuse(plan.repSignature !== null, 'plan.rep-has-signed', { name: draft.rep.name })
  const template = need(draft.templates, plan.template, 'template.unknown')
  refuse(missingBeforeSigning(plan, template).length > 0, 'plan.incomplete')
  plan.actions = writtenActions(plan)
  plan.coachingDates = writtenDates(plan)
  plan.repSignature = signatureOf('rep', draft.rep.name, digestOf(draft, plan, context), input, context.now)
}

function signAsManager(draft: Workbook, plan: DraftPlan, input: SigningInput, context: CommandContext) {
  const rep = plan.repSignature
  if (!rep) throw new RuleError('plan.rep-first', { name: draft.rep.name })
  refuse(context.actor.trim() === '', 'plan.no-manager-name')
  const digest = digestOf(draft, plan, context)
  refuse(digest !== rep.content, 'plan.changed-since-rep', { name: draft.rep.name })
  const manager = signatureOf('manager', context.actor, digest, input, context.now)
  const content = contentOf(draft, plan)
  const { repSignature: _, ...rest } = plan
  draft.plans[plan.id] = {
    ...rest,
    status: 'signed',
    rep: content.rep,
    repSignature: rep,
    managerSignature: manager,
    seal: { algorithm: 'sha256-rfc8785', hash: context.digest(canonical(sealedRecord(content, rep, manager))) },
    progress: { done: {} }
  }
  const cycle = need(draft.cycles, plan.cycle, 'cycle.none-open')
  cycle.stage = 'reinforce'
}

export const planCommands = [
  /** Starts a draft for the #1 behavior; only with the rep's agreement, one at a time (S0-8, S0-9). */
  define('plan.start', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const cycle = openCycle(draft)
    if (!cycle?.focus) throw new RuleError('cycle.no-focus')
    refuse(Object.hasOwn(draft.plans, id), 'plan.exists')
    refuse(cycle.agreement?.agreed !== true, 'plan.no-agreement', { name: draft.rep.name })
    refuse(
      plansOfCycle(draft, cycle.id).some((plan) => plan.status !== 'closed'),
      'plan.one-open'
    )
    keepTemplate(draft, template, 'action-plan', context)
    const key = cycle.focus.behavior
    const behavior = need(draft.behaviors, key, 'behavior.unknown')
    const gap = gapsOf(context.raw).find((candidate) => candidate.behavior === key)
    draft.plans[id] = {
      id,
      status: 'draft',
      cycle: cycle.id,
      template,
      createdAt: context.now,
      behavior: { key, ...behavior },
      gap: { now: gap?.now ?? null, wanted: behavior.desired, start: gap?.start ?? null },
      why: cycle.focus.why,
      how: '',
      confidence: null,
      actions: [],
      coachingDates: [],
      values: {},
      private: { notes: '', values: {} },
      repSignature: null
    }
  }),

  define('plan.edit', { id: Id, changes: Changes }, (draft, { id, changes }) => {
    const plan = unsignedDraft(draft, id)
    const { values, notes, ...fields } = changes
    for (const [name, value] of Object.entries(fields)) if (value !== undefined) Object.assign(plan, { [name]: value })
    if (notes !== undefined) plan.private.notes = notes
    if (values) writeValues(plan, values, need(draft.templates, plan.template, 'template.unknown'))
  }),

  define('plan.discard', { id: Id }, (draft, { id }) => {
    unsignedDraft(draft, id)
    delete draft.plans[id]
  }),

  /** One party signs: the rep first, then the manager, whose signature seals the plan. */
  define(
    'plan.sign',
    { id: Id, party: z.enum(['rep', 'manager']), stance: Stance, comment: Text, mark: Mark },
    (draft, { id, party, ...input }, context) => {
      const plan = draftPlan(draft, id)
      if (party === 'rep') signAsRep(draft, plan, input, context)
      else signAsManager(draft, plan, { ...input, stance: 'agreed' }, context)
    },
    { undoable: false }
  ),

  /** The rep takes the signature back, so that words can change before the manager signs. */
  define(
    'plan.withdrawSignature',
    { id: Id },
    (draft, { id }) => {
      const plan = draftPlan(draft, id)
      refuse(plan.repSignature === null, 'plan.not-signed')
      plan.repSignature = null
    },
    { undoable: false }
  ),

  define('plan.markDone', { id: Id, action: Id, done: z.boolean() }, (draft, { id, action, done }, { now }) => {
    const plan: Plan = need(draft.plans, id, 'plan.gone')
    if (plan.status !== 'signed') throw new RuleError('plan.not-signed')
    refuse(!plan.actions.some((candidate) => candidate.id === action), 'plan.no-such-action')
    if (done) plan.progress.done[action] = now
    else delete plan.progress.done[action]
  })
] as const
