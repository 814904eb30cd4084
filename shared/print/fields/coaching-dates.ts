import { coachingKinds } from '../../model/field-of-work'
import type { FieldOf } from '../../model/template'
import { dateColumns, filledRows, freeItems } from '../field-tables'
import { blankTable, type FieldOnPaper, filledTable, rowWords, times, withNamed } from './kind'

export const coachingDates: FieldOnPaper<FieldOf<'coaching-dates'>> = {
  printed: (field, on) =>
    filledTable(field, on, freeItems('coaching-dates', filledRows(on.form.values[field.id]), on.setting)),
  blank: (field, on) => blankTable(field, on, dateColumns(on.setting)),
  sample: (_, { all, words, day }) => times(all ? 8 : 2, () => ({ on: day, kind: 'joint-visit', note: words('note') })),
  words: (_, value, setting) => {
    const kind = Object.fromEntries(coachingKinds.map((kind) => [kind, setting.t(`print:dates.${kind}`)]))
    return rowWords(withNamed(value, { kind }), ['on'], setting)
  }
}
