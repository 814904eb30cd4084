import { type KeyboardEvent, type ReactNode, useState } from 'react'
import { groupings } from '../../../shared/log/columns'
import type { LogIndex } from '../../../shared/log/log-index'
import type { LogView } from '../../../shared/model/log-view'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import input from '../../ui/Input.module.css'
import { BareSelect } from '../../ui/SelectInput'
import { QuickFilters } from './QuickFilters'
import styles from './Toolbar.module.css'
import type { ChangeView } from './use-log-view'
import { groupingOf } from './view'

interface ToolbarProps {
  index: LogIndex
  view: LogView
  change: ChangeView
  /** Moves from the filter down into the rows. */
  onDown: () => void
  /** Columns, views, export. */
  children: ReactNode
}

/** The search field, quick filters and grouping; then what is needed less often. */
export function Toolbar({ index, view, change, onDown, children }: ToolbarProps) {
  const t = useT()
  const chosen = Object.keys(view.filters).length
  const [open, setOpen] = useState(chosen > 0)
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'ArrowDown') return
    event.preventDefault()
    onDown()
  }
  return (
    <div className={styles.toolbar}>
      <search className={styles.line}>
        <input
          type="search"
          className={`${input.input} ${styles.words}`}
          aria-label={t('log:filter')}
          placeholder={t('log:filterHint')}
          maxLength={200}
          dir="auto"
          value={view.text}
          onChange={(event) => change({ text: event.target.value }, { keep: false })}
          onKeyDown={onKeyDown}
        />
        <Button aria-expanded={open} onPress={() => setOpen(!open)}>
          {chosen > 0 ? t('log:filtersOn', { count: chosen }) : t('log:filters')}
        </Button>
        <div className={styles.group}>
          <BareSelect
            aria-label={t('log:group')}
            value={groupingOf(view)}
            empty={t('log:ungrouped')}
            choices={groupings.map((by) => ({ value: by, label: t(`log:group.${by}`) }))}
            onChange={(group) => change({ group })}
          />
        </div>
        {children}
      </search>
      {open && <QuickFilters index={index} view={view} change={change} />}
    </div>
  )
}
