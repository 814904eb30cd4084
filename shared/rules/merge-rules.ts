import type { MergeAnswers, MergeRule } from '../model/merge'
import type { Id, Moment } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { calledRecord } from './merge-words'
import { planInForce } from './plan-state'
import { isSigned, plansOfCycle } from './plans'

type Answers = MergeAnswers['rules']

const openCycles = ({ cycles }: Workbook) => Object.values(cycles).filter(({ closed }) => closed === null)

/**
 * What the rules of coaching allow only once and a merge would leave twice: two #1 behaviors, two plans in force, two
 * drafts of a plan. A question that depends on another answer is asked after that answer.
 */
export function rulesOf(merged: Workbook, mine: Workbook, theirs: Workbook, answers: Answers): MergeRule[] {
  const option = (record: { id: Id }, map: 'cycles' | 'plans') => ({
    id: record.id,
    ...calledRecord(record, merged),
    here: Object.hasOwn(mine[map], record.id),
    there: Object.hasOwn(theirs[map], record.id)
  })
  const rules: MergeRule[] = []
  const cycles = openCycles(merged)
  if (cycles.length > 1) rules.push({ key: 'cycle', options: cycles.map((cycle) => option(cycle, 'cycles')) })
  const goesOn = cycles.length > 1 ? answers.cycle : cycles[0]?.id
  if (goesOn === undefined) return rules
  const [ours, others] = [planInForce(mine, goesOn), planInForce(theirs, goesOn)]
  if (ours && others && !Object.hasOwn(theirs.plans, ours.id) && !Object.hasOwn(mine.plans, others.id)) {
    const both = [ours, others].filter(({ id }) => Object.hasOwn(merged.plans, id))
    if (both.length > 1) rules.push({ key: 'plan', options: both.map((plan) => option(plan, 'plans')) })
  }
  const drafts = plansOfCycle(merged, goesOn).filter((plan) => !isSigned(plan))
  const isOfBoth = drafts.some(({ id }) => !Object.hasOwn(mine.plans, id))
  if (drafts.length > 1 && isOfBoth) rules.push({ key: 'draft', options: drafts.map((plan) => option(plan, 'plans')) })
  return rules
}

/** The workbook once these are answered: one cycle goes on, one plan holds, one draft is left. */
export function settled(
  merged: Workbook,
  rules: readonly MergeRule[],
  answers: Answers,
  { now, actor, stopped }: { now: Moment; actor: string; stopped: string }
): Workbook {
  const next = { ...merged, cycles: { ...merged.cycles }, plans: { ...merged.plans } }
  const note = (id: Id, event: { what: 'superseded'; plan: Id } | { what: 'closed'; how: 'stopped' }) => {
    const plan = next.plans[id]
    if (!plan || !isSigned(plan)) return
    next.plans[id] = { ...plan, events: [...(plan.events ?? []), { ...event, at: now, by: actor, because: stopped }] }
  }
  for (const { key, options } of rules)
    for (const { id } of options.filter((one) => one.id !== answers[key])) {
      const cycle = key === 'cycle' ? next.cycles[id] : undefined
      if (cycle) {
        const plan = planInForce(next, id)
        if (plan) note(plan.id, { what: 'closed', how: 'stopped' })
        next.cycles[id] = { ...cycle, closed: { at: now, how: 'stopped', reason: stopped } }
      }
      if (key === 'plan') note(id, { what: 'superseded', plan: answers.plan ?? id })
      if (key === 'draft') dropDraft(next, id)
    }
  return next
}

/** A draft that is dropped no longer refines a plan. */
function dropDraft(next: Workbook, id: Id): void {
  const refines = next.plans[id]?.refines ?? null
  delete next.plans[id]
  const plan = refines === null ? undefined : next.plans[refines]
  if (!plan || !isSigned(plan) || !plan.events) return
  const events = plan.events.filter((event) => event.what !== 'refined' || event.plan !== id)
  next.plans[plan.id] = { ...plan, events }
}
