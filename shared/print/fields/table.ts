import type { FieldOf } from '../../model/template'
import { filledRows, freeColumns, freeTable } from '../field-tables'
import { blankTable, type FieldOnPaper, filledTable, rowWords, times } from './kind'

export const table: FieldOnPaper<FieldOf<'table'>> = {
  printed: (field, on) => filledTable(field, on, freeTable(field, filledRows(on.form.values[field.id]), on.setting)),
  blank: (field, on) => blankTable(field, on, freeColumns(field), field.rows),
  sample: ({ columns, rows }, { all, words }) =>
    times(all ? Math.max(rows, 4) : 2, () =>
      Object.fromEntries(columns.map(({ id }) => [id, words(all ? 'action' : 'words')]))
    ),
  words: ({ columns }, value, setting) =>
    rowWords(
      value,
      columns.flatMap(({ id, holds }) => (holds === 'date' ? id : [])),
      setting
    )
}
