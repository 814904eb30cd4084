import { mostTableRows } from '../limits'
import type { Period } from '../model/metric'
import type { PlainDate } from '../model/scalars'
import { surveyNumbers } from './amounts'
import { isEmptyCell, isEmptyRow, type Row, textOf } from './cells'
import { readDay } from './days'
import { contentsOf, type Shape } from './table'
import { targetOfName } from './words'

/** A table whose weeks, months or quarters stood side by side, with a row for each value. */
export interface Turned {
  rows: Row[]
  /** The row of the sheet that each row came from, and the name of the column that its value came from. */
  from: number[]
  columns: string[]
  period: Period
  /** How many columns were turned, and the names of the first and the last. */
  count: number
  first: string
  last: string
}

interface PeriodColumn {
  place: number
  /** The number whose values it holds, as `Calls` in `Calls Jan 2026`; empty when its name is only a period. */
  number: string
  of: Period
  /** The first day of the period. */
  on: PlainDate
}

/** Months in English and German, in full and short. */
const monthNames = new Map(
  [
    'jan january januar jän jänner',
    'feb february februar',
    'mar march mär märz maerz mrz',
    'apr april',
    'may mai',
    'jun june juni',
    'jul july juli',
    'aug august',
    'sep sept september',
    'oct october okt oktober',
    'nov november',
    'dec december dez dezember'
  ].flatMap((names, at) => names.split(' ').map((name): [string, number] => [name, at + 1]))
)

/** The parts of a name around its end or its beginning, of one to three words: `Calls` and `Jan 2026`. */
function partsOf(name: string): { words: string; period: string }[] {
  const words = name
    .replace(/[()[\]]/g, ' ')
    .split(/[\s:|]+|\s[-–]\s/)
    .filter((word) => word !== '' && word !== '-' && word !== '–')
  return [1, 2, 3]
    .filter((count) => count <= words.length)
    .flatMap((count) => [
      { words: words.slice(0, -count).join(' '), period: words.slice(-count).join(' ') },
      { words: words.slice(count).join(' '), period: words.slice(0, count).join(' ') }
    ])
    .reverse()
}

/** The period in the name of a column with the name of its number; null when there is none. */
function periodIn(name: string, today: PlainDate): Omit<PeriodColumn, 'place'> | null {
  for (const { words, period } of partsOf(name)) {
    const read = readDay(period, { order: 'dmy', epoch: 1900, today })
    if (read?.of !== undefined) return { number: words, of: read.of, on: read.day }
  }
  return null
}

const two = (number: number) => String(number).padStart(2, '0')

/** The months of columns without a year, the last one at the latest in the month of `today`, each before the next. */
function monthsOf(names: readonly string[], today: PlainDate): (Omit<PeriodColumn, 'place'> | null)[] {
  const found = names.map((name) => {
    for (const { words, period } of partsOf(name)) {
      const month = monthNames.get(period.replace('.', '').toLowerCase())
      if (month !== undefined) return { number: words, month }
    }
    return null
  })
  const turns: (Omit<PeriodColumn, 'place'> | null)[] = found.map(() => null)
  /** The month of each number that was read last, counted from year 0. */
  const later = new Map<string, number>()
  const [year = 0, now = 1] = today.split('-').map(Number)
  for (let at = found.length - 1; at >= 0; at--) {
    const one = found[at]
    if (!one) continue
    const least = later.get(one.number) ?? year * 12 + now
    const before = (least - one.month + 12) % 12 || (later.has(one.number) ? 12 : 0)
    const month = least - before
    later.set(one.number, month)
    turns[at] = {
      number: one.number,
      of: 'month',
      on: `${Math.floor((month - 1) / 12)}-${two(((month - 1) % 12) + 1)}-01`
    }
  }
  return turns
}

/** How a period is written into its own column, so that it is read as this period again. */
function written({ of, on }: Pick<PeriodColumn, 'of' | 'on'>): string {
  if (of === 'month') return on.slice(0, 7)
  if (of === 'quarter') return `Q${Math.ceil(Number(on.slice(5, 7)) / 3)} ${on.slice(0, 4)}`
  return on
}

/** The title above a table: the only cell of the last row above its names that has one. */
function titleOf(rows: readonly Row[], header: number): string {
  const above = rows.slice(0, header).filter((row) => !isEmptyRow(row))
  const cells = above.at(-1)?.filter((cell) => !isEmptyCell(cell)) ?? []
  return cells.length === 1 ? textOf(cells[0]) : ''
}

/**
 * Turns a table of numbers whose periods stand side by side. Null when it is none, or when it is not clear what its
 * values are: a column that names reps, numbers under the periods, one kind of period, and a name for every number.
 */
export function turned(rows: readonly Row[], shape: Shape, today: PlainDate, language = 'en'): Turned | null {
  const { header, places, names } = shape
  if (header < 0) return null
  const withYear = names.map((name) => (targetOfName(name) === null ? periodIn(name, today) : null))
  const isDated = withYear.filter((one) => one !== null).length > 1
  const found = isDated
    ? withYear
    : monthsOf(
        names.map((name) => (targetOfName(name) === null ? name : '')),
        today
      )
  const periods = found.flatMap((one, at): PeriodColumn[] => (one ? [{ ...one, place: places[at] ?? 0 }] : []))
  const kept = places.flatMap((place, at) => (found[at] ? [] : [{ place, name: names[at] ?? '' }]))
  const says = (target: string) => kept.some(({ name }) => targetOfName(name) === target)
  const [first] = periods
  if (!first || periods.length < 2 || periods.some(({ of }) => of !== first.of)) return null
  if (says('day') || says('evidence') || !(says('rep') || says('first') || says('last'))) return null
  const cells = periods.flatMap(({ place }) => contentsOf(rows, shape, place))
  if (surveyNumbers(cells, '.').share < 0.6) return null
  const isNamed = says('numberName')
  const title = titleOf(rows, header)
  if (!isNamed && periods.some(({ number }) => number === '') && title === '') return null
  if (isNamed && periods.some(({ number }) => number !== '')) return null

  const nameAt = (place: number) => names[places.indexOf(place)] ?? ''
  const [period, metric, value] = language === 'de' ? ['Zeitraum', 'Kennzahl', 'Wert'] : ['Period', 'Metric', 'Value']
  const head = [period, ...(isNamed ? [] : [metric]), value]
  const out: Row[] = [[...kept.map(({ name }) => name), ...head].map((name) => name ?? '')]
  const from = [header]
  const columns = ['']
  for (let at = header + 1; at < rows.length; at++) {
    const row = rows[at] ?? []
    const own = kept.map(({ place }) => row[place] ?? '')
    for (const one of periods) {
      const cell = row[one.place]
      if (cell === undefined || isEmptyCell(cell)) continue
      out.push([...own, written(one), ...(isNamed ? [] : [one.number || title]), cell])
      from.push(at)
      columns.push(nameAt(one.place))
    }
  }
  if (out.length > mostTableRows || out.length === 1) return null
  return {
    rows: out,
    from,
    columns,
    period: first.of,
    count: periods.length,
    first: nameAt(first.place),
    last: nameAt(periods.at(-1)?.place ?? first.place)
  }
}
