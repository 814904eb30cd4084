import { z } from 'zod'
import { Hash, Id } from './scalars'
import { Paper } from './settings'

/**
 * What can be printed for each rep: the plan in force, every sealed plan (the file name tells when one is not agreed),
 * the charter that both stand by, the latest observation and one-on-one, the latest group session, the profile, and the
 * open cycle, or the last one when none is open.
 */
export const repSheets = ['plan', 'plans', 'charter', 'observation', 'session', 'group', 'profile', 'cycle'] as const

/** One item of a batch; a plan includes its addenda. `receipts`: those for the latest sealed plans, on shared sheets. */
export const BatchSheet = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(repSheets), workbook: Id }),
  z.object({ kind: z.literal('receipts'), workbooks: z.array(Id).min(1).max(5000) }),
  z.object({ kind: z.literal('blank'), template: Hash })
])
export type BatchSheet = z.infer<typeof BatchSheet>

/** The most items of a batch; more than anybody has. */
const most = 5000

export const PrinterName = z.string().min(1).max(500)

export const BatchOrder = z.object({
  sheets: z.array(BatchSheet).min(1).max(most),
  paper: Paper,
  /** A printer by its name; null asks for a folder. */
  printer: PrinterName.nullable()
})
export type BatchOrder = z.infer<typeof BatchOrder>

/** An item that failed: whose it is (empty for a form), what it is, and why, in the language of the window. */
const Left = z.object({ sheet: BatchSheet, of: z.string(), why: z.string() })

/** The progress of a batch. `stopping`: the item that is under way is still finished. */
export const BatchState = z.object({
  to: z.enum(['folder', 'printer']),
  /** The name of the folder or the printer. */
  place: z.string(),
  state: z.enum(['running', 'paused', 'stopping', 'stopped', 'done']),
  /** It waits until the rep has given the laptop back, and then goes on. */
  held: z.boolean(),
  all: z.int(),
  /** Items that are done, failed, or do not exist. */
  settled: z.int(),
  /** Files written or pages handed over, including files that were there already, byte for byte the same. */
  files: z.int(),
  already: z.int(),
  /** The printer is paused: what it was given last waits in its queue. */
  waits: z.boolean(),
  /** Characters that no font has; the pages show their code numbers instead. */
  missingGlyphs: z.array(z.string()),
  failed: z.array(Left),
  /** Items that do not exist: no plan in force, no charter. */
  nothing: z.array(Left.omit({ why: true }))
})
export type BatchState = z.infer<typeof BatchState>
