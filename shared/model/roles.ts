import { z } from 'zod'
import { Line } from './scalars'

/** What somebody is called on a form, instead of rep or coach; at most 60 characters. */
export const Role = Line.min(1).max(60)

/** What a form calls the two beside their signatures; a missing one is rep or coach. */
export const Roles = z.object({ rep: Role.optional(), manager: Role.optional() })
export type Roles = z.infer<typeof Roles>
