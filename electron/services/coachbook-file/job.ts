import type { ReadCoachbook } from './read'

/** What the reading thread is asked, one after the other. */
export type Question = { ask: 'read'; path: string } | { ask: 'file'; path: string }

/** `refused`: by the code of an error that a person can read. */
export type Answer =
  | ({ is: 'read' } & ReadCoachbook)
  | { is: 'file'; bytes: Uint8Array<ArrayBuffer> }
  | { is: 'refused'; why: string }
