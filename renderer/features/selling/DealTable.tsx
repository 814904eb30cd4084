import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { Fragment, useMemo, useRef, useState } from 'react'
import type { Plan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Deal } from '../../../shared/model/selling'
import { type DealColumn, type DealView, dealColumns } from '../../../shared/rules/deals'
import { useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import type { Choice } from '../../ui/SelectInput'
import { type Column, Table } from '../../ui/Table'
import { DealRow } from './DealRow'
import styles from './Selling.module.css'

const rowHeight = 51
const headHeight = 31

interface DealTableProps {
  rows: readonly Deal[]
  /** The deal that was just added. */
  fresh: Id | null
  view: DealView
  onSort: (by: DealColumn) => void
  readOnly: boolean
}

const words = {
  name: 'selling:dealName',
  account: 'selling:dealAccount',
  stage: 'selling:dealStage',
  value: 'selling:dealValue',
  nextStep: 'selling:dealNext',
  closeOn: 'selling:dealClose',
  outcome: 'selling:dealOutcome'
} as const satisfies Record<DealColumn, string>

/** Draws only the visible deals of any number. The row that is being written in is kept, even out of sight. */
export function DealTable({ rows, fresh, view, onSort, readOnly }: DealTableProps) {
  const t = useT()
  const { id: rep, accounts, plans } = useWorkbook()
  const scroll = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState<number | null>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    getItemKey: (index) => rows[index]?.id ?? index,
    estimateSize: () => rowHeight,
    initialRect: { width: 900, height: 600 },
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    overscan: 3,
    rangeExtractor(range) {
      const shown = defaultRangeExtractor(range)
      if (active === null || active >= range.count || shown.includes(active)) return shown
      return [...shown, active].sort((a, b) => a - b)
    }
  })
  const choices = useMemo(
    () => Object.values(accounts).map(({ id, name }): Choice<string> => ({ value: id, label: name })),
    [accounts]
  )
  const linked = useMemo(() => plansByDeal(Object.values(plans)), [plans])
  const items = virtual.getVirtualItems()
  const sorted = (by: DealColumn) => (view.sort?.by !== by ? undefined : view.sort.down ? 'descending' : 'ascending')
  const end = items.at(-1)?.end ?? headHeight
  const columns: Column[] = dealColumns.map((by) => ({
    id: by,
    sorted: sorted(by),
    name: (
      <button type="button" className={styles.sort} onClick={() => onSort(by)}>
        {t(words[by])}
        <span aria-hidden="true">{sorted(by) === 'ascending' ? ' ↑' : sorted(by) ? ' ↓' : ''}</span>
      </button>
    )
  }))
  return (
    <div ref={scroll} className={styles.wide}>
      <Table
        columns={[...columns, { id: 'menu', name: null }]}
        className={styles.deals}
        aria-label={t('selling:deals')}
        aria-rowcount={rows.length + 1}
        onFocus={({ target }) => setActive(indexOf(target))}
        onBlur={() => setActive(null)}
      >
        {items.map((item, at) => {
          const deal = rows[item.index]
          return (
            deal && (
              <Fragment key={item.key}>
                <Space height={item.start - (items[at - 1]?.end ?? headHeight)} />
                <DealRow
                  ref={virtual.measureElement}
                  index={item.index}
                  rep={rep}
                  deal={deal}
                  accounts={choices}
                  plans={linked.get(deal.id) ?? none}
                  readOnly={readOnly}
                  fresh={deal.id === fresh}
                />
              </Fragment>
            )
          )
        })}
        <Space height={virtual.getTotalSize() + headHeight - end} />
      </Table>
    </div>
  )
}

const none: readonly Plan[] = []

const indexOf = (target: Element) => {
  const index = target.closest<HTMLElement>('[data-index]')?.dataset.index
  return index === undefined ? null : Number(index)
}

function plansByDeal(plans: readonly Plan[]): Map<Id, Plan[]> {
  const byDeal = new Map<Id, Plan[]>()
  for (const plan of plans) {
    const id = plan.deal?.id
    if (id) byDeal.set(id, [...(byDeal.get(id) ?? []), plan])
  }
  return byDeal
}

/** A spacer for the rows that are out of sight. */
const Space = ({ height }: { height: number }) =>
  height > 0 ? (
    <tr className={styles.space}>
      <td colSpan={8} style={{ height }} />
    </tr>
  ) : null
