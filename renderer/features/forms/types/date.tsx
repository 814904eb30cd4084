import { plusDays } from '../../../../shared/dates'
import type { FieldOf } from '../../../../shared/model/template'
import { useToday } from '../../../core/clock'
import { useT } from '../../../core/translator'
import { CheckBox } from '../../../ui/CheckBox'
import { DateInput } from '../../../ui/DateInput'
import { dateValue } from '../values'
import type { FieldInWindow } from './kind'

export const date: FieldInWindow<FieldOf<'date'>> = {
  View({ field, about, value, put, readOnly }) {
    const today = useToday()
    const min = field.lies === 'ahead' && !readOnly ? { min: plusDays(today, 1) } : {}
    return (
      <DateInput {...about} {...min} value={dateValue(value)} onChange={(day) => void put(day)} readOnly={readOnly} />
    )
  },
  Properties({ field, set }) {
    const t = useT()
    const { lies, ...rest } = field
    return (
      <CheckBox checked={lies === 'ahead'} onChange={(is) => set(is ? { ...rest, lies: 'ahead' } : rest)}>
        {t('templates:dateAhead')}
      </CheckBox>
    )
  },
  offered: 'always'
}
