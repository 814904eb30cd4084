import { z } from 'zod'
import { Bind } from '../bindings'
import { Role } from '../roles'
import { base, fieldKind } from './kind'

/** The two signatures; `repRole` and `managerRole` name the parties when they are not rep and coach. */
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
