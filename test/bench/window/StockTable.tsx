import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  sortFn_basic,
  sortFn_text,
  tableFeatures,
  useTable
} from '@tanstack/react-table'
import type { Line } from './lines'
import { Cell, Windowed } from './Windowed'

const features = tableFeatures({
  columnFilteringFeature,
  globalFilteringFeature,
  rowSortingFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
  sortFns: { basic: sortFn_basic, text: sortFn_text }
})

const helper = createColumnHelper<typeof features, Line>()
const columns = helper.columns([
  helper.accessor('instant', { header: 'When', sortFn: 'basic', enableGlobalFilter: false }),
  helper.accessor('kind', { header: 'Kind', sortFn: 'text' }),
  helper.accessor('account', { header: 'Account', sortFn: 'text' }),
  helper.accessor('evidence', { header: 'Seen and heard', sortFn: 'text' }),
  helper.accessor('behaviors', { header: 'Behaviors', sortFn: 'text' }),
  helper.accessor('rating', { header: '#1', sortFn: 'basic', enableGlobalFilter: false })
])

/** TanStack's own row models, filter and sorting, put together as in its guides. */
export function StockTable({ lines }: { lines: Line[] }) {
  const table = useTable({ features, columns, data: lines, globalFilterFn: 'includesString' })
  const { rows } = table.getRowModel()
  return (
    <>
      <input
        type="search"
        value={table.state.globalFilter ?? ''}
        onChange={(event) => table.setGlobalFilter(event.target.value)}
      />
      <table>
        <thead>
          <tr>
            {table.getFlatHeaders().map((header) => (
              <th key={header.id}>
                <button type="button" onClick={header.column.getToggleSortingHandler()}>
                  <table.FlexRender header={header} />
                </button>
              </th>
            ))}
          </tr>
        </thead>
      </table>
      <Windowed count={rows.length}>
        {(row) => rows[row]?.getAllCells().map((cell) => <Cell key={cell.id}>{String(cell.getValue())}</Cell>)}
      </Windowed>
    </>
  )
}
