import type { Translate } from '../../../shared/messages'
import { valueWords } from '../../../shared/print/fields'
import { fieldName } from '../../../shared/rules/template-diff'
import type { KeptValue } from '../../../shared/rules/template-move'

/** What the field of a kept value was called. */
export const keptLabel = ({ field, id }: KeptValue): string => (field ? fieldName(field) : id)

/** A kept value in words, as far as the field it was written in can be found. */
export const keptWords = ({ field, value }: KeptValue, setting: { t: Translate; language: string }): string =>
  valueWords(field, value, setting)
