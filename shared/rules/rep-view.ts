import type { DraftPlan, Plan } from '../model/plan'
import type { Id } from '../model/scalars'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'

/** The form without what only the manager sees. */
const openForm = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => !field.private)
  }))
})

/** Part by part, so that what a plan may hold one day is not shown before somebody says so here. */
const openDraft = (plan: DraftPlan): DraftPlan => ({
  status: 'draft',
  id: plan.id,
  cycle: plan.cycle,
  template: plan.template,
  createdAt: plan.createdAt,
  number: plan.number,
  refines: plan.refines,
  refinedBecause: plan.refinedBecause,
  behavior: plan.behavior,
  gap: plan.gap,
  account: plan.account,
  deal: plan.deal,
  why: plan.why,
  how: plan.how,
  confidence: plan.confidence,
  actions: plan.actions,
  coachingDates: plan.coachingDates,
  values: plan.values,
  private: { notes: '', values: {} },
  repSignature: plan.repSignature,
  prepared: plan.prepared?.party === 'rep' ? plan.prepared : null
})

const noViews = () => ({ strengths: '', weaknesses: '', roadblocks: '', growth: '' })

/**
 * A workbook that holds what a rep may see while signing a draft, and nothing else: the plan without private
 * notes, its form without private fields, the rep's name. Null unless the plan is a draft.
 */
export function repView(workbook: Workbook, id: Id): Workbook | null {
  const plan: Plan | undefined = Object.hasOwn(workbook.plans, id) ? workbook.plans[id] : undefined
  const template = plan && workbook.templates[plan.template]
  if (plan?.status !== 'draft' || !template) return null
  const { name, role, territory } = workbook.rep
  return {
    schemaVersion: workbook.schemaVersion,
    id: workbook.id,
    createdAt: workbook.createdAt,
    sample: workbook.sample,
    rep: {
      name,
      role,
      territory,
      archivedAt: null,
      trainedOn: { frameworks: {}, behaviors: {} },
      self: noViews()
    },
    behaviors: {},
    templates: { [plan.template]: openForm(template) },
    accounts: {},
    observations: {},
    cycles: {},
    sessions: {},
    plans: { [plan.id]: openDraft(plan) },
    deals: {},
    calls: {},
    trainings: {},
    routed: {},
    confidences: {},
    private: { notes: '', views: noViews() }
  }
}
