import { applyInPlace, copyPlain, type Patch, unlessMisfit } from '../../../shared/commands/patch'
import { dateOf } from '../../../shared/dates'
import { type FiledCopy, mostCopies } from '../../../shared/model/filed-copy'
import type { Id } from '../../../shared/model/scalars'
import type { OfferedChange } from '../../../shared/model/set-aside'
import type { Scan } from '../../../shared/model/signature'
import type { Workbook } from '../../../shared/model/workbook'
import { isSealed, openAddendum } from '../../../shared/rules/addenda'
import { copiesOf, type SignedRecord, signedRecord } from '../../../shared/rules/filed-copies'
import { planInForce } from '../../../shared/rules/plan-state'
import { stanceOf } from '../../../shared/rules/signing'
import { fitted } from '../../../shared/written'
import type { JournalEntry } from '../storage/journal-format'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { touchesOf } from '../storage/touches'
import { saysMore } from './crossed-plan'
import { rivalOf } from './plans-apart'

/** The type of the question that stands for all changes with which another side signed a record that differs here. */
export const signedApart = 'aside.signed'

/** The maps of records that both sign. */
const signable = new Set(['plans', 'documents', 'addenda'])

const mapOf = (record: string) => record.slice(0, record.indexOf('/'))
const idOf = (record: string) => record.slice(record.indexOf('/') + 1)

const isWithin = ({ path }: Patch, [map, id]: readonly [string, string]) => path[0] === map && path[1] === id

/** A place of a workbook as another side left it; undefined when that cannot be determined. */
export function atTheirEnd(
  workbook: Workbook,
  place: readonly [string, string],
  ownSince: readonly JournalEntry[],
  theirs: readonly JournalEntry[]
): Workbook | undefined {
  const [map, id] = place
  const copy: Workbook = { ...workbook, [map]: { [id]: copyPlain(Reflect.get(Reflect.get(workbook, map) ?? {}, id)) } }
  return unlessMisfit(() => {
    for (const { change } of [...ownSince].reverse())
      applyInPlace(
        copy,
        change.inverse.filter((patch) => isWithin(patch, place))
      )
    for (const { change } of theirs)
      applyInPlace(
        copy,
        change.patches.filter((patch) => isWithin(patch, place))
      )
    return copy
  }, undefined)
}

/** A record that both sign, as another side left it. */
export interface SignedThere {
  record: string
  /** The hashes of the other side's changes that this stands for. */
  instead: ReadonlySet<string>
  /** The question, or what is applied without one; null when there is nothing to ask or to do. */
  change: AsideChange | null
  /** Whether somebody on the other side, who knew of our signing, said that theirs holds. */
  isAnswered: boolean
}

const hasFiled = (record: SignedRecord, other: SignedRecord) =>
  other.kept !== undefined && copiesOf(record).some(({ hash }) => hash === other.kept?.hash)

/** A record with the filed copies of both sides, each once, without its own PDF. */
function withCopies<T extends SignedRecord>(record: T, copies: readonly FiledCopy[]): T {
  const all = new Map([...copiesOf(record), ...copies].map((copy) => [copy.hash, copy]))
  if (record.kept) all.delete(record.kept.hash)
  const filed = [...all.values()].slice(0, mostCopies)
  const before = new Set(copiesOf(record).map(({ hash }) => hash))
  if (filed.length === before.size && filed.every(({ hash }) => before.has(hash))) return record
  return { ...record, filed }
}

function nameOfCopy(record: SignedRecord): string {
  const title = 'behavior' in record ? record.behavior.title : 'title' in record ? record.title : ''
  return `${[fitted(title.trim(), 100).kept, dateOf(record.managerSignature.at)].filter(Boolean).join(' ')}.pdf`
}

/** The PDF of a signing that does not hold, to be filed with the one that does; null when none was kept. */
export function copyToFile(record: SignedRecord): Scan | null {
  const { kept } = record
  return kept ? { hash: kept.hash, name: nameOfCopy(record), kind: 'pdf', bytes: kept.bytes } : null
}

const keyOf = (record: string, { seal }: SignedRecord) => sha256(`${record} ${seal.hash}`)

/** Whether something that was signed or handed in refers to a record by its seal. */
const isStoodOn = ({ addenda, statements = {} }: Workbook, { seal }: SignedRecord): boolean =>
  Object.values(addenda).some((one) => one.original.seal === seal.hash && isSealed(one)) ||
  Object.values(statements).some((one) => one.status === 'given' && one.original === seal.hash)

/** The question whether the other side's signing of a record holds, as a change by whoever changed it last there. */
export const questionOf = (record: string, theirs: SignedRecord, last: JournalEntry): AsideChange =>
  changeOf(last, keyOf(record, theirs), [{ op: 'replace', path: [mapOf(record), idOf(record)], value: theirs }])

