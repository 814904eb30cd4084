import type { Action, CoachingDate } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Mark } from '../../../shared/model/signature'
import { openCycle } from '../../../shared/rules/gaps'
import type { PlanWords, SampleCycle, SamplePlan } from './content'
import type { Telling } from './telling'

/** A wavy pen stroke, different for each name. */
function drawn(telling: Telling): Mark {
  const width = 1.6 + telling.random()
  const height = 0.06 + telling.random() * 0.04
  const rounded = (value: number) => Math.round(value * 10_000) / 10_000
  const point = (step: number): [number, number] => [
    rounded(0.08 + step / 90),
    rounded(0.2 + height * Math.sin(step / width) * (1 - step / 75))
  ]
  return { method: 'drawn', strokes: [Array.from({ length: 60 }, (_, step) => point(step))] }
}

/** The actions of a plan, each with its part of the story. */
function actionsOf(telling: Telling, words: PlanWords, drafted: number): Action[] {
  return words.actions.map(({ text, owner, sign, by, in: days }) => ({
    id: telling.id(),
    text,
    owner,
    sign,
    by: telling.parts.calendar.on(drafted - days),
    proposedBy: by
  }))
}

const datesOf = (telling: Telling, words: PlanWords): CoachingDate[] =>
  words.dates.map(({ ago, kind, note, by }) => ({
    id: telling.id(),
    on: telling.parts.calendar.on(ago),
    kind,
    note,
    proposedBy: by
  }))

function planSignatures(telling: Telling, plan: () => Id, words: PlanWords, comment: string): void {
  const { calendar, manager } = telling.parts
  if (words.signedRep !== undefined)
    telling.at(calendar.at(words.signedRep, 17, 30), () =>
      telling.run({ type: 'plan.sign', id: plan(), party: 'rep', stance: 'agreed', comment, mark: drawn(telling) })
    )
  if (words.signedManager !== undefined)
    telling.at(calendar.at(words.signedManager, 17, 45), () =>
      telling.run({
        type: 'plan.sign',
        id: plan(),
        party: 'manager',
        stance: 'agreed',
        comment: '',
        mark: { method: 'typed', text: manager }
      })
    )
}

/** What the rep says about an action, and that it is done. */
function planProgress(telling: Telling, plan: () => Id, words: PlanWords): void {
  const { calendar } = telling.parts
  for (const [index, { text, done, report }] of words.actions.entries()) {
    if (done === undefined && report === undefined) continue
    telling.at(calendar.at(done ?? 10, 12, index), () => {
      const id = plan()
      const action = telling.workbook.plans[id]?.actions.find((candidate) => candidate.text === text)?.id
      if (action === undefined) throw new Error(`the sample team lost an action: ${text}`)
      if (report !== undefined) telling.run({ type: 'plan.report', id, action, words: report })
      if (done !== undefined) telling.run({ type: 'plan.markDone', id, action, done: true })
    })
  }
}

function planRefined(telling: Telling, from: () => Id, refined: NonNullable<SamplePlan['refined']>): () => Id {
  const made: { id: Id | null } = { id: null }
  const plan = () => madeId(made)
  telling.at(telling.parts.calendar.at(refined.ago, 17), () => {
    const id = telling.id()
    made.id = id
    const actions = actionsOf(telling, refined, refined.ago)
    telling.run(
      { type: 'plan.refine', id, from: from(), because: refined.because },
      { type: 'plan.edit', id, changes: { how: refined.how, actions, coachingDates: datesOf(telling, refined) } }
    )
  })
  planSignatures(telling, plan, refined, '')
  planProgress(telling, plan, refined)
  return plan
}

function madeId({ id }: { id: Id | null }): Id {
  if (id === null) throw new Error('the sample team speaks of a plan before it is drafted')
  return id
}

function planPlan(telling: Telling, words: SamplePlan): void {
  const { calendar, forms } = telling.parts
  const made: { id: Id | null } = { id: null }
  const plan = () => madeId(made)
  telling.at(calendar.at(words.drafted, 17), () => {
    const id = telling.id()
    made.id = id
    const { how, confidence, notes, obstacles } = words
    telling.run(
      { type: 'plan.start', id, template: forms.plan },
      {
        type: 'plan.edit',
        id,
        changes: {
          how,
          confidence,
          notes,
          values: { obstacles },
          actions: actionsOf(telling, words, words.drafted),
          coachingDates: datesOf(telling, words)
        }
      }
    )
  })
  planSignatures(telling, plan, words, words.comment)
  planProgress(telling, plan, words)
  for (const { ago, note, worked } of words.practice)
    telling.at(calendar.at(ago, 16), () =>
      telling.run({
        type: 'plan.practice',
        id: plan(),
        practice: { id: telling.id(), on: calendar.on(ago), note, worked }
      })
    )
  if (words.refined) planRefined(telling, plan, words.refined)
}

/** Enters the measures as they are at that time. */
function countAgain(telling: Telling, outcomes: SampleCycle['outcomes']): void {
  const held = openCycle(telling.workbook)?.outcomes ?? []
  const after = held.map((outcome, index) => ({ ...outcome, after: outcomes[index]?.after ?? null }))
  if (after.length > 0) telling.run({ type: 'cycle.setOutcomes', outcomes: after })
}

function planCycle(telling: Telling, cycle: SampleCycle): void {
  const { calendar } = telling.parts
  const { behavior, why, impact, chosen, outcomes, plan, sticks, stopped } = cycle
  telling.at(calendar.at(chosen, 15), () => {
    telling.run({ type: 'cycle.chooseFocus', behavior, why, impact })
    const before = outcomes.map((outcome) => ({ ...outcome, id: telling.id(), after: null }))
    if (before.length > 0) telling.run({ type: 'cycle.setOutcomes', outcomes: before })
  })
  const latest = outcomes.some(({ after }) => after !== null) && !sticks && !stopped
  if (latest) telling.at(calendar.at(2, 17), () => countAgain(telling, outcomes))
  if (plan) planPlan(telling, plan)
  if (stopped)
    telling.at(calendar.at(stopped.ago, 18), () =>
      telling.run({ type: 'cycle.close', next: telling.id(), how: 'stopped', reason: stopped.reason })
    )
  if (!sticks) return
  telling.at(calendar.at(sticks.ago, 18), () => {
    countAgain(telling, outcomes)
    telling.run({ type: 'cycle.close', next: telling.id(), how: 'sticks', reason: '' })
  })
}

export function planCycles(telling: Telling): void {
  for (const cycle of telling.rep.cycles) planCycle(telling, cycle)
}
