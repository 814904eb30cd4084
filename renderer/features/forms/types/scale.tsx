import type { FieldOf } from '../../../../shared/model/template'
import { useT } from '../../../core/translator'
import { Chosen } from '../../../ui/Chosen'
import { ScaleInput } from '../fields/ScaleInput'
import { LineInput } from '../settings/inputs'
import { numberValue } from '../values'
import type { FieldInWindow } from './kind'

export const scale: FieldInWindow<FieldOf<'scale'>> = {
  View: ({ field: { low, high }, about, value, put, readOnly }) => (
    <Chosen value={value} commit={put}>
      {(held, choose) => (
        <ScaleInput {...about} low={low} high={high} value={numberValue(held)} onChange={choose} readOnly={readOnly} />
      )}
    </Chosen>
  ),
  Properties({ field, language, set }) {
    const t = useT()
    return (
      <>
        <LineInput
          label={t('templates:low')}
          value={field.low}
          lang={language}
          onChange={(low) => set({ ...field, low }, 'low')}
        />
        <LineInput
          label={t('templates:high')}
          value={field.high}
          lang={language}
          onChange={(high) => set({ ...field, high }, 'high')}
        />
      </>
    )
  },
  offered: 'always'
}