interface Sides {
  workbook: Workbook
  /** The changes of the other side that were not dealt with before, and all of them. */
  entries: readonly JournalEntry[]
  whole: readonly JournalEntry[]
  ownSince: readonly JournalEntry[]
  ownTouches: readonly string[]
}

/**
 * The records that another side signed and that differ here: signed, too, or a draft that was written to. Only one
 * signing can hold, so for each a question replaces the changes that made theirs. `isSound` tells whether a record of a
 * workbook is complete and its seal matches.
 */
export function signedThere(
  { workbook, entries, whole, ownSince, ownTouches }: Sides,
  isSound: (workbook: Workbook, record: string) => boolean
): SignedThere[] {
  const touched = new Set(entries.flatMap(({ change }) => touchesOf(change.patches)))
  return [...touched].flatMap((record): SignedThere[] => {
    if (!signable.has(mapOf(record))) return []
    const id = idOf(record)
    const there = atTheirEnd(workbook, [mapOf(record), id], ownSince, whole)
    const [ours, theirs] = [signedRecord(workbook, id), there && signedRecord(there, id)]
    if (ours && there && ownTouches.includes(record) && isGone(there, record)) return [discarded(entries, record)]
    if (!there || !theirs || !isSound(there, record)) return []
    // What only the other side touched is its own concern, even when it answered which of two signings holds.
    const isTheirs = !ownTouches.includes(record)
    if (isTheirs && (!ours || ours.seal.hash === theirs.seal.hash)) return []
    const within = entries.filter(({ change }) => touchesOf(change.patches).includes(record))
    const last = within.at(-1)
    if (!last) return []
    if (ours?.seal.hash === theirs.seal.hash) {
      // What was written on it after the signing is not part of it: it is combined with what is here, or offered.
      const forms = within.filter((entry) => !isWrittenOn(entry, record)).map(({ hash }) => hash)
      return forms.length > 0 ? [sameThere(record, ours, theirs, last, new Set(forms))] : []
    }
    const instead = new Set(within.map(({ hash }) => hash))
    const [saidThere, saidHere] = ours ? [hasFiled(theirs, ours), hasFiled(ours, theirs)] : [false, false]
    if (saidHere && !saidThere && !isTheirs) return [{ record, instead, change: null, isAnswered: false }]
    const patches: Patch[] = [{ op: 'replace', path: [mapOf(record), id], value: theirs }]
    // When both sides answered differently, it is asked once more.
    const key = saidHere ? keyOf(`${record} ${last.hash}`, theirs) : keyOf(record, theirs)
    const isAnswered = isTheirs || (saidThere && !saidHere) || hasRoom(workbook, record, theirs)
    return [{ record, instead, change: changeOf(last, key, patches), isAnswered }]
  })
}

const isGone = (there: Workbook, record: string) =>
  !Object.hasOwn(Reflect.get(there, mapOf(record)) ?? {}, idOf(record))

/** A record that was signed here stays, although its draft was discarded there. */
const discarded = (entries: readonly JournalEntry[], record: string): SignedThere => {
  const within = entries.filter(({ change }) => touchesOf(change.patches).includes(record))
  return { record, instead: new Set(within.map(({ hash }) => hash)), change: null, isAnswered: false }
}

/** Whether a record that was signed there can come without a question: nothing that was written here gives way to it. */
function hasRoom(workbook: Workbook, record: string, theirs: SignedRecord): boolean {
  const [map, id] = [mapOf(record), idOf(record)]
  if ('progress' in theirs) {
    const draft = workbook.plans[id]
    return draft ? draft.status === 'draft' && !saysMore(draft, theirs) : !rivalOf(workbook, theirs)
  }
  if (map === 'documents') return !Object.hasOwn(workbook.documents, id)
  return 'original' in theirs && !workbook.addenda[id] && !openAddendum(workbook, theirs.original.plan)
}

/** The parts of a plan that are written after it is signed. */
const writtenOn = new Set<unknown>(['progress', 'status', 'closedAt', 'events'])

/** Whether a change only writes on a signed record, without changing what was signed. */
const isWrittenOn = ({ change: { patches } }: JournalEntry, record: string): boolean =>
  patches.every(({ path }) => path[0] !== mapOf(record) || path[1] !== idOf(record) || writtenOn.has(path[2]))

const changeOf = ({ seq, change }: JournalEntry, key: string, patches: Patch[]): AsideChange => {
  const { v, at, actor } = change
  return { key, seq, reason: 'fork', change: { v, at, actor, type: signedApart, patches, inverse: [] } }
}

