import type { DocumentState } from './document-state'
import type { PlanState, SigningState } from './plan-state'

/** How something that was signed stands, whatever it is. */
export type Standing =
  | { kind: 'plan'; state: PlanState }
  | { kind: 'document'; state: DocumentState }
  | { kind: 'addendum'; state: SigningState }
