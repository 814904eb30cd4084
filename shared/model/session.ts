import { z } from 'zod'
import { BehaviorKey } from './behavior'
import { Activity, Intervention } from './field-of-work'
import { FunnelStage, QuestionPurpose } from './guide'
import { Hash, Id, Line, Moment, PlainDate, Text } from './scalars'
import { FieldValues } from './template'

/** The kinds of session (S1-5); coaching is neither only a yearly talk nor only a repair. */
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

/**
 * What a one-on-one coaches: the process, a skill, or the person (S2-5). One about the person is unrated and private.
 */
export const sessionModes = ['process', 'skill', 'human'] as const
export const SessionMode = z.enum(sessionModes)
export type SessionMode = z.infer<typeof SessionMode>

/** The areas of coaching a process and of coaching a skill (S2-5). */
export const sessionAreas = {
  process: ['identify', 'understand', 'present', 'negotiate', 'close'],
  skill: ['communication', 'negotiation', 'product', 'relationships'],
  human: []
} as const satisfies Record<SessionMode, readonly string[]>
export const SessionArea = z.enum([...sessionAreas.process, ...sessionAreas.skill])
export type SessionArea = z.infer<typeof SessionArea>

/** The topics of a one-on-one about the person; only for the manager (S2-5). */
export const personTopics = ['stress', 'motivation', 'balance', 'rejection'] as const
const PersonTopic = z.enum(personTopics)

/** A fact of the opening review: a plus or a minus, with where it comes from (S3-9). */
export const Fact = z.object({ id: Id, sign: z.enum(['plus', 'minus']), text: Line, source: Line })
export type Fact = z.infer<typeof Fact>

/** A plus or a minus without words yet. */
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

/** What the rep says about a due action, before anybody else speaks (S4-4). */
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

/** The longest counted length of a one-on-one, in minutes. */
export const longestMinutes = 600
/** The length of a one-on-one in minutes. */
export const Minutes = z.int().min(1).max(longestMinutes)

/** A one-on-one (S0-4): planned, under way, or held. Everything outside `private` may be shown to the rep. */
export const Session = z.object({
  id: Id,
  status: z.enum(['planned', 'open', 'held']),
  cycle: Id.nullable(),
  /** The session guide that it follows; null when none was chosen. */
  template: Hash.nullable(),
  type: SessionType,
  mode: SessionMode,
  /** The area of its mode; missing or null when nobody chose one. */
  area: SessionArea.nullable().optional(),
  /** Whether it was logged afterwards, without having been planned (S1-4). */
  impromptu: z.boolean(),
  purpose: Text,
  /** What is to be talked about, one point on each line; both see it. Missing when nothing was written (S0-4). */
  agenda: Text.optional(),
  /** The points of the agenda that were talked about; missing when none was ticked (S0-4). */
  talked: z.array(Text).max(200).optional(),
  /** When it was held, or, while it is planned, when it is planned for. */
  when: Moment,
  /** When it was planned for; missing when it was not planned ahead. */
  plannedFor: Moment.optional(),
  startedAt: Moment.nullable(),
  /**
   * The clock of the one-on-one: the seconds counted so far, and since when it runs. Missing before the first start.
   */
  clock: z.object({ seconds: z.int().min(0), since: Moment.nullable() }).optional(),
  /** How long it took; null until it is held. */
  minutes: Minutes.nullable(),
  activity: Activity.nullable(),
  account: Id.nullable(),
  deal: Id.nullable(),
  /** Whether it was about the right target, or about how well it was hit (S1-9). */
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
  /** What was agreed, in the order in which it is asked (S3-13). */
  agreed: z.object({ level: Text, improve: Text, why: Text, by: PlainDate.nullable(), changes: Text }),
  intervention: Intervention.nullable(),
  /** Why telling was right here; required when the help was telling (S3-16). */
  tellingReason: Text,
  reached: z.object({ manager: Reach, rep: Reach }),
  pulse: z.object({ manager: Pulse, rep: Pulse }),
  /** The rep's comment, given before the manager's (S2-15). */
  repComment: Text,
  /** When the rep last marked it alone; the manager cannot change what the rep marked. */
  markedByRep: Moment.optional(),
  values: FieldValues,
  private: z.object({
    notes: Text,
    /** The coach's check of themselves: listening (S0-7) and asking rather than telling (S2-10), 1 to 5. */
    listened: Mark,
    asked: Mark,
    feedbackToCoach: Text,
    /** The topic of a one-on-one about the person; missing or null when nobody chose one. */
    topic: PersonTopic.nullable().optional(),
    values: FieldValues
  })
})
export type Session = z.infer<typeof Session>

/** How sure the rep felt about a behavior on a day, 1 to 10 (S2-8). */
export const Confidence = z.object({ id: Id, behavior: BehaviorKey, on: PlainDate, value: z.int().min(1).max(10) })
export type Confidence = z.infer<typeof Confidence>

const noReach = (): Reach => ({ awareness: null, responsibility: null, empowerment: null })
const noPulse = (): Pulse => ({ value: null, alliance: null, solutions: null, goals: null, followUp: null })

/** An empty one-on-one at a given time. */
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
