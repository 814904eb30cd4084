import type { FieldOf } from '../../model/template'
import type { PrintSetting } from '../form'
import { answered, column } from './answered'
import { blankUnder, type FieldOnPaper, filled, holdsNothing } from './kind'

const columns = ({ t }: PrintSetting) => [column(t('print:reports.action'), 45), column(t('print:reports.words'), 55)]

export const reports: FieldOnPaper<FieldOf<'reports'>> = {
  ...holdsNothing,
  printed: (field, on) =>
    filled(
      field,
      on,
      ...(on.form.core.session?.reports ?? [])
        .filter(({ words }) => words.trim() !== '')
        .map(({ words }) => ({ type: 'quote' as const, text: words }))
    ),
  blank: (field, on) => blankUnder(field, on, answered(columns(on.setting), [], Math.max(2, field.lines)))
}
