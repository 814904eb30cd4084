import { z } from 'zod'
import { Bind } from '../bindings'
import { Line } from '../scalars'
import { base, fieldKind } from './kind'

/** What somebody is on a form who is not rep or coach; at most 60 characters. */
const Role = Line.min(1).max(60).optional()

/** Where both sign; with `repRole` and `managerRole`, as something else than rep and coach. */
export const signatures = fieldKind({
  schema: () => z.object({ ...base, type: z.literal('signatures'), repRole: Role, managerRole: Role, bind: Bind }),
  holds: null,
  fits: () => false,
  asks: false,
  lined: false,
  settings: ({ repRole, managerRole }) => ({ 'rep-role': repRole, 'manager-role': managerRole })
})
