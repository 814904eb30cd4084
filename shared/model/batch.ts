import { z } from 'zod'
import { Hash, Id } from './scalars'
import { Paper } from './settings'

/**
 * What can be had of each rep: the plan in force, every plan that was sealed (its file's name says where it is not agreed), the charter both stand by, the latest observation and
 * one-on-one, the latest group session, the profile, and the cycle that is open, or else the last one.
 */
export const repSheets = ['plan', 'plans', 'charter', 'observation', 'session', 'group', 'profile', 'cycle'] as const

/** One thing of a batch; a plan comes with its addenda. */
export const BatchSheet = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(repSheets), workbook: Id }),
  z.object({ kind: z.literal('blank'), template: Hash })
])
export type BatchSheet = z.infer<typeof BatchSheet>

/** So many things at once are more than anybody has. */
const most = 5000

export const PrinterName = z.string().min(1).max(500)

export const BatchOrder = z.object({
  sheets: z.array(BatchSheet).min(1).max(most),
  paper: Paper,
  /** A printer by its name; null asks for a folder. */
  printer: PrinterName.nullable()
})
export type BatchOrder = z.infer<typeof BatchOrder>

/** One thing that did not come out: whose it is (empty for a form), what it is, and why, in the language of the window. */
const Left = z.object({ sheet: BatchSheet, of: z.string(), why: z.string() })

/** How far a batch is. `stopping`: what is under way is still brought to its end. */
export const BatchState = z.object({
  to: z.enum(['folder', 'printer']),
  /** The name of the folder or the printer. */
  place: z.string(),
  state: z.enum(['running', 'paused', 'stopping', 'stopped', 'done']),
  /** It goes on by itself once the rep has given the laptop back. */
  held: z.boolean(),
  all: z.int(),
  /** Things that came out, failed, or are not there. */
  settled: z.int(),
  /** Files written or pages handed over, and files that lay there already, byte for byte. */
  files: z.int(),
  already: z.int(),
  /** The printer is paused: what it was handed last lies in its queue. */
  waits: z.boolean(),
  /** Signs that no font has; the pages show their numbers in their place. */
  missingGlyphs: z.array(z.string()),
  failed: z.array(Left),
  /** There is none of it: no plan in force, no charter. */
  nothing: z.array(Left.omit({ why: true }))
})
export type BatchState = z.infer<typeof BatchState>
