import type { RefusalCode } from '../../../shared/messages'
import type { ReadCoachbook } from './read'

/** What the reading thread is asked, one after the other. */
export type Question =
  | { ask: 'read'; path: string; passphrase: string | null }
  | { ask: 'file'; path: string }
  /** Seals bytes under a passphrase; `work` is the logarithm of what a guess costs. */
  | { ask: 'seal'; bytes: Uint8Array; passphrase: string; work?: number }

/** `refused`: by the code of an error that a person can read. */
export type Answer =
  | ({ is: 'read' } & ReadCoachbook)
  /** It is sealed under a passphrase, which was not given. */
  | { is: 'locked' }
  | { is: 'file'; bytes: Uint8Array<ArrayBuffer> }
  | { is: 'refused'; why: RefusalCode }
