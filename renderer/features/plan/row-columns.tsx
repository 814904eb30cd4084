import type { Translate } from '../../../shared/messages'
import type { Proposer } from '../../../shared/model/field-of-work'
import type { Id } from '../../../shared/model/scalars'
import type { People } from '../../../shared/print/form'
import { LineArea } from '../../ui/LineArea'
import { IdeaSelect } from './IdeaSelect'
import type { Column } from './RowList'
import type { Rows } from './use-rows'

interface Cells<R extends { id: Id }> {
  rows: Rows<R>
  readOnly: boolean
}

/** A column of words that are typed. */
export const wordsColumn = <R extends { id: Id }>(
  { rows, readOnly }: Cells<R>,
  column: { id: string; label: string; of: (row: R) => string; as: (words: string) => Partial<R> }
): Column<R> => ({
  id: column.id,
  label: column.label,
  cell: (row, label) => (
    <LineArea
      label={label}
      placeholder={column.label}
      value={column.of(row)}
      onChange={(words) => rows.type(row.id, column.as(words))}
      onLeave={rows.flush}
      readOnly={readOnly}
    />
  )
})

interface Proposed {
  id: Id
  proposedBy: Proposer
}

/** The column that says whose idea a row was. */
export const ideaColumn = <R extends Proposed>(
  { rows, readOnly }: Cells<R>,
  names: People,
  t: Translate,
  as: (proposedBy: Proposer) => Partial<R>
): Column<R> => ({
  id: 'idea',
  label: t('plan:proposedBy'),
  cell: (row, label) => (
    <IdeaSelect
      label={label}
      value={row.proposedBy}
      onChange={(party) => rows.set(row.id, as(party))}
      names={names}
      readOnly={readOnly}
    />
  )
})
