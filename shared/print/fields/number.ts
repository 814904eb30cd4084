import type { FieldOf, FieldValue } from '../../model/template'
import { formatNumber, unitBeside } from '../../numbers'
import { fact, type PrintSetting } from '../form'
import { type FieldOnPaper, printedShort } from './kind'

function words({ unit }: FieldOf<'number'>, value: FieldValue, { language }: Pick<PrintSetting, 'language'>): string {
  const number = typeof value === 'number' ? formatNumber(value, language) : String(value)
  return unit === '' ? number : `${number} ${unitBeside(number, unit)}`
}

export const number: FieldOnPaper<FieldOf<'number'>> = {
  printed: printedShort(words),
  blank: ({ label, unit }) => fact(unit === '' ? label : `${label} (${unit})`, null),
  sample: ({ max }, { all }) => max ?? (all ? 1_234_567.89 : 12),
  words
}
