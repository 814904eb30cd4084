import type { FieldOf } from '../../model/template'
import { ratingColumns, ratingsTable } from '../field-tables'
import { blankTable, type FieldOnPaper, filledTable, ownWords } from './kind'

export const ratings: FieldOnPaper<FieldOf<'ratings'>> = {
  printed: (field, on) => filledTable(field, on, ratingsTable(on.form, on.setting)),
  blank: (field, on) => blankTable(field, on, ratingColumns(on.setting)),
  sample: () => null,
  words: ownWords
}
