import { GripVertical } from 'lucide-react'
import { type KeyboardEvent, useRef } from 'react'
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

/** The parts of what is being written as one list: select, reorder by mouse or keys, remove. */
export function OutlineList(props: OutlineListProps) {
  const { label, rows, selected, announced, onSelect, onMoveTo, onMoveBy, onRemove } = props
  const list = useRef<HTMLDivElement>(null)
  const { dragAndDropHooks } = useDragAndDrop<OutlineRow>({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
    onReorder({ keys, target }) {
      if (target.dropPosition !== 'on') onMoveTo(String([...keys][0]), String(target.key), target.dropPosition)
    }
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
              <span className={row.untitled ? `${styles.label} ${styles.untitled}` : styles.label} dir="auto">
                {row.label}
              </span>
              {row.type && <span className={styles.type}>{row.type}</span>}
            </GridListItem>
          )}
        </GridList>
      </div>
      <p role="status" className={hidden.hidden}>
        {announced}
      </p>
    </>
  )
}
