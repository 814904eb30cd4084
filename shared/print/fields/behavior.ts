import type { FieldOf } from '../../model/template'
import { blankLines, type FieldOnPaper, ownWords, runningText, singleValue } from './kind'

export const behavior: FieldOnPaper<FieldOf<'behavior'>> = {
  printed: (field, on) => runningText(field, on, String(singleValue(field, on) ?? '')),
  blank: (field, on) => blankLines(field, on, 1),
  sample: (_, { words }) => words('behavior'),
  words: ownWords
}
