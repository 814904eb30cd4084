import { dateOf, earliestDay, momentOf } from '../dates'
import { dayOrders, limits, ratingSteps } from '../limits'
import type { BringPreview, FoundPerson, Mapping, RowProblem, Target } from '../model/bring'
import type { Id, Moment } from '../model/scalars'
import type { TrainedOn } from '../model/workbook'
import { trainedOn } from '../rules/trained-on'
import { cleanLine, cleanText } from '../written'
import { isBlankMark, isNothing, readNumber } from './amounts'
import { type Cell, isEmptyCell, type Row, textOf } from './cells'
import { type ReadDay, readDay } from './days'
import { Distinct } from './distinct'
import { createNumbers } from './numbers-in-rows'
import type { KnownRep } from './people'
import { briefPrint, observationPrint, visitPrint } from './print-of'
import { Prints } from './prints'
import { columnsOf, eachRow, type Found } from './rows'
import { type KnownMetric, type NumbersOfRep, type PlannedNumber, settleNumbers } from './sums'
import { isWide, type Shape } from './table'
import { Unreadable } from './unreadable'
import { createCensus, everybodyOf, namesReps } from './whose'

/** What the plan has to know of a rep of the library whom rows belong to. */
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
  /** Of the reps whom rows belong to; any other rep is taken as empty. */
  workbooks: readonly KnownWorkbook[]
}

/** An observation that will be brought; its account is given by name. */
export interface PlannedObservation {
  when: Moment
  /** The file says no time of day. */
  untimed?: true
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
  /** Null for a rep who will be added. */
  rep: Id | null
  name: string
  role: string
  territory: string
  observations: Visits
  numbers: PlannedNumber[]
}

/**
 * The observations of a rep. Each is made from its row when it is asked for, because a large file has too many to hold.
 */
export interface Visits {
  readonly length: number
  slice(from?: number, to?: number): PlannedObservation[]
}

export interface Plan {
  preview: BringPreview
  groups: Group[]
  /** The rows that cannot be read, as indexes into the sheet. */
  unread: number[]
}

/** The most problems that are listed, and the most characters that are shown of a cell. */
const shown = { problems: 100, text: 60 } as const

/** The words of a cell, cleaned as they are kept. */
function wordsIn(cell: Cell | undefined): string {
  const text = textOf(cell)
  const clean = cleanText(text)
  return clean === text ? text : clean.trim()
}

interface Builder extends NumbersOfRep {
  group: Omit<Group, 'observations'>
  /** Whether a row of the file adds the rep. */
  isAdded: boolean
  /** The rows of the observations that the rep gets. */
  visits: Distinct<Row>
  /** `observationPrint` of each observation that the rep has already. */
  known: Prints
  trained: TrainedOn | null
}

const newBuilder = (
  group: Omit<Group, 'observations' | 'numbers'>,
  closely: (row: Row) => number,
  several: Mapping['several'],
  known?: KnownWorkbook
): Builder => ({
  group: { ...group, numbers: [] },
  isAdded: false,
  visits: new Distinct(closely),
  known: new Prints(known?.prints.length, known?.prints),
  trained: known?.trained ?? null,
  metrics: known?.metrics ?? [],
  sums: new Map(),
  numbers: new Map(),
  several
})

