import { createRoot } from 'react-dom/client'
import { type Line, linesOf } from './lines'
import { StockTable } from './StockTable'
import { Cell, Windowed } from './Windowed'

declare global {
  interface Window {
    /** Puts the rows on the screen; the data is there before. */
    startRows(): void
  }
}

/** A list that can only show the visible rows. */
function BareList({ lines }: { lines: readonly Line[] }) {
  return (
    <Windowed count={lines.length}>
      {(row) => {
        const line = lines[row]
        return (
          line && (
            <>
              <Cell>{line.when}</Cell>
              <Cell>{line.kind}</Cell>
              <Cell>{line.account}</Cell>
              <Cell>{line.evidence}</Cell>
              <Cell>{line.behaviors}</Cell>
              <Cell>{line.rating}</Cell>
            </>
          )
        )
      }}
    </Windowed>
  )
}

const asked = new URLSearchParams(location.search)
const lines = linesOf(Number(asked.get('count')))
const root = document.getElementById('root')
if (!root) throw new Error('rows.html has no root')
const kinds = { list: BareList, stock: StockTable }
const Rows = asked.get('kind') === 'stock' ? kinds.stock : kinds.list
window.startRows = () => createRoot(root).render(<Rows lines={lines} />)
