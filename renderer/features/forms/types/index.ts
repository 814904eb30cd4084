import type { Field, FieldOf, FieldType } from '../../../../shared/model/template'
import { actions } from './actions'
import { checklist } from './checklist'
import { choice } from './choice'
import { choices } from './choices'
import { coachingDates } from './coaching-dates'
import { date } from './date'
import { facts } from './facts'
import { guidance } from './guidance'
import type { FieldInWindow } from './kind'
import { line } from './line'
import { longText } from './long-text'
import { number } from './number'
import { rating } from './rating'
import { scale } from './scale'
import { signatures } from './signatures'
import { stage } from './stage'
import { table } from './table'
import { yesNo } from './yes-no'

/** Every type of field in the window, in the order in which the editor offers them. */
const fieldsInWindow: { [T in FieldType]: FieldInWindow<FieldOf<T>> } = {
  text: { ...line, offered: 'always' },
  'long-text': longText,
  choice,
  choices,
  'yes-no': yesNo,
  rating,
  scale,
  number,
  date,
  person: { ...line, offered: 'always' },
  stage,
  checklist,
  table,
  facts,
  actions,
  'coaching-dates': coachingDates,
  guidance,
  'page-break': { offered: 'always' },
  // Charters and free forms are signed without a rule of Coachbook behind the signatures.
  signatures: { ...signatures, offered: 'unruled' },
  // Shown as words unless bound to what Coachbook knows; forms that were made elsewhere have such fields.
  behavior: { ...line, offered: 'never' },
  gap: { ...line, offered: 'never' },
  account: { ...line, offered: 'never' },
  place: { ...line, offered: 'never' },
  // Shows nothing unless bound to what Coachbook knows.
  ratings: { offered: 'never' },
  reports: { offered: 'never' },
  strategy: { offered: 'never' },
  funnel: { offered: 'never' },
  agreement: { offered: 'never' },
  reach: { offered: 'never' },
  pulse: { offered: 'never' }
}

const isType = (type: string): type is FieldType => Object.hasOwn(fieldsInWindow, type)
const types = Object.keys(fieldsInWindow).filter(isType)

/** A field in the window by its type. */
export const inWindow = (field: Pick<Field, 'type'>): FieldInWindow<Field> => fieldsInWindow[field.type]

/** The types that the editor offers as free fields, in their order. */
export const offeredTypes = (unruled: boolean): FieldType[] =>
  types.filter(
    (type) => fieldsInWindow[type].offered === 'always' || (unruled && fieldsInWindow[type].offered === 'unruled')
  )
