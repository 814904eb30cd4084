import type { FieldOf, FieldValue } from '../../model/template'
import type { PrintSetting } from '../form'
import { blankUnder, boxes, type FieldOnPaper, printedShort } from './kind'

function words({ anchors }: FieldOf<'rating'>, value: FieldValue, { t }: Pick<PrintSetting, 't'>): string {
  const anchor = typeof value === 'number' ? anchors[value - 1] : undefined
  return anchor === undefined
    ? String(value)
    : t('print:ratings.anchored', { rating: String(value), steps: anchors.length, anchor })
}

export const rating: FieldOnPaper<FieldOf<'rating'>> = {
  printed: printedShort(words),
  blank: (field, on) =>
    blankUnder(
      field,
      on,
      boxes(
        field.anchors.map((anchor, index) => `${index + 1}  ${anchor}`),
        false,
        on.setting
      )
    ),
  sample: ({ anchors }) => Math.min(2, anchors.length),
  words
}
