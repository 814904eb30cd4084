import { z } from 'zod'
import { RuleError } from '../errors'
import type { RefusalCode } from '../messages'
import { BehaviorKey } from '../model/behavior'
import { type Cycle, Ending, mostAnswers, newCycle, Outcome, StickRule } from '../model/cycle'
import { Target } from '../model/field-of-work'
import { GivenLine, Id, PlainDate, Text } from '../model/scalars'
import { newSession } from '../model/session'
import type { Workbook } from '../model/workbook'
import { openAddendum } from '../rules/addenda'
import { cycleAdoption } from '../rules/adoption'
import { gapOfBehavior, gapsOf, openCycle } from '../rules/gaps'
import { planInForce, standingPlan } from '../rules/plan-state'
import { plansOfCycle } from '../rules/plans'
import { type CommandContext, define, refuse } from './command'
import { keepBehavior } from './keep'
import { noteEvent } from './plan-events'

function currentCycle(draft: Workbook): Cycle {
  const cycle = openCycle(draft)
  if (!cycle) throw new RuleError('cycle.none-open')
  return cycle
}

function skip(
  cycle: Cycle,
  stage: Cycle['stage'],
  reason: string | undefined,
  code: RefusalCode,
  { now }: CommandContext
) {
  const given = reason?.trim() ?? ''
  refuse(given === '', code)
  cycle.skips = [...cycle.skips, { stage, reason: given, at: now }]
}

interface Chosen {
  behavior: BehaviorKey
  why: string
  impact: string
  target?: Target
}

/** Keeps the present answer word for word before another answer or another behavior takes its place. */
function keepAnswer(cycle: Cycle): void {
  const { agreement, focus, answers = [] } = cycle
  if (agreement && focus) cycle.answers = [...answers, { ...agreement, behavior: focus.behavior }].slice(-mostAnswers)
}

function focusOn(draft: Workbook, cycle: Cycle, chosen: Chosen, context: CommandContext) {
  const { behavior: key, why, impact } = chosen
  const kept = keepBehavior(draft, key, context)
  keepAnswer(cycle)
  cycle.focus = { behavior: key, why, impact, target: chosen.target ?? kept.target, chosenAt: context.now }
  cycle.agreement = null
  cycle.stage = 'coach'
  delete cycle.parked[key]
  for (const gap of gapsOf(context.raw)) {
    if (gap.behavior !== key && (gap.size ?? 0) > 0 && !cycle.parked[gap.behavior])
      cycle.parked[gap.behavior] = { at: context.now }
  }
}

const isRated = (key: BehaviorKey, context: CommandContext) => (gapOfBehavior(context.raw, key)?.now ?? null) !== null

/** A one-on-one that was held, logged with the rep's answer. */
const heldTalk = (id: Id, cycle: Cycle, on: PlainDate, minutes: number, { now }: CommandContext) => ({
  ...newSession(id, `${on}T${now.slice(11)}`),
  status: 'held' as const,
  cycle: cycle.id,
  minutes
})

const Choice = {
  behavior: BehaviorKey,
  why: Text,
  impact: Text,
  target: Target.optional(),
  skipReason: Text.optional()
}

