import type { Translator } from '../messages'
import type { Party } from '../model/field-of-work'
import type { Roles } from '../model/roles'
import { allFields, type Template } from '../model/template'

/** What a form calls the two parties; empty when they are rep and coach. */
export function rolesOf(template: Template): Roles {
  const field = allFields(template).find(({ type }) => type === 'signatures')
  if (field?.type !== 'signatures') return {}
  const { repRole, managerRole } = field
  return { ...(repRole && { rep: repRole }), ...(managerRole && { manager: managerRole }) }
}

/** Whether a form names at least one party other than rep or coach. */
export const hasRoles = (roles: Roles): boolean => Object.keys(roles).length > 0

type Speech = Pick<Translator, 't' | 'language'> & { roles?: Roles | undefined }

/** A role inside a sentence: `rep`, `coach`, or the form’s own word. */
export const roleOf = (party: Party, { t, roles = {} }: Omit<Speech, 'language'>): string =>
  roles[party] ?? t(`print:signature.${party}`)

/** A role above a name: `Rep`, `Coach`, or the form’s own word with a capital. */
export function roleLabel(party: Party, { t, language, roles = {} }: Speech): string {
  const own = roles[party]
  if (own === undefined) return t(`print:blank.${party}`)
  const [first = ''] = own
  return first.toLocaleUpperCase(language) + own.slice(first.length)
}
