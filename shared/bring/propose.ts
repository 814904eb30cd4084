import { bringKinds, ratingSteps } from '../limits'
import type { BringKind, DayOrder, Mapping, Target, TargetName } from '../model/bring'
import type { PlainDate } from '../model/scalars'
import { marksOf } from '../numbers'
import { isBlankMark, isUnclear, surveyMark, surveyNumbers } from './amounts'
import { type Cell, isEmptyCell, isEmptyRow, textOf } from './cells'
import { type DaySurvey, surveyDays } from './days'
import { columnLetters, contentsOf, isCarried, isWide, type Shape, type Sheet, wholeColumn } from './table'
import { timesInColumn, timesOf } from './times'
import { longWords, nameAsCompared, targetOfName } from './words'

/** What is known of a library before the person is asked. */
export interface Around {
  today: PlainDate
  language: string
  /** Behaviors that can be rated, with their titles. */
  behaviors: readonly { key: string; title: string }[]
}

interface Column {
  place: number
  name: string
  cells: readonly Cell[]
  said: TargetName | null
  day: DaySurvey
  number: { share: number; unit: string }
  rating: boolean
  /** The average length of its texts, in characters. */
  length: number
}

const isRating = (cell: Cell): boolean => /^[1-5](?:[.,]\d)?$/.test(textOf(cell))

function columnOf(sheet: Sheet, shape: Shape, at: number, today: PlainDate): Column {
  const place = shape.places[at] ?? 0
  const cells = contentsOf(sheet.rows, shape, place)
  const texts = cells.map(textOf)
  const ratings = cells.filter(isRating).length
  const filled = cells.filter((cell) => !isBlankMark(cell)).length
  const ends = texts.filter((text) => /^-?\d+$/.test(text) && (Number(text) < 1 || Number(text) > ratingSteps)).length
  return {
    place,
    name: shape.names[at] ?? '',
    cells,
    said: targetOfName(shape.names[at] ?? ''),
    day: surveyDays(timesOf(cells), today),
    number: surveyNumbers(cells, '.'),
    rating: filled > 0 && ratings >= filled * 0.8 && ends <= filled * 0.1,
    length: texts.reduce((sum, text) => sum + text.length, 0) / Math.max(1, texts.length)
  }
}

const enough = 0.6

/** The behavior whose title a column bears: the same words, or most of the long ones. */
function behaviorOf(name: string, behaviors: Around['behaviors']): string | null {
  const asked = nameAsCompared(name)
  if (asked === '') return null
  const same = behaviors.find(({ title }) => nameAsCompared(title) === asked)
  if (same) return same.key
  const words = longWords(name)
  if (words.length === 0) return null
  const near = behaviors.filter(({ title }) => {
    const own = nameAsCompared(title)
    return words.every((word) => own.includes(word))
  })
  return near[0]?.key ?? null
}

/** What a column can stand for, in the order of the offer. */
export const targetsOf = (what: BringKind): readonly TargetName[] => takes[what]

const takes: Record<BringKind, readonly TargetName[]> = {
  observations: [
    'rep',
    'first',
    'last',
    'day',
    'account',
    'evidence',
    'strengths',
    'development',
    'feelings',
    'observer',
    'rating'
  ],
  numbers: ['rep', 'first', 'last', 'day', 'number', 'numberName', 'numberValue'],
  reps: ['rep', 'first', 'last', 'role', 'territory']
}

const plain = (to: TargetName): Target | null =>
  to === 'rating' || to === 'number' ? null : ({ to } as Exclude<Target, { to: 'rating' | 'number' }>)

const named = (column: Column): string => column.name || columnLetters(column.place)

