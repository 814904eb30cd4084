import type { RefusalCode } from '../../../shared/messages'
import type { About } from '../backups/archive'
import type { FaultReason } from '../storage/files'

/** What the thread is asked. */
export type Question =
  /** Writes the library at `library` into a new file at `path` and reads it back; without `keys` no trainer's key is in it. */
  | {
      ask: 'write'
      library: string
      path: string
      about: About
      keys: boolean
      passphrase: string | null
      work?: number
    }
  /** Whether a file is sealed, and whether a passphrase opens it. */
  | { ask: 'look'; path: string; passphrase: string | null }
  /** Lays the files of a library down below `place`; `beside`: where what is sealed may lie in clear meanwhile. */
  | { ask: 'unpack'; path: string; passphrase: string | null; place: string; beside: string }

export type Answer =
  | { is: 'done' }
  | { is: 'locked' }
  /** By the code of an error that a person can read. */
  | { is: 'refused'; why: RefusalCode }
  | { is: 'fault'; why: FaultReason; path: string }
