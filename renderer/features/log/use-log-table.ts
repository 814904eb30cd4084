import {
  type ColumnSort,
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  createColumnHelper,
  type ReactTable,
  rowSortingFeature,
  tableFeatures,
  type Updater,
  useTable
} from '@tanstack/react-table'
import { type LogColumn, logColumns } from '../../../shared/log/columns'
import type { LogView } from '../../../shared/model/log-view'
import type { Observation } from '../../../shared/model/observation'
import type { ChangeView } from './use-log-view'

const features = tableFeatures({
  columnOrderingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  rowSortingFeature
})

export type LogTableOf = ReactTable<typeof features, Observation>

interface Space {
  /** The least width in pixels. */
  least: number
  /** The share of the remaining width; 0 keeps the least width. */
  share: number
}

const spaces: Record<LogColumn, Space> = {
  when: { least: 94, share: 0 },
  kind: { least: 88, share: 1 },
  account: { least: 100, share: 1.4 },
  deal: { least: 104, share: 1.4 },
  place: { least: 96, share: 1 },
  activity: { least: 104, share: 1 },
  evidence: { least: 150, share: 4 },
  strengths: { least: 140, share: 2 },
  behaviors: { least: 140, share: 2.4 },
  rating: { least: 72, share: 0 },
  observer: { least: 96, share: 1 },
  status: { least: 76, share: 0 }
}

const narrowest = 40
const widest = 1200

const helper = createColumnHelper<typeof features, Observation>()
const columns = logColumns.map((id) =>
  helper.display({
    id,
    size: spaces[id].least,
    minSize: narrowest,
    maxSize: widest,
    enableHiding: id !== 'when',
    enableMultiSort: true,
    // The newest and the highest rating first.
    sortDescFirst: id === 'when' || id === 'rating'
  })
)

/**
 * The table only holds columns and state. The rows come from the index, which sorts and filters 100,000 of them fast
 * enough.
 */
const noRows: Observation[] = []

const changed = <S>(updater: Updater<S>, state: S): S => (updater instanceof Function ? updater(state) : updater)

/** The columns with their order, widths and sorting. `hasFocus`: there is a #1 behavior whose rating can be shown. */
export function useLogTable(view: LogView, change: ChangeView, hasFocus: boolean): LogTableOf {
  const { order, widths, sorting } = view
  const shown = (id: string) => !view.hidden.includes(id) && (id !== 'rating' || hasFocus)
  const visible = Object.fromEntries(logColumns.map((id) => [id, shown(id)]))
  return useTable({
    features,
    columns,
    data: noRows,
    state: { columnOrder: order, columnSizing: widths, columnVisibility: visible, sorting },
    onColumnOrderChange: (updater) => change({ order: changed(updater, order) }),
    onColumnSizingChange: (updater) => change({ widths: changed(updater, widths) }),
    onColumnVisibilityChange: (updater) => {
      const next = changed(updater, visible)
      change({ hidden: logColumns.filter((id) => next[id] === false && (id !== 'rating' || hasFocus)) })
    },
    onSortingChange: (updater: Updater<ColumnSort[]>) => change({ sorting: changed(updater, sorting) })
  })
}

const columnOf = (id: string): LogColumn | undefined => logColumns.find((column) => column === id)

/** The visible columns, from left to right. */
export const shownColumns = (table: LogTableOf): LogColumn[] =>
  table.getVisibleLeafColumns().flatMap(({ id }) => columnOf(id) ?? [])

/**
 * The widths for a grid: chosen widths in pixels, while all other columns share the rest. `least` is the least width of
 * the whole, in pixels.
 */
export function gridOf(table: LogTableOf, { widths }: Pick<LogView, 'widths'>): { template: string; least: number } {
  const parts = table.getVisibleLeafColumns().map((column) => {
    const space = spaces[columnOf(column.id) ?? 'when']
    const isChosen = Object.hasOwn(widths, column.id)
    const width = isChosen ? column.getSize() : space.least
    const isFixed = isChosen || space.share === 0
    return { width, template: isFixed ? `${width}px` : `minmax(${width}px, ${space.share}fr)` }
  })
  return {
    template: parts.map(({ template }) => template).join(' '),
    least: parts.reduce((sum, { width }) => sum + width, 0)
  }
}

export const withinWidths = (width: number): number => Math.round(Math.min(Math.max(width, narrowest), widest))
