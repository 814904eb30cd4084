import { z } from 'zod'
import { Import } from '../model/bring'
import { GroupCopy, GroupWords, mostInGroup } from '../model/group'
import { Id } from '../model/scalars'

const Reps = z.array(Id).max(mostInGroup)

/** Sessions of several reps (S3-8): one operation over their workbooks. They are taken back by `bring.takeBack`. */
export const groupCalls = {
  /** The shared part, how it stands in each workbook, and what stayed when it was taken back. */
  'group.look': {
    input: z.object({ id: Id }),
    output: z.object({
      words: GroupWords.nullable(),
      copies: z.array(GroupCopy),
      state: Import.shape.state,
      left: Import.shape.left
    })
  },
  /** In all workbooks or in none. */
  'group.plan': { input: z.object({ words: GroupWords, reps: Reps }), output: Import },
  /** The shared part anew; who is not among `reps` takes part no more. */
  'group.change': { input: z.object({ id: Id, words: GroupWords, reps: Reps }), output: Import }
} as const
