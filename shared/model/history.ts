import { z } from 'zod'
import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'
import { Moment } from './scalars'
import { trusted } from './trusted'

/** The kind of change that brings a workbook back to its state in a backup. */
export const restoredType = 'workbook.restored'

/** A change as the history lists it. */
export const HistoryEntry = z.object({
  seq: z.int(),
  at: Moment,
  actor: z.string(),
  type: z.string(),
  target: z.string().nullable(),
  /** For an undo or redo: the `seq` of the change that is undone or redone. */
  of: z.int().optional(),
  /** For a change that was set aside and applied later: its own kind. */
  applies: z.string().optional(),
  /** For a restore: when the backup was made. */
  restores: Moment.optional(),
  /** Whether words that stood in the workbook before were changed or removed. */
  rewrites: z.literal(true).optional(),
  /** For a signature or ink under a plan: the state of the plan afterwards. */
  plan: trusted<PlanState>().optional(),
  /** The same for a document. */
  document: trusted<DocumentState>().optional(),
  /** The same for an addendum. */
  addendum: trusted<SigningState>().optional()
})
export type HistoryEntry = z.infer<typeof HistoryEntry>

const BeforeAndAfter = z.array(z.object({ part: z.string(), before: z.string(), after: z.string() }))

/** What stood in a record before an action and after it; `own`: the words that are only for the manager. */
export const ChangedRecord = z.object({
  /** `<collection>/<id>`, `rep`, or `private/<part>`. */
  path: z.string(),
  name: z.string().nullable(),
  when: z.string().nullable(),
  number: z.int().optional(),
  open: BeforeAndAfter,
  own: BeforeAndAfter
})
export type ChangedRecord = z.infer<typeof ChangedRecord>
