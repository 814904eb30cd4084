import { z } from 'zod'
import { Bind } from '../bindings'
import { Role } from '../roles'
import { base, fieldKind } from './kind'

/** Where both sign; with `repRole` and `managerRole`, as something else than rep and coach. */
export const signatures = fieldKind({
  schema: () =>
    z.object({
      ...base,
      type: z.literal('signatures'),
      repRole: Role.optional(),
      managerRole: Role.optional(),
      bind: Bind
    }),
  holds: null,
  fits: () => false,
  asks: false,
  lined: false,
  settings: ({ repRole, managerRole }) => ({ 'rep-role': repRole, 'manager-role': managerRole })
})
