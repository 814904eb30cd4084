import { longDate } from '../../dates'
import { PlainDate } from '../../model/scalars'
import type { FieldOf, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { blankLine, type FieldOnPaper, printedShort } from './kind'

function words(_: FieldOf<'date'>, value: FieldValue, { language }: Pick<PrintSetting, 'language'>): string {
  const date = PlainDate.safeParse(value)
  return date.success ? longDate(date.data, language) : String(value)
}

export const date: FieldOnPaper<FieldOf<'date'>> = {
  printed: printedShort(words),
  blank: blankLine,
  sample: (_, { day }) => day,
  words
}
