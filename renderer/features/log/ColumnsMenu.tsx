import { ChevronDown, ChevronUp } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { type LogColumn, logColumns } from '../../../shared/log/columns'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { CheckBox } from '../../ui/CheckBox'
import { Panel } from './Panel'
import styles from './Panel.module.css'
import type { LogTableOf } from './use-log-table'
import type { ChangeView } from './use-log-view'
import { movedBefore, usualView } from './view'

interface ColumnsMenuProps {
  table: LogTableOf
  change: ChangeView
  /** Without a #1 behavior there is no rating of it to show. */
  hasFocus: boolean
}

/** Chooses the columns and their order. */
export function ColumnsMenu(props: ColumnsMenuProps) {
  const t = useT()
  return <Panel label={t('log:columns')}>{() => <ColumnList {...props} />}</Panel>
}

function ColumnList({ table, change, hasFocus }: ColumnsMenuProps) {
  const t = useT()
  const { columnOrder, columnVisibility } = table.state
  const offered = columnOrder
    .flatMap((id) => logColumns.find((column) => column === id) ?? [])
    .filter((id) => id !== 'rating' || hasFocus)
  const pressed = useRef<string | null>(null)
  const list = useRef<HTMLUListElement>(null)
  // Moving a row removes its button from the document for a moment, which loses the focus.
  useLayoutEffect(() => {
    const button = pressed.current && list.current?.querySelector<HTMLElement>(`[data-move="${pressed.current}"]`)
    pressed.current = null
    if (button) button.focus()
  })
  function move(id: LogColumn, by: -1 | 1) {
    const beside = offered[offered.indexOf(id) + by]
    if (!beside) return
    pressed.current = `${id} ${by}`
    change({ order: movedBefore(columnOrder, id, beside) })
  }
  return (
    <>
      <p className={styles.hint}>{t('log:columnsHint')}</p>
      <ul ref={list}>
        {offered.map((id) => {
          const column = t(`log:column.${id}`)
          return (
            <li key={id} className={styles.column}>
              <CheckBox
                checked={columnVisibility[id] !== false}
                disabled={id === 'when'}
                onChange={(shown) => table.getColumn(id)?.toggleVisibility(shown)}
              >
                {column}
              </CheckBox>
              <button
                type="button"
                className={styles.icon}
                data-move={`${id} -1`}
                aria-label={t('log:moveLeft', { column })}
                onClick={() => move(id, -1)}
              >
                <ChevronUp size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                className={styles.icon}
                data-move={`${id} 1`}
                aria-label={t('log:moveRight', { column })}
                onClick={() => move(id, 1)}
              >
                <ChevronDown size={16} aria-hidden="true" />
              </button>
            </li>
          )
        })}
      </ul>
      <Button
        look="link"
        onPress={() => {
          const { order, hidden, widths } = usualView()
          change({ order, hidden, widths })
        }}
      >
        {t('log:usualColumns')}
      </Button>
    </>
  )
}
