import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Activity, Intervention } from './field-of-work'
import { FunnelStage, QuestionPurpose } from './guide'
import { Hash, Id, Line, Moment, PlainDate, Text } from './scalars'
import { FieldValues } from './template'

/** What a session is (S1-5), so that coaching is neither a yearly talk nor only a repair. */
export const sessionTypes = [
  'coaching-talk',
  'weekly',
  'ride-along',
  'deal-review',
  'account-review',
  'territory-review',
  'performance-issue',
  'career'
] as const
export const SessionType = z.enum(sessionTypes)
export type SessionType = z.infer<typeof SessionType>

/** Coaching the process, a skill or the human experience (S2-5); the last is unrated and private. */
export const sessionModes = ['process', 'skill', 'human'] as const
export const SessionMode = z.enum(sessionModes)
export type SessionMode = z.infer<typeof SessionMode>

/** The areas of coaching the process and of coaching a skill (S2-5). */
export const sessionAreas = {
  process: ['identify', 'understand', 'present', 'negotiate', 'close'],
  skill: ['communication', 'negotiation', 'product', 'relationships'],
  human: []
} as const satisfies Record<SessionMode, readonly string[]>
export const SessionArea = z.enum([...sessionAreas.process, ...sessionAreas.skill])
export type SessionArea = z.infer<typeof SessionArea>

/** What a one-on-one about the person was about; only for the manager (S2-5). */
export const personTopics = ['stress', 'motivation', 'balance', 'rejection'] as const
const PersonTopic = z.enum(personTopics)

/** A fact of the opening review: a plus or a minus, with where it comes from (S3-9). */
export const Fact = z.object({ id: Id, sign: z.enum(['plus', 'minus']), text: Line, source: Line })
export type Fact = z.infer<typeof Fact>

/** A plus or a minus that is still to be said. */
export const newFact = (id: Id, sign: Fact['sign'], source: string): Fact => ({ id, sign, text: '', source })

/** A question and the answer in the rep's own words (S3-11, S3-12, S0-7). */
export const Question = z.object({
  id: Id,
  stage: FunnelStage,
  purpose: QuestionPurpose,
  text: Line,
  words: Text
})
export type Question = z.infer<typeof Question>

/** A question as it is asked, before there is an answer. */
export const newAsked = (asked: Omit<Question, 'words'>): Question => ({ ...asked, words: '' })

/** What the rep says about a due action, before anybody else does (S4-4). */
export const Report = z.object({ plan: Id, action: Id, words: Text })

export const strategyParts = ['whom', 'when', 'why', 'where', 'how'] as const
export const reachParts = ['awareness', 'responsibility', 'empowerment'] as const
export const pulseFactors = ['value', 'alliance', 'solutions', 'goals', 'followUp'] as const

const Reached = z.boolean().nullable()
/** Awareness, responsibility, empowerment: reached or not (S0-12). */
export const Reach = z.object({ awareness: Reached, responsibility: Reached, empowerment: Reached })
export type Reach = z.infer<typeof Reach>

const Mark = z.int().min(1).max(5).nullable()
/** The five factors after a session, 1 to 5 (S4-3). */
export const Pulse = z.object({ value: Mark, alliance: Mark, solutions: Mark, goals: Mark, followUp: Mark })
export type Pulse = z.infer<typeof Pulse>

/** The longest that a one-on-one is counted. */
export const longestMinutes = 600
/** The length of a one-on-one in minutes. */
export const Minutes = z.int().min(1).max(longestMinutes)

