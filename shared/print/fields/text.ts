import type { FieldOf } from '../../model/template'
import { blankLine, type FieldOnPaper, ownWords, printedShort } from './kind'

export const text: FieldOnPaper<FieldOf<'text'>> = {
  printed: printedShort(ownWords),
  blank: blankLine,
  sample: (_, { words }) => words('words'),
  words: ownWords
}
