import { z } from 'zod'
import { Stage } from './cycle'
import { Hold } from './hold'
import { Notice } from './notice'
import { Unsaved } from './saving'
import { Id, Moment } from './scalars'

/** A rep as the list of the team shows one. */
export const RepSummary = z.object({
  id: Id,
  name: z.string(),
  role: z.string(),
  territory: z.string(),
  archived: z.boolean(),
  /** One of the sample team (D-4). */
  sample: z.boolean(),
  /** The manager's own workbook, which is no part of the team: who coaches the manager. Missing for a rep (S3-1). */
  own: z.object({ coach: z.string() }).optional(),
  stage: Stage,
  focus: z.string().nullable(),
  observations: z.int(),
  lastObservation: Moment.nullable(),
  /** The workbook may not be erased; null where it may. */
  hold: Hold.nullable().default(null),
  /** Set when the workbook cannot be read or only be read. */
  problem: Notice.nullable()
})
export type RepSummary = z.infer<typeof RepSummary>

export const LibraryState = z.object({
  /** False until the first run has a name and a folder. */
  ready: z.boolean(),
  /** How many workbooks lie in a library whose settings do not say whose it is; null while nothing is there, or all is known. */
  nameless: z.int().min(0).nullable(),
  /** It is protected and waits for its passphrase. */
  locked: z.boolean(),
  /** The folder in words a person knows, such as `Documents/Coachbook`. */
  folder: z.string(),
  /** Set when nothing can be written: another start holds the library, or the folder is read-only. */
  readOnly: Notice.nullable(),
  notices: z.array(Notice),
  /** The workbooks with words that do not lie on the disk. */
  unsaved: z.array(Unsaved)
})
export type LibraryState = z.infer<typeof LibraryState>

/** A folder that a person chose; the choice stands for it, as the window knows no paths. */
export const ChosenFolder = z.object({
  choice: Id,
  /** Where the library is or would be, in words. */
  folder: z.string(),
  /** Whether a library is there, the one that is open is, or none. */
  found: z.enum(['library', 'open', 'none'])
})
export type ChosenFolder = z.infer<typeof ChosenFolder>

/** A library that was open before. */
export const RecentLibrary = z.object({ choice: Id, folder: z.string(), state: z.enum(['open', 'there', 'gone']) })
export type RecentLibrary = z.infer<typeof RecentLibrary>
