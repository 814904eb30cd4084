import { isObject } from '../../../shared/commands/patch'
import type { Plan } from '../../../shared/model/plan'
import type { OfferedChange, PlanForm } from '../../../shared/model/set-aside'
import { Template } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { awaitsInk } from '../../../shared/rules/plan-state'
import { isSigned, writtenActions, writtenDates } from '../../../shared/rules/plans'
import { stanceOf } from '../../../shared/rules/signing'
import { isCrossed } from './crossed-plan'
import { alongIn, bothPlans, type Question } from './plans-apart'

/** The names of a form's fields, from a workbook or from what came with a plan. */
function labelsOf(workbook: Workbook, question: Question, { template }: Plan): ReadonlyMap<string, string> {
  const came = alongIn(question).find(({ path }) => path[0] === 'templates' && path[1] === template)
  const known = workbook.templates[template] ?? Template.safeParse(came && 'value' in came ? came.value : null).data
  const fields = known?.sections.flatMap((section) => section.fields) ?? []
  return new Map(fields.map(({ id, label }) => [id, label]))
}

function wordsIn(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value).trim()
  if (!isObject(value)) return ''
  return Object.values(value)
    .map(wordsIn)
    .filter((words) => words !== '')
    .join('\n')
}

function formOf(plan: Plan, labels: ReadonlyMap<string, string>): PlanForm {
  const words = {
    title: plan.behavior.title,
    why: plan.why,
    how: plan.how,
    actions: writtenActions(plan).map(({ text }) => text),
    dates: writtenDates(plan).map(({ on, kind, note }) => ({ on, kind, note })),
    others: Object.entries(plan.values)
      .map(([id, value]) => ({ label: labels.get(id) ?? '', words: wordsIn(value) }))
      .filter(({ words }) => words !== ''),
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
export function plansOf(
  workbook: Workbook,
  question: Question & { round?: number | undefined }
): OfferedChange['plans'] {
  const both = bothPlans(workbook, question)
  if (!both) return null
  const { ours, theirs } = both
  const form = (plan: Plan) => formOf(plan, labelsOf(workbook, question, plan))
  return {
    here: ours ? form(ours) : null,
    there: form(theirs),
    again: (question.round ?? 0) > 0,
    ...(isCrossed(question) && { one: true as const })
  }
}
