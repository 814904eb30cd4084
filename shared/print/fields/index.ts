import type { Field, FieldOf, FieldType, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { account } from './account'
import { actions } from './actions'
import { agreement } from './agreement'
import { behavior } from './behavior'
import { checklist } from './checklist'
import { choice } from './choice'
import { choices } from './choices'
import { coachingDates } from './coaching-dates'
import { date } from './date'
import { facts } from './facts'
import { funnel } from './funnel'
import { gap } from './gap'
import { guidance } from './guidance'
import { type FieldOnPaper, listWords } from './kind'
import { longText } from './long-text'
import { number } from './number'
import { pageBreak } from './page-break'
import { person } from './person'
import { place } from './place'
import { pulse } from './pulse'
import { rating } from './rating'
import { ratings } from './ratings'
import { reach } from './reach'
import { reports } from './reports'
import { scale } from './scale'
import { signatures } from './signatures'
import { stage } from './stage'
import { strategy } from './strategy'
import { table } from './table'
import { text } from './text'
import { yesNo } from './yes-no'

/** Every type of field on paper, one file each. */
const fieldsOnPaper: { [T in FieldType]: FieldOnPaper<FieldOf<T>> } = {
  text,
  'long-text': longText,
  choice,
  choices,
  rating,
  scale,
  number,
  date,
  person,
  stage,
  'yes-no': yesNo,
  checklist,
  table,
  behavior,
  ratings,
  gap,
  place,
  account,
  actions,
  'coaching-dates': coachingDates,
  facts,
  reports,
  strategy,
  funnel,
  agreement,
  reach,
  pulse,
  guidance,
  signatures,
  'page-break': pageBreak
}

/** A free field on paper, by its type; what a bound field stands for is in `shared/print/bindings`. */
export const freeOnPaper = (field: Field): FieldOnPaper<Field> => fieldsOnPaper[field.type]

/** A value in full words, to be read out; unchanged when the field that it was written in is not known. */
export const valueWords = (
  field: Field | null,
  value: FieldValue,
  setting: Pick<PrintSetting, 't' | 'language'>
): string => (field ? freeOnPaper(field).words(field, value, setting) : listWords(String, value))
