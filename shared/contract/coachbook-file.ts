import { z } from 'zod'
import { CoachbookLook, NotesIn, WrittenCoachbook } from '../model/coachbook-file'
import { Id } from '../model/scalars'
import { none, OfWorkbook, SavedFile } from './shapes'

/** A workbook as one file, to be handed over (N-6). */
export const coachbookFileCalls = {
  /** Asks where to save the file; null when the person thinks better of it. */
  'coachbook.export': { input: z.object({ workbook: Id, notes: NotesIn }), output: WrittenCoachbook.nullable() },
  /** The rep's own copy: asks where to save the zip; null when the person thinks better of it. */
  'coachbook.repCopy': { input: OfWorkbook, output: SavedFile.nullable() },
  /** Reads a file that a person chooses and says what it would bring; null when the person thinks better of it. */
  'coachbook.choose': { input: none, output: CoachbookLook.nullable() },
  /** Takes what was chosen into the library, as the rep that it is or as a copy. */
  'coachbook.takeIn': { input: z.object({ as: z.enum(['itself', 'copy']) }), output: z.object({ workbook: Id }) },
  /** What was chosen is not taken in. */
  'coachbook.putAway': { input: none, output: none }
} as const
