import { z } from 'zod'
import { dateOf } from '../dates'
import { RuleError } from '../errors'
import { Id, PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { asAgreed } from '../rules/addenda'
import { define, refuse } from './command'
import { workingPlan } from './working-plan'

/** What has been noted about one agreed date of a signed plan. */
function answerOf(draft: Workbook, id: Id, date: Id) {
  const plan = workingPlan(draft, id)
  const agreed = asAgreed(draft, plan).coachingDates.find((candidate) => candidate.id === date)
  if (!agreed) throw new RuleError('plan.no-such-date')
  return { plan, agreed, before: plan.progress.dates?.[date] ?? { movedTo: null, kept: null, at: '' } }
}

export const agreedDateCommands = [
  /** Moves an agreed date to another day; the page that both signed keeps the original day (S0-10). */
  define('plan.moveDate', { id: Id, date: Id, on: PlainDate }, (draft, { id, date, on }, { now }) => {
    const { plan, agreed, before } = answerOf(draft, id, date)
    refuse(on < dateOf(plan.managerSignature.at) && on !== agreed.on, 'plan.date-before-signing')
    const answer = { ...before, movedTo: on === agreed.on ? null : on, kept: null, at: now }
    plan.progress.dates = { ...plan.progress.dates, [date]: answer }
  }),

  /** Notes whether an agreed date was kept; with `null` the log decides (S0-10). */
  define(
    'plan.answerDate',
    { id: Id, date: Id, kept: z.boolean().nullable() },
    (draft, { id, date, kept }, { now }) => {
      const { plan, agreed, before } = answerOf(draft, id, date)
      const on = before.movedTo ?? agreed.on
      refuse(kept === true && on !== null && on > now.slice(0, 10), 'plan.date-ahead')
      plan.progress.dates = { ...plan.progress.dates, [date]: { ...before, kept, at: now } }
    }
  )
] as const
