import { z } from 'zod'
import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'
import { Id, Moment } from './scalars'
import { trusted } from './trusted'

/** Why a backup was made: on schedule, because somebody asked for it, or before another one was restored. */
export const backupReasons = ['by-itself', 'by-hand', 'before-restore'] as const
export const BackupReason = z.enum(backupReasons)
export type BackupReason = z.infer<typeof BackupReason>

/** A backup as the list shows it. */
export const BackupLine = z.object({
  /** The name of its file in the folder of backups. */
  name: z.string(),
  madeAt: Moment,
  reason: BackupReason,
  bytes: z.int(),
  reps: z.int(),
  /** It cannot be read, or lacks something that it should hold. */
  damaged: z.boolean(),
  /** A later Coachbook made it, so this one cannot read it, although nothing is wrong with it. */
  newer: z.boolean(),
  /** Files of the library that are missing in it, because no archive can hold files of their names. */
  leftOut: z.array(z.string()),
  /** What could not be read when it was made and is missing in it: reps by name, other files by path. */
  unread: z.array(z.string())
})
export type BackupLine = z.infer<typeof BackupLine>

export const Backups = z.object({
  /** The folder, in words that a person knows. */
  folder: z.string(),
  /** The folder is on another disk than the library. */
  apart: z.boolean(),
  /** The newest first. */
  backups: z.array(BackupLine),
  /** Why the last scheduled backup was not made; null when all is well. */
  failed: z.enum(['disk-full', 'read-only', 'failed', 'unread']).nullable()
})
export type Backups = z.infer<typeof Backups>

/** Every kind of record that a workbook can hold, in the order of the lists. */
export const heldKinds = [
  'observations',
  'sessions',
  'groups',
  'cycles',
  'plans',
  'addenda',
  'documents',
  'statements',
  'calls',
  'accounts',
  'deals',
  'trainings',
  'routed',
  'confidences',
  'behaviors',
  'metrics',
  'cadences',
  'leave'
] as const

/**
 * What a workbook lacks beside its present state: older changes, files that its records name. `broken`: a file of its
 * past is damaged, whether or not a change is missing.
 */
export const Lacks = z.object({ changes: z.int(), files: z.int(), broken: z.boolean() })
export type Lacks = z.infer<typeof Lacks>

export type HeldKind = (typeof heldKinds)[number]

/** What a workbook holds: the number of changes, and of records by kind. */
const Holds = z.object({ changes: z.int(), kinds: z.partialRecord(z.enum(heldKinds), z.int()), lacks: Lacks })
export type Holds = z.infer<typeof Holds>

/** What the signatures of a record tell, for the words of its kind; of a statement, when it was handed in. */
export type SignedState =
  | ({ of: 'plan' } & PlanState)
  | ({ of: 'addendum' } & SigningState)
  | ({ of: 'document' } & DocumentState)
  | { of: 'statement'; on: Moment }

/** A record that differs between the library and a backup, as a list names it. */
export const RestoreLine = z.object({
  /** `<collection>/<id>`, `rep`, `private/<part>`, or `other` for what belongs to no record. */
  path: z.string(),
  name: z.string().nullable(),
  when: z.string().nullable(),
  /** The number of an addendum to its plan; missing for other records. */
  number: z.int().optional(),
  /** The beginning of its words, without private ones; null when it has none. */
  words: z.string().nullable(),
  /** It goes, is put back as it was then, or comes back. */
  kind: z.enum(['goes', 'changes', 'comes']),
  /** Only words that are the manager's own differ. */
  isOwn: z.boolean(),
  /** What its signatures tell in the library now; null for a record that is not signed there. */
  state: trusted<SignedState | null>()
})
export type RestoreLine = z.infer<typeof RestoreLine>

const Counted = z.partialRecord(z.enum([...heldKinds, 'rep', 'private', 'other']), z.int())

/** What a rep loses and gets back when a backup is restored, compared record by record. */
export const Differs = z.object({
  goes: Counted,
  changes: Counted,
  comes: Counted,
  /** Every signed record that would go, or would lose its signatures. */
  signed: z.array(RestoreLine),
  /** Signed records that stay and lose files that were filed with them since. */
  copies: z.array(RestoreLine),
  /** The first records that differ: those that go, those that change, those that come. */
  lines: z.array(RestoreLine)
})
export type Differs = z.infer<typeof Differs>

/** A rep in a backup beside the same rep in the library; null when the workbook is not there or cannot be read. */
export const RepToRestore = z.object({
  id: Id,
  name: z.string(),
  inBackup: Holds.nullable(),
  here: Holds.nullable(),
  /** Both are the same, down to the last change; one of them may lack something of its past. */
  same: z.boolean(),
  /** The backup has something that the workbook here lacks, and that can be brought back without changing its state. */
  mends: z.boolean(),
  /** The rep came with the restore that this backup was made before: restoring this backup can remove the rep again. */
  cameLater: z.boolean(),
  /** The workbook in the library cannot be read; a restore sets its files aside. */
  unreadHere: z.boolean(),
  /** The backup was made before a restore over a workbook that could not be read: restoring it takes that back. */
  isUndone: z.boolean(),
  /** Null when both are the same, or when one side cannot be read. */
  differs: Differs.nullable(),
  /** Something of the workbook in the library was lost or overwritten. */
  damaged: z.boolean(),
  /** Nothing was written here since this backup, except that another one was restored. */
  onlyRestored: z.boolean()
})
export type RepToRestore = z.infer<typeof RepToRestore>

/** What restoring a backup would do. */
export const RestoreLook = z.object({
  madeAt: Moment,
  reason: BackupReason,
  reps: z.array(RepToRestore),
  /**
   * How many reps who are in the backup were erased here, and how many others since it was made. All stay erased, and
   * nobody is named.
   */
  erased: z.object({ inside: z.int(), since: z.int() })
})
export type RestoreLook = z.infer<typeof RestoreLook>
