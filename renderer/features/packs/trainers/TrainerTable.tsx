import type { Moment } from '../../../../shared/model/scalars'
import { useT } from '../../../core/translator'
import { Button } from '../../../ui/Button'
import { ShortDate } from '../../../ui/ShortDate'
import { Table } from '../../../ui/Table'
import { Fingerprint } from '../Fingerprint'
import styles from './TrainersPage.module.css'

interface Row {
  fingerprint: string
  name: string
  at: Moment
}

interface RowAction {
  say: 'distrust' | 'saveCard' | 'backUp' | 'removeKey'
  run: (row: Row) => void
}

interface TrainerTableProps {
  label: string
  /** What the date in each row means. */
  when: string
  rows: readonly Row[]
  actions: readonly RowAction[]
}

/** Keys or cards by name, with what can be done with each. */
export function TrainerTable({ label, when, rows, actions }: TrainerTableProps) {
  const t = useT()
  return (
    <Table
      className={styles.table}
      aria-label={label}
      stacks
      columns={[
        { id: 'name', name: t('packScreens:name') },
        { id: 'fingerprint', name: t('packScreens:fingerprint') },
        { id: 'when', name: when, className: styles.when },
        ...(actions.length > 0 ? [{ id: 'action', name: null }] : [])
      ]}
    >
      {rows.map((row) => (
        <tr key={row.fingerprint}>
          <th scope="row" dir="auto">
            {row.name}
          </th>
          <td>
            <Fingerprint of={row.fingerprint} />
          </td>
          <td className={styles.when} data-label={when}>
            <ShortDate on={row.at} />
          </td>
          {actions.length > 0 && (
            <td className={styles.action}>
              <div>
                {actions.map(({ say, run }) => (
                  <Button
                    key={say}
                    look="link"
                    aria-label={t(`packScreens:${say}Of`, { name: row.name })}
                    onPress={() => run(row)}
                  >
                    {t(`packScreens:${say}`)}
                  </Button>
                ))}
              </div>
            </td>
          )}
        </tr>
      ))}
    </Table>
  )
}
