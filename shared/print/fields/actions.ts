import type { FieldOf } from '../../model/template'
import { blankActionColumns, filledRows, freeItems } from '../field-tables'
import { blankTable, type FieldOnPaper, filledTable, rowWords, times, withNamed } from './kind'

export const actions: FieldOnPaper<FieldOf<'actions'>> = {
  printed: (field, on) =>
    filledTable(field, on, freeItems('actions', filledRows(on.form.values[field.id]), on.setting)),
  blank: (field, on) => blankTable(field, on, blankActionColumns(on.setting)),
  sample: (_, { all, words, day }) =>
    times(all ? 8 : 2, () => ({ text: words('action'), owner: 'rep', sign: words('sign'), by: day })),
  words: (_, value, setting) => {
    const { t } = setting
    const owner = { rep: t('print:plan.theRep'), manager: t('print:plan.theCoach') }
    return rowWords(withNamed(value, { owner }), ['by'], setting)
  }
}
