import { z } from 'zod'
import { Id } from './scalars'

/** Whether what was written lies on the disk. `reason` names a text under `saving` in the catalogue. */
export const SaveState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('not-saved'), reason: z.string() })
])
export type SaveState = z.infer<typeof SaveState>

/** What stands on a page and cannot be kept: in a field that refuses it, or in a dialog that is not done. */
export const Left = z.enum(['nothing', 'field', 'dialog'])
export type Left = z.infer<typeof Left>

/** A workbook that holds words which do not lie on the disk, and why not. */
export const Unsaved = z.object({ workbook: Id, reason: z.string() })
export type Unsaved = z.infer<typeof Unsaved>
