import { z } from 'zod'
import { Id, Text } from '../model/scalars'
import { asAgreed } from '../rules/addenda'
import { define, refuse } from './command'
import { workingPlan } from './working-plan'

export const actionCommands = [
  /** The rep's own words about an action that is due, before anybody else speaks (S4-1, S4-4). */
  define('plan.report', { id: Id, action: Id, words: Text }, (draft, { id, action, words }, { now }) => {
    const plan = workingPlan(draft, id)
    refuse(!asAgreed(draft, plan).actions.some((candidate) => candidate.id === action), 'plan.no-such-action')
    plan.progress.reports[action] = { at: now, words }
  }),

  define('plan.markDone', { id: Id, action: Id, done: z.boolean() }, (draft, { id, action, done }, { now }) => {
    const plan = workingPlan(draft, id)
    refuse(!asAgreed(draft, plan).actions.some((candidate) => candidate.id === action), 'plan.no-such-action')
    if (done) plan.progress.done[action] = now
    else delete plan.progress.done[action]
  })
] as const
