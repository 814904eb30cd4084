import { z } from 'zod'
import { bringKinds, dayOrders, mostColumns, mostPeople } from '../limits'
import { BehaviorKey, Rating } from './behavior'
import { ObservationKind } from './field-of-work'
import { metricKinds, Period } from './metric'
import { Amount, Hash, Id, Line, Moment, Name, PlainDate, Text } from './scalars'

/** What a file can bring (D-3, D-5). */
export const BringKind = z.enum(bringKinds)
export type BringKind = z.infer<typeof BringKind>

/** In which order numbers stand in a date: `dmy` is day, month, year. */
export const DayOrder = z.enum(dayOrders)
export type DayOrder = z.infer<typeof DayOrder>

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
  /** Null while it has to be asked for. */
  z.object({ to: z.literal('rating'), behavior: BehaviorKey.nullable() }),
  /** A number that each row has a value of; one that a rep does not have yet is added under this name. */
  z.object({ to: z.literal('number'), name: Name, unit: Line.max(40) }),
  /** Names the number whose value the row has. */
  z.object({ to: z.literal('numberName') }),
  z.object({ to: z.literal('numberValue') })
])
export type Target = z.infer<typeof Target>
export type TargetName = Target['to']

/** Who a name in the file is. */
export const Person = z.discriminatedUnion('is', [
  z.object({ is: z.literal('rep'), id: Id }),
  z.object({ is: z.literal('new') }),
  z.object({ is: z.literal('leave') })
])
export type Person = z.infer<typeof Person>

/** How a file is read: what the person answered, or what is proposed. */
export const Mapping = z.object({
  what: BringKind,
  columns: z.array(Target).max(mostColumns),
  /** Null while it has to be asked for. */
  order: DayOrder.nullable(),
  /** What stands before the decimals; null while it has to be asked for. */
  mark: z.enum([',', '.']).nullable(),
  /** Days that are numbers count from here. */
  epoch: z.union([z.literal(1900), z.literal(1904)]),
  /** An empty cell of a rep or a day means the same as the one above. */
  fill: z.boolean(),
  /** Answers about names, by `personKey`. */
  people: z.record(z.string().max(400), Person),
  /** Whose rows they are where no column says it. */
  everybody: Id.nullable(),
  /** Of what kind all observations are. */
  kind: ObservationKind.nullable(),
  /** How often numbers that are added are written down. */
  period: Period,
  /** Rows of numbers that are the same in every cell are one row, or each of them counts. */
  equal: z.enum(['once', 'each']).default('once'),
  /** A value of a time that has one takes its place, or is added to it; shares always take its place. */
  there: z.enum(['replace', 'add']).default('replace')
})
export type Mapping = z.infer<typeof Mapping>

/** A column as the screen shows it. */
export const BringColumn = z.object({ name: z.string(), examples: z.array(z.string()) })
export type BringColumn = z.infer<typeof BringColumn>

/** A file that was read and waits. Rows are counted as a spreadsheet does, from one. */
export const BroughtTable = z.object({
  name: z.string(),
  sheets: z.array(z.string()),
  sheet: z.int(),
  /** The row with the names of the columns; 0 where there is none. */
  header: z.int(),
  /** So many rows below it. */
  rows: z.int(),
  columns: z.array(BringColumn),
  proposals: z.record(BringKind, Mapping),
  what: BringKind,
  /** Answered for a file with the same columns before. */
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
  /** The name of the column and what stands in the cell, as far as it can be shown. */
  column: z.string(),
  text: z.string()
})
export type RowProblem = z.infer<typeof RowProblem>

/** A name in the file, and who that may be. */
export const FoundPerson = z.object({
  key: z.string(),
  name: z.string(),
  rows: z.int(),
  /** How it was read; null while somebody has to say it. */
  as: Person.nullable(),
  /** Found by a part of the name only. */
  near: z.boolean(),
  /** The manager, who is none of the reps. */
  me: z.boolean(),
  candidates: z.array(Id)
})
export type FoundPerson = z.infer<typeof FoundPerson>

/** What stands in the way of bringing anything. */
export const bringObstacles = [
  'no-rep',
  'no-day',
  'no-content',
  'order',
  'behavior',
  'mark',
  'people',
  'nothing'
] as const

