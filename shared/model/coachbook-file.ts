import { z } from 'zod'
import { Hash, Id, Line, Moment } from './scalars'

/** The version of the file that this program writes (`docs/coachbook-file.md`). */
export const coachbookFileVersion = 1

/** Whether what is only for the manager is in a file. */
export const NotesIn = z.enum(['with', 'without'])
export type NotesIn = z.infer<typeof NotesIn>

/** How many of what a workbook holds. */
const Counts = z.object({
  observations: z.int(),
  sessions: z.int(),
  plans: z.int(),
  /** Of the plans. */
  signed: z.int(),
  documents: z.int(),
  /** Kept PDFs, scans and filed copies. */
  files: z.int()
})
export type Counts = z.infer<typeof Counts>

/** What a `.coachbook` that was read would bring. Nothing of it is in the library. */
export const CoachbookLook = z.object({
  /** Of the file on the disk. */
  file: z.string(),
  rep: z.object({ name: Line, role: Line, territory: Line }),
  /** Who made it, as that says it. */
  by: Line,
  madeAt: Moment,
  notes: NotesIn,
  counts: Counts,
  /** The rep's workbook in this library: it came from there, or both from the same. */
  here: z.object({ id: Id, name: z.string() }).nullable(),
  /** What becomes of a manager's own workbook (`ownComing`). */
  own: z.enum(['none', 'own', 'reps', 'twice'])
})
export type CoachbookLook = z.infer<typeof CoachbookLook>

/** What was chosen: a file that can be read, or one that waits for its passphrase. */
export const CoachbookFound = z.discriminatedUnion('is', [
  z.object({ is: z.literal('open'), look: CoachbookLook }),
  z.object({ is: z.literal('locked'), file: z.string() })
])

/** What was written. `missing`: kept PDFs and scans that could not be read and are not in it. */
export const WrittenCoachbook = z.object({ file: Id, name: z.string(), missing: z.int() })

/** Digests of the open parts of records, by `<collection>/<id>`. */
export const RecordDigests = z.record(z.string().max(120), Hash)
export type RecordDigests = z.infer<typeof RecordDigests>
