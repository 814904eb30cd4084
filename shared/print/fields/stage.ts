import type { FieldOf } from '../../model/template'
import { blankLine, type FieldOnPaper, ownWords, printedShort } from './kind'

export const stage: FieldOnPaper<FieldOf<'stage'>> = {
  printed: printedShort(ownWords),
  blank: blankLine,
  sample: (_, { words }) => words('stage'),
  words: ownWords
}
