import { z } from 'zod'
import { CoachbookFound, CoachbookLook, NotesIn, WrittenCoachbook } from '../model/coachbook-file'
import { MergeAnswers, MergeLook } from '../model/merge'
import { NewPassphrase, passphraseLimits } from '../model/protection'
import { Id } from '../model/scalars'
import { none, OfWorkbook, SavedFile } from './shapes'

/** A passphrase as it was typed; the length of a new one is checked where it is chosen. */
const Typed = z.string().max(passphraseLimits.most)

/** Passing a workbook on as one file (N-6). */
export const coachbookFileCalls = {
  /** Asks where to save the file; null when the person cancels. */
  'coachbook.export': {
    input: z.object({ workbook: Id, notes: NotesIn, passphrase: NewPassphrase.nullable() }),
    output: WrittenCoachbook.nullable()
  },
  /** Saves the rep's own copy: asks where to save the zip; null when the person cancels. */
  'coachbook.repCopy': { input: OfWorkbook, output: SavedFile.nullable() },
  /** Reads a file that the person chooses and says what it would bring; null when the person cancels. */
  'coachbook.choose': { input: none, output: CoachbookFound.nullable() },
  /** Opens the chosen file with its passphrase. */
  'coachbook.unlock': { input: z.object({ passphrase: Typed }), output: CoachbookLook },
  /** Takes the chosen file into the library, as the rep that it is of or as a copy. */
  'coachbook.takeIn': { input: z.object({ as: z.enum(['itself', 'copy']) }), output: z.object({ workbook: Id }) },
  /** What merging the file into the workbook that is there would do, with these answers. */
  'coachbook.compare': { input: z.object({ answers: MergeAnswers }), output: MergeLook },
  /**
   * Merges the file as one change that can be undone. Refused while an answer is missing, or when the workbook has
   * changed since `seq`.
   */
  'coachbook.merge': {
    input: z.object({ answers: MergeAnswers, seq: z.int() }),
    output: z.object({ workbook: Id, change: z.int(), missing: z.int() })
  },
  /** Puts the chosen file away without taking it in. */
  'coachbook.putAway': { input: none, output: none }
} as const
