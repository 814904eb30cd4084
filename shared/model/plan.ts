import { z } from 'zod'
import { limits } from '../limits'
import { Behavior, BehaviorKey, Rating } from './behavior'
import { CoachingKind, Party, Proposer } from './field-of-work'
import { Hash, Id, Line, Moment, Name, PlainDate, Text } from './scalars'
import { FieldValues } from './template'

/** 1 to 10; missing where nobody said. */
const OfTen = z.int().min(1).max(10).optional()

/** Something one of both will do, with the sign that it worked; how far it reaches and how sure they feel, 1 to 10 (S4-6). */
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

/** An agreed date for field coaching and support (S0-9). */
export const CoachingDate = z.object({
  id: Id,
  on: PlainDate.nullable(),
  kind: CoachingKind,
  note: Line,
  proposedBy: Proposer
})
export type CoachingDate = z.infer<typeof CoachingDate>

/** Where a behavior stands: latest rating, level wanted, and the first rating as the dated starting point. */
export const GapSnapshot = z.object({
  now: Rating.nullable(),
  wanted: Rating,
  start: z.object({ rating: Rating, on: PlainDate }).nullable()
})
export type GapSnapshot = z.infer<typeof GapSnapshot>

/** Where the rep stands when signing. */
export const stances = ['agreed', 'received', 'disagreed', 'declined'] as const
export const Stance = z.enum(stances)
export type Stance = z.infer<typeof Stance>

/** A pen stroke: x and y in the unit of the pad's width, 0 to 1 from the top left, four decimals. */
export const Stroke = z
  .array(z.tuple([z.number().min(0).max(1), z.number().min(0).max(1)]))
  .min(1)
  .max(4000)
export type Stroke = z.infer<typeof Stroke>

/** What was put under the plan: drawn strokes, a typed name, ink on paper, or nothing (declined). */
export const Mark = z.discriminatedUnion('method', [
  z.object({ method: z.literal('drawn'), strokes: z.array(Stroke).min(1).max(400) }),
  z.object({ method: z.literal('typed'), text: Line.trim().min(1) }),
  z.object({ method: z.literal('paper') }),
  z.object({ method: z.literal('none') })
])
export type Mark = z.infer<typeof Mark>

/** A signature under the content whose digest it names. The manager's stance is always `agreed`. */
export const Signature = z.object({
  party: Party,
  name: Line.min(1),
  stance: Stance,
  comment: Text,
  mark: Mark,
  at: Moment,
  content: Hash
})
export type Signature = z.infer<typeof Signature>

/**
 * What the one whose turn it is wrote under a draft before signing (N-1). It is no signature: it is not sealed and not
 * printed. What is drawn is not among it, so that nobody finds a drawn signature that was never given.
 */
export const Prepared = z.object({
  party: Party,
  stance: Stance.nullable(),
  comment: Text,
  method: z.enum(['drawn', 'typed', 'paper']),
  typed: z.string().max(limits.name)
})
export type Prepared = z.infer<typeof Prepared>

/** What a rep chose, wrote or signed under a draft, and what does not stand there any more. */
export const SetAside = z.object({
  plan: Id,
  /** The behavior of the plan, which may be discarded. */
  title: Line,
  at: Moment,
  /** Words of the plan were changed, the signature was taken back, or the draft was discarded. */
  why: z.enum(['changed', 'taken-back', 'discarded']),
  stance: Stance.nullable(),
  comment: Text,
  /** Null for what was not signed yet. */
  signedAt: Moment.nullable()
})
export type SetAside = z.infer<typeof SetAside>

/** The deal or account of a plan, by the name that stands on the paper; null when the record itself is gone (S1-2). */
const Link = z.object({ id: Id.nullable(), name: Line.min(1) })

/** A picture or PDF of the signed sheet. It lies among the files of its workbook under its SHA-256. */
export const Scan = z.object({ hash: Hash, name: Name, kind: z.enum(['pdf', 'png', 'jpeg']), bytes: z.int().min(1) })
export type Scan = z.infer<typeof Scan>

/**
 * The manager's dated word that the sheet is signed with ink, and where the rep stands as marked on it. It is outside the
 * seal; without it a plan signed on paper waits and is not in force.
 */
export const Ink = z.object({
  on: PlainDate,
  stance: Stance,
  comment: Text,
  by: Line.min(1),
  at: Moment,
  /** The sheet itself, where somebody put it there. */
  scan: Scan.optional()
})
export type Ink = z.infer<typeof Ink>

/** SHA-256 over the RFC 8785 form of the plan's sealed content. */
export const Seal = z.object({ algorithm: z.literal('sha256-rfc8785'), hash: Hash })

const content = {
  id: Id,
  cycle: Id,
  template: Hash,
  createdAt: Moment,
  /** 1 for the first plan of a cycle; a refined one counts on and says why (S4-1). */
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

/** A try of the behavior on a live call (S1-6). */
export const Practice = z.object({ id: Id, on: PlainDate, note: Line, worked: z.boolean().nullable() })
export type Practice = z.infer<typeof Practice>

/** What became of an agreed date where a person said so: another day, and whether it was kept (S0-10). */
const DateAnswer = z.object({ movedTo: PlainDate.nullable(), kept: z.boolean().nullable(), at: Moment })

/** What has happened since signing; outside the seal. `reports` holds the rep's words per due action (S4-1, S4-4). */
const Progress = z.object({
  done: z.record(Id, Moment),
  reports: z.record(Id, z.object({ at: Moment, words: Text })),
  practice: z.array(Practice).max(500),
  /** By the id of the date; missing where nobody moved or answered one. */
  dates: z.record(Id, DateAnswer).optional()
})

const DraftPlan = z.object({
  ...content,
  status: z.literal('draft'),
  repSignature: Signature.nullable(),
  prepared: Prepared.nullable()
})
/** The rep as named when the plan was signed; a later change of name leaves the paper as it is. */
const SignedRep = z.object({ name: Line, role: Line, territory: Line })
const sealed = {
  ...content,
  rep: SignedRep,
  repSignature: Signature,
  managerSignature: Signature,
  seal: Seal,
  progress: Progress,
  /** Missing where nothing is signed on paper, and until somebody says that it is. */
  ink: Ink.optional()
}
const SignedPlan = z.object({ ...sealed, status: z.literal('signed') })
const ClosedPlan = z.object({ ...sealed, status: z.literal('closed'), closedAt: Moment })

/**
 * An action plan: only a draft can be written to; a sealed one carries both signatures and the seal. Whether it is in force
 * follows from the plans of its cycle (`rules/plan-state`); `closed` is read as `signed` and written no more.
 */
export const Plan = z.discriminatedUnion('status', [DraftPlan, SignedPlan, ClosedPlan])
export type Plan = z.infer<typeof Plan>
export type DraftPlan = z.infer<typeof DraftPlan>

type PlanStart = Pick<DraftPlan, 'id' | 'cycle' | 'template' | 'createdAt' | 'number' | 'behavior' | 'gap'>

/** A draft about a behavior, with nothing agreed in it and nobody's signature. */
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
  private: { notes: '', values: {} },
  repSignature: null,
  prepared: null
})
export type SignedPlan = z.infer<typeof SignedPlan> | z.infer<typeof ClosedPlan>
