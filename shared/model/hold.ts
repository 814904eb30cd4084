import { z } from 'zod'
import { GivenLine, Moment } from './scalars'

/** Why a workbook may not be erased as long as this stands, such as for a dispute (N-7). */
export const Hold = z.object({ at: Moment, by: z.string().max(200), reason: GivenLine })
export type Hold = z.infer<typeof Hold>
