import { strategyParts } from '../../model/session'
import type { FieldOf } from '../../model/template'
import type { PrintSetting } from '../form'
import { answered, column } from './answered'
import { blankAnswers, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting) => [column(t('print:strategy.part'), 18), column(t('print:strategy.words'), 82)]

export const strategy: FieldOnPaper<FieldOf<'strategy'>> = {
  ...holdsNothing,
  printed(field, on) {
    const { session } = on.form.core
    const said = strategyParts.flatMap((part) => {
      const words = session?.strategy[part] ?? ''
      return words.trim() === '' ? [] : [[on.setting.t(`print:strategy.${part}`), words]]
    })
    return filled(field, on, ...(said.length === 0 ? [] : [answered(columns(on.setting), said)]))
  },
  blank: (field, on) =>
    blankAnswers(field, on, {
      ...answered(
        columns(on.setting),
        strategyParts.map((part) => [on.setting.t(`print:strategy.${part}`), ''])
      ),
      forPen: true
    })
}
