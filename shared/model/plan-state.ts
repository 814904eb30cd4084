import type { Id, PlainDate } from './scalars'
import type { Stance } from './signature'

/**
 * The state of a record's signing. `awaiting-ink`: sealed, but a signature that belongs on the paper sheet has not been
 * noted yet.
 */
export type Signing = 'draft' | 'rep-signed' | 'awaiting-ink' | 'signed'

/** What the signatures of a record tell. */
export interface SigningState {
  signing: Signing
  /** The rep's stance; null while neither the rep nor the ink has told it. */
  stance: Stance | null
  /** The latest of these days: it was begun, the rep signed, the manager sealed it, the ink was noted. */
  on: PlainDate
  /** Set when the rep answered in the fields of a file and signed nothing. */
  byFile?: true
}

/**
 * What a plan is in its cycle. Only a plan that the rep signed as agreed is ever in force; one with `none` neither ends
 * nor replaces another.
 */
export type Force = 'none' | 'in-force' | 'replaced' | 'ended'

/** Everything that may be said about a plan follows from this (S0-9, S4-1, R-1). */
export interface PlanState extends SigningState {
  force: Force
  /**
   * The later plan, or the addendum, that is being written or waits for its ink; this plan stays in force until that
   * one is agreed.
   */
  changedBy: Id | null
  /** The first day on which it was no longer in force; null while it is. */
  until: PlainDate | null
}
