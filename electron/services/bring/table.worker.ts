import { parentPort } from 'node:worker_threads'
import { type Cell, cellsOf, isEmptyRow, type Row, textOf } from '../../../shared/bring/cells'
import { decodeFile } from '../../../shared/bring/decode'
import { type Plan, planOf } from '../../../shared/bring/plan'
import { type Around, columnsKey, propose } from '../../../shared/bring/propose'
import { columnLetters, contentsOf, type Shape, type Sheet, shapeOf } from '../../../shared/bring/table'
import { repsIn } from '../../../shared/bring/whose'
import { type Turned, turned } from '../../../shared/bring/wide'
import { largestTable, mostTableRows } from '../../../shared/limits'
import type { BringPreview } from '../../../shared/model/bring'
import type { FoundTable, InSheet, TableAnswer, TableQuestion } from './job'
import { Refused } from './refused'
import type { UnpackedXlsx } from './unpack-xlsx'

/** The thread in which a table from outside is read. It lives for one file and holds its rows. */

/** The source of the rows: a text, which is one sheet, or a spreadsheet. */
type Source = { is: 'text'; rows: Row[] } | { is: 'xlsx'; book: UnpackedXlsx; read: Map<number, Row[]> }

let source: Source | null = null
let sheet: Sheet = { rows: [], joined: [], epoch: 1900 }
let shape: Shape = { header: -1, places: [], names: [] }
let plan: Plan | null = null
/** Set when the rows of `sheet` are those of a wide table, turned. */
let turn: Turned | null = null

/** A day of a spreadsheet as text, without a time zone and without seconds. */
function dayText(date: Date): string {
  const text = new Date(Math.round(date.getTime() / 60_000) * 60_000).toISOString()
  return text.slice(11, 16) === '00:00' ? text.slice(0, 10) : text.slice(0, 16)
}

function cellOf(value: unknown): Cell {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : dayText(value)
  return value === null || value === undefined ? '' : String(value)
}

async function rowsOfSheet(book: UnpackedXlsx, number: number): Promise<Row[]> {
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const rows: readonly (readonly unknown[])[] = await readSheet(book.bytes.slice(0), number + 1, { trim: false })
    return rows.map((row) => row.map(cellOf))
  } catch (error) {
    if (error instanceof RangeError) throw new Refused('too-much')
    throw new Refused('damaged')
  }
}

async function sourceOf(bytes: Uint8Array): Promise<Source> {
  const decoded = decodeFile(bytes)
  if (decoded.is === 'text') return { is: 'text', rows: cellsOf(decoded.text) }
  if (decoded.is === 'xlsx') {
    // Loaded only here: most tables are texts and do not need it.
    const { unpackXlsx } = await import('./unpack-xlsx')
    return { is: 'xlsx', book: unpackXlsx(bytes, largestTable), read: new Map() }
  }
  throw new Refused(decoded.is === 'empty' ? 'empty' : decoded.what)
}

async function look({ sheet: number, header }: InSheet, around: Around): Promise<FoundTable> {
  if (!source) throw new Refused('empty')
  const of = source
  const rows = of.is === 'text' ? of.rows : (of.read.get(number) ?? (await rowsOfSheet(of.book, number)))
  if (of.is === 'xlsx') of.read.set(number, rows)
  if (rows.length > mostTableRows) throw new Refused('too-many-rows')
  const book = of.is === 'xlsx' ? of.book : null
  sheet = { rows, joined: book?.joined ?? [], epoch: book?.epoch ?? 1900 }
  shape = shapeOf(rows, around.today, header ?? undefined)
  plan = null
  const named = shape.header + 1
  turn = turned(rows, shape, around.today, around.language)
  if (turn) {
    sheet = { ...sheet, rows: turn.rows, joined: [] }
    shape = shapeOf(turn.rows, around.today, 0)
  }
  const sheets = book?.sheets ?? []
  // An empty sheet beside others is no reason to refuse the file.
  if (shape.places.length === 0 && sheets.length < 2) throw new Refused('empty')
  const columns = shape.places.map((place, at) => ({
    name: shape.names[at] || columnLetters(place),
    examples: [
      ...new Set(contentsOf(sheet.rows, shape, place).map((cell) => textOf(cell).replace(/\s+/g, ' ').slice(0, 40)))
    ].slice(0, 3)
  }))
  let filled = 0
  for (let at = shape.header + 1; at < sheet.rows.length; at++) if (!isEmptyRow(sheet.rows[at] ?? [])) filled += 1
  return {
    sheets,
    header: named,
    rows: filled,
    columns,
    ...propose(sheet, shape, around),
    key: columnsKey(shape),
    turned: turn && { period: turn.period, count: turn.count, first: turn.first, last: turn.last }
  }
}

/** Problems with the numbers of the rows and the names of the columns as they are in the file. */
function inFile(preview: BringPreview): BringPreview {
  if (!turn) return preview
  const { from, columns } = turn
  const value = shape.names.at(-1)
  const problems = preview.problems.map((one) => ({
    ...one,
    row: (from[one.row - 1] ?? 0) + 1,
    column: one.column === value ? (columns[one.row - 1] ?? one.column).slice(0, 60) : one.column
  }))
  return { ...preview, problems }
}

/** The table in the first sheet that is not empty. */
async function firstLook(around: Around): Promise<{ table: FoundTable; sheet: number }> {
  const count = source?.is === 'xlsx' ? Math.min(source.book.sheets.length, 20) : 1
  for (let number = 0; number < count; number++) {
    const table = await look({ sheet: number, header: null }, around)
    if (table.rows > 0 || table.columns.length > 0) return { table, sheet: number }
  }
  throw new Refused('empty')
}

async function answerTo(question: TableQuestion): Promise<TableAnswer> {
  switch (question.ask) {
    case 'look': {
      const { bytes, place, around } = question
      if (!bytes) return { is: 'table', table: await look(place, around), sheet: place.sheet }
      source = await sourceOf(bytes)
      return { is: 'table', ...(await firstLook(around)) }
    }
    case 'people':
      return { is: 'people', ids: repsIn(sheet.rows, shape, question.mapping, question.reps) }
    case 'plan':
      plan = planOf(sheet.rows, shape, question.mapping, question.circumstances)
      return { is: 'plan', preview: inFile(plan.preview) }
    case 'groups':
      return {
        is: 'groups',
        groups: (plan?.groups ?? []).map(({ observations, ...head }) => ({
          ...head,
          observations: observations.length
        }))
      }
    case 'part': {
      const { group, from, count } = question
      return { is: 'part', observations: plan?.groups[group]?.observations.slice(from, from + count) ?? [] }
    }
    case 'unread': {
      const rows = (plan?.unread ?? []).map((at) => sheet.rows[at] ?? [])
      return { is: 'unread', rows: shape.header >= 0 ? [sheet.rows[shape.header] ?? [], ...rows] : rows }
    }
  }
}

parentPort?.on('message', (question: TableQuestion) => {
  void answerTo(question).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => {
      const why = error instanceof Refused ? error.why : null
      if (why === null) throw error
      parentPort?.postMessage({ is: 'refused', why } satisfies TableAnswer)
    }
  )
})
