import { plusDays } from '../../../../shared/dates'
import type { PlainDate } from '../../../../shared/model/scalars'
import type { FieldOf } from '../../../../shared/model/template'
import { useToday } from '../../../core/clock'
import { useT } from '../../../core/translator'
import { DateInput } from '../../../ui/DateInput'
import { SelectInput } from '../../../ui/SelectInput'
import { dateValue } from '../values'
import styles from './date.module.css'
import type { FieldInWindow } from './kind'

type Lies = NonNullable<FieldOf<'date'>['lies']>

/** The days that can be chosen. */
const bounds: { [L in Lies]: (today: PlainDate) => { min: PlainDate } | { max: PlainDate } } = {
  ahead: (today) => ({ min: plusDays(today, 1) }),
  past: (today) => ({ max: today })
}

export const date: FieldInWindow<FieldOf<'date'>> = {
  View({ field: { lies }, about, value, put, readOnly }) {
    const today = useToday()
    const bound = lies && !readOnly ? bounds[lies](today) : {}
    return (
      <div className={styles.day}>
        <DateInput
          {...about}
          {...bound}
          value={dateValue(value)}
          onChange={(day) => void put(day)}
          readOnly={readOnly}
        />
      </div>
    )
  },
  Properties({ field, set }) {
    const t = useT()
    const { lies, ...rest } = field
    return (
      <SelectInput
        label={t('templates:dateLies')}
        value={lies ?? null}
        choices={(['ahead', 'past'] as const).map((value) => ({ value, label: t(`templates:dateLies.${value}`) }))}
        onChange={(chosen) => set(chosen ? { ...rest, lies: chosen } : rest)}
        empty={t('templates:dateLies.any')}
      />
    )
  },
  offered: 'always'
}
