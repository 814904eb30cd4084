import { allFields, type Template } from '../model/template'

/** What the two of a form are called beside their signatures, by its own words; nothing where they are rep and coach. */
export interface Roles {
  rep?: string
  manager?: string
}

export function rolesOf(template: Template): Roles {
  const field = allFields(template).find(({ type }) => type === 'signatures')
  if (field?.type !== 'signatures') return {}
  const { repRole, managerRole } = field
  return { ...(repRole && { rep: repRole }), ...(managerRole && { manager: managerRole }) }
}
