import type { Party } from '../model/field-of-work'
import type { PrintSetting } from './form'

type Speech = Pick<PrintSetting, 't' | 'language' | 'roles'>

/** As it stands within a line: `rep`, `coach`, or the form’s own word. */
export const roleOf = (party: Party, { t, roles = {} }: Speech): string => roles[party] ?? t(`print:signature.${party}`)

/** As it stands above a name: `Rep`, `Coach`, or the form’s own word with a capital. */
export function roleLabel(party: Party, { t, language, roles = {} }: Speech): string {
  const own = roles[party]
  if (own === undefined) return t(`print:blank.${party}`)
  const [first = ''] = own
  return first.toLocaleUpperCase(language) + own.slice(first.length)
}
