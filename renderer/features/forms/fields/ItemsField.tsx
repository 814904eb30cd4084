import { coachingKinds } from '../../../../shared/model/field-of-work'
import { PlainDate } from '../../../../shared/model/scalars'
import { useT } from '../../../core/translator'
import { BareDate } from '../../../ui/DateInput'
import { BareSelect, type Choice } from '../../../ui/SelectInput'
import type { Row } from '../values'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import { type CellView, type RowColumn, RowTable } from './RowTable'
import { useRows } from './useRows'

interface ItemsFieldProps extends About {
  type: 'actions' | 'coaching-dates'
  rows: readonly Row[]
  names: { rep: string; manager: string }
  onCommit: (rows: Record<string, string>[] | null) => Promise<boolean>
  readOnly: boolean
}

export const dateCell: CellView = ({ label, value, set, readOnly }) => {
  const date = PlainDate.safeParse(value)
  return (
    <BareDate
      aria-label={label}
      value={date.success ? date.data : null}
      onChange={(next) => set(next ?? '')}
      readOnly={readOnly}
    />
  )
}

export const selectCell =
  (choices: readonly Choice<string>[]): CellView =>
  ({ label, value, set, readOnly }) => (
    <BareSelect
      aria-label={label}
      value={value || null}
      choices={choices}
      onChange={(next) => set(next ?? '')}
      empty=""
      disabled={readOnly}
    />
  )

/** Whether a row says something: it has words or a date. Only a person and a kind say nothing. */
const isWritten = ({ text = '', sign = '', by = '', on = '', note = '' }: Row) =>
  [text, sign, by, on, note].some((cell) => cell.trim() !== '')

/** Actions or dates of a form that has no plan behind it. */
export function ItemsField({ type, rows, names, onCommit, readOnly, ...about }: ItemsFieldProps) {
  const t = useT()
  const written = useRows(rows, isWritten, () => ({}), { readOnly, commit: onCommit })
  const owners = [
    { value: 'rep', label: names.rep },
    { value: 'manager', label: names.manager }
  ]
  const kinds = coachingKinds.map((kind) => ({ value: kind, label: t(`print:dates.${kind}`) }))
  const columns: Record<typeof type, RowColumn[]> = {
    actions: [
      { id: 'text', label: t('print:actions.text') },
      { id: 'owner', label: t('print:actions.owner'), width: 'narrow', cell: selectCell(owners) },
      { id: 'sign', label: t('print:actions.sign'), width: 'middle' },
      { id: 'by', label: t('print:actions.by'), width: 'date', cell: dateCell }
    ],
    'coaching-dates': [
      { id: 'on', label: t('print:dates.on'), width: 'date', cell: dateCell },
      { id: 'kind', label: t('print:dates.kind'), width: 'middle', cell: selectCell(kinds) },
      { id: 'note', label: t('print:dates.note') }
    ]
  }
  return (
    <FieldGroup {...about}>
      {(naming) => <RowTable naming={naming} columns={columns[type]} readOnly={readOnly} {...written} />}
    </FieldGroup>
  )
}
