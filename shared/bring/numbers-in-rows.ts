import { nameKey } from '../folding'
import { largestAmount, limits, mostMetrics } from '../limits'
import type { BringPreview, Mapping } from '../model/bring'
import { isLonger, periodStart } from '../rules/periods'
import { isNameless } from '../written'
import { isBlankMark, isNothing, isUnclear, readNumber } from './amounts'
import { type Row, textOf } from './cells'
import type { ReadDay } from './days'
import { numberFinder } from './namesakes'
import { rowPrint } from './print-of'
import { Prints } from './prints'
import type { columnsOf, Found } from './rows'
import { addUp, type NumbersOfRep, noteSeveral, type PlannedNumber, sumOf } from './sums'
import { Unreadable } from './unreadable'

interface Options {
  mapping: Mapping
  columns: ReturnType<typeof columnsOf>
  /** How many rows there are. */
  rows: number
  /** The words of a row in some columns, on one line. */
  line(row: Row, found: Found): string
  counts: Record<'already' | 'added' | 'averaged' | 'twice' | 'blank', number>
}

/** How many numbers without room are named. */
const mostNamed = 20

/** Reads the numbers of the rows into what each rep gets. */
export function createNumbers({ mapping, columns, rows, line, counts }: Options) {
  const finder = numberFinder(mapping)
  const prints = new Prints(mapping.what === 'numbers' ? rows : 0)
  const mark = mapping.mark ?? '.'
  const several = new Map<string, BringPreview['several'][number]>()
  const noRoom = new Set<string>()
  const [dayColumn] = columns.of('day')
  /** A number that can be read either way, while nobody has said which mark stands before the decimals. */
  let unclear: string | null = null

  /** The number of this name; null when the rep has no room for one more. */
  function numberOf(builder: NumbersOfRep, name: string, unit: string, column: string): PlannedNumber | null {
    const key = nameKey(name)
    const planned = builder.numbers.get(key)
    if (planned) return planned
    const there = finder.find(builder.metrics, name, unit)
    if (name.length > limits.name) throw new Unreadable('too-long', column, name)
    const fresh = [...builder.numbers.values()].filter(({ id }) => id === null).length
    if (!there && builder.metrics.length + fresh >= mostMetrics) return null
    const made: PlannedNumber = there
      ? { id: there.id, name: there.name, unit: there.unit, period: there.period, cells: [] }
      : { id: null, name, unit, period: mapping.period, cells: [] }
    builder.numbers.set(key, made)
    return made
  }

  function enter(row: Row, builder: NumbersOfRep, read: ReadDay): void {
    const print = rowPrint(row)
    const isTwice = !prints.add(print)
    if (isTwice) counts.twice += 1
    const found: { name: string; unit: string; place: number; column: string }[] = []
    for (const { target, place, name } of columns.columns)
      if (target.to === 'number') found.push({ name: target.name, unit: target.unit, place, column: name })
    const [value] = columns.of('numberValue')
    if (value)
      found.push({ name: line(row, columns.of('numberName')), unit: '', place: value.place, column: value.name })
    let lacking = ''
    const amounts = found.flatMap(({ name, unit, place, column }) => {
      const cell = row[place]
      if (cell === undefined || isNothing(cell)) return []
      if (isNameless(name)) throw new Unreadable('nothing', column, textOf(cell))
      const planned = numberOf(builder, name, unit, column)
      if (planned === null) {
        lacking = name
        if (noRoom.size < mostNamed) noRoom.add(name)
        return []
      }
      if (read.of && isLonger(read.of, planned.period))
        throw new Unreadable('period-longer', dayColumn?.name ?? '', textOf(row[dayColumn?.place ?? -1]))
      if (mapping.mark === null && unclear === null && isUnclear(cell)) unclear = textOf(cell)
      const amount = readNumber(cell, planned.unit, mark)
      if ('problem' in amount) throw new Unreadable(amount.problem, column, textOf(cell))
      return amount.amount === null ? [] : [{ planned, amount: amount.amount, column, text: textOf(cell) }]
    })
    if (amounts.length === 0) throw new Unreadable(lacking === '' ? 'nothing' : 'number-too-many', '', lacking)
    counts.blank += found.filter(({ place }) => isBlankMark(row[place] ?? '')).length
    if (isTwice && mapping.equal === 'once') {
      counts.already += amounts.length
      return
    }
    for (const { planned, amount, column, text } of amounts) {
      const { sum } = sumOf(builder, planned, periodStart(read.day, planned.period), mapping.there)
      if (Math.abs(sum + amount) > largestAmount) throw new Unreadable('too-large', column, text)
    }
    for (const { planned, amount } of amounts) {
      const before = addUp(builder, planned, periodStart(read.day, planned.period), amount, mapping.there)
      if (before.count > 0) noteSeveral(several, counts, builder, planned)
    }
  }

  return {
    /** Takes up the numbers of a row; throws `Unreadable` when it cannot be read. */
    enter,
    unclear: () => unclear,
    several: () => [...several.values()],
    noRoom: () => [...noRoom],
    namesakes: () => finder.namesakes()
  }
}
