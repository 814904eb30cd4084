import { ratingSteps } from '../../limits'
import type { FieldOf } from '../../model/template'
import { printed } from '../form'
import { type FieldOnPaper, headingOf, ownWords, runningText, singleValue } from './kind'

export const gap: FieldOnPaper<FieldOf<'gap'>> = {
  printed: (field, on) => runningText(field, on, String(singleValue(field, on) ?? '')),
  blank: (field, { setting: { t }, level }) =>
    printed(...headingOf(field.label, level), {
      type: 'fields',
      columns: 3,
      fields: [
        { label: t('print:gap.levelNow', { steps: ratingSteps }), value: null },
        { label: t('print:gap.levelWanted', { steps: ratingSteps }), value: null },
        { label: t('print:gap.start'), value: null }
      ]
    }),
  sample: (_, { words }) => words('behavior'),
  words: ownWords
}
