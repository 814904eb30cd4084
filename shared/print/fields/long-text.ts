import type { FieldOf } from '../../model/template'
import { blankLines, type FieldOnPaper, ownWords, runningText, singleValue } from './kind'

export const longText: FieldOnPaper<FieldOf<'long-text'>> = {
  printed: (field, on) => runningText(field, on, String(singleValue(field, on) ?? '')),
  blank: (field, on) => blankLines(field, on),
  sample: (_, { words }) => words('text'),
  words: ownWords
}
