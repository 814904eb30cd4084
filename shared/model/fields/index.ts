import { z } from 'zod'
import type { FieldValue } from '../field-value'
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
import type { FieldKind, Least, Option, OwnProblem, ShowWhen } from './kind'
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

/** Every type of field, one file each. */
export const fieldKinds = {
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

export type FieldType = keyof typeof fieldKinds
type FieldTypes = { [T in FieldType]: z.infer<ReturnType<(typeof fieldKinds)[T]['schema']>> }
export type Field = FieldTypes[FieldType]
/** A field of one type: `FieldOf<'rating'>`. */
export type FieldOf<T extends FieldType> = FieldTypes[T]

/** The schema of a field of any type. */
export const fieldOf = (least: Least) =>
  z.discriminatedUnion('type', [
    text.schema(least),
    longText.schema(least),
    choice.schema(least),
    choices.schema(least),
    rating.schema(least),
    scale.schema(least),
    number.schema(least),
    date.schema(least),
    person.schema(least),
    stage.schema(least),
    yesNo.schema(least),
    checklist.schema(least),
    table.schema(least),
    behavior.schema(least),
    ratings.schema(least),
    gap.schema(least),
    place.schema(least),
    account.schema(least),
    actions.schema(least),
    coachingDates.schema(least),
    facts.schema(least),
    reports.schema(least),
    strategy.schema(least),
    funnel.schema(least),
    agreement.schema(least),
    reach.schema(least),
    pulse.schema(least),
    guidance.schema(least),
    signatures.schema(least),
    pageBreak.schema(least)
  ])

/** The properties of a field's type. */
export const kindOf = (field: Pick<Field, 'type'>): FieldKind<z.ZodType<Field>> => fieldKinds[field.type]

/** What a person can choose in a field; null when there is nothing to choose. */
export const optionsOf = (field: Field): Option[] | null => kindOf(field).options?.(field) ?? null

/** The answers of this field that another field's condition can name; null when any will do. */
export const answersOf = (field: Field): ShowWhen['is'] | null => kindOf(field).answers?.(field) ?? null

/** Whether a field can show a value completely. */
export const fits = (field: Field, value: FieldValue): boolean => kindOf(field).fits(field, value)

export const ownProblems = (field: Field): OwnProblem[] => kindOf(field).problems?.(field) ?? []
