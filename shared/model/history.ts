import { z } from 'zod'
import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'
import { Moment } from './scalars'
import { trusted } from './trusted'

/** The kind of change with which a workbook becomes what it was in a backup. */
export const restoredType = 'workbook.restored'

/** A change as the history lists it. */
export const HistoryEntry = z.object({
  seq: z.int(),
  at: Moment,
  actor: z.string(),
  type: z.string(),
  target: z.string().nullable(),
  /** For an undo or redo: the `seq` of the change that it takes back or brings back. */
  of: z.int().optional(),
  /** For a change that was set aside and was applied: the kind of change that it is. */
  applies: z.string().optional(),
  /** For a restore: when the backup was made. */
  restores: Moment.optional(),
  /** For a signature or ink: how the plan stood then. */
  plan: trusted<PlanState>().optional(),
  /** The same of a document. */
  document: trusted<DocumentState>().optional(),
  /** And of an addendum. */
  addendum: trusted<SigningState>().optional()
})
export type HistoryEntry = z.infer<typeof HistoryEntry>
