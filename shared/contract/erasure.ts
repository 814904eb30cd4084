import { z } from 'zod'
import { Erasures } from '../model/erasure'
import { Id } from '../model/scalars'
import { Paper } from '../model/settings'
import { none } from './shapes'

/** Erasing a rep for good. */
export const erasureCalls = {
  'erasure.look': { input: none, output: Erasures },
  /** `name`: as a person typed it. The window is loaded anew when it is done. */
  'erasure.erase': { input: z.object({ rep: Id, name: z.string().max(400) }), output: none },
  'erasure.certificate': {
    input: z.object({ rep: Id, to: z.enum(['printer', 'file']), paper: Paper }),
    output: z.object({ done: z.boolean() })
  }
} as const
