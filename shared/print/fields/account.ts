import type { FieldOf } from '../../model/template'
import { blankLine, type FieldOnPaper, ownWords, printedShort } from './kind'

export const account: FieldOnPaper<FieldOf<'account'>> = {
  printed: printedShort(ownWords),
  blank: blankLine,
  sample: (_, { words }) => words('account'),
  words: ownWords
}
