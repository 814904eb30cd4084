import { z } from 'zod'
import { BehaviorKey, Rating } from '../model/behavior'
import type { Cycle } from '../model/cycle'
import { Id, PlainDate, Text } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { gapsOf, openCycle } from '../rules/gaps'
import { plansOfCycle } from '../rules/plans'
import { type CommandContext, define, need, RuleError, refuse } from './command'
import { keepBehavior } from './keep'

function currentCycle(draft: Workbook): Cycle {
  const cycle = openCycle(draft)
  if (!cycle) throw new RuleError('cycle.none-open')
  return cycle
}

function skip(cycle: Cycle, stage: Cycle['stage'], reason: string | undefined, code: string, { now }: CommandContext) {
  const given = reason?.trim() ?? ''
  refuse(given === '', code)
  cycle.skips = [...cycle.skips, { stage, reason: given, at: now }]
}

function focusOn(
  draft: Workbook,
  cycle: Cycle,
  key: BehaviorKey,
  why: string,
  impact: string,
  context: CommandContext
) {
  keepBehavior(draft, key, context)
  cycle.focus = { behavior: key, why, impact, chosenAt: context.now }
  cycle.agreement = null
  cycle.stage = 'coach'
  delete cycle.parked[key]
  for (const gap of gapsOf(context.raw)) {
    if (gap.behavior !== key && (gap.size ?? 0) > 0 && !cycle.parked[gap.behavior])
      cycle.parked[gap.behavior] = { at: context.now }
  }
}

const isRated = (key: BehaviorKey, context: CommandContext) =>
  gapsOf(context.raw).some((gap) => gap.behavior === key && gap.now !== null)

const Choice = { behavior: BehaviorKey, why: Text, impact: Text, skipReason: Text.optional() }

export const cycleCommands = [
  /** Makes a behavior the one of this cycle; the other gaps go to the parking lot. Unrated, it needs a reason (S0-1). */
  define('cycle.chooseFocus', Choice, (draft, { behavior, why, impact, skipReason }, context) => {
    const cycle = currentCycle(draft)
    refuse(cycle.focus !== null, 'cycle.focus-taken', {
      title: draft.behaviors[cycle.focus?.behavior ?? '']?.title ?? ''
    })
    if (!isRated(behavior, context)) skip(cycle, 'see', skipReason, 'cycle.not-seen', context)
    focusOn(draft, cycle, behavior, why, impact, context)
  }),

  /** Chooses another behavior before a plan exists; the one of before goes to the parking lot with its evidence. */
  define('cycle.changeFocus', Choice, (draft, { behavior, why, impact, skipReason }, context) => {
    const cycle = currentCycle(draft)
    const before = cycle.focus
    if (!before) throw new RuleError('cycle.no-focus')
    refuse(before.behavior === behavior, 'cycle.same-focus')
    refuse(plansOfCycle(draft, cycle.id).length > 0, 'cycle.focus-has-plan')
    if (!isRated(behavior, context)) skip(cycle, 'see', skipReason, 'cycle.not-seen', context)
    cycle.parked[before.behavior] = { at: context.now }
    focusOn(draft, cycle, behavior, why, impact, context)
  }),

  define('cycle.explainFocus', { why: Text.optional(), impact: Text.optional() }, (draft, { why, impact }) => {
    const { focus } = currentCycle(draft)
    if (!focus) throw new RuleError('cycle.no-focus')
    if (why !== undefined) focus.why = why
    if (impact !== undefined) focus.impact = impact
  }),

  /**
   * The rep's answer about the key behavior (S0-8). It comes out of a one-on-one of `minutes` minutes; without one
   * a reason is asked for and kept (S0-1).
   */
  define(
    'cycle.recordAgreement',
    {
      session: Id,
      agreed: z.boolean(),
      on: PlainDate,
      words: Text,
      minutes: z.int().min(1).max(600).nullable(),
      skipReason: Text.optional()
    },
    (draft, { session, agreed, on, words, minutes, skipReason }, context) => {
      const cycle = currentCycle(draft)
      refuse(cycle.focus === null, 'cycle.no-focus')
      refuse(on > context.now.slice(0, 10), 'agreement.in-future')
      refuse(agreed && words.trim() === '', 'agreement.no-words')
      refuse(plansOfCycle(draft, cycle.id).length > 0, 'agreement.has-plan')
      refuse(Object.hasOwn(draft.sessions, session), 'session.exists')
      if (minutes === null) skip(cycle, 'coach', skipReason, 'agreement.no-session', context)
      else
        draft.sessions[session] = {
          id: session,
          cycle: cycle.id,
          kind: 'one-on-one',
          on,
          minutes,
          createdAt: context.now
        }
      cycle.agreement = { agreed, on, words, session: minutes === null ? null : session, recordedAt: context.now }
      cycle.stage = agreed ? 'agree' : 'coach'
    }
  ),

  define('behavior.setDesired', { behavior: BehaviorKey, desired: Rating }, (draft, { behavior, desired }) => {
    need(draft.behaviors, behavior, 'behavior.unknown').desired = desired
  })
] as const
