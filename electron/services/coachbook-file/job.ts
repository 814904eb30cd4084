import type { RefusalCode } from '../../../shared/messages'
import type { ReadCoachbook } from './read'

/** A question to the thread; one is answered after the other. */
export type Question =
  | { ask: 'read'; path: string; passphrase: string | null }
  | { ask: 'file'; path: string }
  /** Seals bytes with a passphrase; `work` is the logarithm of the cost of a guess. */
  | { ask: 'seal'; bytes: Uint8Array; passphrase: string; work?: number }

/** `refused`: the code of an error that a person can read. */
export type Answer =
  | ({ is: 'read' } & ReadCoachbook)
  /** The file is sealed with a passphrase, and none was given. */
  | { is: 'locked' }
  | { is: 'file'; bytes: Uint8Array<ArrayBuffer> }
  | { is: 'refused'; why: RefusalCode }
