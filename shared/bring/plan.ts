import { dateOf, earliestDay, momentOf } from '../dates'
import { nameKey, spellingKey } from '../folding'
import { limits } from '../limits'
import { ratingSteps } from '../model/behavior'
import {
  type BringPreview,
  type FoundPerson,
  type Mapping,
  mostPeople,
  type RowProblem,
  type Target
} from '../model/bring'
import { mostMetrics } from '../model/metric'
import { type Id, largestAmount, type Moment } from '../model/scalars'
import type { TrainedOn } from '../model/workbook'
import { periodStart } from '../rules/periods'
import { trainedOn } from '../rules/training'
import { cleanLine, cleanText, isNameless } from '../written'
import { isUnclear, readNumber } from './amounts'
import { type Cell, isEmptyCell, type Row, textOf } from './cells'
import { type ReadDay, readDay } from './days'
import { createPeople, type KnownRep, personKey } from './people'
import { observationPrint, rowPrint } from './print-of'
import { addUp, type KnownMetric, type NumbersOfRep, type PlannedNumber, settleNumbers, sumOf } from './sums'
import { columnLetters, type Shape } from './table'

/** What the plan has to know of a rep of the library to whom rows belong. */
export interface KnownWorkbook {
  id: Id
  /** `observationPrint` of each observation. */
  prints: readonly number[]
  trained: TrainedOn
  metrics: readonly KnownMetric[]
}

export interface Circumstances {
  now: Moment
  observer: string
  reps: readonly KnownRep[]
  /** Of the reps to whom rows belong; the others are taken as empty. */
  workbooks: readonly KnownWorkbook[]
}

/** An observation that will be brought; accounts by name. */
export interface PlannedObservation {
  when: Moment
  account: string
  observer: string
  evidence: string
  strengths: string
  development: string
  feelings: string
  ratings: { behavior: string; rating: number }[]
}

/** What one rep gets. */
export interface Group {
  /** Null for somebody who is added. */
  rep: Id | null
  name: string
  role: string
  territory: string
  observations: PlannedObservation[]
  numbers: PlannedNumber[]
}

export interface Plan {
  preview: BringPreview
  groups: Group[]
  /** The rows that cannot be read, by their place in the sheet. */
  unread: number[]
}

/** The most problems that are listed, and the most of a cell that is shown. */
const shown = { problems: 100, text: 60 } as const

type Named = Exclude<Target['to'], 'rating' | 'number'>

/** The columns of a mapping, found by what they stand for. */
function columnsOf(shape: Shape, mapping: Mapping) {
  const columns = mapping.columns.slice(0, shape.places.length).map((target, at) => ({
    target,
    place: shape.places[at] ?? 0,
    name: shape.names[at] || columnLetters(shape.places[at] ?? 0)
  }))
  const found = new Map<Named, typeof columns>()
  const of = (to: Named) => {
    const there = found.get(to) ?? columns.filter(({ target }) => target.to === to)
    found.set(to, there)
    return there
  }
  return { columns, of }
}

type Columns = ReturnType<typeof columnsOf>

class Unreadable extends Error {
  constructor(
    readonly problem: RowProblem['problem'],
    readonly column: string,
    readonly text: string
  ) {
    super(problem)
  }
}

/** The name of the person in a row; empty where none stands there. */
function nameIn(row: Row, { of }: Columns): string {
  const [rep] = of('rep')
  if (rep) return cleanLine(textOf(row[rep.place]))
  const parts = [...of('first'), ...of('last')].map(({ place }) => cleanLine(textOf(row[place])))
  return parts.filter((part) => part !== '').join(' ')
}

/** The rows of a table, with what stands above put into empty cells where the mapping says so. */
function* rowsOf(rows: readonly Row[], shape: Shape, mapping: Mapping): Generator<{ at: number; row: Row }> {
  const { columns } = columnsOf(shape, mapping)
  const carried = mapping.fill
    ? columns.filter(({ target: { to } }) => to === 'rep' || to === 'first' || to === 'last' || to === 'day')
    : []
  const above = new Map<number, Row[number]>()
  for (let at = shape.header + 1; at < rows.length; at++) {
    const row = rows[at] ?? []
    if (row.every(isEmptyCell)) continue
    if (carried.length === 0) {
      yield { at, row }
      continue
    }
    const full = [...row]
    for (const { place } of carried) {
      const cell = full[place]
      if (cell !== undefined && !isEmptyCell(cell)) above.set(place, cell)
      else {
        const held = above.get(place)
        while (full.length < place) full.push('')
        if (held !== undefined) full[place] = held
      }
    }
    yield { at, row: full }
  }
}

