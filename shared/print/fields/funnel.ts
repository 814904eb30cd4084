import type { FieldOf } from '../../model/template'
import type { PrintSetting } from '../form'
import { answered, column } from './answered'
import { blankUnder, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting) => [column(t('print:funnel.question'), 45), column(t('print:funnel.words'), 55)]

export const funnel: FieldOnPaper<FieldOf<'funnel'>> = {
  ...holdsNothing,
  printed(field, on) {
    const asked = (on.form.core.session?.questions ?? []).filter(({ words }) => words.trim() !== '')
    const rows = asked.map(({ text, words }) => [text, words])
    return filled(field, on, ...(rows.length === 0 ? [] : [answered(columns(on.setting), rows)]))
  },
  blank: (field, on) => blankUnder(field, on, answered(columns(on.setting), [], Math.max(3, field.lines)))
}
