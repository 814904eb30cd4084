import { z } from 'zod'
import { betweenWays, bringKinds, dayOrders, mostColumns, mostPeople, severalWays } from '../limits'
import { BehaviorKey, Rating } from './behavior'
import { ObservationKind } from './field-of-work'
import { metricKinds, Period } from './metric'
import { Amount, Hash, Id, Line, Moment, Name, PlainDate, Text } from './scalars'

/** What a file can bring (D-3, D-5). */
export const BringKind = z.enum(bringKinds)
export type BringKind = z.infer<typeof BringKind>

/** The orders in which the numbers of a date may stand: `dmy` is day, month, year. */
export const DayOrder = z.enum(dayOrders)
export type DayOrder = z.infer<typeof DayOrder>

/** What becomes of several values of one number that belong to one week, month or quarter. */
export const SeveralWay = z.enum(severalWays)
export type SeveralWay = z.infer<typeof SeveralWay>

/** What a column of the file stands for. */
export const Target = z.discriminatedUnion('to', [
  z.object({ to: z.literal('leave') }),
  z.object({ to: z.literal('rep') }),
  z.object({ to: z.literal('first') }),
  z.object({ to: z.literal('last') }),
  z.object({ to: z.literal('role') }),
  z.object({ to: z.literal('territory') }),
  z.object({ to: z.literal('day') }),
  z.object({ to: z.literal('account') }),
  z.object({ to: z.literal('evidence') }),
  z.object({ to: z.literal('strengths') }),
  z.object({ to: z.literal('development') }),
  z.object({ to: z.literal('feelings') }),
  z.object({ to: z.literal('observer') }),
  /** `behavior` is null until the person has chosen it. */
  z.object({ to: z.literal('rating'), behavior: BehaviorKey.nullable() }),
  /** A column of values of one number; a rep who does not have the number yet gets it under this name. */
  z.object({ to: z.literal('number'), name: Name, unit: Line.max(40) }),
  /** The column with the name of the number whose value the row holds. */
  z.object({ to: z.literal('numberName') }),
  z.object({ to: z.literal('numberValue') })
])
export type Target = z.infer<typeof Target>
export type TargetName = Target['to']

/** Whom a name in the file means. */
export const Person = z.discriminatedUnion('is', [
  z.object({ is: z.literal('rep'), id: Id }),
  z.object({ is: z.literal('new') }),
  /** The new person of another name in the same file, by its `personKey`. */
  z.object({ is: z.literal('same'), key: z.string().max(400) }),
  z.object({ is: z.literal('leave') })
])
export type Person = z.infer<typeof Person>

/** What tells numbers of one name apart. */
export const NumberKind = z.object({ unit: Line.max(40), period: Period })
export type NumberKind = z.infer<typeof NumberKind>

/** How a file is read: as the person answered, or as it is proposed. */
export const Mapping = z.object({
  what: BringKind,
  columns: z.array(Target).max(mostColumns),
  /** Null while the person has to be asked. */
  order: DayOrder.nullable(),
  /** The mark before the decimals; null while the person has to be asked. */
  mark: z.enum([',', '.']).nullable(),
  /** The year from which days that are written as numbers are counted. */
  epoch: z.union([z.literal(1900), z.literal(1904)]),
  /** Whether an empty cell for a rep or a day means the same as the one above. */
  fill: z.boolean(),
  /** The answers about names, by `personKey`. */
  people: z.record(z.string().max(400), Person),
  /** The rep whom all rows belong to, when no column names one. */
  everybody: Id.nullable(),
  /** The kind that all observations get. */
  kind: ObservationKind.nullable(),
  /** How often the added numbers are written down. */
  period: Period,
  /** Whether rows of numbers that are the same in every cell are one row, or each of them counts. */
  equal: z.enum(['once', 'each']).default('once'),
  /** Whether a value replaces the one that its period has already, or is added to it; shares always replace it. */
  there: z.enum(['replace', 'add']).default('replace'),
  /** What becomes of several values of one time, by `nameKey` of the number; for those that are not here it is told. */
  several: z.record(z.string().max(400), SeveralWay).default({}),
  /** What becomes of a rating between two levels. */
  between: z.enum(betweenWays).default('leave'),
  /** Which number is meant where a rep has several of one name, by `nameKey`. */
  which: z.record(z.string().max(400), NumberKind).default({})
})
export type Mapping = z.infer<typeof Mapping>

