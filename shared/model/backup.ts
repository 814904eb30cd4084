import { z } from 'zod'
import { Id, Moment } from './scalars'

/** Why a backup was made: in the course of things, because somebody asked for it, or before another was put back. */
export const backupReasons = ['by-itself', 'by-hand', 'before-restore'] as const
export const BackupReason = z.enum(backupReasons)
export type BackupReason = z.infer<typeof BackupReason>

/** A backup as the list shows it. */
export const BackupLine = z.object({
  /** Names it among those of the folder. */
  name: z.string(),
  madeAt: Moment,
  reason: BackupReason,
  bytes: z.int(),
  reps: z.int(),
  /** It cannot be read, or does not hold what it should. */
  damaged: z.boolean(),
  /** Files of the library that are not in it, as no archive can hold them under their names. */
  leftOut: z.array(z.string())
})
export type BackupLine = z.infer<typeof BackupLine>

export const Backups = z.object({
  /** The folder in words a person knows. */
  folder: z.string(),
  /** The folder lies on another disk than the library. */
  apart: z.boolean(),
  /** The newest first. */
  backups: z.array(BackupLine),
  /** Why the last one that was to be made by itself was not; null when all is well. */
  failed: z.enum(['disk-full', 'read-only', 'failed']).nullable()
})
export type Backups = z.infer<typeof Backups>

/** Every kind of record that a workbook can hold, in the order in which they are counted up. */
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

/** What a workbook holds, to tell two of one rep apart: its changes, and how many of each kind. */
const Holds = z.object({ changes: z.int(), kinds: z.partialRecord(z.enum(heldKinds), z.int()) })
export type Holds = z.infer<typeof Holds>

/** A rep in a backup beside the rep in the library. Null: is not there, or cannot be read. */
export const RepToRestore = z.object({
  id: Id,
  name: z.string(),
  inBackup: Holds.nullable(),
  here: Holds.nullable(),
  /** Both hold the same, to the last change. */
  same: z.boolean(),
  /** Came with the restore before which this backup was made: putting it back can take the rep away again. */
  cameLater: z.boolean()
})
export type RepToRestore = z.infer<typeof RepToRestore>

/** What putting a backup back would do. */
export const RestoreLook = z.object({ madeAt: Moment, reason: BackupReason, reps: z.array(RepToRestore) })
export type RestoreLook = z.infer<typeof RestoreLook>
