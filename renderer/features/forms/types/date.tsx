import type { FieldOf } from '../../../../shared/model/template'
import { DateInput } from '../../../ui/DateInput'
import { dateValue } from '../values'
import type { FieldInWindow } from './kind'

export const date: FieldInWindow<FieldOf<'date'>> = {
  View: ({ about, value, put, readOnly }) => (
    <DateInput {...about} value={dateValue(value)} onChange={(day) => void put(day)} readOnly={readOnly} />
  ),
  offered: 'always'
}
