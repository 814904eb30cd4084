import type { Id } from '../../../shared/model/scalars'
import type { Field } from '../../../shared/model/template'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { RowList, type RowListProps } from './RowList'

type RowsFieldProps<R extends { id: Id }> = Omit<RowListProps<R>, 'naming'> & { field: Pick<Field, 'label' | 'help'> }

/** A field of a plan that is a list of rows. */
export function RowsField<R extends { id: Id }>({ field, ...list }: RowsFieldProps<R>) {
  return (
    <FieldGroup label={field.label} help={field.help || undefined}>
      {(naming) => <RowList {...list} naming={naming} />}
    </FieldGroup>
  )
}
