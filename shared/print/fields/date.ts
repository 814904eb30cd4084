import type { FieldOf, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { blankLine, dayWords, type FieldOnPaper, printedShort } from './kind'

const words = (_: FieldOf<'date'>, value: FieldValue, { language }: Pick<PrintSetting, 'language'>): string =>
  dayWords(String(value), language)

export const date: FieldOnPaper<FieldOf<'date'>> = {
  printed: printedShort(words),
  blank: blankLine,
  sample: (_, { day }) => day,
  words
}
