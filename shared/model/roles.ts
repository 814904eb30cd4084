import { z } from 'zod'
import { Line } from './scalars'

/** What somebody is on a form who is not rep or coach; at most 60 characters. */
export const Role = Line.min(1).max(60)

/** What the two of a form are called beside their signatures, by its own words; nothing where they are rep and coach. */
export const Roles = z.object({ rep: Role.optional(), manager: Role.optional() })
export type Roles = z.infer<typeof Roles>
