import { z } from 'zod'
import { Behavior, BehaviorKey, Rating } from './behavior'
import { CoachingKind, Party, Proposer } from './field-of-work'
import { Hash, Id, Line, Moment, PlainDate, Text } from './scalars'
import { Prepared, SaidUnder, Signature } from './signature'
import { signedByBoth } from './signed'
import { FieldValues } from './template'

/** 1 to 10; missing when nobody said. */
const OfTen = z.int().min(1).max(10).optional()

/**
 * Something that the rep or the manager will do, with the sign that it worked; how far it reaches and how sure they
 * feel, 1 to 10 (S4-6).
 */
export const Action = z.object({
  id: Id,
  text: Line,
  owner: Party,
  sign: Line,
  by: PlainDate.nullable(),
  proposedBy: Proposer,
  stretch: OfTen,
  confidence: OfTen
})
export type Action = z.infer<typeof Action>

/** Actions belong to the rep unless said otherwise (S3-14); the plan is made together (S0-9). */
export const newAction = (id: Id): Action => ({
  id,
  text: '',
  owner: 'rep',
  sign: '',
  by: null,
  proposedBy: 'together'
})

/** An agreed date for field coaching and support (S0-9). */
export const CoachingDate = z.object({
  id: Id,
  on: PlainDate.nullable(),
  kind: CoachingKind,
  note: Line,
  proposedBy: Proposer
})
export type CoachingDate = z.infer<typeof CoachingDate>

/** An agreed date without a day yet. */
export const newCoachingDate = (id: Id): CoachingDate => ({
  id,
  on: null,
  kind: 'joint-visit',
  note: '',
  proposedBy: 'together'
})

/** The gap of a behavior: the latest rating, the target, and the first rating with its day as the starting point. */
export const GapSnapshot = z.object({
  now: Rating.nullable(),
  wanted: Rating,
  start: z.object({ rating: Rating, on: PlainDate }).nullable()
})
export type GapSnapshot = z.infer<typeof GapSnapshot>

/**
 * What a rep said under the draft of a plan, or of an addendum to it. `title` is the behavior of the plan, since the
 * plan may be discarded.
 */
export const SetAside = z.object({ plan: Id, addendum: Id.optional(), ...SaidUnder.shape })
export type SetAside = z.infer<typeof SetAside>

/** The deal or account of a plan, by the name on the paper; the id is null when the record itself is gone (S1-2). */
const Link = z.object({ id: Id.nullable(), name: Line.min(1) })

const content = {
  id: Id,
  cycle: Id,
  template: Hash,
  createdAt: Moment,
  /** 1 for the first plan of a cycle; a refined plan has the next number and says why (S4-1). */
  number: z.int().min(1),
  refines: Id.nullable(),
  refinedBecause: Text,
  behavior: z.object({ key: BehaviorKey, ...Behavior.shape }),
  gap: GapSnapshot,
  account: Link.nullable(),
  deal: Link.nullable(),
  why: Text,
  how: Text,
  confidence: z.int().min(1).max(10).nullable(),
  actions: z.array(Action).max(60),
  coachingDates: z.array(CoachingDate).max(60),
  values: FieldValues,
  private: z.object({ notes: Text, values: FieldValues })
}

/**
 * What became of a sealed plan: somebody began to refine it, another plan replaced it, or it ended with its cycle
 * (S4-1). `by` is empty when an earlier version did not store it.
 */
export const PlanEvent = z.discriminatedUnion('what', [
  z.object({ what: z.literal('refined'), at: Moment, by: Line, because: Text, plan: Id }),
  z.object({ what: z.literal('superseded'), at: Moment, by: Line, because: Text, plan: Id }),
  z.object({ what: z.literal('closed'), at: Moment, by: Line, because: Text, how: z.enum(['sticks', 'stopped']) }),
  z.object({ what: z.literal('reopened'), at: Moment, by: Line, because: Text })
])
export type PlanEvent = z.infer<typeof PlanEvent>

/** A try of the behavior on a live call (S1-6). */
export const Practice = z.object({ id: Id, on: PlainDate, note: Line, worked: z.boolean().nullable() })
export type Practice = z.infer<typeof Practice>

/** A try on a day, without a result yet. */
export const newPractice = (id: Id, on: PlainDate): Practice => ({ id, on, note: '', worked: null })

/** What a person said about an agreed date: the day it was moved to, and whether it was kept (S0-10). */
const DateAnswer = z.object({ movedTo: PlainDate.nullable(), kept: z.boolean().nullable(), at: Moment })

/**
 * What has happened since signing; outside the seal. `reports` holds the rep's words about each due action (S4-1,
 * S4-4).
 */
const Progress = z.object({
  done: z.record(Id, Moment),
  reports: z.record(Id, z.object({ at: Moment, words: Text })),
  practice: z.array(Practice).max(500),
  /** By the id of the date; missing when nobody moved or answered one. */
  dates: z.record(Id, DateAnswer).optional()
})

/** The progress of a plan that was just signed. */
export const newProgress = (): SignedPlan['progress'] => ({ done: {}, reports: {}, practice: [] })

const DraftPlan = z.object({
  ...content,
  status: z.literal('draft'),
  repSignature: Signature.nullable(),
  prepared: Prepared.nullable()
})
const sealed = {
  ...content,
  ...signedByBoth,
  progress: Progress,
  /** In their order; missing when nothing has happened since signing. Outside the seal. */
  events: z.array(PlanEvent).max(500).optional()
}
const SignedPlan = z.object({ ...sealed, status: z.literal('signed') })
const ClosedPlan = z.object({ ...sealed, status: z.literal('closed'), closedAt: Moment })

/**
 * An action plan. Only a draft can be written to; a sealed one carries both signatures and the seal. Whether it is in
 * force follows from the plans of its cycle (`rules/plan-state`). `closed` is read as `signed` and no longer written.
 */
export const Plan = z.discriminatedUnion('status', [DraftPlan, SignedPlan, ClosedPlan])
export type Plan = z.infer<typeof Plan>
export type DraftPlan = z.infer<typeof DraftPlan>

type PlanStart = Pick<DraftPlan, 'id' | 'cycle' | 'template' | 'createdAt' | 'number' | 'behavior' | 'gap'>

/** The private part of a plan about which the manager noted nothing. */
export const noPrivateOfPlan = (): DraftPlan['private'] => ({ notes: '', values: {} })

/** A draft about a behavior, with nothing agreed and no signature. */
export const newPlan = ({ id, cycle, template, createdAt, number, behavior, gap }: PlanStart): DraftPlan => ({
  id,
  status: 'draft',
  cycle,
  template,
  createdAt,
  number,
  refines: null,
  refinedBecause: '',
  behavior,
  gap,
  account: null,
  deal: null,
  why: '',
  how: '',
  confidence: null,
  actions: [],
  coachingDates: [],
  values: {},
  private: noPrivateOfPlan(),
  repSignature: null,
  prepared: null
})
export type SignedPlan = z.infer<typeof SignedPlan> | z.infer<typeof ClosedPlan>