/** What will happen. `records` are observations, values of numbers, or reps. */
export const BringPreview = z.object({
  obstacle: z.enum(bringObstacles).nullable(),
  people: z.array(FoundPerson),
  records: z.int(),
  /** To reps that are there, and how many of these. */
  known: z.object({ records: z.int(), reps: z.int() }),
  fresh: z.object({ records: z.int(), reps: z.int() }),
  /** Already there, or twice in the file. */
  already: z.int(),
  /** Values that take the place of others. */
  replaced: z.int(),
  /** Rows whose values were added up into one. */
  added: z.int(),
  /** Of numbers: rows that are the same as an earlier one in every cell, and values whose time has one already. */
  twice: z.int(),
  there: z.int(),
  /** A number in which a mark may stand before decimals or between thousands, where nothing in the file says which. */
  unclear: z.string().nullable(),
  /** Ratings of behaviors that a rep was not trained on: they become training needs. */
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

/** A number as it is brought: one that is there by its id, or a new one. */
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
 * What one import put into a workbook, so that it can be taken back (D-3). A record is untouched while its digest is the
 * same; a cell while it holds the value.
 */
export const Brought = z.object({
  at: Moment,
  observations: z.record(Id, Hash),
  accounts: z.record(Id, Line.min(1)),
  metrics: z.record(Id, Hash),
  /** By number and first day of the period. */
  cells: z.record(Id, z.record(PlainDate, z.object({ value: Amount, before: Amount.nullable() })))
})
export type Brought = z.infer<typeof Brought>

/** Something that stays when an import is taken back, and why. */
export const LeftRecord = z.object({
  workbook: Id,
  what: z.enum(['observation', 'number', 'rep', 'group']),
  /** The record, where there is a page of it. */
  id: Id.nullable(),
  /** The day of an observation, the name of a number. */
  label: z.string(),
  why: z.enum(['edited', 'sealed', 'in-use'])
})
export type LeftRecord = z.infer<typeof LeftRecord>

/** The most that is listed by name; the others are counted. */
export const mostLeft = 200

/** The version of an import's file that this program writes. */
export const importVersion = 2

/** What one operation over several workbooks puts there: things of a file, or a group session (S3-8). */
const ImportKind = z.enum([...bringKinds, 'group'])

/**
 * An import of the library, or a group session, in `imports/<id>.json`. It is written before the first workbook is, and
 * holds no word of what is written there.
 */
export const Import = z.object({
  schemaVersion: z.literal(importVersion),
  id: Id,
  at: Moment,
  /** The name of the file; empty for what was pasted. */
  file: z.string().max(300),
  what: ImportKind,
  /**
   * `going` and `returning` are under way: a start that finds one takes it back, to the end. A group session that is
   * `changing` is carried through where one workbook has the new edition, and else is as it was.
   */
  state: z.enum(['going', 'done', 'changing', 'returning', 'back']),
  /** Of a group session: the edition in the workbooks, and who gets it or takes part no more while it is `changing`. */
  group: z
    .object({ edition: z.int().min(1), into: z.array(Id).max(mostPeople), out: z.array(Id).max(mostPeople) })
    .optional(),
  records: z.int().min(0),
  /**
   * `made`: the rep came with it, under these words (`repDigest`). `left`: so much stays there, written down before
   * anything of it is taken back.
   */
  workbooks: z.array(z.object({ id: Id, made: Hash.nullable(), left: z.int().min(0).optional() })).max(mostPeople),
  /** What stays when it is taken back; `leftCount` counts those that are not listed, too. */
  left: z.array(LeftRecord).max(mostLeft),
  leftCount: z.int().min(0)
})
export type Import = z.infer<typeof Import>

type ImportStart = Pick<Import, 'id' | 'at' | 'file' | 'what' | 'records' | 'workbooks'> &
  Partial<Pick<Import, 'group'>>

/** One that is about to be brought, of which nothing stays behind yet. */
export const newImport = (begun: ImportStart): Import => ({
  schemaVersion: importVersion,
  ...begun,
  state: 'going',
  left: [],
  leftCount: 0
})

/** How far an import is that is under way, in records. */
export const BringProgress = z.object({ done: z.int(), all: z.int() })
export type BringProgress = z.infer<typeof BringProgress>