/** A column as the screen shows it. */
export const BringColumn = z.object({ name: z.string(), examples: z.array(z.string()) })
export type BringColumn = z.infer<typeof BringColumn>

/** Columns of periods that stood side by side and are read as one value each: their names from the first to the last. */
export const TurnedColumns = z.object({ period: Period, count: z.int(), first: z.string(), last: z.string() })
export type TurnedColumns = z.infer<typeof TurnedColumns>

/** A file that was read and waits for answers. Rows are counted from one, as in a spreadsheet. */
export const BroughtTable = z.object({
  name: z.string(),
  sheets: z.array(z.string()),
  sheet: z.int(),
  /** The row with the names of the columns; 0 when there is none. */
  header: z.int(),
  /** The number of rows below it. */
  rows: z.int(),
  columns: z.array(BringColumn),
  turned: TurnedColumns.nullable(),
  proposals: z.record(BringKind, Mapping),
  what: BringKind,
  /** Whether the answers for an earlier file with the same columns were found. */
  remembered: z.boolean()
})
export type BroughtTable = z.infer<typeof BroughtTable>

/** Why a row cannot be read. */
export const rowProblems = [
  'no-day',
  'day-ahead',
  'day-long-ago',
  'no-rep',
  'other-person',
  'rating-no-number',
  'rating-outside',
  'rating-between',
  'too-long',
  'nothing',
  'no-number',
  'too-large',
  'other-unit',
  'period-longer',
  'number-too-many'
] as const
export const RowProblem = z.object({
  row: z.int(),
  problem: z.enum(rowProblems),
  /** The name of the column, and the beginning of what the cell holds. */
  column: z.string(),
  text: z.string()
})
export type RowProblem = z.infer<typeof RowProblem>

/** A name in the file, and whom it may mean. */
export const FoundPerson = z.object({
  key: z.string(),
  name: z.string(),
  rows: z.int(),
  /** Whom it means; null while the person has to say it. */
  as: Person.nullable(),
  /** Whether it was found by only a part of the name. */
  near: z.boolean(),
  /** Whether it is the manager, who is not one of the reps. */
  me: z.boolean(),
  candidates: z.array(Id),
  /** New people of the same file whom it may mean, too. */
  others: z.array(z.object({ key: z.string(), name: z.string() }))
})
export type FoundPerson = z.infer<typeof FoundPerson>

/** Why nothing can be brought. */
export const bringObstacles = [
  'no-rep',
  'no-day',
  'wide',
  'no-content',
  'order',
  'behavior',
  'mark',
  'number',
  'people',
  'nothing'
] as const

/** What will be brought. `records` are observations, values of numbers, or reps. */
export const BringPreview = z.object({
  obstacle: z.enum(bringObstacles).nullable(),
  /** Names that several numbers of a rep have, and which of these is meant; null while somebody has to say it. */
  namesakes: z.array(
    z.object({ key: z.string(), name: z.string(), choices: z.array(NumberKind), as: NumberKind.nullable() })
  ),
  people: z.array(FoundPerson),
  records: z.int(),
  /** Records for reps who are there already, and how many reps these are. */
  known: z.object({ records: z.int(), reps: z.int() }),
  fresh: z.object({ records: z.int(), reps: z.int() }),
  /** Records that are there already, or twice in the file. */
  already: z.int(),
  /** Values that replace others. */
  replaced: z.int(),
  /** Values that were added to others of their time, and those of which a mean was made with them. */
  added: z.int(),
  averaged: z.int(),
  /** The numbers with several values of one time, and what becomes of these. */
  several: z.array(z.object({ key: z.string(), name: z.string(), as: SeveralWay })),
  /** Ratings between two levels. */
  between: z.int(),
  /** Observations whose time of day the file does not say; they are kept for the day. */
  untimed: z.int(),
  /** Cells for a number or a rating that hold a mark for nothing, such as a dash. */
  blank: z.int(),
  /** The names of numbers for which a rep has no room. */
  noRoom: z.array(z.string()),
  /** For numbers: rows that repeat an earlier one in every cell, and values whose period has one already. */
  twice: z.int(),
  there: z.int(),
  /**
   * A number in which a mark can stand before decimals or between thousands, when nothing in the file shows which; null
   * otherwise.
   */
  unclear: z.string().nullable(),
  /** Ratings of behaviors that the rep was not trained on: they become training needs. */
  untrained: z.int(),
  /** Rows of people who are left out. */
  left: z.int(),
  /** Rows that take their rep or day from the row above. */
  filled: z.int(),
  unread: z.int(),
  problems: z.array(RowProblem)
})
export type BringPreview = z.infer<typeof BringPreview>

