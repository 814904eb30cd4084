import { parties } from '../../../shared/model/field-of-work'
import type { Action } from '../../../shared/model/plan'
import type { Field } from '../../../shared/model/template'
import type { People } from '../../../shared/print/form'
import { useT } from '../../core/translator'
import { BareDate } from '../../ui/DateInput'
import { BareSelect } from '../../ui/SelectInput'
import { ReachCell } from './ReachCell'
import type { Column } from './RowList'
import styles from './RowList.module.css'
import { RowsField } from './RowsField'
import { ideaColumn, wordsColumn } from './row-columns'
import { blankAction } from './rows'
import { useRows } from './use-rows'

interface ActionsFieldProps {
  field: Pick<Field, 'label' | 'help'>
  saved: readonly Action[]
  onCommit: (actions: Action[]) => Promise<boolean>
  names: People
  readOnly: boolean
}

const isWritten = (action: Action) => action.text.trim() !== '' || action.sign.trim() !== '' || action.by !== null

/** What happens next: who does what by when, and how both see that it worked. */
export function ActionsField({ field, saved, onCommit, names, readOnly }: ActionsFieldProps) {
  const t = useT()
  const rows = useRows(saved, blankAction, onCommit)
  const cells = { rows, readOnly }
  const columns: Column<Action>[] = [
    wordsColumn(cells, { id: 'text', label: t('plan:actionText'), of: ({ text }) => text, as: (text) => ({ text }) }),
    wordsColumn(cells, { id: 'sign', label: t('plan:actionSign'), of: ({ sign }) => sign, as: (sign) => ({ sign }) }),
    {
      id: 'owner',
      label: t('plan:actionOwner'),
      cell: ({ id, owner }: Action, label: string) => (
        <BareSelect
          aria-label={label}
          value={owner}
          choices={parties.map((party) => ({ value: party, label: names[party] }))}
          onChange={(party) => party && rows.set(id, { owner: party })}
          disabled={readOnly}
        />
      )
    },
    {
      id: 'by',
      label: t('plan:actionBy'),
      cell: ({ id, by }: Action, label: string) => (
        <>
          <span aria-hidden="true" className={styles.by}>
            {t('plan:by')}
          </span>
          <BareDate aria-label={label} value={by} onChange={(date) => rows.set(id, { by: date })} readOnly={readOnly} />
        </>
      )
    },
    ideaColumn(cells, names, t, (proposedBy) => ({ proposedBy })),
    {
      id: 'reach',
      label: t('plan:actionReach'),
      cell: (action: Action) => (
        <ReachCell
          action={action}
          row={rows.shown.findIndex(({ id }) => id === action.id) + 1}
          onChange={(part) => rows.set(action.id, part)}
          readOnly={readOnly}
        />
      )
    }
  ]
  return (
    <RowsField
      field={field}
      rows={rows}
      columns={columns}
      isWritten={isWritten}
      readOnly={readOnly}
      shape={styles.actions}
      words={{ add: t('plan:addAction'), removed: t('plan:actionRemoved') }}
    />
  )
}
