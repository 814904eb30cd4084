import { z } from 'zod'
import { GivenLine, Moment } from './scalars'

/** Why a workbook may not be erased while this is set, such as a dispute (N-7). */
export const Hold = z.object({ at: Moment, by: z.string().max(200), reason: GivenLine })
export type Hold = z.infer<typeof Hold>
