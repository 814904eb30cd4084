import { useCallback, useMemo, useRef, useState } from 'react'
import { longDate, shortDate } from '../../../shared/dates'
import { inOrder, narrowed } from '../../../shared/log/arrange'
import { groupAt, grouped, type Rows, rowsOf } from '../../../shared/log/groups'
import type { LogIndex } from '../../../shared/log/log-index'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { useToday } from '../../core/clock'
import { go, paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { ColumnsMenu } from './ColumnsMenu'
import { useExportCsv } from './export-csv'
import styles from './Log.module.css'
import type { LogContext } from './LogRow'
import { LogTable, type LogTableHandle } from './LogTable'
import { remember, remembered } from './remembered'
import { Toolbar } from './Toolbar'
import { useLogIndex } from './use-log-index'
import { shownColumns, useLogTable } from './use-log-table'
import { useLogView } from './use-log-view'
import { ViewsMenu } from './ViewsMenu'
import { filtersOf, groupingOf, sortsOf } from './view'

/** The observations of a rep as a table (D-1). */
export function Log() {
  const { t, language } = useTranslator()
  const workbook = useWorkbook()
  const rep = workbook.id
  const index = useLogIndex(workbook)
  const { view, change } = useLogView(rep)
  const hasFocus = index.words.focus !== null
  const table = useLogTable(view, change, hasFocus)
  const { collapsed, toggle } = useCollapsed(rep)
  const today = useToday()
  const rowsNow = useRef<LogTableHandle>(null)

  const { sorting, text, filters } = view
  const by = groupingOf(view)
  const order = useMemo(() => inOrder(index, sortsOf({ sorting })), [index, sorting])
  const shown = useMemo(
    () => narrowed(index, order, { text, filters: filtersOf({ filters }) }),
    [index, order, text, filters]
  )
  const groups = useMemo(() => (by ? grouped(index, shown, by) : []), [index, shown, by])
  const rows: Rows = useMemo(
    () => (by ? rowsOf(groups, collapsed) : Int32Array.from(shown)),
    [by, groups, collapsed, shown]
  )

  const [begin] = useState(() => rowOf(rows, index, remembered(rep).opened))
  const open = useCallback(
    (observation: Id) => {
      remember(rep, { opened: observation })
      void go(paths.observation(rep, observation))
    },
    [rep]
  )
  const date = useMemo(() => datesInWords(language, today), [language, today])
  const context: LogContext = useMemo(() => ({ index, rep, date, t, open }), [index, rep, date, t, open])
  const { busy, save } = useExportCsv(rep)
  const exported = () => {
    const slots = by ? [...new Set(groups.flatMap((group) => [...group.slots]))] : [...shown]
    return slots.flatMap((slot) => index.at(slot)?.id ?? [])
  }
  const isNarrowed = shown.length < index.size
  const words = { count: index.size, all: index.size, shown: shown.length }

  return (
    <div className={styles.log}>
      <Toolbar index={index} view={view} change={change} onDown={() => rowsNow.current?.enter()}>
        <ColumnsMenu table={table} change={change} hasFocus={hasFocus} />
        <ViewsMenu rep={rep} view={view} change={change} />
        <Button isDisabled={busy || shown.length === 0} onPress={() => save(shownColumns(table), exported())}>
          {t('log:exportCsv')}
        </Button>
      </Toolbar>
      <LogTable
        table={table}
        view={view}
        change={change}
        rows={rows}
        groups={groups}
        by={by}
        collapsed={collapsed}
        onToggle={toggle}
        context={context}
        begin={begin}
        handle={rowsNow}
      />
      <div className={styles.foot}>
        <p role="status">{t(isNarrowed ? 'log:shownOf' : 'log:shown', words)}</p>
        {isNarrowed && (
          <Button look="link" onPress={() => change({ text: '', filters: {} })}>
            {t('log:clear')}
          </Button>
        )}
      </div>
    </div>
  )
}

/** Formatted dates, each made once: formatting is the most expensive part of a row. */
function datesInWords(language: string, today: PlainDate): LogContext['date'] {
  const known = new Map<PlainDate, { short: string; long: string }>()
  return (date) => {
    const words = known.get(date) ?? { short: shortDate(date, language, today), long: longDate(date, language) }
    known.set(date, words)
    return words
  }
}

/** The row of an observation; null when it is not shown. */
function rowOf(rows: Rows, index: LogIndex, observation: Id | null): number | null {
  if (observation === null) return null
  const row = rows.findIndex((at) => groupAt(at) === null && index.at(at)?.id === observation)
  return row < 0 ? null : row
}

/** Groups that are folded, remembered as long as the window is open. */
function useCollapsed(rep: Id) {
  const [collapsed, setCollapsed] = useState(remembered(rep).collapsed)
  const toggle = useCallback(
    (key: string) => {
      const next = new Set(remembered(rep).collapsed)
      if (!next.delete(key)) next.add(key)
      remember(rep, { collapsed: next })
      setCollapsed(next)
    },
    [rep]
  )
  return { collapsed, toggle }
}
