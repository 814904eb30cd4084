import { z } from 'zod'
import { BatchOrder, BatchState, PrinterName } from '../model/batch'
import { none } from './shapes'

/** Prints or saves pages of several reps, or of several forms, in one go. */
export const batchCalls = {
  /** The system's printers, the default one first. */
  'batch.printers': { input: none, output: z.array(z.object({ name: PrinterName, label: z.string() })) },
  /**
   * Starts a batch, which goes on by itself. Asks for a folder when no printer is named; null when the person
   * cancels.
   */
  'batch.start': { input: BatchOrder, output: BatchState.nullable() },
  /** The progress of the last batch since the program started; null when there is none or it was dismissed. */
  'batch.look': { input: none, output: BatchState.nullable() },
  'batch.pause': { input: none, output: none },
  'batch.goOn': { input: none, output: none },
  /** Stops after the page that is under way. */
  'batch.stop': { input: none, output: none },
  /** Tries again what failed, and what was left out when it was stopped. */
  'batch.again': { input: none, output: none },
  /** Opens the folder that the files are in. */
  'batch.showFolder': { input: none, output: none },
  /** Dismisses the result that the person has seen. */
  'batch.putAway': { input: none, output: none }
} as const