/** When the other side has the same signing by now, only the copies that it filed are added. */
function sameThere(
  record: string,
  ours: SignedRecord,
  theirs: SignedRecord,
  last: JournalEntry,
  instead: ReadonlySet<string>
): SignedThere {
  const all = withCopies(ours, copiesOf(theirs))
  const path = [mapOf(record), idOf(record), 'filed']
  const patches: Patch[] = all === ours ? [] : [{ op: ours.filed ? 'replace' : 'add', path, value: all.filed }]
  const change = patches.length > 0 ? changeOf(last, last.hash, patches) : null
  return { record, instead, change, isAnswered: true }
}

/** The record that a question is about, in both versions; null for a change that is not such a question. */
export function bothOf(workbook: Workbook, { change }: Pick<AsideChange, 'change'>) {
  const [patch, ...others] = change.patches
  const isStage = ({ path }: Patch) => path[0] === 'cycles' && path[2] === 'stage'
  if (change.type !== signedApart || !patch || !others.every(isStage) || patch.path.length !== 2) return null
  const [map, id] = patch.path.map(String)
  if (map === undefined || id === undefined || patch.op !== 'replace' || !signable.has(map)) return null
  const there = { ...workbook, [map]: { [id]: copyPlain(patch.value) } }
  const theirs = signedRecord(there, id)
  if (!theirs) return null
  return { record: `${map}/${id}`, id, ours: signedRecord(workbook, id), theirs, there }
}

/**
 * A question in its present form: the chosen record has the copies that either side filed, and the PDF of the one that
 * gives way. Any other change is returned as it is.
 */
export function asItStands<T extends AsideChange>(workbook: Workbook, waiting: T, now: string): T {
  const both = bothOf(workbook, waiting)
  if (!both?.ours) return waiting
  const { ours, theirs } = both
  const copy = copyToFile(ours)
  const value = withCopies(theirs, [
    ...copiesOf(ours),
    ...(copy ? [{ ...copy, at: now, differs: true, signing: true as const }] : [])
  ])
  const [patch] = waiting.change.patches
  if (!patch) return waiting
  const patches: Patch[] = [{ op: 'replace', path: patch.path, value }, ...stageWith(workbook, both.id, value)]
  return { ...waiting, change: { ...waiting.change, patches } }
}

/** A cycle goes on with the plan that holds, and waits for one when none does. */
function stageWith(workbook: Workbook, id: Id, value: SignedRecord): Patch[] {
  if (!('cycle' in value) || !('number' in value)) return []
  const cycle = workbook.cycles[value.cycle]
  if (!cycle || cycle.closed) return []
  const isInForce = planInForce({ ...workbook, plans: { ...workbook.plans, [id]: value } }, cycle.id) !== undefined
  const stage = isInForce ? 'reinforce' : cycle.stage === 'reinforce' ? 'agree' : cycle.stage
  return stage === cycle.stage ? [] : [{ op: 'replace', path: ['cycles', cycle.id, 'stage'], value: stage }]
}

/** The opposite question, for a person who changes their mind. */
export function otherWayRound(workbook: Workbook, waiting: AsideChange): AsideChange | null {
  const both = bothOf(workbook, waiting)
  if (!both?.ours) return null
  const { record, id, ours } = both
  const patches: Patch[] = [{ op: 'replace', path: [mapOf(record), id], value: copyPlain(ours) }]
  const { managerSignature } = ours
  const change = { ...waiting.change, at: managerSignature.at, actor: managerSignature.name, patches }
  return { ...waiting, key: keyOf(record, ours), change }
}

/**
 * Whether the workbook already answers a question: theirs is in it, or theirs was filed with ours and not the other way
 * round.
 */
export function isSettled(workbook: Workbook, waiting: AsideChange): boolean {
  const both = bothOf(workbook, waiting)
  if (!both?.ours) return false
  const { ours, theirs } = both
  return ours.seal.hash === theirs.seal.hash || (hasFiled(ours, theirs) && !hasFiled(theirs, ours))
}

/** Whether a record can give way to the other signing: nothing that was signed refers to it. */
export const canGiveWay = (workbook: Workbook, waiting: AsideChange): boolean => {
  const both = bothOf(workbook, waiting)
  return both !== null && !(both.ours && isStoodOn(workbook, both.ours))
}

const most = 300

const sideOf = (record: SignedRecord) => {
  const { managerSignature, repSignature, ink, seal } = record
  const comment = ink?.comment || repSignature.comment
  return {
    stance: stanceOf(record),
    at: managerSignature.at,
    comment: comment.length > most ? `${comment.slice(0, most)}…` : comment,
    seal: seal.hash
  }
}

/** Both signings in short, for the question which one holds. */
export function twiceOf(workbook: Workbook, waiting: AsideChange): OfferedChange['twice'] {
  const both = bothOf(workbook, waiting)
  return both && { here: both.ours && sideOf(both.ours), there: sideOf(both.theirs) }
}