/** The same function, which works each text out once. */
function rememberedBy(work: (text: string) => string): (text: string) => string {
  const done = new Map<string, string>()
  return (text) => {
    const made = done.get(text) ?? work(text)
    done.set(text, made)
    return made
  }
}

/** The people of a table by `personKey`, with how many rows each has. */
function peopleOf(rows: readonly Row[], shape: Shape, mapping: Mapping, reps: readonly KnownRep[], manager = '') {
  const columns = columnsOf(shape, mapping)
  const times = new Map<string, { name: string; rows: number }>()
  const keyOf = rememberedBy(personKey)
  for (const { row } of rowsOf(rows, shape, mapping)) {
    const name = nameIn(row, columns)
    if (name === '') continue
    if (name.length > limits.name) continue
    const key = keyOf(name)
    const known = times.get(key)
    if (known) known.rows += 1
    else if (times.size < mostPeople && !isNameless(name)) times.set(key, { name, rows: 1 })
  }
  const find = createPeople(reps, mapping.people, manager)
  return new Map([...times].map(([key, { name, rows: count }]) => [key, find(name, count)]))
}

const namesReps = ({ columns }: Mapping) => columns.some(({ to }) => to === 'rep' || to === 'first' || to === 'last')

/** Whose all rows are; null where a column says it of each, so that one without a name is nobody's. */
const everybodyOf = (mapping: Mapping) => (namesReps(mapping) ? null : mapping.everybody)

/** The reps of the library to whom rows of this table belong. */
export function repsIn(rows: readonly Row[], shape: Shape, mapping: Mapping, reps: readonly KnownRep[]): Id[] {
  const found = [...peopleOf(rows, shape, mapping, reps).values()].flatMap(({ as }) =>
    as?.is === 'rep' ? [as.id] : []
  )
  const everybody = everybodyOf(mapping)
  const all = everybody === null ? found : [...found, everybody]
  return [...new Set(all)].filter((id) => reps.some((rep) => rep.id === id))
}

interface Builder extends NumbersOfRep {
  group: Group
  /** `observationPrint` of what the rep has already. */
  known: ReadonlySet<number>
  /** Whole rows of the file; of reps the row that adds them. */
  prints: Set<number>
  trained: TrainedOn | null
}

const newBuilder = (group: Omit<Group, 'observations' | 'numbers'>, known?: KnownWorkbook): Builder => ({
  group: { ...group, observations: [], numbers: [] },
  known: new Set(known?.prints),
  prints: new Set(),
  trained: known?.trained ?? null,
  metrics: known?.metrics ?? [],
  sums: new Map(),
  numbers: new Map()
})

