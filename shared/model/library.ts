import { z } from 'zod'
import { Stage } from './cycle'
import { Hold } from './hold'
import { Notice } from './notice'
import { Unsaved } from './saving'
import { Id, Moment } from './scalars'

/** A rep as the list of the team shows them. */
export const RepSummary = z.object({
  id: Id,
  name: z.string(),
  role: z.string(),
  territory: z.string(),
  archived: z.boolean(),
  /** Whether it is a rep of the sample team (D-4). */
  sample: z.boolean(),
  /**
   * Set for the manager's own workbook, which is not part of the team: who coaches the manager. Missing for a rep
   * (S3-1).
   */
  own: z.object({ coach: z.string() }).optional(),
  stage: Stage,
  focus: z.string().nullable(),
  observations: z.int(),
  lastObservation: Moment.nullable(),
  /** Why the workbook may not be erased; null when it may. */
  hold: Hold.nullable().default(null),
  /** Set when the workbook cannot be read, or can only be read. */
  problem: Notice.nullable()
})
export type RepSummary = z.infer<typeof RepSummary>

export const LibraryState = z.object({
  /** False until the first run has asked for a name and a folder. */
  ready: z.boolean(),
  /**
   * How many workbooks are in a library whose settings do not name its manager; null when there are none, or the
   * settings are complete.
   */
  nameless: z.int().min(0).nullable(),
  /** Whether it is protected and waits for its passphrase. */
  locked: z.boolean(),
  /** The folder in words a person knows, such as `Documents/Coachbook`. */
  folder: z.string(),
  /** Set when nothing can be written: another running Coachbook holds the library, or the folder is read-only. */
  readOnly: Notice.nullable(),
  notices: z.array(Notice),
  /** The workbooks with words that are not on the disk yet. */
  unsaved: z.array(Unsaved)
})
export type LibraryState = z.infer<typeof LibraryState>

/** A folder that a person chose. The window knows no paths; it names the folder by `choice`. */
export const ChosenFolder = z.object({
  choice: Id,
  /** Where the library is or would be, in words. */
  folder: z.string(),
  /** Whether there is a library, the library that is open, or none. */
  found: z.enum(['library', 'open', 'none'])
})
export type ChosenFolder = z.infer<typeof ChosenFolder>

/** A library that was open before. */
export const RecentLibrary = z.object({ choice: Id, folder: z.string(), state: z.enum(['open', 'there', 'gone']) })
export type RecentLibrary = z.infer<typeof RecentLibrary>
