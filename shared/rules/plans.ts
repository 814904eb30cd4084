import { kindOf } from '../model/fields'
import type { Action, CoachingDate, DraftPlan, Plan, SignedPlan } from '../model/plan'
import type { Id, PlainDate } from '../model/scalars'
import type { Binding, Field, FieldOf, FieldValue, FieldValues, Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { remembered, staysAsItIs } from './remembered'

export const isSigned = (plan: Plan): plan is SignedPlan => plan.status !== 'draft'

type Plans = Pick<Workbook, 'plans'>

const inOrder = (plans: readonly Plan[]): Plan[] => [...plans].sort((a, b) => (a.id < b.id ? -1 : 1))

const byCycle = remembered((workbook: Plans): ReadonlyMap<Id, Plan[]> => {
  const found = new Map<Id, Plan[]>()
  for (const plan of inOrder(Object.values(workbook.plans))) {
    const list = found.get(plan.cycle)
    if (list) list.push(plan)
    else found.set(plan.cycle, [plan])
  }
  return found
})

/** The plans of a cycle in their order. */
export const plansOfCycle = (workbook: Plans, cycle: Id): readonly Plan[] =>
  staysAsItIs(workbook)
    ? (byCycle(workbook, null).get(cycle) ?? [])
    : inOrder(Object.values(workbook.plans).filter((plan) => plan.cycle === cycle))

/**
 * What keeps a draft from being signed: a missing core part, or a field (by its label) that is required and empty or
 * holds a day on the wrong side of today.
 */
export type Missing =
  | { what: 'behavior' | 'how' | 'coaching-date' | 'coaching-date-ahead' | 'action-text' | 'coaching-date-day' }
  | { what: 'field'; label: string }
  | { what: Misplaced['is']; label: string; field: string }

const isEmptyAction = (action: Action) => action.text.trim() === '' && action.by === null && action.sign.trim() === ''
const isEmptyDate = (date: CoachingDate) => date.on === null && date.note.trim() === ''

/** The actions that have words; empty rows are dropped when a plan is signed. */
export const writtenActions = (plan: Pick<Plan, 'actions'>) => plan.actions.filter((action) => !isEmptyAction(action))
export const writtenDates = (plan: Pick<Plan, 'coachingDates'>) =>
  plan.coachingDates.filter((date) => !isEmptyDate(date))

export const isBlank = (value: FieldValue | null | undefined): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' ? value.trim() === '' : Array.isArray(value) && value.length === 0)

/** Whether a field's condition holds; true for a field without one. */
export function isShown(part: Pick<Field, 'showWhen'>, values: Record<string, FieldValue>): boolean {
  if (!part.showWhen) return true
  const held = values[part.showWhen.field]
  const wanted = part.showWhen.is
  return Array.isArray(held)
    ? held.some((item) => typeof item === 'string' && wanted.includes(item))
    : held !== undefined && wanted.includes(held)
}

/** The fields on the page of a record with these values. */
export const shownFields = (values: FieldValues, template: Template): Field[] =>
  template.sections
    .filter((section) => isShown(section, values))
    .flatMap(({ fields }) => fields)
    .filter((field) => !field.private && isShown(field, values))

/** A day on the wrong side of today, by what its form requires. */
export interface Misplaced {
  is: 'day-over' | 'day-ahead'
  field: FieldOf<'date'>
}

/**
 * The days on the wrong side of today: nobody can look at something again last year, or have seen it tomorrow. Today
 * counts as past.
 */
export const misplacedDays = (values: FieldValues, template: Template, today: PlainDate): Misplaced[] =>
  shownFields(values, template).flatMap((field): Misplaced[] => {
    const day = values[field.id]
    if (field.type !== 'date' || typeof day !== 'string' || day === '') return []
    if (field.lies === 'ahead' && day <= today) return [{ is: 'day-over', field }]
    return field.lies === 'past' && day > today ? [{ is: 'day-ahead', field }] : []
  })

function coreValue(plan: DraftPlan, field: Field): FieldValue | null {
  const binding = 'bind' in field ? field.bind : undefined
  if (binding === 'plan.account') return plan.account?.name ?? plan.deal?.name ?? null
  if (binding === 'plan.why') return plan.why
  if (binding === 'plan.how') return plan.how
  if (binding === 'plan.confidence') return plan.confidence
  if (binding === 'plan.actions') return writtenActions(plan).map((action) => action.text)
  if (binding === undefined) return plan.values[field.id] ?? null
  return 'set'
}

/** Core fields whose absence is reported separately. */
const saidApart = new Set<Binding>(['plan.behavior', 'plan.how', 'plan.coachingDates'])

/**
 * Everything that is missing on a day before a draft can be signed (S0-9), in the order of the page; empty when it is
 * ready. At least one agreed date must not be over.
 */
export function missingBeforeSigning(plan: DraftPlan, template: Template, today: PlainDate): Missing[] {
  const missing: Missing[] = []
  if (plan.behavior.title.trim() === '') missing.push({ what: 'behavior' })
  if (plan.how.trim() === '') missing.push({ what: 'how' })
  if (writtenActions(plan).some((action) => action.text.trim() === '')) missing.push({ what: 'action-text' })
  const dates = writtenDates(plan)
  if (dates.length === 0) missing.push({ what: 'coaching-date' })
  const days = dates.flatMap(({ on }) => on ?? [])
  if (days.length > 0 && days.every((on) => on < today)) missing.push({ what: 'coaching-date-ahead' })
  if (dates.some((date) => date.on === null)) missing.push({ what: 'coaching-date-day' })
  for (const field of shownFields(plan.values, template)) {
    if (!field.required || !kindOf(field).asks) continue
    const apart = 'bind' in field && field.bind !== undefined && saidApart.has(field.bind)
    if (!apart && isBlank(coreValue(plan, field))) missing.push({ what: 'field', label: field.label })
  }
  for (const { is, field } of misplacedDays(plan.values, template, today))
    missing.push({ what: is, label: field.label, field: field.id })
  return missing
}
