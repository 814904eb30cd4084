import { targetsOf } from '../../../shared/bring/propose'
import { columnLetters } from '../../../shared/bring/table'
import type { BringColumn, Mapping, Target, TargetName } from '../../../shared/model/bring'
import { useT } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { Table } from '../../ui/Table'
import styles from './BringPage.module.css'
import { answer, type Table as FoundTable } from './bring'

interface ColumnsProps {
  table: FoundTable
  mapping: Mapping
}

/** What each column of the file stands for. */
export function Columns({ table, mapping }: ColumnsProps) {
  const t = useT()
  return (
    <section>
      <SectionTitle>{t('bring:columns')}</SectionTitle>
      <Table
        className={styles.columns}
        stacks
        columns={[
          { id: 'file', name: t('bring:column.file') },
          { id: 'example', name: t('bring:column.example') },
          { id: 'here', name: t('bring:column.here') }
        ]}
      >
        {table.columns.map((column, at) => (
          // The key is the position, since two columns can have the same name.
          <ColumnRow key={columnLetters(at)} {...{ table, mapping, column, at }} />
        ))}
      </Table>
    </section>
  )
}

interface ColumnRowProps extends ColumnsProps {
  column: BringColumn
  at: number
}

/** The target that is chosen for a column: a number takes the column's name; a rating still needs its behavior. */
function targetFor(to: TargetName, column: BringColumn): Target {
  if (to === 'number') return { to, name: column.name, unit: '' }
  return to === 'rating' ? { to, behavior: null } : { to }
}

function ColumnRow(props: ColumnRowProps) {
  const t = useT()
  const { table, mapping, column, at } = props
  const target: Target = mapping.columns[at] ?? { to: 'leave' }
  const examples = column.examples.length > 0 ? column.examples.join(' · ') : t('bring:empty')
  const put = (next: Target) =>
    answer({ columns: mapping.columns.map((other, place) => (place === at ? next : other)) })
  const choices = targetsOf(mapping.what).filter((to) => to !== 'rating' || table.behaviors.length > 0)
  return (
    <tr>
      <th scope="row" dir="auto">
        {column.name}
      </th>
      <td className={styles.example}>
        <bdi title={examples}>{examples}</bdi>
      </td>
      <td className={styles.target}>
        <BareSelect
          aria-label={t('bring:columnOf', { column: column.name })}
          value={target.to}
          choices={[...choices, 'leave' as const].map((to) => ({ value: to, label: t(`bring:to.${to}`) }))}
          onChange={(to) => to && put(targetFor(to, column))}
        />
        {target.to === 'rating' && (
          <BareSelect
            aria-label={t('bring:behaviorOf', { column: column.name })}
            value={target.behavior}
            empty={target.behavior === null ? t('bring:behaviorNone') : undefined}
            choices={table.behaviors.map(({ key, title }) => ({ value: key, label: title }))}
            onChange={(behavior) => behavior && put({ to: 'rating', behavior })}
          />
        )}
      </td>
    </tr>
  )
}
