import { coachingKinds } from '../../../shared/model/field-of-work'
import type { CoachingDate } from '../../../shared/model/plan'
import type { Field } from '../../../shared/model/template'
import type { People } from '../../../shared/print/form'
import { useT } from '../../core/translator'
import { BareDate } from '../../ui/DateInput'
import { BareSelect } from '../../ui/SelectInput'
import type { Column } from './RowList'
import styles from './RowList.module.css'
import { RowsField } from './RowsField'
import { ideaColumn, wordsColumn } from './row-columns'
import { blankDate } from './rows'
import { useRows } from './use-rows'

interface CoachingDatesFieldProps {
  field: Pick<Field, 'label' | 'help'>
  saved: readonly CoachingDate[]
  onCommit: (dates: CoachingDate[]) => Promise<boolean>
  names: People
  readOnly: boolean
}

const isWritten = (date: CoachingDate) => date.on !== null || date.note.trim() !== ''

/** The agreed dates for field coaching and support (S0-9). */
export function CoachingDatesField({ field, saved, onCommit, names, readOnly }: CoachingDatesFieldProps) {
  const t = useT()
  const rows = useRows(saved, blankDate, onCommit)
  const cells = { rows, readOnly }
  const columns: Column<CoachingDate>[] = [
    {
      id: 'on',
      label: t('plan:dateOn'),
      cell: ({ id, on }: CoachingDate, label: string) => (
        <BareDate aria-label={label} value={on} onChange={(date) => rows.set(id, { on: date })} readOnly={readOnly} />
      )
    },
    {
      id: 'kind',
      label: t('plan:dateKind'),
      cell: ({ id, kind }: CoachingDate, label: string) => (
        <BareSelect
          aria-label={label}
          value={kind}
          choices={coachingKinds.map((value) => ({ value, label: t(`plan:kind-${value}`) }))}
          onChange={(next) => next && rows.set(id, { kind: next })}
          disabled={readOnly}
        />
      )
    },
    wordsColumn(cells, { id: 'note', label: t('plan:dateNote'), of: ({ note }) => note, as: (note) => ({ note }) }),
    ideaColumn(cells, names, t, (proposedBy) => ({ proposedBy }))
  ]
  return (
    <RowsField
      field={field}
      rows={rows}
      columns={columns}
      isWritten={isWritten}
      readOnly={readOnly}
      shape={styles.dates}
      words={{ add: t('plan:addDate'), removed: t('plan:dateRemoved') }}
    />
  )
}
