import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import type { Metric, Period } from '../../../shared/model/metric'
import type { PlainDate } from '../../../shared/model/scalars'
import { type DecimalMark, isEitherWay, otherMark } from '../../../shared/rules/decimal-mark'
import { lastPeriods, shownPeriods } from '../../../shared/rules/metrics'
import { type CellEntry, type Pasted, pasteCells } from '../../../shared/rules/paste-cells'
import { readCell } from '../../../shared/rules/read-cells'
import { useToday } from '../../core/clock'
import { type TakeBack, useDispatch, usePerform } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { flushTyping } from '../../core/typing'
import { AmountCell } from '../../ui/AmountInput'
import { Button } from '../../ui/Button'
import { Table } from '../../ui/Table'
import styles from './EntryGrid.module.css'
import { PasteReport } from './PasteReport'
import { goTo, placeOf, stepFrom } from './steps'
import { periodName } from './words'

interface Report extends Pasted {
  /** What undoes it, the latest change first. */
  takeBacks: readonly TakeBack[]
  /** The same cells, read with a mark before the decimals. */
  read: (mark: DecimalMark) => Pasted
  /** The field that was pasted into. */
  at: HTMLInputElement
}

const keyOf = ({ metric, on }: CellEntry) => `${metric} ${on}`

/**
 * Whether a pasted text is for the grid: several cells, or one that takes the place of all that is in the field and can
 * be read either way. Any other text goes into the field as if it was typed.
 */
function isForGrid(text: string, { value, selectionStart, selectionEnd }: HTMLInputElement): boolean {
  const cells = text.replace(/(?:\r\n|\r|\n)$/, '')
  if (/[\t\r\n]/.test(cells)) return true
  return selectionStart === 0 && selectionEnd === value.length && isEitherWay(cells)
}

/** Numbers of one period: periods from top to bottom, the latest last; numbers from left to right. */
export function EntryGrid({ metrics, period }: { metrics: readonly Metric[]; period: Period }) {
  const { t, language } = useTranslator()
  const perform = usePerform()
  const today = useToday()
  const grid = useRef<HTMLDivElement>(null)
  const [count, setCount] = useState(shownPeriods[period])
  const [report, setReport] = useState<Report | null>(null)
  const rows = lastPeriods(period, today, count)
  const holds = ({ metric, on, value }: CellEntry) =>
    metrics.some(({ id, values }) => id === metric && values[on] === value)
  /** The report of a paste disappears once the menu has undone it. */
  const said = report && (report.cells.length === 0 || report.cells.some(holds)) ? report : null

  function move(event: KeyboardEvent) {
    const to = stepFrom(event)
    if (!to) return
    const cell = grid.current?.querySelector<HTMLInputElement>(
      `td[data-row="${to.row}"][data-column="${to.column}"] input`
    )
    if (!cell) return
    event.preventDefault()
    goTo(cell)
  }

  async function paste(event: ClipboardEvent) {
    const { target } = event
    const place = placeOf(target)
    const text = event.clipboardData.getData('text/plain')
    if (!place || !(target instanceof HTMLInputElement) || !isForGrid(text, target)) return
    event.preventDefault()
    const read = (mark: DecimalMark | null) => pasteCells(text, place, { metrics, periods: rows }, language, mark)
    const pasted = read(null)
    // Half-typed input in a cell is finished before the paste, so that it does not overwrite the result.
    await flushTyping()
    const takeBack = pasted.cells.length > 0 ? await perform({ type: 'metric.enter', cells: pasted.cells }) : null
    setReport({
      ...pasted,
      cells: takeBack ? pasted.cells : [],
      unclear: takeBack && pasted.unclear,
      takeBacks: takeBack ? [takeBack] : [],
      read,
      at: target
    })
  }

  /** Enters the cells as the other mark reads them, where they are still what the paste made of them. */
  async function readOtherwise({ unclear, cells, read, takeBacks, at }: Report) {
    if (!unclear) return
    await flushTyping()
    const pasted = read(otherMark(unclear.mark))
    const stands = new Set(cells.filter(holds).map(keyOf))
    const changed = pasted.cells.filter((cell) => stands.has(keyOf(cell)) && !holds(cell))
    const takeBack = changed.length > 0 ? await perform({ type: 'metric.enter', cells: changed }) : null
    if (takeBack) setReport({ ...pasted, takeBacks: [takeBack, ...takeBacks], read, at })
  }

  function close() {
    setReport(null)
    if (report?.at.isConnected) goTo(report.at)
  }
  async function undo({ takeBacks }: Report) {
    for (const { run } of takeBacks) if (!(await run())) return
    close()
  }

  return (
    // Keys and pastes come from the fields inside.
    // biome-ignore lint/a11y/noStaticElementInteractions: the fields in it are what is interacted with
    <div ref={grid} className={styles.grid} data-cells onKeyDown={move} onPaste={paste}>
      {said && (
        <PasteReport
          pasted={said}
          onUndo={said.takeBacks.length > 0 ? () => undo(said) : null}
          onReadOtherwise={() => readOtherwise(said)}
          onClose={close}
        />
      )}
      <Button look="link" onPress={() => setCount(count + shownPeriods[period])}>
        {t('numbers:earlier')}
      </Button>
      <div className={styles.scroll}>
        <Table
          aria-label={`${t('numbers:gridOf')}, ${t(`numbers:period.${period}`)}`}
          className={styles.table}
          columns={[
            { id: 'period', name: t(`numbers:begins.${period}`) },
            ...metrics.map(({ id, name, unit }) => ({ id, name: unit === '' ? name : `${name}, ${unit}` }))
          ]}
        >
          {rows.map((on, row) => (
            <tr key={on}>
              <th scope="row" className={styles.period}>
                {periodName(on, period, today, t, language)}
              </th>
              {metrics.map((metric, column) => (
                <td key={metric.id} data-row={row} data-column={column}>
                  <Cell metric={metric} on={on} label={periodName(on, period, today, t, language)} />
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </div>
    </div>
  )
}

function Cell({ metric, on, label }: { metric: Metric; on: PlainDate; label: string }) {
  const { t } = useTranslator()
  const dispatch = useDispatch()
  return (
    <AmountCell
      label={t('numbers:cell', { name: metric.name, period: label })}
      value={metric.values[on] ?? null}
      onCommit={(value) => dispatch({ type: 'metric.enter', cells: [{ metric: metric.id, on, value }] })}
      readOnly={false}
      read={(typed, language) => toAmount(readCell(typed, metric.unit, language))}
    />
  )
}

/** When typed into a field, a value with another unit counts as unreadable. */
const toAmount = (read: ReturnType<typeof readCell>) =>
  'problem' in read ? { problem: read.problem === 'too-large' ? ('too-large' as const) : ('no-number' as const) } : read
