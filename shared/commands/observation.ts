import { z } from 'zod'
import { dateOf } from '../dates'
import { BehaviorKey, Rating } from '../model/behavior'
import { Activity, Level, ObservationKind, Phase } from '../model/field-of-work'
import { newObservation, type Observation } from '../model/observation'
import { Hash, Id, Line, Moment, Text } from '../model/scalars'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { activityObserved } from '../rules/activity'
import { gapOfBehavior, openCycle } from '../rules/gaps'
import { changesEvidence, plansOn, plansOnRating } from '../rules/plan-state'
import { isBlank } from '../rules/plans'
import { trainedOn } from '../rules/trained-on'
import { assign } from './assign'
import { type CommandContext, define, need, refuse, refuseAhead, refuseLongAgo } from './command'
import { AccountRef, dropHalfAccount, HalfAccount, keepAccount, keepBehavior, keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'
import { noticeRelapse } from './relapse'
import { setAside } from './set-aside'
import { refuseSaidTo } from './statement'

const Changes = z.object({
  when: Moment.optional(),
  /** With `when`: only its day is known. */
  untimed: z.literal(true).optional(),
  kind: ObservationKind.nullable().optional(),
  level: Level.nullable().optional(),
  phase: Phase.nullable().optional(),
  activity: Activity.nullable().optional(),
  /** An existing account by id; a new id adds the account. */
  account: AccountRef.nullable().optional(),
  half: HalfAccount,
  deal: Id.nullable().optional(),
  observer: Line.optional(),
  visit: z.object({ plan: Id, date: Id }).nullable().optional(),
  feedbackAt: Moment.nullable().optional(),
  evidence: Text.optional(),
  strengths: Text.optional(),
  development: Text.optional(),
  feelings: Text.optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

/** Set once the manager was told that a sealed plan stands on this observation. */
const Known = z.literal(true).optional()

function edit(draft: Workbook, observation: Observation, changes: z.infer<typeof Changes>, { now }: CommandContext) {
  const heard = changes.feedbackAt === undefined ? observation.feedbackAt : changes.feedbackAt
  if (changes.when !== undefined) refuseLongAgo(changes.when, now)
  if (changes.feedbackAt != null) refuseAhead(changes.feedbackAt.slice(0, 10), now)
  const seen = changes.when === undefined ? observation : { when: changes.when, untimed: changes.untimed }
  const isBefore =
    heard != null && (seen.untimed ? dateOf(heard) < dateOf(seen.when) : Date.parse(heard) < Date.parse(seen.when))
  refuse(isBefore, 'observation.feedback-before')
  if (changes.deal != null) need(draft.deals, changes.deal, 'deal.gone')
  const { account, half, feelings, values, untimed, ...fields } = changes
  assign(observation, fields)
  if (changes.when !== undefined && untimed) observation.untimed = true
  else if (changes.when !== undefined) delete observation.untimed
  if (account !== undefined) observation.account = keepAccount(draft, account, half)
  dropHalfAccount(draft, half)
  if (feelings !== undefined) observation.private.feelings = feelings
  if (values) writeValues(observation, values, need(draft.templates, observation.template, 'template.unknown'))
}

/** Puts behaviors that are rated below their target, while another one is worked on, in the parking lot (S0-3). */
function park(draft: Workbook, observation: Observation, { now }: CommandContext) {
  const cycle = openCycle(draft)
  if (!cycle?.focus) return
  for (const { behavior, rating } of observation.ratings) {
    const wanted = draft.behaviors[behavior]?.desired ?? 0
    if (behavior !== cycle.focus.behavior && rating < wanted && !cycle.parked[behavior])
      cycle.parked[behavior] = { at: now }
  }
}

/** A draft plan without a signature follows the latest rating of its behavior, and its target. */
export function refreshDraftPlans(draft: Workbook, context: CommandContext) {
  for (const plan of Object.values(draft.plans)) {
    if (plan.status !== 'draft' || plan.repSignature !== null) continue
    const gap = gapOfBehavior(context.raw, plan.behavior.key)
    if (!gap) continue
    const next = { now: gap.now, wanted: gap.wanted, start: gap.start }
    if (JSON.stringify(next) !== JSON.stringify(plan.gap)) {
      setAside(draft, plan, 'changed', context.now)
      plan.prepared = null
    }
    plan.gap = next
    plan.behavior.desired = gap.wanted
  }
}

/** Without an answer to where it was, takes the place in the work of the behavior that was rated first (S3-4, S3-5). */
function placeByRatings(draft: Workbook, observation: Observation) {
  const [first] = observation.ratings
  const rated = first && draft.behaviors[first.behavior]
  if (!rated || observation.level !== null || observation.phase !== null) return
  observation.level = rated.level
  observation.phase = rated.phase
}

/** Without an answer to what it was, takes the selling activity that fits its place in the work (S1-1). */
function activityByPlace(observation: Observation) {
  observation.activity ??= activityObserved(observation)
}

/** Everything that follows from a recorded rating. */
function settle(draft: Workbook, observation: Observation, context: CommandContext) {
  park(draft, observation, context)
  refreshDraftPlans(draft, context)
  for (const { behavior } of observation.ratings) noticeRelapse(draft, behavior, context)
}

/**
 * Whether anything was written or rated, in any field of the form; the kind of the observation alone does not count.
 */
const saysSomething = (observation: Observation): boolean =>
  observation.ratings.length + observation.flags.length > 0 ||
  [
    observation.evidence,
    observation.strengths,
    observation.development,
    ...Object.values(observation.values),
    ...Object.values(observation.private.values)
  ].some((value) => !isBlank(value))

export const observationCommands = [
  /** `kind`: what the form is for, when that is known. */
  define(
    'observation.start',
    { id: Id, template: Hash, when: Moment, kind: ObservationKind.nullable().optional() },
    (draft, { id, template, when, kind }, context) => {
      refuse(Object.hasOwn(draft.observations, id), 'observation.exists')
      refuseLongAgo(when, context.now)
      keepTemplate(draft, template, 'observation', context)
      const observer = context.actor
      draft.observations[id] = newObservation({ id, template, createdAt: context.now, when, kind, observer })
    }
  ),

  /** Changes an observation. If a sealed plan stands on it, a change of its day or words needs `evidence`. */
  define(
    'observation.edit',
    { id: Id, changes: Changes, evidence: Known },
    (draft, { id, changes, evidence }, context) => {
      const observation = need(draft.observations, id, 'observation.gone')
      const isOther = changesEvidence(observation, changes)
      refuse(isOther && evidence !== true && plansOn(context.raw, observation).length > 0, 'observation.under-plan')
      edit(draft, observation, changes, context)
      if (observation.status === 'draft' || changes.when === undefined) return
      refuse(Date.parse(observation.when) > Date.parse(context.now), 'observation.in-future')
      // With another day another rating can be the latest.
      settle(draft, observation, context)
    }
  ),

  /**
   * Adds, changes or (with `rating: null`) removes the rating of one behavior. If a sealed plan stands on it, this
   * needs `evidence`.
   */
  define(
    'observation.rate',
    { id: Id, behavior: BehaviorKey, rating: Rating.nullable(), note: Line.optional(), evidence: Known },
    (draft, { id, behavior, rating, note, evidence }, context) => {
      const observation = need(draft.observations, id, 'observation.gone')
      const before = observation.ratings.find((entry) => entry.behavior === behavior)
      const others = observation.ratings.filter((entry) => entry.behavior !== behavior)
      const under = before?.rating !== rating && evidence !== true
      refuse(under && plansOnRating(context.raw, observation, behavior).length > 0, 'observation.under-plan')
      if (rating === null) {
        observation.ratings = others
      } else {
        const on = observation.when.slice(0, 10)
        refuse(trainedOn(draft.rep.trainedOn, behavior, on) === null, 'behavior.not-trained', { name: draft.rep.name })
        keepBehavior(draft, behavior, context)
        const entry = { behavior, rating, note: note ?? before?.note ?? '' }
        observation.ratings = before
          ? observation.ratings.map((other) => (other.behavior === behavior ? entry : other))
          : [...others, entry]
      }
      if (observation.status === 'recorded') {
        settle(draft, observation, context)
      }
    }
  ),

  /** Marks a behavior that was missed but is not trained yet, or removes the mark (S3-6). */
  define(
    'observation.flag',
    { id: Id, behavior: BehaviorKey, flagged: z.boolean(), note: Line.optional() },
    (draft, { id, behavior, flagged, note }, context) => {
      const observation = need(draft.observations, id, 'observation.gone')
      const others = observation.flags.filter((flag) => flag.behavior !== behavior)
      if (flagged) keepBehavior(draft, behavior, context)
      observation.flags = flagged ? [...others, { behavior, note: note ?? '' }] : others
    }
  ),

  define('observation.record', { id: Id }, (draft, { id }, context) => {
    const observation = need(draft.observations, id, 'observation.gone')
    refuse(observation.status === 'recorded', 'observation.already-recorded')
    refuse(!saysSomething(observation), 'observation.empty')
    refuse(Date.parse(observation.when) > Date.parse(context.now), 'observation.in-future')
    observation.status = 'recorded'
    placeByRatings(draft, observation)
    activityByPlace(observation)
    settle(draft, observation, context)
  }),

  /** Moves to another version of the form without losing anything (T-3). */
  define('observation.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const observation = need(draft.observations, id, 'observation.gone')
    refuse(observation.status === 'recorded', 'observation.already-recorded')
    moveToTemplate(draft, observation, template, 'observation', context)
  }),

  /** Deletes an observation. If a sealed plan stands on it, this needs `evidence`. */
  define('observation.delete', { id: Id, evidence: Known }, (draft, { id, evidence }, context) => {
    refuseSaidTo(draft, { kind: 'observation', id })
    const observation = need(draft.observations, id, 'observation.gone')
    refuse(evidence !== true && plansOn(context.raw, observation).length > 0, 'observation.under-plan')
    delete draft.observations[id]
    for (const call of Object.values(draft.calls)) if (call.observation === id) call.observation = null
    refreshDraftPlans(draft, context)
  })
] as const
