import type { SigningState } from './plan-state'
import type { PlainDate } from './scalars'

/** How far a document is: a draft, finished without signatures, or as far as its signing is. */
export type DocumentState = SigningState | { signing: 'done'; stance: null; on: PlainDate }
