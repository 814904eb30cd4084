import { type Lineage, mostEarlier } from '../model/merge'
import type { Hash } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { canonical } from './seal'
import { withoutPrivate } from './without-private'

/** The collections whose records are merged one by one. */
export const recordCollections = [
  'behaviors',
  'accounts',
  'observations',
  'cycles',
  'sessions',
  'groups',
  'plans',
  'addenda',
  'documents',
  'statements',
  'deals',
  'calls',
  'trainings',
  'routed',
  'confidences',
  'cadences',
  'leave',
  'metrics'
] as const

/** The two parts of a record; null for a part that is not there. */
export interface RecordParts {
  /** What `withoutPrivate` leaves of the record. */
  open: unknown
  /** What `withoutPrivate` removes, in the parts of the record in which it lies. */
  own: unknown
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (a: unknown, b: unknown) =>
  a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))

/** What a record has in addition to its open version; null for nothing. */
function ownPart(whole: unknown, open: unknown): unknown {
  if (!isMap(whole) || !isMap(open)) return null
  const keys = Object.keys(whole).filter((key) => !same(whole[key], open[key]))
  return keys.length === 0 ? null : Object.fromEntries(keys.map((key) => [key, whole[key]]))
}

/**
 * The open version of one record with the private words of another; everything that these do not touch is as in the
 * open version.
 */
export function overlaid(open: unknown, whole: unknown, wholeOpen: unknown): unknown {
  if (same(whole, wholeOpen)) return open
  if (!isMap(open) || !isMap(whole) || !isMap(wholeOpen)) return whole
  const keys = new Set([...Object.keys(open), ...Object.keys(whole)])
  return Object.fromEntries(
    [...keys].flatMap((key) => {
      const value = overlaid(open[key], whole[key], wholeOpen[key])
      return value === undefined ? [] : [[key, value]]
    })
  )
}

/** The records of a workbook by `<collection>/<id>`, and the rep's facts under `rep`. */
export function recordsOf(workbook: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>([['rep', workbook.rep]])
  for (const collection of recordCollections)
    for (const [id, record] of Object.entries(workbook[collection] ?? {})) found.set(`${collection}/${id}`, record)
  return found
}

/** The manager's private words that belong to no record, by `private/<part>`; answers of the rhythm one by one. */
export function ownWordsOf({ private: own }: Workbook): Map<string, unknown> {
  const found = new Map<string, unknown>()
  const { notes, views, answers, ...rest } = own
  if (notes !== '') found.set('private/notes', notes)
  if (Object.values(views).some((words) => words !== '')) found.set('private/views', views)
  for (const [key, answer] of Object.entries(answers)) found.set(`private/answers/${key}`, answer)
  for (const [key, value] of Object.entries(rest)) if (value !== undefined) found.set(`private/${key}`, value)
  return found
}

/** All records of a workbook in their two parts, and the manager's private words that belong to no record. */
export function partsOf(workbook: Workbook): Map<string, RecordParts> {
  const open = recordsOf(withoutPrivate(workbook))
  const parts = new Map<string, RecordParts>()
  for (const [path, whole] of recordsOf(workbook)) {
    const shown = open.get(path) ?? null
    parts.set(path, { open: shown, own: ownPart(whole, shown) })
  }
  for (const [path, own] of ownWordsOf(workbook)) parts.set(path, { open: null, own })
  return parts
}

/** Digests of the parts of records, by their path. */
export interface PartDigests {
  open: Record<string, Hash>
  own: Record<string, Hash>
}

export function digestsOfParts(parts: ReadonlyMap<string, RecordParts>, digest: (value: unknown) => Hash): PartDigests {
  const found: PartDigests = { open: {}, own: {} }
  for (const [path, { open, own }] of parts) {
    if (open !== null) found.open[path] = digest(open)
    if (own !== null) found.own[path] = digest(own)
  }
  return found
}

/** The known digests, with the present ones added. */
export function withEarlier(known: Lineage, now: PartDigests): Lineage {
  const added = (before: Lineage['open'], digests: Record<string, Hash>) => {
    const after = { ...before }
    for (const [path, digest] of Object.entries(digests)) {
      const had = Object.hasOwn(before, path) ? (before[path] ?? []) : []
      after[path] = [...had.filter((one) => one !== digest), digest].slice(-mostEarlier)
    }
    return after
  }
  return { open: added(known.open, now.open), own: added(known.own, now.own) }
}
