import { z } from 'zod'

/** Whether what was written lies on the disk. `reason` names a text under `saving` in the catalogue. */
export const SaveState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('saved') }),
  z.object({ state: z.literal('not-saved'), reason: z.string() })
])
export type SaveState = z.infer<typeof SaveState>
