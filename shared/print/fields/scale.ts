import type { FieldOf, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { blankUnder, boxes, type FieldOnPaper, printedShort, times } from './kind'

/** A number out of 10, with the words for both ends. */
export const scaleWords = (
  { low, high }: FieldOf<'scale'>,
  value: FieldValue,
  { t }: Pick<PrintSetting, 't'>
): string =>
  low && high
    ? t('print:scale.between', { value: String(value), low, high })
    : t('print:scale.of', { value: String(value) })

export const scale: FieldOnPaper<FieldOf<'scale'>> = {
  printed: printedShort(scaleWords),
  blank(field, on) {
    const { low, high } = field
    const { t } = on.setting
    const steps = times(10, (index) => String(index + 1))
    if (low) steps[0] = t('print:scale.low', { low })
    if (high) steps[9] = t('print:scale.high', { high })
    return blankUnder(field, on, boxes(steps, true, on.setting))
  },
  sample: () => 7,
  words: scaleWords
}
