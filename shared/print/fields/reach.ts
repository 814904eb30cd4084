import { reachParts } from '../../model/session'
import type { FieldOf } from '../../model/template'
import type { PrintSetting } from '../form'
import { answered, boxColumn, column } from './answered'
import { blankAnswers, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting) => [column(t('print:reach.what'), 60), column(t('print:reach.rep'), 40)]

export const reach: FieldOnPaper<FieldOf<'reach'>> = {
  ...holdsNothing,
  printed(field, on) {
    const { t } = on.setting
    const rows = reachParts.flatMap((part) => {
      const said = on.form.core.session?.reached.rep[part] ?? null
      return said === null ? [] : [[t(`print:reach.${part}`), t(said ? 'print:yes' : 'print:no')]]
    })
    return filled(field, on, ...(rows.length === 0 ? [] : [answered(columns(on.setting), rows)]))
  },
  blank: (field, on) => {
    const { t } = on.setting
    const boxes = [boxColumn(t('print:yes')), boxColumn(t('print:no'))]
    const rows = reachParts.map((part) => [t(`print:reach.${part}`)])
    return blankAnswers(field, on, answered([column(t('print:reach.what'), 70), ...boxes], rows))
  }
}
