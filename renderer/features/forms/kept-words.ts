import type { Translate } from '../../../shared/messages'
import { optionsOf } from '../../../shared/model/fields'
import { fieldName } from '../../../shared/rules/template-diff'
import type { KeptValue } from '../../../shared/rules/template-move'

/** What a person knew the field of a kept value by. */
export const keptLabel = ({ field, id }: KeptValue): string => (field ? fieldName(field) : id)

/** A kept value in words, as far as the field it was written in can be found. */
export function keptWords({ field, value }: KeptValue, t: Translate): string {
  const named = (id: string) => (field && optionsOf(field)?.find((option) => option.id === id)?.label) || id
  if (typeof value === 'boolean') return t(value ? 'templates:yes' : 'templates:no')
  if (!Array.isArray(value)) return typeof value === 'string' ? named(value) : String(value)
  return value
    .map((item) =>
      typeof item === 'string'
        ? named(item)
        : Object.values(item)
            .filter((text) => text.trim() !== '')
            .join(' · ')
    )
    .join('\n')
}
