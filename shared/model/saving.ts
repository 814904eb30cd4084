import { z } from 'zod'
import { Id } from './scalars'

/** Whether what was written is on the disk. `reason` names a text under `saving` in the catalogue. */
export const SaveState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('not-saved'), reason: z.string() })
])
export type SaveState = z.infer<typeof SaveState>

/** What is on a page and cannot be kept: words in a field that refuses them, or in a dialog that is not finished. */
export const Left = z.enum(['nothing', 'field', 'dialog'])
export type Left = z.infer<typeof Left>

/** A workbook with words that are not on the disk, and why not. */
export const Unsaved = z.object({ workbook: Id, reason: z.string() })
export type Unsaved = z.infer<typeof Unsaved>