export const cycleCommands = [
  /**
   * Makes a behavior the #1 behavior of this cycle; the other gaps go to the parking lot. Without a rating it needs a
   * reason (S0-1).
   */
  define('cycle.chooseFocus', Choice, (draft, { skipReason, ...chosen }, context) => {
    const { behavior } = chosen
    const cycle = currentCycle(draft)
    refuse(cycle.focus !== null, 'cycle.focus-taken', {
      title: draft.behaviors[cycle.focus?.behavior ?? '']?.title ?? ''
    })
    if (!isRated(behavior, context)) skip(cycle, 'see', skipReason, 'cycle.not-seen', context)
    focusOn(draft, cycle, chosen, context)
  }),

  /** Chooses another #1 behavior while there is no plan; the previous one goes to the parking lot with its evidence. */
  define('cycle.changeFocus', Choice, (draft, { skipReason, ...chosen }, context) => {
    const { behavior } = chosen
    const cycle = currentCycle(draft)
    const before = cycle.focus
    if (!before) throw new RuleError('cycle.no-focus')
    refuse(before.behavior === behavior, 'cycle.same-focus')
    refuse(standingPlan(draft) !== undefined, 'cycle.focus-has-plan')
    if (!isRated(behavior, context)) skip(cycle, 'see', skipReason, 'cycle.not-seen', context)
    cycle.parked[before.behavior] = { at: context.now }
    focusOn(draft, cycle, chosen, context)
  }),

  define(
    'cycle.explainFocus',
    { why: Text.optional(), impact: Text.optional(), target: Target.optional() },
    (draft, { why, impact, target }) => {
      const { focus } = currentCycle(draft)
      if (!focus) throw new RuleError('cycle.no-focus')
      if (why !== undefined) focus.why = why
      if (impact !== undefined) focus.impact = impact
      if (target !== undefined) focus.target = target
    }
  ),

  /**
   * Writes the rep's answer about the #1 behavior (S0-8). It comes from a one-on-one: an existing one, or one of
   * `minutes` minutes that is added; without a one-on-one a reason is asked for and kept (S0-1). Naming the one-on-one
   * of the previous answer again corrects that answer.
   */
  define(
    'cycle.recordAgreement',
    {
      session: Id,
      agreed: z.boolean(),
      on: PlainDate,
      words: Text,
      minutes: z.int().min(1).max(600).nullable(),
      skipReason: Text.optional(),
      /**
       * It is the same answer in better words; when this is not set, it is the same if it comes from the same
       * one-on-one.
       */
      corrects: z.boolean().optional()
    },
    (draft, { session, agreed, on, words, minutes, skipReason, corrects }, context) => {
      const cycle = currentCycle(draft)
      refuse(cycle.focus === null, 'cycle.no-focus')
      refuse(on > context.now.slice(0, 10), 'agreement.in-future')
      refuse(agreed && words.trim() === '', 'agreement.no-words')
      refuse(standingPlan(draft) !== undefined, 'agreement.has-plan')
      const known = draft.sessions[session]
      if (!known && minutes === null) skip(cycle, 'coach', skipReason, 'agreement.no-session', context)
      if (!known && minutes !== null) draft.sessions[session] = heldTalk(session, cycle, on, minutes, context)
      if (known && known.id === cycle.agreement?.session && minutes !== null) {
        known.minutes = minutes
        known.when = `${on}${known.when.slice(10)}`
      }
      if (!(corrects ?? session === cycle.agreement?.session)) keepAnswer(cycle)
      cycle.agreement = {
        agreed,
        on,
        words,
        session: known || minutes !== null ? session : null,
        recordedAt: context.now
      }
      cycle.stage = agreed ? 'agree' : 'coach'
    }
  ),

  define('cycle.setRule', { rule: StickRule }, (draft, { rule }) => {
    currentCycle(draft).rule = rule
  }),

  define(
    'cycle.setOutcomes',
    { outcomes: z.array(Outcome.extend({ name: GivenLine })).max(20) },
    (draft, { outcomes }) => {
      currentCycle(draft).outcomes = outcomes
    }
  ),

  /**
   * Ends the cycle because the behavior sticks, or for another reason; the plan in force ends with it. The next cycle
   * begins at See and takes over the parking lot (S0-10).
   */
  define('cycle.close', { next: Id, how: Ending, reason: Text }, (draft, { next, how, reason }, context) => {
    const cycle = currentCycle(draft)
    refuse(cycle.focus === null, 'cycle.no-focus')
    refuse(how === 'stopped' && reason.trim() === '', 'cycle.no-reason')
    const { of, last } = cycle.rule
    refuse(how === 'sticks' && !cycleAdoption(context.raw, cycle)?.sticks, 'cycle.not-sticking', { of, count: last })
    refuse(Object.hasOwn(draft.cycles, next), 'cycle.exists')
    const draftOpen = plansOfCycle(draft, cycle.id).some((plan) => plan.status === 'draft')
    refuse(draftOpen, 'cycle.draft-open')
    const parked = cycle.parked
    const plan = planInForce(draft, cycle.id)
    const addendum = plan && openAddendum(draft, plan.id)
    refuse(addendum?.status === 'draft', 'cycle.addendum-open')
    if (plan) noteEvent(draft, plan.id, { what: 'closed', at: context.now, by: context.actor, because: reason, how })
    cycle.closed = { at: context.now, how, reason }
    draft.cycles[next] = { ...newCycle(next, context.now), parked, rule: cycle.rule }
  })
] as const
