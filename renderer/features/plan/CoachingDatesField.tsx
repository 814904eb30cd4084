import { coachingKinds } from '../../../shared/model/field-of-work'
import type { CoachingDate } from '../../../shared/model/plan'
import type { Field } from '../../../shared/model/template'
import type { People } from '../../../shared/print/form'
import { useT } from '../../core/translator'
import { BareDate } from '../../ui/DateInput'
import { LineArea } from '../../ui/LineArea'
import { BareSelect } from '../../ui/SelectInput'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { IdeaSelect } from './IdeaSelect'
import { RowList } from './RowList'
import styles from './RowList.module.css'
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
  const columns = [
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
    {
      id: 'note',
      label: t('plan:dateNote'),
      cell: ({ id, note }: CoachingDate, label: string) => (
        <LineArea
          label={label}
          placeholder={t('plan:dateNote')}
          value={note}
          onChange={(next) => rows.type(id, { note: next })}
          onLeave={rows.flush}
          readOnly={readOnly}
        />
      )
    },
    {
      id: 'idea',
      label: t('plan:proposedBy'),
      cell: ({ id, proposedBy }: CoachingDate, label: string) => (
        <IdeaSelect
          label={label}
          value={proposedBy}
          onChange={(party) => rows.set(id, { proposedBy: party })}
          names={names}
          readOnly={readOnly}
        />
      )
    }
  ]
  return (
    <FieldGroup label={field.label} help={field.help || undefined}>
      {(naming) => (
        <RowList
          rows={rows}
          columns={columns}
          isWritten={isWritten}
          readOnly={readOnly}
          naming={naming}
          shape={styles.dates}
          words={{ add: t('plan:addDate'), removed: t('plan:dateRemoved') }}
        />
      )}
    </FieldGroup>
  )
}
