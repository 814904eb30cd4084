import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'
import type { PlainDate } from './scalars'

/** What came after the sealing of a plan or addendum, so that its page does not say what holds (S4-1, R-3). */
export type Since =
  /** Of the plan: another took its place, or its cycle ended. */
  | { is: 'replaced' | 'ended'; until: PlainDate }
  /** A later addendum was agreed, whose actions and dates hold instead. */
  | { is: 'added'; number: number }

/** How something that was signed stands, whatever it is; `since` where a workbook was asked. */
export type Standing =
  | { kind: 'plan'; state: PlanState; since?: Since | null }
  | { kind: 'document'; state: DocumentState }
  | { kind: 'addendum'; state: SigningState; since?: Since | null }
