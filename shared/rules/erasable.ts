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

/** Records that are gone for good, by their ids and as `<kind>/<id>`. */
export interface GoneRecords {
  ids: ReadonlySet<Id>
  paths: ReadonlySet<string>
}

export const pathOfRecord = ({ kind, id }: ErasableRecord): string => `${kind}/${id}`

export const goneOf = (records: readonly ErasableRecord[]): GoneRecords => ({
  ids: new Set(records.map(({ id }) => id)),
  paths: new Set(records.map(pathOfRecord))
})

/** The records that are gone, by their workbooks. */
export function goneByWorkbook(erased: readonly Pick<ErasedRecords, 'workbook' | 'records'>[]): Map<Id, GoneRecords> {
  const found = new Map<Id, ErasableRecord[]>()
  for (const { workbook, records } of erased) found.set(workbook, [...(found.get(workbook) ?? []), ...records])
  return new Map(Array.from(found, ([workbook, records]) => [workbook, goneOf(records)]))
}

/** The record itself; undefined where it is not in the workbook. */
export const recordIn = (workbook: Workbook, { kind, id }: ErasableRecord): unknown => workbook[kind]?.[id]

/** Whether a record is a plan that both signed: it goes only with its name said. */
export function isSealedPlan({ plans }: Pick<Workbook, 'plans'>, { kind, id }: ErasableRecord): boolean {
  const plan = kind === 'plans' ? plans[id] : undefined
  return plan !== undefined && isSigned(plan)
}

type Plain = Readonly<Record<string, unknown>>

const isPlain = (value: unknown): value is Plain => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A record that belongs to another one: an addendum to its plan, a word of the rep to what it is about. */
interface Belonging {
  record: ErasableRecord
  to: Id
}

/** Where a record names what it belongs to. */
const belongsBy: Partial<Record<string, readonly [ErasableKind, string, string]>> = {
  addenda: ['addenda', 'original', 'plan'],
  statements: ['statements', 'of', 'id']
}

/** What belongs to something, at a place of a workbook (`[]` for all of it), in a workbook of any version. */
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

/** These records and what belongs to them, and to that again. */
export function withBelonging(gone: GoneRecords, all: readonly Belonging[]): GoneRecords {
  const more = all.filter(({ record, to }) => gone.ids.has(to) && !gone.ids.has(record.id)).map(({ record }) => record)
  if (more.length === 0) return gone
  const { ids, paths } = goneOf(more)
  return withBelonging({ ids: new Set([...gone.ids, ...ids]), paths: new Set([...gone.paths, ...paths]) }, all)
}

/**
 * What is erased with a record, itself first: what was added to it, the rep's words to it, and the sealed plans that an
 * observation is evidence for, as that goes only with its plan (N-7). `past`: what the history tells of, by
 * `<kind>/<id>`, as what was discarded lies there with all its words.
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

/** Where a record stands in another by its id, and nothing is there once it is gone. */
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

/** What both signed stays to the letter, whatever else it names. */
const sealed = new Set(['plans', 'addenda'])

type Path = readonly (string | number)[]

/**
 * What stands at a place of a plan: of another plan that is gone it keeps that it took its place, and not the reason,
 * which was written in that one. What became of a plan lies outside its seal.
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

/** The sealed records at a place, of which whole ones go. */
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
 * What stands at a place of a workbook (`[]` for all of it) without these records and without what says something of them
 * in others: links, what was set aside, why a plan gave way, digests and values of imports and merges. The same value where nothing is. It
 * looks at no schema, so that it reads workbooks of all versions.
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

/** A whole workbook without these records and what belongs to them. */
export const withoutRecords = <T extends object>(data: T, gone: GoneRecords): T =>
  placeWithout([], data, withBelonging(gone, belongingAt([], data))) as T

/** How many of each kind. */
export const countsOfRecords = (records: readonly ErasableRecord[]): RecordCounts =>
  Object.fromEntries(
    erasableKinds.map((kind) => [kind, records.filter((record) => record.kind === kind).length])
  ) as Record<ErasableKind, number>

type Facts = Pick<ErasedRecords, 'id' | 'workbook' | 'at' | 'by' | 'records'>

/** What the page of a certificate says, without its digest: kinds and numbers, and no id of a record. */
const factsOf = ({ id, workbook, at, by, records }: Facts) => ({
  id,
  workbook,
  at,
  by,
  counts: countsOfRecords(records)
})

/** That records were erased, as it is kept. `digest`: SHA-256 of a text. */
export const erasedRecords = (facts: Facts, digest: (text: string) => Hash): ErasedRecords => ({
  ...facts,
  digest: digest(canonical(factsOf(facts))),
  swept: false
})

/** What the page of a certificate has inside. */
export const recordsCertificateOf = (erased: ErasedRecords) => ({
  format: 'coachbook.erased-records' as const,
  version: 1 as const,
  ...factsOf(erased),
  digest: erased.digest
})
