import { z } from 'zod'
import { Hash, Id, Line, Moment } from './scalars'

/** The version in which this program writes the file (`docs/coachbook-file.md`). */
export const coachbookFileVersion = 1

/** Whether the file includes what is only for the manager. */
export const NotesIn = z.enum(['with', 'without'])
export type NotesIn = z.infer<typeof NotesIn>

/** How many records of each kind a workbook holds. */
const Counts = z.object({
  observations: z.int(),
  sessions: z.int(),
  plans: z.int(),
  /** How many of the plans are signed. */
  signed: z.int(),
  documents: z.int(),
  /** Kept PDFs, scans and filed copies. */
  files: z.int()
})
export type Counts = z.infer<typeof Counts>

/** What a `.coachbook` that was read would bring. None of it is in the library yet. */
export const CoachbookLook = z.object({
  /** The name of the file on the disk. */
  file: z.string(),
  rep: z.object({ name: Line, role: Line, territory: Line }),
  /** Who made the file, as the file says. */
  by: Line,
  madeAt: Moment,
  notes: NotesIn,
  counts: Counts,
  /**
   * The rep's workbook in this library that the file came from, or that has the same origin; null when there is none.
   */
  here: z.object({ id: Id, name: z.string() }).nullable(),
  /** What happens to a manager's own workbook (`ownComing`). */
  own: z.enum(['none', 'own', 'reps', 'twice'])
})
export type CoachbookLook = z.infer<typeof CoachbookLook>

/** The chosen file: one that can be read, or one that needs its passphrase. */
export const CoachbookFound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), look: CoachbookLook }),
  z.object({ is: z.literal('locked'), file: z.string() })
])

/** The file that was written. `missing`: how many kept PDFs and scans could not be read and are not in it. */
export const WrittenCoachbook = z.object({ file: Id, name: z.string(), missing: z.int() })

/** Digests of the open parts of records, by `<collection>/<id>`. */
export const RecordDigests = z.record(z.string().max(120), Hash)
export type RecordDigests = z.infer<typeof RecordDigests>
