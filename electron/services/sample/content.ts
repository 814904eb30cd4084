import { z } from 'zod'
import { mostMetrics } from '../../../shared/limits'
import { BehaviorKey, Rating } from '../../../shared/model/behavior'
import { directions } from '../../../shared/model/cycle'
import { Activity, CoachingKind, Elsewhere, Intervention, Party, Proposer } from '../../../shared/model/field-of-work'
import { GroupWords } from '../../../shared/model/group'
import { FunnelStage, QuestionPurpose } from '../../../shared/model/guide'
import { Metric } from '../../../shared/model/metric'
import { Segment } from '../../../shared/model/patterns'
import { Line, Name, Text } from '../../../shared/model/scalars'
import { SessionMode, SessionType } from '../../../shared/model/session'
import { Views } from '../../../shared/model/workbook'
import { speaks } from '../../../shared/rules/languages'
import { readPackJson } from '../templates/pack-file'

/** A number of days before today; negative for days ahead. */
const Ago = z.int().min(-120).max(366)
const Index = z.int().min(0)
const Words = Text.default('')
const several = <T extends z.ZodType>(item: T) => z.array(item).default([])

const Sentences = z.tuple([Line.min(1)], Line.min(1))

/** What a behavior looks like at each rating, in the words of a manager who was there. */
const Evidence = z.record(
  BehaviorKey,
  z.object({
    strength: Line,
    development: Line,
    seen: z.object({ 1: Sentences, 2: Sentences, 3: Sentences, 4: Sentences, 5: Sentences })
  })
)
export type Evidence = z.infer<typeof Evidence>

/** A short one-on-one of an ordinary week. */
const Weekly = z.object({
  type: SessionType,
  about: z.enum(['strategy', 'skill']),
  mode: SessionMode.default('skill'),
  purpose: Line,
  plus: Line,
  plusSource: Line,
  minus: Line,
  minusSource: Line,
  open: Line,
  words: Text,
  comment: Text
})
export type Weekly = z.infer<typeof Weekly>

/** A monthly number of each rep's work, with its values at the beginning and end of the story. */
const SampleNumber = z.object({
  ...Metric.pick({ name: true, unit: true, kind: true, target: true }).shape,
  from: z.number().min(0),
  to: z.number().min(0)
})
export type SampleNumber = z.infer<typeof SampleNumber>

/** A group session that some of the team had (S3-8); `rep` counts the reps from 0. */
const SampleGroup = z.object({
  ...GroupWords.pick({ kind: true, minutes: true, subject: true, behaviors: true, notes: true }).shape,
  ago: Ago,
  copies: z.array(z.object({ rep: Index, own: Text })).min(2)
})
export type SampleGroup = z.infer<typeof SampleGroup>

const Reach = z.tuple([z.boolean().nullable(), z.boolean().nullable(), z.boolean().nullable()])
const Marks = z.tuple([Rating, Rating, Rating, Rating, Rating])

const Talk = z.object({
  key: Line,
  ago: Ago,
  minutes: z.int().min(5).max(90),
  type: SessionType.default('coaching-talk'),
  mode: SessionMode.default('skill'),
  activity: Activity.nullable().default(null),
  about: z.enum(['strategy', 'skill']).nullable().default(null),
  account: Index.nullable().default(null),
  deal: Index.nullable().default(null),
  purpose: Words,
  context: Words,
  groundRules: Words,
  opening: Words,
  strategy: z.object({ whom: Text, when: Text, why: Text, where: Text, how: Text }).optional(),
  facts: several(z.tuple([z.enum(['plus', 'minus']), Line, Line])),
  questions: several(z.tuple([FunnelStage, QuestionPurpose, Line, Text])),
  namedByRep: Words,
  seenByManager: Words,
  agreed: z.object({ level: Text, improve: Text, why: Text, byIn: Ago, changes: Text }).optional(),
  intervention: Intervention.nullable().default(null),
  tellingReason: Words,
  /** As the manager sees it, then as the rep does. */
  reached: z.tuple([Reach, Reach]).optional(),
  pulse: z.tuple([Marks, Marks]).optional(),
  repComment: Words,
  notes: Words,
  listened: Rating.nullable().default(null),
  asked: Rating.nullable().default(null),
  feedbackToCoach: Words
})
export type Talk = z.infer<typeof Talk>

const Action = z.object({
  text: Line,
  owner: Party,
  sign: Line,
  /** How many days after the draft it is due. */
  in: z.int().min(1),
  by: Proposer,
  done: Ago.optional(),
  report: Text.optional()
})

const planWords = {
  how: Text,
  actions: z.array(Action),
  dates: z.array(z.object({ ago: Ago, kind: CoachingKind, note: Line, by: Proposer })).min(1),
  signedRep: Ago.optional(),
  signedManager: Ago.optional()
}
const Refined = z.object({ ago: Ago, because: Text, ...planWords })
const Plan = z.object({
  drafted: Ago,
  ...planWords,
  confidence: z.int().min(1).max(10),
  obstacles: Text,
  comment: Words,
  notes: Words,
  practice: several(z.object({ ago: Ago, note: Line, worked: z.boolean() })),
  refined: Refined.optional()
})
export type SamplePlan = z.infer<typeof Plan>
export type PlanWords = Pick<SamplePlan, keyof typeof planWords>

