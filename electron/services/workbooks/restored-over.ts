import { copyPlain, isObject, type Patch } from '../../../shared/commands/patch'
import type { Workbook } from '../../../shared/model/workbook'
import { signedRecord } from '../../../shared/rules/filed-copies'
import { type Change, isRestore, type JournalEntry } from '../storage/journal-format'
import { type OtherSide, withoutUndone } from '../storage/other-sides'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { touchesOf } from '../storage/touches'
import { atTheirEnd, questionOf } from './signed-apart'

/**
 * When one side restored a workbook and the other went on writing, the restore holds on both sides, because it was
 * meant for the whole workbook. What the other side wrote into a record that the restore concerns is offered, as that
 * record was there.
 */

/** A record by its map and its id. */
type RecordPlace = readonly [map: string, id: string]

const placeOf = (record: string): RecordPlace | null => {
  const slash = record.indexOf('/')
  return slash < 0 ? null : [record.slice(0, slash), record.slice(slash + 1)]
}

const valueAt = (workbook: Workbook, [map, id]: RecordPlace): unknown => {
  const records: unknown = Reflect.get(workbook, map)
  return isObject(records) && Object.hasOwn(records, id) ? Reflect.get(records, id) : undefined
}

/** Copies that belong to a record. */
const takenAlong = new Set<unknown>(['templates', 'behaviors', 'accounts'])

/** What a record names and a restore removed. */
const alongWith = ({ inverse }: Change, value: unknown): Patch[] => {
  const words = JSON.stringify(value ?? null)
  return inverse.filter(
    ({ op, path }) =>
      op === 'add' && takenAlong.has(path[0]) && path.length === 2 && words.includes(JSON.stringify(path[1]))
  )
}

const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/**
 * The changes that bring a record to its state in `wanted`, when both have the same seal: the words are the same, and
 * only what came after the signing differs.
 */
function partsOf(place: RecordPlace, standing: object, wanted: object): Patch[] {
  const parts = [...new Set([...Object.keys(standing), ...Object.keys(wanted)])]
  return parts.flatMap((part): Patch[] => {
    const [before, value]: unknown[] = [Reflect.get(standing, part), Reflect.get(wanted, part)]
    const path = [...place, part]
    if (same(before, value)) return []
    return value === undefined
      ? [{ op: 'remove', path }]
      : [{ op: before === undefined ? 'add' : 'replace', path, value }]
  })
}

const keyOf = (record: string, { hash }: JournalEntry) => sha256(`restored over ${record} ${hash}`)

/** The record after a restore; undefined when the restore removes it. */
const madeOf = ({ patches }: Change, place: RecordPlace): unknown => {
  const patch = patches.find(({ path }) => same(path, place))
  return patch && patch.op !== 'splice' ? patch.value : undefined
}

/** The record as it was in `there`, offered as a change by whoever changed it last there. */
function offersOf(restore: Change, record: string, last: JournalEntry, there: Workbook): AsideChange[] {
  const place = placeOf(record)
  if (!place) return []
  const value = copyPlain(valueAt(there, place))
  const made = madeOf(restore, place)
  const found = signedRecord(there, place[1])
  const signed = found && same(found, value) ? found : null
  const isSameSeal = signed !== null && isObject(made) && 'seal' in made && same(made.seal, signed.seal)
  if (signed && !isSameSeal) return [questionOf(record, signed, last)]
  const patches: Patch[] =
    isSameSeal && isObject(value)
      ? partsOf(place, made, value)
      : value === undefined
        ? [{ op: 'remove', path: [...place] }]
        : [...alongWith(restore, value), { op: made === undefined ? 'add' : 'replace', path: [...place], value }]
  const { v, at, actor, applies } = last.change
  const type = applies?.type ?? last.change.type
  return [
    { key: keyOf(record, last), seq: last.seq, reason: 'fork', change: { v, at, actor, type, patches, inverse: [] } }
  ]
}

/**
 * Maps in which a workbook has one at a time: if another of their records was touched there, a person has to decide.
 */
const weighed = ['cycles', 'plans', 'addenda']

const isWithin = (record: string, map: string) => record === map || record.startsWith(`${map}/`)

/**
 * What is offered of this side when a restore of the other side is applied over it: the records that both touched, as
 * they are here. Null when there is more to it, so that the restore itself has to be asked about.
 */
export function givingWayTo(
  restore: AsideChange,
  workbook: Workbook,
  side: OtherSide,
  ownTouches: readonly string[] | null
) {
  if (!side.ownSince || !ownTouches) return null
  const touched = new Set(touchesOf(restore.change.patches))
  const isTaken = takenOverFrom(side)
  const own = withoutUndone(side.ownSince.map((entry) => ({ entry }))).flatMap(({ entry }) =>
    isTaken(entry) ? [] : [entry]
  )
  const offers: AsideChange[] = []
  for (const record of ownTouches) {
    const map = record.split('/')[0] ?? ''
    const isApart = !touched.has(record) && weighed.includes(map) && [...touched].some((one) => isWithin(one, map))
    const isPart = [...touched].some((one) => one !== record && (isWithin(one, record) || isWithin(record, one)))
    if (isApart || isPart) return null
    if (!touched.has(record)) continue
    const last = own.findLast(({ change }) => touchesOf(change.patches).includes(record))
    if (!last) return null
    offers.push(...offersOf(restore.change, record, last, workbook))
  }
  return offers
}

/** Returns whether a change of one side was taken over from the other. */
function takenOverFrom({ whole }: OtherSide) {
  const momentOf = (at: string, type: string) => `${at} ${type}`
  const onTheWay = new Set(whole.map(({ change }) => momentOf(change.at, change.type)))
  return ({ change: { applies } }: JournalEntry) =>
    applies !== undefined && onTheWay.has(momentOf(applies.at, applies.type))
}

/**
 * The changes of another side that cannot be combined with a restore of this one, offered as records. `rest`: changes
 * that also concern something else. `instead`: the keys of the changes that the offers replace.
 */
export function offeredOver(workbook: Workbook, side: OtherSide, changes: readonly AsideChange[]) {
  const found: { offers: AsideChange[]; rest: AsideChange[]; instead: string[] } = { offers: [], rest: [], instead: [] }
  const restore = side.ownSince?.findLast(({ change }) => isRestore(change))
  if (!restore || !side.ownSince) return { ...found, rest: [...changes] }
  const touched = new Set(touchesOf(restore.change.patches))
  const isOver = ({ change }: AsideChange) => touchesOf(change.patches).every((record) => touched.has(record))
  found.rest.push(...changes.filter((one) => !isOver(one)))
  const records = new Set(changes.filter(isOver).flatMap(({ change }) => touchesOf(change.patches)))
  for (const record of records) {
    const place = placeOf(record)
    const there = place && atTheirEnd(workbook, place, side.ownSince, side.whole)
    const of = side.whole.filter(({ change }) => touchesOf(change.patches).includes(record))
    const last = of.at(-1)
    if (!there || !last) found.rest.push(...changes.filter(({ change }) => touchesOf(change.patches).includes(record)))
    else {
      found.offers.push(...offersOf(restore.change, record, last, there))
      found.instead.push(...of.slice(0, -1).map((entry) => keyOf(record, entry)))
    }
  }
  found.rest = [...new Set(found.rest)]
  return found
}