/** An observation as it is brought. */
export const BroughtObservation = z.object({
  id: Id,
  when: Moment,
  /** Set when the file does not say the time of day. */
  untimed: z.literal(true).optional(),
  kind: ObservationKind.nullable(),
  account: z.object({ id: Id, name: Line.trim().min(1) }).nullable(),
  observer: Line,
  evidence: Text,
  strengths: Text,
  development: Text,
  feelings: Text,
  ratings: z.array(z.object({ behavior: BehaviorKey, rating: Rating })).max(60)
})
export type BroughtObservation = z.infer<typeof BroughtObservation>

/** A number as it is brought: an existing one by its id, or a new one. */
export const BroughtMetric = z.object({
  id: Id,
  name: Name,
  unit: Line.max(40),
  period: Period,
  kind: z.enum(metricKinds)
})
export type BroughtMetric = z.infer<typeof BroughtMetric>

export const BroughtCell = z.object({ metric: Id, on: PlainDate, value: Amount })
export type BroughtCell = z.infer<typeof BroughtCell>

/**
 * What one import put into a workbook, so that it can be taken back (D-3). A record counts as unchanged while its
 * digest is the same, a cell while it holds the same value.
 */
export const Brought = z.object({
  at: Moment,
  observations: z.record(Id, Hash),
  accounts: z.record(Id, Line.min(1)),
  metrics: z.record(Id, Hash),
  /** By id of the number, then by first day of the period. */
  cells: z.record(Id, z.record(PlainDate, z.object({ value: Amount, before: Amount.nullable() })))
})
export type Brought = z.infer<typeof Brought>

/** A record that stays when an import is taken back, and why. */
export const LeftRecord = z.object({
  workbook: Id,
  what: z.enum(['observation', 'number', 'rep', 'group']),
  /** The id of the record, when it has a page; otherwise null. */
  id: Id.nullable(),
  /** The day of an observation, the name of a number. */
  label: z.string(),
  why: z.enum(['edited', 'sealed', 'in-use'])
})
export type LeftRecord = z.infer<typeof LeftRecord>

/** The most records that are listed by name; the others are only counted. */
export const mostLeft = 200

/** The version in which this program writes the file of an import. */
export const importVersion = 2

/** What one operation over several workbooks adds: things from a file, or a group session (S3-8). */
const ImportKind = z.enum([...bringKinds, 'group'])

/**
 * An import of the library, or a group session, in `imports/<id>.json`. It is written before the first workbook, and
 * contains no word of what is written there.
 */
export const Import = z.object({
  schemaVersion: z.literal(importVersion),
  id: Id,
  at: Moment,
  /** The name of the file; empty for what was pasted. */
  file: z.string().max(300),
  what: ImportKind,
  /**
   * `going` and `returning` are under way: a start that finds one takes it back completely. A group session that is
   * `changing` is completed if one workbook has the new edition already; otherwise it stays as it was.
   */
  state: z.enum(['going', 'done', 'changing', 'returning', 'back']),
  /** For a group session: the edition in the workbooks, and the reps who get it or leave it while it is `changing`. */
  group: z
    .object({ edition: z.int().min(1), into: z.array(Id).max(mostPeople), out: z.array(Id).max(mostPeople) })
    .optional(),
  records: z.int().min(0),
  /**
   * `made`: digest of the words with which the rep was added (`repDigest`); null for a rep who was there before.
   * `left`: how many records will stay there, written down before anything is taken back.
   */
  workbooks: z.array(z.object({ id: Id, made: Hash.nullable(), left: z.int().min(0).optional() })).max(mostPeople),
  /** The records that stay when it is taken back; `leftCount` includes those that are not listed. */
  left: z.array(LeftRecord).max(mostLeft),
  leftCount: z.int().min(0)
})
export type Import = z.infer<typeof Import>

type ImportStart = Pick<Import, 'id' | 'at' | 'file' | 'what' | 'records' | 'workbooks'> &
  Partial<Pick<Import, 'group'>>

/** An import that is about to begin, so nothing of it remains yet. */
export const newImport = (begun: ImportStart): Import => ({
  schemaVersion: importVersion,
  ...begun,
  state: 'going',
  left: [],
  leftCount: 0
})

/** The progress of an import, in records, or in reps when it is taken back. */
export const BringProgress = z.object({ done: z.int(), all: z.int() })
export type BringProgress = z.infer<typeof BringProgress>
