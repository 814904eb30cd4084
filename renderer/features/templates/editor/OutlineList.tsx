import { GripVertical } from 'lucide-react'
import {
  createContext,
  type KeyboardEvent,
  memo,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState
} from 'react'
import { Button as DragButton, DropIndicator, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import hidden from '../../../ui/visually-hidden.module.css'
import styles from './Outline.module.css'

export interface OutlineRow {
  id: string
  label: string
  /** The kind of the part; empty if there is only one kind. */
  type: string
  /** The row of the whole (`form`) stays on top. */
  level: 'form' | 'section' | 'field'
  spoken: string
  /** A part without words. */
  untitled?: boolean
}

interface OutlineListProps {
  label: string
  rows: readonly OutlineRow[]
  selected: string
  /** What was just done, for screen readers. */
  announced: string
  onSelect: (key: string) => void
  onMoveTo: (key: string, target: string, side: 'before' | 'after') => void
  /** Moves the selected row. */
  onMoveBy: (by: -1 | 1) => void
  /** Removes the selected row. */
  onRemove: () => void
}

/** Milliseconds without a change of words until the whole list is rendered with them. */
const rest = 400

type RowsProps = Pick<OutlineListProps, 'label' | 'rows' | 'selected' | 'onSelect' | 'onMoveTo'>

const isSameRow = (a: OutlineRow, b: OutlineRow) =>
  a.id === b.id &&
  a.label === b.label &&
  a.type === b.type &&
  a.level === b.level &&
  a.spoken === b.spoken &&
  a.untitled === b.untitled

/** Keeps the object of each row that did not change, so that React renders nothing for it. */
function useSame(rows: readonly OutlineRow[]): readonly OutlineRow[] {
  const held = useRef(rows)
  const before = held.current
  const kept = rows.map((row, at) => {
    const was = before[at]
    return was && isSameRow(row, was) ? was : row
  })
  const isSame = rows.length === before.length && kept.every((row, at) => row === before[at])
  const now = isSame ? before : kept
  useLayoutEffect(() => {
    held.current = now
  })
  return now
}

const isInPlace = (a: readonly OutlineRow[], b: readonly OutlineRow[]) =>
  a.length === b.length &&
  a.every(({ id, type, level }, at) => id === b[at]?.id && type === b[at]?.type && level === b[at]?.level)

/**
 * The rows that the list is rendered from. Any change renders the whole list, which takes longer than a key may if the form
 * has many parts. Parts that are added, removed or moved are passed on at once; new words only after a pause. `RowWords`
 * shows them at once.
 */
function useSettled(rows: readonly OutlineRow[]): readonly OutlineRow[] {
  const [settled, settle] = useState(rows)
  const isAtRest = isInPlace(rows, settled)
  useEffect(() => {
    if (rows === settled) return
    const timer = window.setTimeout(() => settle(rows), isAtRest ? rest : 0)
    return () => window.clearTimeout(timer)
  }, [rows, settled, isAtRest])
  return isAtRest ? settled : rows
}

/** The rows as they are now, by id. */
const Said = createContext<ReadonlyMap<string, OutlineRow>>(new Map())

function RowWords({ row }: { row: OutlineRow }) {
  const { label, untitled } = useContext(Said).get(row.id) ?? row
  return (
    <span className={untitled ? `${styles.label} ${styles.untitled}` : styles.label} dir="auto">
      {label}
    </span>
  )
}

/** Rendered only when one of its properties changed. */
const Rows = memo(function Rows({ label, rows, selected, onSelect, onMoveTo }: RowsProps) {
  const { dragAndDropHooks } = useDragAndDrop<OutlineRow>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
    onReorder({ keys, target }) {
      if (target.dropPosition !== 'on') onMoveTo(String([...keys][0]), String(target.key), target.dropPosition)
    }
  })
  return (
    <GridList
      aria-label={label}
      className={styles.list}
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      disallowTypeAhead
      selectedKeys={[selected]}
      onSelectionChange={(keys) => keys !== 'all' && onSelect(String([...keys][0]))}
      dragAndDropHooks={dragAndDropHooks}
    >
      {(row) => (
        <GridListItem
          textValue={row.spoken}
          className={row.level === 'field' ? styles.row : `${styles.row} ${styles[row.level]}`}
        >
          {row.level === 'form' ? (
            <span className={styles.handle} />
          ) : (
            <DragButton
              slot="drag"
              className={row.level === 'section' ? `${styles.handle} ${styles.sectionHandle}` : styles.handle}
            >
              <GripVertical size={14} aria-hidden="true" />
            </DragButton>
          )}
          <RowWords row={row} />
          {row.type && <span className={styles.type}>{row.type}</span>}
        </GridListItem>
      )}
    </GridList>
  )
})

/** The parts of what is being written as one list: select, reorder by mouse or keys, remove. */
export function OutlineList(props: OutlineListProps) {
  const { label, selected, announced, onMoveBy, onRemove } = props
  const list = useRef<HTMLDivElement>(null)
  const now = useSame(props.rows)
  const rows = useSettled(now)
  const said = useMemo(() => new Map(now.map((row) => [row.id, row])), [now])
  const latest = useRef(props)
  useLayoutEffect(() => {
    latest.current = props
  })
  const [heard] = useState({
    onSelect: (key: string) => latest.current.onSelect(key),
    onMoveTo: (key: string, target: string, side: 'before' | 'after') => latest.current.onMoveTo(key, target, side)
  })

  function onKeyDownCapture(event: KeyboardEvent) {
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (event.altKey && step !== 0) {
      onMoveBy(step)
      window.requestAnimationFrame(() =>
        list.current?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]')?.focus()
      )
    } else if (event.key === 'Delete' || event.key === 'Backspace') onRemove()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <div ref={list} onKeyDownCapture={onKeyDownCapture}>
        <Said value={said}>
          <Rows label={label} rows={rows} selected={selected} {...heard} />
        </Said>
      </div>
      <p role="status" className={hidden.hidden}>
        {announced}
      </p>
    </>
  )
}