function targetOf(column: Column, what: BringKind, around: Around): Target {
  const { said } = column
  const isDay = column.day.share >= enough
  if (said && takes[what].includes(said) && (said !== 'day' || isDay || column.cells.length === 0)) {
    if (said !== 'numberValue' || column.number.share >= enough) return plain(said) ?? { to: 'leave' }
  }
  if (what === 'reps') return { to: 'leave' }
  if (isDay && (said === 'day' || column.number.share < enough)) return { to: 'day' }
  if (what === 'observations') {
    const behavior = behaviorOf(column.name, around.behaviors)
    if (column.rating && behavior) return { to: 'rating', behavior }
    if (said === null && !column.rating && column.length > 40) return { to: 'evidence' }
  }
  if (what === 'numbers' && said === null && column.number.share >= enough)
    return { to: 'number', name: named(column), unit: column.number.unit }
  return { to: 'leave' }
}

/**
 * Keeps only the first of each target that may occur once. With both a first and a last name there is no column for the
 * whole name.
 */
function settled(targets: readonly Target[]): Target[] {
  const once = new Set<TargetName>(['rep', 'first', 'last', 'day', 'account', 'observer', 'role', 'territory'])
  const seen = new Set<string>()
  const isNamed = targets.some(({ to }) => to === 'first') && targets.some(({ to }) => to === 'last')
  const isLong = targets.some(({ to }) => to === 'numberName') && targets.some(({ to }) => to === 'numberValue')
  return targets.map((target): Target => {
    const { to } = target
    if (isNamed && to === 'rep') return { to: 'leave' }
    if (!isLong && (to === 'numberName' || to === 'numberValue')) return { to: 'leave' }
    if (isLong && to === 'number') return { to: 'leave' }
    const key = to === 'rating' ? `rating ${target.behavior}` : to
    if (!once.has(to) && to !== 'rating') return target
    if (seen.has(key)) return { to: 'leave' }
    seen.add(key)
    return target
  })
}

/**
 * The index of a column that looks like people's names although its own name does not say so: short, not numbers, not
 * days; -1 when there is none.
 */
function lonelyNames(columns: readonly Column[], targets: readonly Target[]): number {
  if (targets.some(({ to }) => to === 'rep' || to === 'first')) return -1
  return columns.findIndex(
    (column, at) =>
      targets[at]?.to === 'leave' &&
      column.said === null &&
      column.number.share < 0.2 &&
      column.day.share < 0.2 &&
      column.length <= 40 &&
      column.cells.some((cell) => /\p{L}{2}.*[\s,]\s*\p{L}/u.test(textOf(cell)))
  )
}

/** The order of days in the first column of days; null when it cannot be told. */
export function orderOf(sheet: Sheet, shape: Shape, targets: readonly Target[], today: PlainDate): DayOrder | null {
  const at = targets.findIndex(({ to }) => to === 'day')
  const place = shape.places[at]
  return place === undefined ? 'dmy' : surveyDays(timesInColumn(sheet.rows, shape.header + 1, place), today).order
}

/**
 * The mark before the decimals, as the numbers of the file show it; null when some can be read either way and none
 * shows it. When it makes no difference, the mark of the language.
 */
function markOf(sheet: Sheet, shape: Shape, columns: readonly Column[], language: string): ',' | '.' | null {
  const numbers = columns.filter(({ day }) => day.share < enough)
  const said = surveyMark(numbers.flatMap(({ cells }) => cells))
  if (said) return said
  const whole = numbers
    .filter(({ number }) => number.share > 0)
    .map(({ place }) => wholeColumn(sheet.rows, shape, place))
  const later = surveyMark(whole.flat())
  if (later) return later
  if (whole.some((cells) => cells.some(isUnclear))) return null
  return marksOf(language).decimal === ',' ? ',' : '.'
}

/** Whether reps or days are missing and every gap belongs to a cell that was joined with one above. */
function areGapsJoined({ rows, joined }: Sheet, { places, header }: Shape, targets: readonly Target[]): boolean {
  if (joined.length === 0) return false
  let gaps = 0
  for (const [at, { to }] of targets.entries()) {
    if (!isCarried(to)) continue
    const place = places[at] ?? 0
    const covered = new Set<number>()
    for (const { place: where, first, last } of joined)
      if (where === place && first > header)
        for (let row = first + 1; row <= last && row < rows.length; row++) covered.add(row)
    for (let row = header + 1; row < rows.length; row++) {
      const cells = rows[row] ?? []
      if (!isEmptyCell(cells[place]) || isEmptyRow(cells)) continue
      if (!covered.has(row)) return false
      gaps += 1
    }
  }
  return gaps > 0
}