/** Reads a table as a mapping says. Nothing is written; the cost is that of the rows. */
export function planOf(rows: readonly Row[], shape: Shape, mapping: Mapping, around: Circumstances): Plan {
  const columns = columnsOf(shape, mapping)
  const people = peopleOf(rows, shape, mapping, around.reps, around.observer)
  const today = dateOf(around.now)
  const earliest = earliestDay(today)
  const reading = { order: mapping.order ?? ('dmy' as const), epoch: mapping.epoch, today }
  const known = new Map(around.workbooks.map((workbook) => [workbook.id, workbook]))
  const names = new Map(around.reps.map(({ id, name }) => [id, name]))
  const everybody = everybodyOf(mapping)
  const builders = new Map<string, Builder>()
  /** What a cell or a name of the table came to; most of them stand in it many times. */
  const days = new Map<Cell, ReadDay | null>()
  const moments = new Map<string, Moment>()
  const keyOf = rememberedBy(personKey)
  const rowPrints = new Set<number>()
  const problems: RowProblem[] = []
  const unread: number[] = []
  const counts = { records: 0, already: 0, replaced: 0, added: 0, twice: 0, there: 0, untrained: 0, left: 0 }
  const mark = mapping.mark ?? '.'
  /** Numbers that can be read either way, while nobody said which. */
  const unclear: string[] = []

  function builderOf(found: FoundPerson | null, row: Row): Builder | 'left' | 'asked' {
    const as = found ? found.as : everybody === null ? null : { is: 'rep' as const, id: everybody }
    if (!as) return 'asked'
    if (as.is === 'leave') return 'left'
    const key = as.is === 'rep' ? as.id : `new ${found?.key ?? ''}`
    const there = builders.get(key)
    if (there) return there
    const made = newBuilder(
      as.is === 'rep'
        ? { rep: as.id, name: names.get(as.id) ?? '', role: '', territory: '' }
        : { rep: null, name: found?.name ?? '', role: line(row, 'role'), territory: line(row, 'territory') },
      as.is === 'rep' ? known.get(as.id) : undefined
    )
    builders.set(key, made)
    return made
  }

  function dayOf(row: Row): ReadDay {
    const [column] = columns.of('day')
    const cell = column && row[column.place]
    const text = textOf(cell)
    const known = cell === undefined ? null : days.get(cell)
    const read = known !== undefined ? known : cell === undefined || text === '' ? null : readDay(cell, reading)
    if (cell !== undefined) days.set(cell, read)
    const name = column?.name ?? ''
    if (!read) throw new Unreadable('no-day', name, text)
    if (read.day > today) throw new Unreadable('day-ahead', name, text)
    if (read.day < earliest) throw new Unreadable('day-long-ago', name, text)
    return read
  }

  /** Noon where no time is known, and never later than now. */
  function momentAt({ day, time }: ReadDay): Moment {
    const key = `${day}T${time ?? '12:00'}:00`
    const known = moments.get(key)
    if (known !== undefined) return known
    const made = momentOf(new Date(key))
    const when = Date.parse(made) > Date.parse(around.now) ? around.now : made
    moments.set(key, when)
    return when
  }

  function words(row: Row, to: Named, most: number): string {
    const found = columns.of(to)
    const text = found
      .map(({ place }) => cleanText(textOf(row[place])).trim())
      .filter((part) => part !== '')
      .join('\n')
    if (text.length > most) throw new Unreadable('too-long', found[0]?.name ?? '', text)
    return text
  }

  function line(row: Row, to: Named): string {
    return cleanLine(words(row, to, limits.line))
  }

  function ratingsIn(row: Row): PlannedObservation['ratings'] {
    const ratings: PlannedObservation['ratings'] = []
    for (const { target, place, name } of columns.columns) {
      if (target.to !== 'rating' || target.behavior === null) continue
      const { behavior } = target
      const cell = row[place]
      if (cell === undefined || isEmptyCell(cell) || ratings.some((one) => one.behavior === behavior)) continue
      const read = readNumber(cell, '', mark)
      const rating = 'problem' in read ? null : read.amount
      if (rating === null) throw new Unreadable('rating-no-number', name, textOf(cell))
      if (rating < 1 || rating > ratingSteps) throw new Unreadable('rating-outside', name, textOf(cell))
      if (!Number.isInteger(rating)) throw new Unreadable('rating-between', name, textOf(cell))
      ratings.push({ behavior, rating })
    }
    return ratings
  }

  function observe(row: Row, builder: Builder): void {
    const read = dayOf(row)
    const ratings = ratingsIn(row)
    const observation: PlannedObservation = {
      when: momentAt(read),
      account: line(row, 'account'),
      observer: line(row, 'observer') || around.observer,
      evidence: words(row, 'evidence', limits.text),
      strengths: words(row, 'strengths', limits.text),
      development: words(row, 'development', limits.text),
      feelings: words(row, 'feelings', limits.text),
      ratings
    }
    const { account, evidence, strengths, development } = observation
    if (ratings.length === 0 && [evidence, strengths, development].every((text) => text === ''))
      throw new Unreadable('nothing', '', '')
    const print = observationPrint({ day: read.day, account, evidence, strengths, development, ratings })
    // Two visits of one day can have the same words; twice in a file is what is the same in every part.
    const { when, observer, feelings } = observation
    const all = [account, observer, evidence, strengths, development, feelings].map(spellingKey)
    const whole = rowPrint([when, ...all, ...ratings.map(({ behavior, rating }) => `${behavior}:${rating}`)])
    if (builder.known.has(print) || builder.prints.has(whole)) {
      counts.already += 1
      return
    }
    builder.prints.add(whole)
    if (builder.trained)
      for (const { behavior } of ratings)
        if (trainedOn(builder.trained, behavior, read.day) === null) counts.untrained += 1
    builder.group.observations.push(observation)
    counts.records += 1
  }

  function numberOf(builder: Builder, name: string, unit: string, column: string): PlannedNumber {
    const key = nameKey(name)
    const planned = builder.numbers.get(key)
    if (planned) return planned
    const there = builder.metrics.find((metric) => nameKey(metric.name) === key)
    if (name.length > limits.name) throw new Unreadable('too-long', column, name)
    const fresh = [...builder.numbers.values()].filter(({ id }) => id === null).length
    if (!there && builder.metrics.length + fresh >= mostMetrics) throw new Unreadable('number-too-many', column, name)
    const made: PlannedNumber = there
      ? { id: there.id, name: there.name, unit: there.unit, period: there.period, cells: [] }
      : { id: null, name, unit, period: mapping.period, cells: [] }
    builder.numbers.set(key, made)
    return made
  }

  function enter(row: Row, builder: Builder): void {
    const read = dayOf(row)
    const print = rowPrint(row)
    const isTwice = rowPrints.has(print)
    rowPrints.add(print)
    if (isTwice) counts.twice += 1
    const found: { name: string; unit: string; place: number; column: string }[] = []
    for (const { target, place, name } of columns.columns)
      if (target.to === 'number') found.push({ name: target.name, unit: target.unit, place, column: name })
    const [value] = columns.of('numberValue')
    if (value) found.push({ name: line(row, 'numberName'), unit: '', place: value.place, column: value.name })
    const amounts = found.flatMap(({ name, unit, place, column }) => {
      const cell = row[place]
      if (cell === undefined || isEmptyCell(cell)) return []
      if (isNameless(name)) throw new Unreadable('nothing', column, textOf(cell))
      const planned = numberOf(builder, name, unit, column)
      if (mapping.mark === null && unclear.length === 0 && isUnclear(cell)) unclear.push(textOf(cell))
      const amount = readNumber(cell, planned.unit, mark)
      if ('problem' in amount) throw new Unreadable(amount.problem, column, textOf(cell))
      return amount.amount === null ? [] : [{ planned, amount: amount.amount, column, text: textOf(cell) }]
    })
    if (amounts.length === 0) throw new Unreadable('nothing', '', '')
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
      if (before.count > 0) counts.added += 1
    }
  }

  for (const { at, row } of rowsOf(rows, shape, mapping)) {
    const mapped = columns.columns.some(({ target, place }) => target.to !== 'leave' && !isEmptyCell(row[place]))
    if (!mapped) continue
    try {
      const name = nameIn(row, columns)
      if (name.length > limits.name)
        throw new Unreadable('too-long', (columns.of('rep')[0] ?? columns.of('first')[0])?.name ?? '', name)
      const found = name === '' ? null : (people.get(keyOf(name)) ?? null)
      if (!found && everybody === null) {
        if (namesReps(mapping)) throw new Unreadable('no-rep', columns.of('rep')[0]?.name ?? '', name)
        continue
      }
      const builder = builderOf(found, row)
      if (builder === 'left') counts.left += 1
      if (builder === 'left' || builder === 'asked') continue
      if (mapping.what === 'observations') observe(row, builder)
      else if (mapping.what === 'numbers') enter(row, builder)
      else if (builder.group.rep !== null || builder.prints.size > 0) counts.already += 1
      else {
        builder.prints.add(at)
        counts.records += 1
      }
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unread.push(at)
      const { problem, column, text } = error
      if (problems.length < shown.problems)
        problems.push({ row: at + 1, problem, column: column.slice(0, shown.text), text: text.slice(0, shown.text) })
    }
  }

  for (const builder of builders.values()) builder.group.numbers = settleNumbers(builder, counts, mapping.there)
  const groups = [...builders.values()]
    .map(({ group }) => group)
    .filter(({ rep, observations, numbers }) =>
      mapping.what === 'reps' ? rep === null : observations.length + numbers.length > 0
    )
  const size = (group: Group) =>
    mapping.what === 'reps'
      ? 1
      : group.observations.length + group.numbers.reduce((sum, { cells }) => sum + cells.length, 0)
  const part = (of: readonly Group[]) => ({ records: of.reduce((sum, group) => sum + size(group), 0), reps: of.length })
  const listed = [...people.values()]
  return {
    groups,
    unread,
    preview: {
      obstacle: obstacleOf(mapping, listed, counts.records, unclear.length > 0),
      people: listed,
      ...counts,
      known: part(groups.filter(({ rep }) => rep !== null)),
      fresh: part(groups.filter(({ rep }) => rep === null)),
      unread: unread.length,
      unclear: unclear[0]?.slice(0, shown.text) ?? null,
      problems
    }
  }
}

/** What keeps a table from being brought; null when it can be. */
function obstacleOf(
  mapping: Mapping,
  people: readonly FoundPerson[],
  records: number,
  asksMark: boolean
): BringPreview['obstacle'] {
  const has = (...names: Target['to'][]) => mapping.columns.some(({ to }) => names.includes(to))
  if (everybodyOf(mapping) === null && !namesReps(mapping)) return 'no-rep'
  if (mapping.what !== 'reps') {
    if (!has('day')) return 'no-day'
    const content =
      mapping.what === 'observations'
        ? has('evidence', 'strengths', 'development', 'rating')
        : has('number') || (has('numberName') && has('numberValue'))
    if (!content) return 'no-content'
    if (mapping.order === null) return 'order'
    if (mapping.columns.some((target) => target.to === 'rating' && target.behavior === null)) return 'behavior'
    if (asksMark) return 'mark'
  }
  if (people.some(({ as }) => as === null)) return 'people'
  return records === 0 ? 'nothing' : null
}
