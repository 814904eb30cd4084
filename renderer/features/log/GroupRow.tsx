import { ChevronRight } from 'lucide-react'
import { memo } from 'react'
import type { Grouping } from '../../../shared/log/columns'
import type { Group } from '../../../shared/log/groups'
import { formatNumber } from '../../../shared/numbers'
import { useTranslator } from '../../core/translator'
import type { RowPlace } from './LogRow'
import styles from './LogRow.module.css'

interface GroupRowProps extends Omit<RowPlace, 'template'> {
  group: Group
  by: Grouping
  columns: number
  open: boolean
  onToggle: (key: string) => void
}

/** The head of a group, with its name and the number of observations; folds the group. */
export const GroupRow = memo(function GroupRow({
  group,
  by,
  columns,
  open,
  onToggle,
  row,
  top,
  height,
  active
}: GroupRowProps) {
  const { t, language } = useTranslator()
  const count = group.slots.length
  const shown = formatNumber(count, language)
  return (
    <tr className={styles.group} aria-rowindex={row + 2} style={{ height, transform: `translateY(${top}px)` }}>
      <th scope="row" colSpan={columns}>
        <button
          type="button"
          className={styles.head}
          data-row={row}
          data-group={group.key}
          tabIndex={active ? 0 : -1}
          aria-expanded={open}
          onClick={() => onToggle(group.key)}
        >
          <ChevronRight size={15} aria-hidden="true" />
          <b dir="auto">{group.label || t(`log:without.${by}`)}</b>
          <span className={styles.count}>{t('log:inGroup', { count, shown })}</span>
        </button>
      </th>
    </tr>
  )
})
