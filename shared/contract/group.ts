import { z } from 'zod'
import { Import } from '../model/bring'
import { GroupCopy, GroupWords, mostInGroup } from '../model/group'
import { Id } from '../model/scalars'

const Reps = z.array(Id).max(mostInGroup)

/**
 * Sessions of several reps (S3-8): each call is one operation over their workbooks, and is taken back by
 * `bring.takeBack`.
 */
export const groupCalls = {
  /** The shared part, its state in each workbook, and what was left when it was taken back. */
  'group.look': {
    input: z.object({ id: Id }),
    output: z.object({
      words: GroupWords.nullable(),
      copies: z.array(GroupCopy),
      state: Import.shape.state,
      left: Import.shape.left
    })
  },
  /** Writes to all workbooks or to none. */
  'group.plan': { input: z.object({ words: GroupWords, reps: Reps }), output: Import },
  /** Writes the shared part anew; a rep who is not among `reps` no longer takes part. */
  'group.change': { input: z.object({ id: Id, words: GroupWords, reps: Reps }), output: Import }
} as const
