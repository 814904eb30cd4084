import { ratingSteps } from '../../limits'
import type { FieldOf } from '../../model/template'
import { ratingColumns, ratingsTable } from '../field-tables'
import { stepColumns } from './answered'
import { blankTable, type FieldOnPaper, filledTable, ownWords } from './kind'

export const ratings: FieldOnPaper<FieldOf<'ratings'>> = {
  printed: (field, on) => filledTable(field, on, ratingsTable(on.form, on.setting)),
  blank(field, on) {
    const [behavior, , note] = ratingColumns(on.setting)
    return blankTable(field, on, [behavior, ...stepColumns(ratingSteps), note])
  },
  sample: () => null,
  words: ownWords
}
