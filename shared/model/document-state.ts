import type { SigningState } from './plan-state'
import type { PlainDate } from './scalars'

/** The state of a document: finished without signatures, or the state of its signing. */
export type DocumentState = SigningState | { signing: 'done'; stance: null; on: PlainDate }
