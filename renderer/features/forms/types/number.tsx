import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { NumberField } from '../fields/NumberField'
import { LineInput, NumberInput } from '../settings/inputs'
import { numberValue } from '../values'
import type { FieldInWindow } from './kind'

export const number: FieldInWindow<FieldOf<'number'>> = {
  View: ({ field, about, value, put, readOnly }) => (
    <NumberField {...about} field={field} value={numberValue(value)} onCommit={put} readOnly={readOnly} />
  ),
  Properties({ field, language, set }) {
    const t = useT()
    const { min, max, ...rest } = field
    const bounds = (low: number | undefined, high: number | undefined) =>
      set({ ...rest, ...(low === undefined ? {} : { min: low }), ...(high === undefined ? {} : { max: high }) })
    return (
      <>
        <LineInput
          label={t('templates:unit')}
          value={field.unit}
          lang={language}
          onChange={(unit) => set({ ...field, unit }, 'unit')}
        />
        <NumberInput label={t('templates:min')} value={min} onChange={(low) => bounds(low, max)} />
        <NumberInput label={t('templates:max')} value={max} onChange={(high) => bounds(min, high)} />
      </>
    )
  },
  offered: 'always'
}
