import { z } from 'zod'
import { BatchOrder, BatchState, PrinterName } from '../model/batch'
import { none } from './shapes'

/** Pages of several reps, or of several forms, in one go. */
export const batchCalls = {
  /** The system's printers, the usual one first. */
  'batch.printers': { input: none, output: z.array(z.object({ name: PrinterName, label: z.string() })) },
  /** Asks for a folder where no printer is named; null when the person thinks better of it. It goes on by itself. */
  'batch.start': { input: BatchOrder, output: BatchState.nullable() },
  /** How far the last batch of this start is; null when there is none or it was put away. */
  'batch.look': { input: none, output: BatchState.nullable() },
  'batch.pause': { input: none, output: none },
  'batch.goOn': { input: none, output: none },
  /** What is under way is brought to its end, the rest is left. */
  'batch.stop': { input: none, output: none },
  /** Tries again what failed, and what was left when it was stopped. */
  'batch.again': { input: none, output: none },
  /** Opens the folder that the files are in. */
  'batch.showFolder': { input: none, output: none },
  /** The person has seen how it went. */
  'batch.putAway': { input: none, output: none }
} as const
