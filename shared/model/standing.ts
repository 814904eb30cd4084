import type { DocumentState } from './document-state'
import type { PlanState } from './plan-state'

/** How something that was signed stands, whatever it is. */
export type Standing = { kind: 'plan'; state: PlanState } | { kind: 'document'; state: DocumentState }
