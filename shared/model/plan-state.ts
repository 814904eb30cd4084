import type { Id, PlainDate } from './scalars'
import type { Stance } from './signature'

/** How far the signing of a record is. `awaiting-ink`: sealed, and a name that belongs on the paper sheet is not told yet. */
export type Signing = 'draft' | 'rep-signed' | 'awaiting-ink' | 'signed'

/** What is known of a record by its signatures. */
export interface SigningState {
  signing: Signing
  /** Where the rep stands; null while the rep, or the ink, has not said it. */
  stance: Stance | null
  /** The day it was begun, the rep signed the draft, the manager sealed it, or the ink came, whichever is the last. */
  on: PlainDate
  /** The rep answered in the fields of a file, and signed nothing. */
  byFile?: true
}

/** What a plan is in its cycle. Only what the rep signed as agreed is ever in force; `none` closes and replaces nothing. */
export type Force = 'none' | 'in-force' | 'replaced' | 'ended'

/** Everything that may be said about a plan follows from this (S0-9, S4-1, R-1). */
export interface PlanState extends SigningState {
  force: Force
  /** The later plan, or the addendum, that is being written or awaits its ink; the plan holds as it is until that one is agreed. */
  changedBy: Id | null
  /** The day from which it was not in force any more. */
  until: PlainDate | null
}