/** A one-on-one (S0-4): planned, going on, or held. What may be turned towards the rep stands outside `private`. */
export const Session = z.object({
  id: Id,
  status: z.enum(['planned', 'open', 'held']),
  cycle: Id.nullable(),
  /** The session guide it follows, if one was chosen. */
  template: Hash.nullable(),
  type: SessionType,
  mode: SessionMode,
  /** The area of its mode that it is about; missing or null where nobody said. */
  area: SessionArea.nullable().optional(),
  /** Logged afterwards, not planned (S1-4). */
  impromptu: z.boolean(),
  purpose: Text,
  /** What is to be talked about, a point on each line; both see it. Missing where nobody wrote one (S0-4). */
  agenda: Text.optional(),
  /** The points of the agenda that were talked about; missing where nobody ticked one (S0-4). */
  talked: z.array(Text).max(200).optional(),
  /** When it was; as long as it is planned, when it is planned for. */
  when: Moment,
  /** When it was planned for; missing where it was not planned ahead. */
  plannedFor: Moment.optional(),
  startedAt: Moment.nullable(),
  /** The clock of the talk: seconds that are counted, and since when it runs. Missing before the first start. */
  clock: z.object({ seconds: z.int().min(0), since: Moment.nullable() }).optional(),
  /** How long it took; null until it was held. */
  minutes: Minutes.nullable(),
  activity: Activity.nullable(),
  account: Id.nullable(),
  deal: Id.nullable(),
  /** Is it the right target, before how well it was hit (S1-9). */
  about: z.enum(['strategy', 'skill']).nullable(),
  strategy: z.object({ whom: Text, when: Text, why: Text, where: Text, how: Text }),
  context: Text,
  groundRules: Text,
  opening: Text,
  facts: z.array(Fact).max(40),
  reports: z.array(Report).max(60),
  questions: z.array(Question).max(100),
  namedByRep: Text,
  seenByManager: Text,
  /** Agreed in this order (S3-13). */
  agreed: z.object({ level: Text, improve: Text, why: Text, by: PlainDate.nullable(), changes: Text }),
  intervention: Intervention.nullable(),
  /** Why telling was right here; needed with it (S3-16). */
  tellingReason: Text,
  reached: z.object({ manager: Reach, rep: Reach }),
  pulse: z.object({ manager: Pulse, rep: Pulse }),
  /** The rep's comment, before the manager's (S2-15). */
  repComment: Text,
  /** When the rep last marked it alone; what the rep marked is the rep's from then on. */
  markedByRep: Moment.optional(),
  values: FieldValues,
  private: z.object({
    notes: Text,
    /** Self-check of the coach: listening (S0-7) and asking rather than telling (S2-10), 1 to 5. */
    listened: Mark,
    asked: Mark,
    feedbackToCoach: Text,
    /** Of one about the person; missing or null where nobody said. */
    topic: PersonTopic.nullable().optional(),
    values: FieldValues
  })
})
export type Session = z.infer<typeof Session>

/** How sure the rep feels about a behavior, 1 to 10, on a day (S2-8). */
export const Confidence = z.object({ id: Id, behavior: BehaviorKey, on: PlainDate, value: z.int().min(1).max(10) })
export type Confidence = z.infer<typeof Confidence>

const noReach = (): Reach => ({ awareness: null, responsibility: null, empowerment: null })
const noPulse = (): Pulse => ({ value: null, alliance: null, solutions: null, goals: null, followUp: null })

/** A coaching talk at a time, with nothing in it yet. */
export const newSession = (id: Id, when: Moment): Session => ({
  id,
  status: 'planned',
  cycle: null,
  template: null,
  type: 'coaching-talk',
  mode: 'skill',
  impromptu: false,
  purpose: '',
  when,
  startedAt: null,
  minutes: null,
  activity: null,
  account: null,
  deal: null,
  about: null,
  strategy: { whom: '', when: '', why: '', where: '', how: '' },
  context: '',
  groundRules: '',
  opening: '',
  facts: [],
  reports: [],
  questions: [],
  namedByRep: '',
  seenByManager: '',
  agreed: { level: '', improve: '', why: '', by: null, changes: '' },
  intervention: null,
  tellingReason: '',
  reached: { manager: noReach(), rep: noReach() },
  pulse: { manager: noPulse(), rep: noPulse() },
  repComment: '',
  values: {},
  private: { notes: '', listened: null, asked: null, feedbackToCoach: '', values: {} }
})
