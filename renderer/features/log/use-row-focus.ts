import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState
} from 'react'

interface RowFocusOptions {
  count: number
  /** The row that Tab reaches first. */
  first: number
  body: RefObject<HTMLElement | null>
  /** The number of visible rows. */
  page: () => number
  /** Scrolls a row into view. */
  show: (row: number) => void
}

const rowOf = (target: Element): number | null => {
  const row = target.closest<HTMLElement>('[data-row]')?.dataset.row
  return row === undefined ? null : Number(row)
}

/** The row that has the focus, and the keys that move from row to row. It stays in the document, even out of sight. */
export function useRowFocus({ count, first, body, page, show }: RowFocusOptions) {
  const [chosen, setChosen] = useState(first)
  const active = Math.max(0, Math.min(chosen, count - 1))
  const wanted = useRef(false)

  /** Rows are drawn a moment after the table, so the focus waits for its row. */
  const put = () => {
    const row = body.current?.querySelector<HTMLElement>(`[data-row="${active}"]`)
    row?.focus({ preventScroll: true })
    if (row) wanted.current = false
  }
  /** Whether a row has the focus. If its element is replaced meanwhile, the new one takes the focus over. */
  const inside = useRef(false)
  useLayoutEffect(() => {
    if (wanted.current || (inside.current && document.activeElement === document.body)) put()
  })

  const focus = (row: number) => {
    const next = Math.max(0, Math.min(row, count - 1))
    wanted.current = true
    show(next)
    if (next === active) put()
    else setChosen(next)
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const from = event.target instanceof Element ? rowOf(event.target) : null
    if (from === null || event.altKey || event.ctrlKey || event.metaKey) return
    const next: Record<string, number> = {
      ArrowDown: from + 1,
      ArrowUp: from - 1,
      PageDown: from + page(),
      PageUp: from - page(),
      Home: 0,
      End: count - 1
    }
    const row = next[event.key]
    if (row === undefined) return
    event.preventDefault()
    focus(row)
  }

  const onFocus = (event: FocusEvent<HTMLElement>) => {
    const row = rowOf(event.target)
    inside.current = row !== null
    if (row !== null) setChosen(row)
  }
  const onBlur = () => {
    inside.current = false
  }

  const rangeExtractor = useCallback(
    (range: Range) => {
      const rows = defaultRangeExtractor(range)
      if (active >= range.count || rows.includes(active)) return rows
      return [...rows, active].sort((a, b) => a - b)
    },
    [active]
  )
  return { active, focus, onKeyDown, onFocus, onBlur, rangeExtractor }
}
