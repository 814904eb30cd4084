import { z } from 'zod'
import { Addendum } from './addendum'
import { Behavior, BehaviorKey } from './behavior'
import { Brought } from './bring'
import { Cycle, newCycle } from './cycle'
import { Document, SetAsideDocument } from './document'
import { Intervention } from './field-of-work'
import { GroupSession } from './group'
import { Hold } from './hold'
import { Merged } from './merge'
import { Metric } from './metric'
import { Observation } from './observation'
import { Segment } from './patterns'
import { Plan } from './plan'
import { Cadence, Leave, RhythmAnswer } from './rhythm'
import { Hash, Id, Line, Moment, Name, PlainDate, Text } from './scalars'
import { Account, Call, Deal, Routed, Training } from './selling'
import { Confidence, Session } from './session'
import { Statement } from './statement'
import { Template } from './template'

/** The version that this program writes. Every change of shape needs a new version, a migration and a fixture. */
export const schemaVersion = 8

/** How somebody sees the rep (S2-4). */
export const Views = z.object({ strengths: Text, weaknesses: Text, roadblocks: Text, growth: Text })
export type Views = z.infer<typeof Views>

/** What the rep is known to have been trained on (S3-6). */
const TrainedOn = z.object({
  /** Whole frameworks by id, with the day since when this is known. */
  frameworks: z.record(z.string(), PlainDate),
  /** Single behaviors; null means not trained, even when their framework is. */
  behaviors: z.record(BehaviorKey, PlainDate.nullable())
})
export type TrainedOn = z.infer<typeof TrainedOn>

/** A time in the archive, up to the day of the return. */
const Archived = z.object({ from: PlainDate, to: PlainDate })

export const Rep = z.object({
  name: Name,
  role: Line,
  territory: Line,
  archivedAt: Moment.nullable(),
  /** Earlier times in the archive, with the day of the return; missing when there were none. */
  archived: z.array(Archived).max(1000).optional(),
  trainedOn: TrainedOn,
  /** The rep's own view; the manager's is under `private` until it is shared (S2-4). */
  self: Views,
  /** What the rep said under drafts of documents that are gone or were changed; missing when there is nothing. */
  setAside: z.array(SetAsideDocument).optional()
})
export type Rep = z.infer<typeof Rep>

/**
 * Everything about one rep, with records in maps by id. A workbook can be read on its own: it contains the behaviors
 * and template versions that its records were made with, the templates by the digest of their content.
 */
export const Workbook = z.object({
  schemaVersion: z.literal(schemaVersion),
  id: Id,
  createdAt: Moment,
  /** Whether it belongs to the sample team, which is removed as a whole (D-4). */
  sample: z.boolean(),
  rep: Rep,
  /**
   * Set for the manager's own workbook, which is not part of the team (S3-1): `rep` is the manager, and `coach` is who
   * coaches and observes the manager.
   */
  own: z.object({ coach: Name }).optional(),
  behaviors: z.record(BehaviorKey, Behavior),
  templates: z.record(Hash, Template),
  accounts: z.record(Id, Account),
  observations: z.record(Id, Observation),
  cycles: z.record(Id, Cycle),
  sessions: z.record(Id, Session),
  /** Group sessions, each by the id that it has in all their workbooks; missing when there are none (S3-8). */
  groups: z.record(Id, GroupSession).optional(),
  plans: z.record(Id, Plan),
  addenda: z.record(Id, Addendum),
  documents: z.record(Id, Document),
  /** The rep's statements to records; missing when there are none. */
  statements: z.record(Id, Statement).optional(),
  deals: z.record(Id, Deal),
  calls: z.record(Id, Call),
  trainings: z.record(Id, Training),
  routed: z.record(Id, Routed),
  confidences: z.record(Id, Confidence),
  /** What was promised, as entries with dates (S1-10). */
  cadences: z.record(Id, Cadence),
  /** When the rep is away. */
  leave: z.record(Id, Leave),
  /** Numbers of the rep's work, period by period (S3-3). */
  metrics: z.record(Id, Metric),
  /** What came from files, by the id of the import; missing when there is nothing (D-3). */
  brought: z.record(Id, Brought).optional(),
  /** Merges of this workbook's files that came back, by the id of the merge; missing when there were none (N-6). */
  merged: z.record(Id, Merged).optional(),
  private: z.object({
    notes: Text,
    views: Views,
    /**
     * How far the rep has come with a skill, as the help that it calls for and the day on which the manager last said
     * so (S3-16).
     */
    phases: z.record(BehaviorKey, z.object({ help: Intervention, on: PlainDate })).optional(),
    /** Where the manager sees the rep's results in the team; missing when the manager did not say (S2-12). */
    segment: Segment.optional(),
    /** Why the workbook may not be erased; missing when it may (N-7). */
    hold: Hold.optional(),
    /** What became of sessions that were due, by `answerKey` (S1-7). */
    answers: z.record(z.string().max(60), RhythmAnswer)
  })
})
export type Workbook = z.infer<typeof Workbook>

/** The views of a rep whom nobody has described yet. */
export const noViews = (): Views => ({ strengths: '', weaknesses: '', roadblocks: '', growth: '' })

/** The private part of a workbook in which the manager noted nothing. */
export const noPrivate = (): Workbook['private'] => ({ notes: '', views: noViews(), answers: {} })

type Named = Pick<Rep, 'name' | 'role' | 'territory'>

/** A workbook without records, not even a cycle. */
export function emptyWorkbook(id: Id, { name, role, territory }: Named, createdAt: Moment): Workbook {
  return {
    schemaVersion,
    id,
    createdAt,
    sample: false,
    rep: {
      name,
      role,
      territory,
      archivedAt: null,
      trainedOn: { frameworks: {}, behaviors: {} },
      self: noViews()
    },
    behaviors: {},
    templates: {},
    accounts: {},
    observations: {},
    cycles: {},
    sessions: {},
    plans: {},
    addenda: {},
    documents: {},
    deals: {},
    calls: {},
    trainings: {},
    routed: {},
    confidences: {},
    cadences: {},
    leave: {},
    metrics: {},
    private: noPrivate()
  }
}

/** A workbook with only the rep and a first cycle at See. `frameworks`: those that the rep was trained on. */
export function newWorkbook(
  id: Id,
  cycle: Id,
  named: Named,
  now: Moment,
  frameworks: Record<string, PlainDate> = {}
): Workbook {
  const empty = emptyWorkbook(id, named, now)
  const rep = { ...empty.rep, trainedOn: { frameworks, behaviors: {} } }
  return { ...empty, rep, cycles: { [cycle]: newCycle(cycle, now) } }
}
