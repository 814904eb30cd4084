import { z } from 'zod'
import { Ending, Stage } from './cycle'
import { Party } from './field-of-work'
import { Id, Line, Moment, PlainDate, Text } from './scalars'

const Level = z.int().min(1).max(10)

/** A visit in which the behavior was rated; its words are the evidence. */
const Visit = z.object({
  on: PlainDate,
  rating: Level,
  account: Line,
  by: Line,
  evidence: Text,
  note: Line,
  strengths: Text,
  development: Text
})

/** A one-on-one that was held, with what both agreed in it. */
const Talk = z.object({
  on: PlainDate,
  minutes: z.int().nullable(),
  purpose: Text,
  improve: Text,
  changes: Text,
  by: PlainDate.nullable(),
  /** The rep's answer about the behavior in it; missing in reports from before this was added. */
  answer: z.enum(['yes', 'not-yet']).nullable().optional()
})

const Step = z.object({ text: Text, owner: Party, by: PlainDate.nullable(), done: PlainDate.nullable() })

/** A plan or an addendum of the cycle, worded as it stood when the page was made. */
const Paper = z.object({
  kind: z.enum(['plan', 'addendum']),
  number: z.int(),
  id: Id,
  on: PlainDate,
  state: Line,
  /** Whether the rep agreed to it; missing in reports from before this was added. */
  agreed: z.boolean().optional(),
  why: Text,
  how: Text,
  /** What the rep said under it; missing when the rep said nothing. */
  said: Text.optional(),
  seal: z.string().nullable(),
  actions: z.array(Step).max(60),
  dates: z.array(z.object({ on: PlainDate.nullable(), note: Text })).max(60)
})

/** Something that changed the course of the cycle. */
const Turn = z.object({
  on: PlainDate,
  what: z.enum(['skipped', 'yes', 'not-yet', 'relapse', 'closed']),
  stage: Stage.nullable(),
  words: Text
})

/**
 * A coaching cycle from its starting point to its end (S0-13), as it is printed and embedded in the page. It has no
 * place for anything that is only for the manager: notes, feelings, views, the coach's marks, one-on-ones about the
 * person.
 */
export const CycleReport = z.strictObject({
  format: z.literal('coachbook.cycle'),
  version: z.literal(1),
  id: Id,
  madeAt: Moment,
  rep: Line,
  manager: Line,
  behavior: z.object({ title: Text, anchors: z.array(Line).max(10), wanted: Level }),
  from: PlainDate,
  ended: z.object({ on: PlainDate, how: Ending }).nullable(),
  why: Text,
  impact: Text,
  start: z.object({ on: PlainDate, rating: Level }).nullable(),
  now: Level.nullable(),
  rule: z.object({ of: z.int(), last: z.int() }),
  /**
   * How many of the last days reached the target, of how many: since the day of the rep's yes, or in the whole cycle
   * when there is none.
   */
  sticking: z
    .object({ reached: z.int(), of: z.int(), sticks: z.boolean(), since: PlainDate.nullable().optional() })
    .nullable(),
  visits: z.array(Visit).max(5000),
  talks: z.array(Talk).max(2000),
  papers: z.array(Paper).max(2000),
  turns: z.array(Turn).max(500),
  outcomes: z
    .array(
      z.object({
        name: Line,
        unit: Line,
        before: z.number().nullable(),
        after: z.number().nullable(),
        wanted: z.number().nullable()
      })
    )
    .max(20),
  /** Tries between visits and how sure the rep felt; missing in reports from before this was added. */
  tries: z
    .array(z.object({ on: PlainDate, note: Line, worked: z.boolean().nullable() }))
    .max(2000)
    .optional(),
  confidences: z
    .array(z.object({ on: PlainDate, value: Level }))
    .max(2000)
    .optional()
})
export type CycleReport = z.infer<typeof CycleReport>
