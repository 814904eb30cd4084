import type { FieldOf } from '../../model/template'
import { factColumns, factsTable, filledRows } from '../field-tables'
import { blankTable, type FieldOnPaper, filledTable, listWords, times, withNamed } from './kind'

export const facts: FieldOnPaper<FieldOf<'facts'>> = {
  printed: (field, on) => filledTable(field, on, factsTable(filledRows(on.form.values[field.id]), on.setting)),
  blank: (field, on) => blankTable(field, on, factColumns(on.setting)),
  sample: (_, { all, words }) =>
    times(all ? 8 : 2, (index) => ({
      sign: index % 2 === 0 ? 'plus' : 'minus',
      text: words('words'),
      source: words('source')
    })),
  words: (_, value, { t }) =>
    listWords(String, withNamed(value, { sign: { plus: t('print:facts.plus'), minus: t('print:facts.minus') } }))
}
