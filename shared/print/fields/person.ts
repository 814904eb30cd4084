import type { FieldOf } from '../../model/template'
import { blankLine, type FieldOnPaper, ownWords, printedShort } from './kind'

export const person: FieldOnPaper<FieldOf<'person'>> = {
  printed: printedShort(ownWords),
  blank: blankLine,
  sample: (_, { words }) => words('rep'),
  words: ownWords
}
