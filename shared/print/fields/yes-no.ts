import type { FieldOf, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { blankTicks, type FieldOnPaper, printedShort } from './kind'

const words = (_: FieldOf<'yes-no'>, value: FieldValue, { t }: Pick<PrintSetting, 't'>): string =>
  value === true ? t('print:yes') : value === false ? t('print:no') : ''

export const yesNo: FieldOnPaper<FieldOf<'yes-no'>> = {
  printed: printedShort(words),
  blank: (field, on) => blankTicks(field, on, [on.setting.t('print:yes'), on.setting.t('print:no')]),
  sample: () => true,
  words
}
