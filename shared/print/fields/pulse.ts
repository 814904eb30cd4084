import { pulseFactors } from '../../model/session'
import type { FieldOf } from '../../model/template'
import type { TableColumn } from '../blocks'
import type { PrintSetting } from '../form'
import { answered, column, stepColumns } from './answered'
import { blankAnswers, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting): [TableColumn, TableColumn] => [
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
    const table = answered(columns(on.setting), rows)
    return filled(field, on, ...(rows.length === 0 ? [] : [{ type: 'together' as const, blocks: [table] }]))
  },
  blank: (field, on) => {
    const [factor] = columns(on.setting)
    const rows = pulseFactors.map((part) => [on.setting.t(`print:pulse.${part}`)])
    return blankAnswers(field, on, answered([{ ...factor, width: 70 }, ...stepColumns(5)], rows))
  }
}
