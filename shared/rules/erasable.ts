import {
  type ErasableKind,
  type ErasableRecord,
  type ErasedRecords,
  erasableKinds,
  type RecordCounts
} from '../model/erasure'
import type { Hash, Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { plansOn } from './plan-state'
import { isSigned } from './plans'
import { canonical } from './seal'

/** Records that are erased, by their ids and by `<kind>/<id>`. */
export interface GoneRecords {
  ids: ReadonlySet<Id>
  paths: ReadonlySet<string>
}

export const pathOfRecord = ({ kind, id }: ErasableRecord): string => `${kind}/${id}`

export const goneOf = (records: readonly ErasableRecord[]): GoneRecords => ({
  ids: new Set(records.map(({ id }) => id)),
  paths: new Set(records.map(pathOfRecord))
})

/** The erased records of each workbook. */
export function goneByWorkbook(erased: readonly Pick<ErasedRecords, 'workbook' | 'records'>[]): Map<Id, GoneRecords> {
  const found = new Map<Id, ErasableRecord[]>()
  for (const { workbook, records } of erased) found.set(workbook, [...(found.get(workbook) ?? []), ...records])
  return new Map(Array.from(found, ([workbook, records]) => [workbook, goneOf(records)]))
}

/** The record itself; undefined when it is not in the workbook. */
export const recordIn = (workbook: Workbook, { kind, id }: ErasableRecord): unknown => workbook[kind]?.[id]

/** Whether a record is a plan that both signed, which is only erased when it is confirmed by name. */
export function isSealedPlan({ plans }: Pick<Workbook, 'plans'>, { kind, id }: ErasableRecord): boolean {
  const plan = kind === 'plans' ? plans[id] : undefined
  return plan !== undefined && isSigned(plan)
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record that belongs to another one: an addendum to its plan, a statement to its record. */
interface Belonging {
  record: ErasableRecord
  to: Id
}

/** The parts of a record that name what it belongs to. */
const belongsBy: Partial<Record<string, readonly [ErasableKind, string, string]>> = {
  addenda: ['addenda', 'original', 'plan'],
  statements: ['statements', 'of', 'id']
}

/** The belonging records at a place of a workbook (`[]` for the whole), in a workbook of any version. */
export function belongingAt(path: readonly (string | number)[], value: unknown): Belonging[] {
  const [map, id, ...deeper] = path.map(String)
  const by = map === undefined ? undefined : belongsBy[map]
  if (!isPlain(value) || deeper.length > 0 || (map !== undefined && !by)) return []
  if (id === undefined || !by)
    return Object.entries(value).flatMap(([name, part]) => belongingAt([...path, name], part))
  const [kind, part, name] = by
  const owner = value[part]
  const to = isPlain(owner) ? owner[name] : undefined
  return typeof to === 'string' ? [{ record: { kind, id }, to }] : []
}

/** These records and everything that belongs to them, directly or through others. */
export function withBelonging(gone: GoneRecords, all: readonly Belonging[]): GoneRecords {
  const more = all.filter(({ record, to }) => gone.ids.has(to) && !gone.ids.has(record.id)).map(({ record }) => record)
  if (more.length === 0) return gone
  const { ids, paths } = goneOf(more)
  return withBelonging({ ids: new Set([...gone.ids, ...ids]), paths: new Set([...gone.paths, ...paths]) }, all)
}

/**
 * Everything that is erased with a record, itself first: its addenda, the rep's statements to it, and for an
 * observation the sealed plans that it is evidence for, since it is only erased together with its plan (N-7). `past`:
 * records that the history still contains with all their words, such as discarded ones, by `<kind>/<id>`.
 */
export function goesWith(
  workbook: Workbook,
  record: ErasableRecord,
  past: ReadonlyMap<string, { value: unknown }> = new Map()
): ErasableRecord[] {
  const before = [...past].flatMap(([path, { value }]) => belongingAt(path.split('/'), value))
  const belonging = [...belongingAt([], workbook), ...before]
  const found = new Map<string, ErasableRecord>()
  function take(one: ErasableRecord) {
    if (found.has(pathOfRecord(one))) return
    found.set(pathOfRecord(one), one)
    const { kind, id } = one
    const seen = kind === 'observations' ? workbook.observations[id] : undefined
    if (seen) for (const plan of plansOn(workbook, seen)) take({ kind: 'plans', id: plan.id })
    for (const { record: other, to } of belonging) if (to === id) take(other)
  }
  take(record)
  return [...found.values()]
}

const namesGone = (value: unknown, parts: readonly string[], { ids }: GoneRecords): boolean =>
  isPlain(value) && parts.some((part) => ids.has(String(value[part])))

/** Parts in which a record names another by its id, and which become null once that is erased. */
const links = new Set(['observation', 'session'])

function valueWithout(key: string, value: unknown, gone: GoneRecords): unknown {
  if (links.has(key) && typeof value === 'string' && gone.ids.has(value)) return null
  if (key === 'visit' && namesGone(value, ['plan'], gone)) return null
  if (key === 'setAside' && Array.isArray(value))
    return value.some((said) => namesGone(said, ['plan', 'addendum', 'document'], gone))
      ? value.filter((said) => !namesGone(said, ['plan', 'addendum', 'document'], gone))
      : value
  if (!isPlain(value)) return value
  let isSame = true
  const kept: Record<string, unknown> = {}
  for (const [name, part] of Object.entries(value)) {
    if (gone.ids.has(name) || gone.paths.has(name)) {
      isSame = false
      continue
    }
    kept[name] = valueWithout(name, part, gone)
    if (kept[name] !== part) isSame = false
  }
  return isSame ? value : kept
}

/** What both signed is kept to the letter, whatever else it names. */
const sealed = new Set(['plans', 'addenda'])

type Path = readonly (string | number)[]

/**
 * The value at a place of a plan. If another plan that replaced it is erased, this plan keeps that it was replaced, but
 * not the reason, which was written in the erased one. The events of a plan are outside its seal.
 */
function planWithout(deeper: Path, value: unknown, gone: GoneRecords): unknown {
  const [part, index] = deeper
  if (part === undefined) {
    if (!isPlain(value) || !('events' in value)) return value
    const events = planWithout(['events'], value.events, gone)
    return events === value.events ? value : { ...value, events }
  }
  if (part !== 'events') return value
  if (index === undefined) {
    if (!Array.isArray(value)) return value
    const kept = value.map((event) => planWithout(['events', 0], event, gone))
    return kept.every((event, at) => event === value[at]) ? value : kept
  }
  const isReasoned = isPlain(value) && namesGone(value, ['plan'], gone) && value.because !== ''
  return isReasoned ? { ...value, because: '' } : value
}

/** The sealed records at a place, without those that are erased as a whole. */
function sealedWithout([map, id, ...deeper]: Path, value: unknown, gone: GoneRecords): unknown {
  if (id !== undefined) return map === 'plans' ? planWithout(deeper, value, gone) : value
  if (!isPlain(value)) return value
  let isSame = true
  const kept: Record<string, unknown> = {}
  for (const [name, record] of Object.entries(value)) {
    if (!gone.ids.has(name)) kept[name] = map === 'plans' ? planWithout([], record, gone) : record
    if (kept[name] !== record) isSame = false
  }
  return isSame ? value : kept
}

/**
 * The value at a place of a workbook (`[]` for the whole), without these records and without what others say of them:
 * links, what was set aside, why a plan was replaced, digests and values of imports and merges. Returns the same value
 * when nothing changes. It uses no schema, so that it works for workbooks of every version.
 */
export function placeWithout(path: Path, value: unknown, gone: GoneRecords): unknown {
  const [map] = path.map(String)
  if (map === undefined) {
    if (!isPlain(value)) return value
    const parts = Object.entries(value).map(([name, part]) => [name, placeWithout([name], part, gone)] as const)
    return parts.every(([name, part]) => part === value[name]) ? value : Object.fromEntries(parts)
  }
  if (sealed.has(map)) return sealedWithout(path, value, gone)
  return valueWithout(String(path.at(-1)), value, gone)
}

/** A whole workbook without these records and everything that belongs to them. */
export const withoutRecords = <T extends object>(data: T, gone: GoneRecords): T =>
  placeWithout([], data, withBelonging(gone, belongingAt([], data))) as T

/** How many records of each kind. */
export const countsOfRecords = (records: readonly ErasableRecord[]): RecordCounts =>
  Object.fromEntries(
    erasableKinds.map((kind) => [kind, records.filter((record) => record.kind === kind).length])
  ) as Record<ErasableKind, number>

type Facts = Pick<ErasedRecords, 'id' | 'workbook' | 'at' | 'by' | 'records'>

/** What the page of a certificate says, without its digest: kinds and numbers, but no id of a record. */
const factsOf = ({ id, workbook, at, by, records }: Facts) => ({
  id,
  workbook,
  at,
  by,
  counts: countsOfRecords(records)
})

/** The note that records were erased. `digest`: SHA-256 of a text. */
export const erasedRecords = (facts: Facts, digest: (text: string) => Hash): ErasedRecords => ({
  ...facts,
  digest: digest(canonical(factsOf(facts))),
  swept: false
})

/** What is embedded in the page of a certificate. */
export const recordsCertificateOf = (erased: ErasedRecords) => ({
  format: 'coachbook.erased-records' as const,
  version: 1 as const,
  ...factsOf(erased),
  digest: erased.digest
})
