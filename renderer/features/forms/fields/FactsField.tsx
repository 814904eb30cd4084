import { useT } from '../../../core/translator'
import { BareSelect } from '../../../ui/SelectInput'
import type { Row } from '../values'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import { RowTable } from './RowTable'
import { useRows } from './useRows'

interface FactsFieldProps extends About {
  rows: readonly Row[]
  onCommit: (rows: Record<string, string>[] | null) => Promise<boolean>
  readOnly: boolean
}

const isWritten = ({ text = '', source = '' }: Row) => text.trim() !== '' || source.trim() !== ''

/** After a plus the next row starts as a minus, so that both are asked for. */
const blank = (before: Row | undefined): Row => ({ sign: before?.sign === 'plus' ? 'minus' : 'plus' })

/** Observed facts, each a plus or a minus with its source. */
export function FactsField({ rows, onCommit, readOnly, ...about }: FactsFieldProps) {
  const t = useT()
  const written = useRows(rows, isWritten, blank, { readOnly, commit: onCommit })
  const signs = [
    { value: 'plus', label: t('forms:plus') },
    { value: 'minus', label: t('forms:minus') }
  ]
  return (
    <FieldGroup {...about}>
      {(naming) => (
        <RowTable
          naming={naming}
          columns={[
            {
              id: 'sign',
              label: t('forms:sign'),
              width: 'narrow',
              cell: ({ label, value, set, readOnly: fixed }) => (
                <BareSelect
                  aria-label={label}
                  value={value || null}
                  choices={signs}
                  onChange={(sign) => set(sign ?? 'plus')}
                  disabled={fixed}
                />
              )
            },
            { id: 'text', label: t('forms:fact') },
            { id: 'source', label: t('forms:source'), width: 'middle' }
          ]}
          readOnly={readOnly}
          {...written}
        />
      )}
    </FieldGroup>
  )
}
