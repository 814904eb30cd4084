import type { RefusalCode } from '../../../shared/messages'
import type { About } from '../backups/archive'
import type { FaultReason } from '../storage/files'

/** A question to the thread. */
export type Question =
  /**
   * Writes the library at `library` into a new file at `path` and reads it back; without `keys` it contains no
   * trainer's key.
   */
  | {
      ask: 'write'
      library: string
      path: string
      about: About
      keys: boolean
      passphrase: string | null
      /** The key of a protected library, so that its files can be packed; the buffer is transferred. */
      key: Uint8Array<ArrayBuffer> | null
      work?: number
    }
  /** Whether a file is sealed, and whether a passphrase opens it. */
  | { ask: 'look'; path: string; passphrase: string | null }
  /** Puts the files of a library below `place`; `beside`: a folder where sealed content may lie in clear meanwhile. */
  | { ask: 'unpack'; path: string; passphrase: string | null; place: string; beside: string }

export type Answer =
  | { is: 'done' }
  /** Written; without what could not be read, by path. */
  | { is: 'written'; unread: readonly string[] }
  | { is: 'locked' }
  /** The code of an error that a person can read. */
  | { is: 'refused'; why: RefusalCode }
  | { is: 'fault'; why: FaultReason; path: string }
