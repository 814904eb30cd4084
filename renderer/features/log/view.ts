import {
  type Grouping,
  groupings,
  type LogColumn,
  logColumns,
  type QuickFilter,
  quickFilters
} from '../../../shared/log/columns'
import type { LogView } from '../../../shared/model/log-view'

const isColumn = (id: string): id is LogColumn => logColumns.some((column) => column === id)
const isQuickFilter = (id: string): id is QuickFilter => quickFilters.some((filter) => filter === id)

/** Columns that are hidden at first; the others fit a window of 900 pixels. */
const hiddenAtFirst: readonly LogColumn[] = ['deal', 'place', 'activity', 'strengths', 'observer', 'status']

/** The log before anybody arranged it. */
export const usualView = (): LogView => ({
  order: [...logColumns],
  hidden: [...hiddenAtFirst],
  widths: {},
  sorting: [],
  group: null,
  filters: {},
  text: ''
})

/** A stored view reduced to what this program knows: no unknown column, and every known one. */
export function soundView(stored: LogView | undefined): LogView {
  if (!stored) return usualView()
  const order = [...new Set([...stored.order.filter(isColumn), ...logColumns])]
  const added = logColumns.filter((column) => !stored.order.includes(column) && hiddenAtFirst.includes(column))
  return {
    order,
    hidden: [...stored.hidden.filter((id) => isColumn(id) && id !== 'when'), ...added],
    widths: Object.fromEntries(Object.entries(stored.widths).filter(([id]) => isColumn(id))),
    sorting: stored.sorting.filter(({ id }) => isColumn(id)),
    group: groupingOf(stored),
    filters: Object.fromEntries(Object.entries(stored.filters).filter(([id]) => isQuickFilter(id))),
    text: stored.text
  }
}

export const groupingOf = ({ group }: Pick<LogView, 'group'>): Grouping | null =>
  groupings.find((one) => one === group) ?? null

export const filtersOf = ({ filters }: Pick<LogView, 'filters'>): Partial<Record<QuickFilter, string>> => filters

/** What the rows are sorted by; hidden columns can sort them, too. */
export const sortsOf = ({ sorting }: Pick<LogView, 'sorting'>): { column: LogColumn; descending: boolean }[] =>
  sorting.flatMap(({ id, desc }) => (isColumn(id) ? [{ column: id, descending: desc }] : []))

/** Whether both views show the same in the same way. */
export const sameView = (a: LogView, b: LogView): boolean =>
  JSON.stringify(inOneForm(a)) === JSON.stringify(inOneForm(b))

function inOneForm(view: LogView) {
  const byName = <V>(record: Record<string, V>) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1))
  const { order, hidden, widths, sorting, group, filters, text } = view
  return [
    order,
    [...hidden].sort(),
    byName(widths),
    sorting.map(({ id, desc }) => [id, desc]),
    group,
    byName(filters),
    text.trim()
  ]
}

/** The columns with one of them moved before another. */
export function movedBefore(order: readonly string[], id: string, before: string): string[] {
  if (id === before) return [...order]
  const others = order.filter((other) => other !== id)
  const from = order.indexOf(id)
  const at = others.indexOf(before) + (from < order.indexOf(before) ? 1 : 0)
  return [...others.slice(0, at), id, ...others.slice(at)]
}
