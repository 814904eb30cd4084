import { z } from 'zod'
import { NewPassphrase, passphraseLimits } from '../model/protection'
import { none, SavedFile } from './shapes'

const Typed = z.string().max(passphraseLimits.most)

/** Moving a whole library as one file (N-6). */
export const movingCalls = {
  /** Asks where to save the file; null when the person cancels. `keys`: include the keys of trainers. */
  'moving.write': {
    input: z.object({ passphrase: NewPassphrase.nullable(), keys: z.boolean() }),
    /** `unread`: what could not be read and is missing in it: reps by name, other files by path. */
    output: SavedFile.extend({ unread: z.array(z.string()) }).nullable()
  },
  /** Asks for a file and says whether it needs a passphrase; null when the person cancels. */
  'moving.choose': { input: none, output: z.object({ file: z.string(), locked: z.boolean() }).nullable() },
  /** Asks for an empty folder and makes a library of the chosen file there; the window is reloaded with it. */
  'moving.bring': { input: z.object({ passphrase: Typed.nullable() }), output: z.object({ opened: z.boolean() }) },
  /** Puts the chosen file away without bringing it. */
  'moving.putAway': { input: none, output: none }
} as const
