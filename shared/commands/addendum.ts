import { z } from 'zod'
import { RuleError } from '../errors'
import { type Addendum, type DraftAddendum, newAddendum } from '../model/addendum'
import { Proposer } from '../model/field-of-work'
import { Action, CoachingDate } from '../model/plan'
import { Id, Text } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { addendaOf, asAgreed, isAgreedTo, isSealed, missingInAddendum, openAddendum } from '../rules/addenda'
import { addendumContent } from '../rules/addendum-seal'
import { dayOf } from '../rules/agreed-dates'
import { cyclePlans } from '../rules/plan-state'
import { isSigned, writtenActions, writtenDates } from '../rules/plans'
import { hasRoles, rolesOf } from '../rules/roles'
import { lacksInk, signedOn } from '../rules/signing'
import { assign } from './assign'
import { type CommandContext, define, need, refuse } from './command'
import { setAsideAddendum } from './set-aside'
import { InkShape, inkOf, refuseSigned, type SigningInput, sealAsManager, signAsRep } from './signing'
import { signingCommands } from './signing-commands'
import { workingPlan } from './working-plan'

const Changes = z.object({
  because: Text.optional(),
  askedBy: Proposer.optional(),
  words: Text.optional(),
  actions: z.array(Action).max(60).optional(),
  coachingDates: z.array(CoachingDate).max(60).optional()
})

/** The addendum while it is a draft; throws a `RuleError` for a signed one, which never changes. */
function draftAddendum(draft: Workbook, id: Id): DraftAddendum {
  const addendum: Addendum = need(draft.addenda, id, 'addendum.gone')
  if (isSealed(addendum)) throw new RuleError('addendum.signed')
  return addendum
}

function unsignedDraft(draft: Workbook, id: Id): DraftAddendum {
  const addendum = draftAddendum(draft, id)
  refuseSigned('addendum', addendum, draft.rep.name)
  return addendum
}

function signByRep(draft: Workbook, addendum: DraftAddendum, input: SigningInput, context: CommandContext) {
  workingPlan(draft, addendum.original.plan)
  refuseSigned('addendum', addendum, draft.rep.name)
  refuse(missingInAddendum(addendum, context.now.slice(0, 10)).length > 0, 'addendum.incomplete')
  addendum.actions = writtenActions(addendum)
  addendum.coachingDates = writtenDates(addendum)
  signAsRep(addendum, addendumContent(draft, addendum), draft.rep.name, input, context)
}

function signByManager(draft: Workbook, addendum: DraftAddendum, input: SigningInput, context: CommandContext) {
  workingPlan(draft, addendum.original.plan)
  const content = addendumContent(draft, addendum)
  const sealed = sealAsManager('addendum', addendum, content, input, context)
  const { repSignature: _signature, prepared: _prepared, ...rest } = addendum
  const signed: Addendum = { ...rest, status: 'signed', rep: content.rep, ...sealed }
  draft.addenda[addendum.id] = signed
  takeEffect(draft, signed)
}

/** Puts the days of an addendum that both agreed to in force; where it names a date, earlier moves of that date end. */
function takeEffect(draft: Workbook, addendum: Addendum) {
  const plan = draft.plans[addendum.original.plan]
  if (!isAgreedTo(addendum) || !plan || !isSigned(plan) || !plan.progress.dates) return
  for (const { id } of addendum.coachingDates) {
    const answer = plan.progress.dates[id]
    if (answer) answer.movedTo = null
  }
}

export const addendumCommands = [
  /**
   * Begins an addendum to the plan in force, with the actions and dates that hold, why it is made and who asked for it
   * . A plan has one open addendum at a time.
   */
  define(
    'addendum.start',
    { id: Id, plan: Id, because: Text, askedBy: Proposer },
    (draft, { id, plan: of, because, askedBy }, { now }) => {
      const plan = workingPlan(draft, of)
      refuse(because.trim() === '', 'addendum.no-because')
      refuse(Object.hasOwn(draft.addenda, id), 'addendum.exists')
      const { draft: written, awaiting } = cyclePlans(draft)
      refuse((written ?? awaiting) !== undefined, 'plan.one-open')
      refuse(openAddendum(draft, of) !== undefined, 'addendum.one-open')
      const form = need(draft.templates, plan.template, 'template.unknown')
      const roles = rolesOf(form)
      const { actions, coachingDates } = asAgreed(draft, plan)
      draft.addenda[id] = newAddendum({
        id,
        createdAt: now,
        language: form.language,
        ...(hasRoles(roles) && { roles }),
        number: (addendaOf(draft, of).at(-1)?.number ?? 0) + 1,
        original: {
          plan: of,
          number: plan.number,
          title: plan.behavior.title,
          signedOn: signedOn(plan),
          seal: plan.seal.hash
        },
        because,
        askedBy,
        actions: actions.map((action) => ({ ...action })),
        coachingDates: coachingDates.map((date) => ({ ...date, on: dayOf(plan, date) }))
      })
    }
  ),

  define('addendum.edit', { id: Id, changes: Changes }, (draft, { id, changes }, { now }) => {
    const addendum = unsignedDraft(draft, id)
    setAsideAddendum(draft, addendum, 'changed', now)
    addendum.prepared = null
    assign(addendum, changes)
  }),

  ...signingCommands('addendum', {
    draftOf: draftAddendum,
    signByRep,
    signByManager,
    recordOf: ({ addenda }, id) => addenda[id],
    beforeTakingBack: (draft, addendum, now) => setAsideAddendum(draft, addendum, 'taken-back', now)
  }),

  /** The manager notes that the sheet is signed with ink, and which stance the rep marked on it. */
  define('addendum.ink', InkShape, (draft, { id, ...given }, context) => {
    const addendum: Addendum = need(draft.addenda, id, 'addendum.gone')
    if (!isSealed(addendum) || !lacksInk(addendum)) throw new RuleError('addendum.no-ink')
    addendum.ink = inkOf(addendum, given, context)
    takeEffect(draft, addendum)
  }),

  /** Discards a draft; what the rep said under it stays with the cycle. */
  define('addendum.discard', { id: Id }, (draft, { id }, { now }) => {
    setAsideAddendum(draft, unsignedDraft(draft, id), 'discarded', now)
    delete draft.addenda[id]
  })
] as const
