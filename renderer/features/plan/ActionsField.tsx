import { parties } from '../../../shared/model/field-of-work'
import type { Action } from '../../../shared/model/plan'
import type { Field } from '../../../shared/model/template'
import type { People } from '../../../shared/print/form'
import { useT } from '../../core/translator'
import { BareDate } from '../../ui/DateInput'
import { LineArea } from '../../ui/LineArea'
import { BareSelect } from '../../ui/SelectInput'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { IdeaSelect } from './IdeaSelect'
import { ReachCell } from './ReachCell'
import { RowList } from './RowList'
import styles from './RowList.module.css'
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
  const columns = [
    {
      id: 'text',
      label: t('plan:actionText'),
      cell: ({ id, text }: Action, label: string) => (
        <LineArea
          label={label}
          placeholder={t('plan:actionText')}
          value={text}
          onChange={(next) => rows.type(id, { text: next })}
          onLeave={rows.flush}
          readOnly={readOnly}
        />
      )
    },
    {
      id: 'sign',
      label: t('plan:actionSign'),
      cell: ({ id, sign }: Action, label: string) => (
        <LineArea
          label={label}
          placeholder={t('plan:actionSign')}
          value={sign}
          onChange={(next) => rows.type(id, { sign: next })}
          onLeave={rows.flush}
          readOnly={readOnly}
        />
      )
    },
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
    {
      id: 'idea',
      label: t('plan:proposedBy'),
      cell: ({ id, proposedBy }: Action, label: string) => (
        <IdeaSelect
          label={label}
          value={proposedBy}
          onChange={(party) => rows.set(id, { proposedBy: party })}
          names={names}
          readOnly={readOnly}
        />
      )
    },
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
    <FieldGroup label={field.label} help={field.help || undefined}>
      {(naming) => (
        <RowList
          rows={rows}
          columns={columns}
          isWritten={isWritten}
          readOnly={readOnly}
          naming={naming}
          shape={styles.actions}
          words={{ add: t('plan:addAction'), removed: t('plan:actionRemoved') }}
        />
      )}
    </FieldGroup>
  )
}
