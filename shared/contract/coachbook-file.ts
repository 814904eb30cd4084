import { z } from 'zod'
import { CoachbookFound, CoachbookLook, NotesIn, WrittenCoachbook } from '../model/coachbook-file'
import { MergeAnswers, MergeLook } from '../model/merge'
import { NewPassphrase, passphraseLimits } from '../model/protection'
import { Id } from '../model/scalars'
import { none, OfWorkbook, SavedFile } from './shapes'

/** A passphrase as it was typed; how long a new one has to be is asked where it is chosen. */
const Typed = z.string().max(passphraseLimits.most)

/** A workbook as one file, to be handed over (N-6). */
export const coachbookFileCalls = {
  /** Asks where to save the file; null when the person thinks better of it. */
  'coachbook.export': {
    input: z.object({ workbook: Id, notes: NotesIn, passphrase: NewPassphrase.nullable() }),
    output: WrittenCoachbook.nullable()
  },
  /** The rep's own copy: asks where to save the zip; null when the person thinks better of it. */
  'coachbook.repCopy': { input: OfWorkbook, output: SavedFile.nullable() },
  /** Reads a file that a person chooses and says what it would bring; null when the person thinks better of it. */
  'coachbook.choose': { input: none, output: CoachbookFound.nullable() },
  /** Opens what was chosen with its passphrase. */
  'coachbook.unlock': { input: z.object({ passphrase: Typed }), output: CoachbookLook },
  /** Takes what was chosen into the library, as the rep that it is or as a copy. */
  'coachbook.takeIn': { input: z.object({ as: z.enum(['itself', 'copy']) }), output: z.object({ workbook: Id }) },
  /** What taking the file into the workbook that is there already would do, with these answers. */
  'coachbook.compare': { input: z.object({ answers: MergeAnswers }), output: MergeLook },
  /** Merges it, as one change with undo. Refused where not all is answered, or the workbook was changed since `seq`. */
  'coachbook.merge': {
    input: z.object({ answers: MergeAnswers, seq: z.int() }),
    output: z.object({ workbook: Id, change: z.int(), missing: z.int() })
  },
  /** What was chosen is not taken in. */
  'coachbook.putAway': { input: none, output: none }
} as const
