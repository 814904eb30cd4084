import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'
import type { PlainDate } from './scalars'

/** What has happened since a plan or addendum was sealed, so that its page no longer says what holds (S4-1, R-3). */
export type Since =
  /** The plan was replaced by another, or its cycle ended. */
  | { is: 'replaced' | 'ended'; until: PlainDate }
  /** A later addendum was agreed to, and its actions and dates hold instead. */
  | { is: 'added'; number: number }

/** The state of a signed record; `since` is set when a workbook was available to ask. */
export type Standing =
  | { kind: 'plan'; state: PlanState; since?: Since | null }
  | { kind: 'document'; state: DocumentState }
  | { kind: 'addendum'; state: SigningState; since?: Since | null }