/** Works out what a table brings under a mapping. Nothing is written; the cost grows with the number of rows. */
export function planOf(rows: readonly Row[], shape: Shape, mapping: Mapping, around: Circumstances): Plan {
  const columns = columnsOf(shape, mapping)
  const census = createCensus<Builder | 'left' | 'asked'>(columns, mapping, around.reps, around.observer)
  const today = dateOf(around.now)
  const earliest = earliestDay(today)
  const reading = { order: mapping.order ?? ('dmy' as const), epoch: mapping.epoch, today }
  const known = new Map(around.workbooks.map((workbook) => [workbook.id, workbook]))
  const names = new Map(around.reps.map(({ id, name }) => [id, name]))
  const [dayColumn] = columns.of('day')
  const holds = {
    account: columns.of('account'),
    observer: columns.of('observer'),
    evidence: columns.of('evidence'),
    strengths: columns.of('strengths'),
    development: columns.of('development'),
    feelings: columns.of('feelings')
  }
  const rated = columns.columns.flatMap(({ target, place, name }) =>
    target.to === 'rating' && target.behavior !== null ? [{ behavior: target.behavior, place, name }] : []
  )
  const everybody = everybodyOf(mapping)
  const builders = new Map<string, Builder>()
  /** The day of each cell that was read; most cells are repeated. */
  const days = new Map<Cell, ReadDay | null>()
  const moments = new Map<ReadDay, Moment>()
  const problems: RowProblem[] = []
  const unread: number[] = []
  const counts = {
    records: 0,
    already: 0,
    replaced: 0,
    added: 0,
    averaged: 0,
    twice: 0,
    there: 0,
    untrained: 0,
    left: 0,
    filled: 0,
    blank: 0,
    between: 0,
    untimed: 0
  }
  const mark = mapping.mark ?? '.'

  function builderOf(found: FoundPerson | null, row: Row): Builder | 'left' | 'asked' {
    const as = found ? found.as : everybody === null ? null : { is: 'rep' as const, id: everybody }
    if (!as) return 'asked'
    if (as.is === 'leave') return 'left'
    const key = as.is === 'rep' ? as.id : `new ${as.is === 'same' ? as.key : (found?.key ?? '')}`
    const own =
      as.is === 'new'
        ? {
            name: found?.name ?? '',
            role: line(row, columns.of('role')),
            territory: line(row, columns.of('territory'))
          }
        : { name: '', role: '', territory: '' }
    const there = builders.get(key)
    if (there) {
      // Rows with a shorter name of the same person came first.
      if (as.is === 'new') Object.assign(there.group, own)
      return there
    }
    const made = newBuilder(
      as.is === 'rep' ? { rep: as.id, name: names.get(as.id) ?? '', role: '', territory: '' } : { rep: null, ...own },
      printOf,
      mapping.several,
      as.is === 'rep' ? known.get(as.id) : undefined
    )
    builders.set(key, made)
    return made
  }

  /** While nobody has said which order holds, a day that is one in some order is not called wrong. */
  function inAnyOrder(cell: Cell): ReadDay | null {
    const all = dayOrders.flatMap((order) => readDay(cell, { ...reading, order }) ?? [])
    return all.find(({ day }) => day >= earliest && day <= today) ?? all[0] ?? null
  }

  function dayOf(row: Row): ReadDay {
    const cell = dayColumn && row[dayColumn.place]
    let read = cell === undefined ? null : days.get(cell)
    if (read === undefined && cell !== undefined) {
      read = textOf(cell) === '' ? null : mapping.order === null ? inAnyOrder(cell) : readDay(cell, reading)
      days.set(cell, read)
    }
    const name = dayColumn?.name ?? ''
    const text = textOf(cell)
    if (!read) throw new Unreadable('no-day', name, text)
    if (read.day > today) throw new Unreadable('day-ahead', name, text)
    if (read.day < earliest) throw new Unreadable('day-long-ago', name, text)
    return read
  }

  /** The moment of an observation: noon when the time is not known, and never later than now. */
  function momentAt(read: ReadDay): Moment {
    const known = moments.get(read)
    if (known !== undefined) return known
    const made = momentOf(new Date(`${read.day}T${read.time ?? '12:00'}:00`))
    const when = Date.parse(made) > Date.parse(around.now) ? around.now : made
    moments.set(read, when)
    return when
  }

  function words(row: Row, found: Found, most: number): string {
    const first = found[0]
    if (!first) return ''
    const text =
      found.length > 1
        ? found
            .map(({ place }) => wordsIn(row[place]))
            .filter((part) => part !== '')
            .join('\n')
        : wordsIn(row[first.place])
    if (text.length > most) throw new Unreadable('too-long', first.name, text)
    return text
  }

  /** Most lines of a column are repeated. */
  const lines = new Map<Cell, string>()
  function line(row: Row, found: Found): string {
    const first = found[0]
    if (!first) return ''
    const cell = row[first.place] ?? ''
    const isOne = found.length === 1
    const known = isOne ? lines.get(cell) : undefined
    if (known !== undefined) return known
    const made = cleanLine(words(row, found, limits.line))
    if (isOne) lines.set(cell, made)
    return made
  }

  function ratingsIn(row: Row): PlannedObservation['ratings'] {
    const ratings: PlannedObservation['ratings'] = []
    for (const { behavior, place, name } of rated) {
      const cell = row[place]
      if (cell === undefined || isNothing(cell) || ratings.some((one) => one.behavior === behavior)) continue
      const read = readNumber(cell, '', mark)
      const rating = 'problem' in read ? null : read.amount
      if (rating === null) throw new Unreadable('rating-no-number', name, textOf(cell))
      if (rating < 1 || rating > ratingSteps) throw new Unreadable('rating-outside', name, textOf(cell))
      if (Number.isInteger(rating)) ratings.push({ behavior, rating })
      else if (mapping.between !== 'leave')
        ratings.push({ behavior, rating: mapping.between === 'up' ? Math.ceil(rating) : Math.floor(rating) })
    }
    return ratings
  }

  const noneBetween: readonly { name: string; text: string }[] = []
  /** The ratings of a row that lie between two levels. */
  function betweenIn(row: Row): readonly { name: string; text: string }[] {
    if (rated.length === 0) return noneBetween
    return rated.flatMap(({ place, name }) => {
      const read = readNumber(row[place] ?? '', '', mark)
      const isBetween = 'amount' in read && read.amount !== null && !Number.isInteger(read.amount)
      return isBetween ? [{ name, text: textOf(row[place]) }] : []
    })
  }

  function saidIn(row: Row): Omit<PlannedObservation, 'when' | 'untimed'> {
    const ratings = ratingsIn(row)
    return {
      account: line(row, holds.account),
      observer: line(row, holds.observer) || around.observer,
      evidence: words(row, holds.evidence, limits.text),
      strengths: words(row, holds.strengths, limits.text),
      development: words(row, holds.development, limits.text),
      feelings: words(row, holds.feelings, limits.text),
      ratings
    }
  }

  function observationIn(row: Row): PlannedObservation {
    const read = dayOf(row)
    return { when: momentAt(read), ...(read.time === null && { untimed: true }), ...saidIn(row) }
  }

  /** Two visits of one day can have the same words; a row is a repetition only when every part is the same. */
  function printOf(row: Row): number {
    const { when, account, observer, evidence, strengths, development, feelings, ratings } = observationIn(row)
    return visitPrint(when, [account, observer, evidence, strengths, development, feelings], ratings)
  }

  function observe(row: Row, builder: Builder): void {
    const { day, time } = dayOf(row)
    const said = saidIn(row)
    const { account, evidence, strengths, development, ratings } = said
    const between = betweenIn(row)
    if (ratings.length === 0 && evidence === '' && strengths === '' && development === '')
      throw between[0]
        ? new Unreadable('rating-between', between[0].name, between[0].text)
        : new Unreadable('nothing', '', '')
    const isKnown = !builder.known.isEmpty && builder.known.has(observationPrint({ ...said, day }))
    if (isKnown || !builder.visits.add(briefPrint(day, account, evidence), row)) {
      counts.already += 1
      return
    }
    if (builder.trained)
      for (const { behavior } of ratings) if (trainedOn(builder.trained, behavior, day) === null) counts.untrained += 1
    counts.records += 1
    counts.between += between.length
    if (time === null) counts.untimed += 1
    for (const { place } of rated) if (isBlankMark(row[place] ?? '')) counts.blank += 1
  }

  /** Two people can have one name: a row with another role or territory is somebody else, and is not added again. */
  function tellApart(row: Row, there: Builder['group']): void {
    for (const to of ['role', 'territory'] as const) {
      const found = columns.of(to)
      if (line(row, found) !== there[to]) throw new Unreadable('other-person', found[0]?.name ?? '', there.name)
    }
  }

  const numbers = createNumbers({ mapping, columns, rows: rows.length, line, counts })
  const mapped = columns.columns.filter(({ target }) => target.to !== 'leave').map(({ place }) => place)
  eachRow(rows, shape, mapping, (row, at, isFilled) => {
    let isOurs = false
    for (const place of mapped) if (!isEmptyCell(row[place])) isOurs = true
    if (!isOurs) return
    try {
      const who = census.whoOf(row)
      const { name } = who
      if (name.length > limits.name)
        throw new Unreadable('too-long', (columns.of('rep')[0] ?? columns.of('first')[0])?.name ?? '', name)
      if (!who.found && everybody === null) {
        if (namesReps(mapping)) throw new Unreadable('no-rep', columns.of('rep')[0]?.name ?? '', name)
        return
      }
      who.kept ??= builderOf(who.found, row)
      const { kept: builder } = who
      if (builder === 'left') counts.left += 1
      if (builder === 'left' || builder === 'asked') return
      if (mapping.what === 'observations') observe(row, builder)
      else if (mapping.what === 'numbers') numbers.enter(row, builder, dayOf(row))
      else if (builder.group.rep !== null || who.found?.as?.is === 'same') counts.already += 1
      else if (builder.isAdded) {
        tellApart(row, builder.group)
        counts.already += 1
      } else {
        builder.isAdded = true
        counts.records += 1
      }
      if (isFilled) counts.filled += 1
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error
      unread.push(at)
      const { problem, column, text } = error
      if (problems.length < shown.problems)
        problems.push({ row: at + 1, problem, column: column.slice(0, shown.text), text: text.slice(0, shown.text) })
    }
  })

  for (const builder of builders.values()) builder.group.numbers = settleNumbers(builder, counts, mapping.there)
  const groups = [...builders.values()]
    .map(({ group, visits: { kept } }): Group => {
      const slice = (from?: number, to?: number) => kept.slice(from, to).map(observationIn)
      return { ...group, observations: { length: kept.length, slice } }
    })
    .filter(({ rep, observations, numbers }) =>
      mapping.what === 'reps' ? rep === null : observations.length + numbers.length > 0
    )
  const size = (group: Group) =>
    mapping.what === 'reps'
      ? 1
      : group.observations.length + group.numbers.reduce((sum, { cells }) => sum + cells.length, 0)
  const part = (of: readonly Group[]) => ({ records: of.reduce((sum, group) => sum + size(group), 0), reps: of.length })
  const people = census.people()
  const namesakes = numbers.namesakes()
  return {
    groups,
    unread,
    preview: {
      obstacle: obstacleOf(mapping, people, counts.records, {
        wide: isWide(shape.names, today),
        mark: numbers.unclear() !== null,
        number: namesakes.some(({ as }) => as === null)
      }),
      namesakes,
      people,
      ...counts,
      several: numbers.several(),
      noRoom: numbers.noRoom(),
      known: part(groups.filter(({ rep }) => rep !== null)),
      fresh: part(groups.filter(({ rep }) => rep === null)),
      unread: unread.length,
      unclear: numbers.unclear()?.slice(0, shown.text) ?? null,
      problems
    }
  }
}

/** Why a table cannot be brought; null when it can. */
function obstacleOf(
  mapping: Mapping,
  people: readonly FoundPerson[],
  records: number,
  asks: { wide: boolean; mark: boolean; number: boolean }
): BringPreview['obstacle'] {
  const has = (...names: Target['to'][]) => mapping.columns.some(({ to }) => names.includes(to))
  if (everybodyOf(mapping) === null && !namesReps(mapping)) return 'no-rep'
  if (mapping.what !== 'reps') {
    if (!has('day')) return mapping.what === 'numbers' && asks.wide ? 'wide' : 'no-day'
    const content =
      mapping.what === 'observations'
        ? has('evidence', 'strengths', 'development', 'rating')
        : has('number') || (has('numberName') && has('numberValue'))
    if (!content) return 'no-content'
    if (mapping.order === null) return 'order'
    if (mapping.columns.some((target) => target.to === 'rating' && target.behavior === null)) return 'behavior'
    if (asks.mark) return 'mark'
    if (asks.number) return 'number'
  }
  if (people.some(({ as }) => as === null)) return 'people'
  return records === 0 ? 'nothing' : null
}