const Cycle = z.object({
  behavior: BehaviorKey,
  chosen: Ago,
  why: Text,
  impact: Text,
  outcomes: several(
    z.object({
      name: Line,
      unit: Line,
      better: z.enum(directions).default('higher'),
      before: z.number(),
      /** The value today, or at the end of the cycle. */
      after: z.number().nullable(),
      wanted: z.number(),
      bridge: Line
    })
  ),
  /** The one-on-one (by its key) in which the rep said yes. */
  agreed: z.object({ talk: Line, words: Text }).optional(),
  plan: Plan.optional(),
  sticks: z.object({ ago: Ago }).optional(),
  stopped: z.object({ ago: Ago, reason: Text }).optional()
})
export type SampleCycle = z.infer<typeof Cycle>

const CallWords = z.object({
  plan: z.object({ objective: Text, strategy: Text, questions: Text, managerRole: Text }),
  debrief: z.object({ result: Text, happened: Text, learning: Text, nextPractice: Text }).nullable()
})

const Rep = z.object({
  name: Name,
  role: Line,
  territory: Line,
  /** When the workbook begins. */
  joined: Ago,
  /** The hour and minute at which the one-on-ones with this rep begin. */
  meets: z.tuple([z.int().min(7).max(16), z.int().min(0).max(59)]),
  accounts: z.tuple([Line], Line),
  deals: several(
    z.object({
      name: Line,
      account: Index,
      stage: Line,
      value: z.number(),
      nextStep: Line,
      closeIn: z.int().nullable(),
      outcome: z.enum(['open', 'won', 'lost'])
    })
  ),
  untrained: several(BehaviorKey),
  flags: several(z.object({ ago: Ago, behavior: BehaviorKey, account: Index, note: Line, evidence: Text })),
  draft: z.object({ ago: Ago, account: Index, evidence: Text }).optional(),
  /** The days between ordinary one-on-ones; missing for none. */
  weekly: z.int().min(7).optional(),
  /** How much lower than the coach the rep marks the value of those one-on-ones. */
  lower: z.int().min(0).max(4).default(0),
  /** Where the manager sees the rep in the team. */
  segment: Segment.optional(),
  /** How many ordinary visits there are, spread from the beginning to `until`. */
  visits: z.int().min(0).default(0),
  until: Ago.default(4),
  /** Behaviors of ordinary visits, with their usual rating at the beginning and at the end. */
  others: several(z.object({ behavior: BehaviorKey, from: z.number(), to: z.number() })),
  /** Ratings that the story needs, as day and rating. */
  seen: several(z.object({ behavior: BehaviorKey, days: z.array(z.tuple([Ago, Rating])) })),
  feelings: several(Text),
  views: z.object({ rep: Views, manager: Views }).optional(),
  notes: Words,
  trainings: several(z.object({ title: Line, ago: Ago, behaviors: z.array(BehaviorKey), note: Text })),
  cycles: several(Cycle),
  confidences: several(z.object({ behavior: BehaviorKey, ago: Ago, value: z.int().min(1).max(10) })),
  routed: several(z.object({ ago: Ago, where: Elsewhere, text: Text, to: Line, settledAgo: Ago.nullable() })),
  calls: several(CallWords.extend({ ago: Ago, account: Index, deal: Index.nullable() })),
  talks: several(Talk)
})
export type SampleRep = z.infer<typeof Rep>

/** The languages in which the sample team is written; each but English has a folder of its own. */
const told = ['en', 'de'] as const
type ToldIn = (typeof told)[number]

/** The content of the sample team, from `resources/sample`. */
export interface SampleContent {
  /** The language of its words, and of its forms and behaviors. */
  language: ToldIn
  reps: SampleRep[]
  evidence: Evidence
  weekly: [Weekly, ...Weekly[]]
  numbers: SampleNumber[]
  group: SampleGroup
}

/**
 * Reads the words of the sample team: in the reader's language if it is one of them, otherwise in English. A broken
 * file throws a `PackFileError`.
 */
export async function readSampleContent(folder: string, reader: string): Promise<SampleContent> {
  const language = told.find((known) => speaks(reader, known)) ?? 'en'
  const place = language === 'en' ? '' : `${language}/`
  return {
    language,
    reps: await readPackJson(folder, `${place}team.json`, z.array(Rep)),
    evidence: await readPackJson(folder, `${place}evidence.json`, Evidence),
    weekly: await readPackJson(folder, `${place}weekly.json`, z.tuple([Weekly], Weekly)),
    numbers: await readPackJson(folder, `${place}numbers.json`, z.array(SampleNumber).max(mostMetrics)),
    group: await readPackJson(folder, `${place}group.json`, SampleGroup)
  }
}