/** A proposal for each kind of thing that a table can bring, and the kind that it most likely is. */
export function propose(
  sheet: Sheet,
  shape: Shape,
  around: Around
): { proposals: Record<BringKind, Mapping>; what: BringKind } {
  const columns = shape.places.map((_, at) => columnOf(sheet, shape, at, around.today))
  const mark = markOf(sheet, shape, columns, around.language)
  const orders = new Map<number, DayOrder | null>()
  /** All kinds share their columns of days, and a long column is read as a whole, so each is read once. */
  const orderOnce = (targets: readonly Target[]): DayOrder | null => {
    const at = targets.findIndex(({ to }) => to === 'day')
    const order = orders.has(at) ? orders.get(at) : orderOf(sheet, shape, targets, around.today)
    orders.set(at, order ?? null)
    return order ?? null
  }
  const proposal = (what: BringKind): Mapping => {
    const first = columns.map((column) => targetOf(column, what, around))
    const lonely = lonelyNames(columns, first)
    const targets = settled(first.map((target, at) => (at === lonely ? { to: 'rep' } : target)))
    return {
      what,
      columns: targets,
      order: orderOnce(targets),
      mark,
      epoch: sheet.epoch,
      fill: areGapsJoined(sheet, shape, targets),
      people: {},
      everybody: null,
      kind: null,
      period: periodOf(columns, targets),
      equal: 'once',
      there: 'replace',
      several: {},
      between: 'leave',
      which: {}
    }
  }
  const proposals = {
    observations: proposal('observations'),
    numbers: proposal('numbers'),
    reps: proposal('reps')
  }
  // Numbers of several months side by side are numbers, though they cannot be brought like that.
  const isOfNumbers = isWide(shape.names, around.today) && proposals.numbers.columns.some(({ to }) => to === 'number')
  const whole = bringKinds.find((what) => isWhole(proposals[what])) ?? 'reps'
  return { proposals, what: isOfNumbers && whole === 'reps' ? 'numbers' : whole }
}

/** When each row of numbers is a month, the numbers are kept by month. */
function periodOf(columns: readonly Column[], targets: readonly Target[]): Mapping['period'] {
  const day = columns[targets.findIndex(({ to }) => to === 'day')]
  const name = nameAsCompared(day?.name ?? '')
  if (/^(?:month|monat)$/.test(name)) return 'month'
  if (/^(?:quarter|quartal)$/.test(name)) return 'quarter'
  const texts = day?.cells.map(textOf) ?? []
  if (texts.length > 0 && texts.every((text) => /^Q[1-4]|Q[1-4]$/i.test(text))) return 'quarter'
  const isMonth = (text: string) => /^\d{1,2}[./-]\d{4}$|^\d{4}[./-]\d{1,2}$|^\p{L}{3,9}\.?\s*\d{4}$/u.test(text)
  return texts.length > 0 && texts.every(isMonth) ? 'month' : 'week'
}

/** Whether a proposal has everything that its kind needs. */
function isWhole({ what, columns }: Mapping): boolean {
  const has = (...names: readonly TargetName[]) => columns.some(({ to }) => names.includes(to))
  if (what === 'reps') return has('rep', 'first', 'last')
  if (!has('day')) return false
  return what === 'numbers'
    ? has('number', 'numberValue')
    : has('evidence', 'strengths', 'development', 'rating') && has('rep', 'first', 'last', 'evidence')
}

/**
 * A key for a set of columns, so that earlier answers are found again for a file with the same ones; null for columns
 * without names.
 */
export const columnsKey = ({ names, header }: Shape): string | null =>
  header < 0 || names.every((name) => name === '') ? null : names.map(nameAsCompared).join('\n').slice(0, 4000)
