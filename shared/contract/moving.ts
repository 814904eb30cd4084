import { z } from 'zod'
import { NewPassphrase, passphraseLimits } from '../model/protection'
import { none, SavedFile } from './shapes'

const Typed = z.string().max(passphraseLimits.most)

/** A whole library as one file (N-6). */
export const movingCalls = {
  /** Asks where to save the file; null when the person thinks better of it. `keys`: with the keys of trainers. */
  'moving.write': {
    input: z.object({ passphrase: NewPassphrase.nullable(), keys: z.boolean() }),
    output: SavedFile.nullable()
  },
  /** Asks for a file and says whether it waits for its passphrase; null when the person thinks better of it. */
  'moving.choose': { input: none, output: z.object({ file: z.string(), locked: z.boolean() }).nullable() },
  /** Asks for an empty folder and makes a library there of what was chosen; the window is loaded anew with it. */
  'moving.bring': { input: z.object({ passphrase: Typed.nullable() }), output: z.object({ opened: z.boolean() }) },
  /** What was chosen is not brought. */
  'moving.putAway': { input: none, output: none }
} as const
