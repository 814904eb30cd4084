import { pulseFactors } from '../../model/session'
import type { FieldOf } from '../../model/template'
import type { PrintSetting } from '../form'
import { answered, column } from './answered'
import { blankUnder, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting) => [
  column(t('print:pulse.factor'), 76),
  column(t('print:pulse.rep'), 24, 'right')
]

export const pulse: FieldOnPaper<FieldOf<'pulse'>> = {
  ...holdsNothing,
  printed(field, on) {
    const rows = pulseFactors.flatMap((part) => {
      const mark = on.form.core.session?.pulse.rep[part] ?? null
      return mark === null ? [] : [[on.setting.t(`print:pulse.${part}`), String(mark)]]
    })
    return filled(field, on, ...(rows.length === 0 ? [] : [answered(columns(on.setting), rows)]))
  },
  blank: (field, on) =>
    blankUnder(
      field,
      on,
      answered(
        columns(on.setting),
        pulseFactors.map((part) => [on.setting.t(`print:pulse.${part}`), ''])
      )
    )
}
