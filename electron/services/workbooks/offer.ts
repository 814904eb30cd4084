import { z } from 'zod'
import { applyInPlace, applyWhole, copyPlain, isObject, type Patch, unlessMisfit } from '../../../shared/commands/patch'
import { Moment } from '../../../shared/model/scalars'
import type { Effect, Lost, OfferedChange } from '../../../shared/model/set-aside'
import { Workbook } from '../../../shared/model/workbook'
import { isSealed } from '../../../shared/rules/addenda'
import { recordedAddendum } from '../../../shared/rules/addendum-seal'
import { recordedDocument } from '../../../shared/rules/document-seal'
import { isFinished } from '../../../shared/rules/documents'
import { signedRecord } from '../../../shared/rules/filed-copies'
import { isSigned } from '../../../shared/rules/plans'
import { canonical, contentOf, sealedRecord } from '../../../shared/rules/seal'
import type { Waiting } from '../storage/aside-file'
import type { Loss } from '../storage/chain'
import { type Change, isRestore } from '../storage/journal-format'
import { sha256 } from '../storage/sha256'
import { touchesOf } from '../storage/touches'
import { plansOf } from './plan-forms'
import { decided, planAsked, plansApart } from './plans-apart'
import { breaksRepSignature, signedByRep } from './rep-signature'
import { bothOf, canGiveWay, twiceOf } from './signed-apart'
import { at, isAstray, textAsked } from './texts-apart'

type Obstacle = NonNullable<OfferedChange['obstacle']>

/** Longer than any text that a person writes by hand: whoever is asked has all the words to read, or to copy. */
const most = 40_000
const mostEffects = 12

const cut = (text: string) => (text.length > most ? `${text.slice(0, most)}…` : text)

/** Whether a person wrote a text; ids, digests, moments and names of kinds are written by the program. */
const isWritten = (text: string) => text.trim() !== '' && !/^[a-z0-9._/:+-]+$/i.test(text)

function writtenIn(value: unknown): string[] {
  if (typeof value === 'string') return isWritten(value) || /^[A-Z][a-z]+$/.test(value) ? [value] : []
  return isObject(value) ? Object.values(value).flatMap(writtenIn) : []
}

/** Parts of records that are not shown, because they hold codes. */
const named = new Set(['status', 'stage', 'kind', 'mode', 'phase', 'stance', 'template', 'reach', 'pulse'])

/** The words of a value at a path, if a person wrote them or it is a number; otherwise null. */
function wordsOf(value: unknown, path: readonly (string | number)[]): string | null {
  if (value === undefined || value === null || named.has(String(path.at(-1)))) return null
  if (typeof value === 'string' && /^(?:[0-9a-f-]{32,}|\d{4}-\d\d-\d\dT.*)$/.test(value)) return null
  if (!isObject(value)) return cut(String(value))
  const written = writtenIn(value)
  return written.length > 0 ? cut(written.join(' · ')) : null
}

const Named = z.looseObject({
  name: z.string().optional().catch(undefined),
  title: z.string().optional().catch(undefined),
  behavior: z.looseObject({ title: z.string() }).optional().catch(undefined),
  /** The plan of an addendum. */
  original: z.looseObject({ title: z.string() }).optional().catch(undefined),
  number: z.number().optional().catch(undefined),
  when: z.string().optional().catch(undefined),
  on: z.string().optional().catch(undefined),
  plannedFor: z.string().optional().catch(undefined),
  createdAt: z.string().optional().catch(undefined)
})

/** The name of a record and its day; for an addendum also its number. */
function called(value: unknown): Pick<Effect, 'name' | 'when' | 'number'> {
  const found = Named.safeParse(value).data
  const name = found?.name ?? found?.title ?? found?.behavior?.title ?? found?.original?.title
  return {
    name: name || null,
    when: found?.when ?? found?.on ?? found?.plannedFor ?? found?.createdAt ?? null,
    ...(found?.original && found.number !== undefined && { number: found.number })
  }
}

/** The value at the place of a patch after it is applied, of a splice its words alone; undefined for none. */
const valueAfter = (patch: Patch): unknown => (patch.op === 'remove' ? undefined : patch.value)

function effectOf(workbook: Workbook, patch: Patch): Effect {
  const { op, path } = patch
  const value = valueAfter(patch)
  const place = path.slice(0, 2)
  const record = place.join('/')
  const there = at(workbook, place)
  const isRecord = path.length === 2 && path[0] !== 'rep' && path[0] !== 'private'
  const kind = isRecord && there === undefined ? 'add' : isRecord && op === 'remove' ? 'remove' : 'change'
  const before = op === 'splice' ? null : wordsOf(at(workbook, path), path)
  const after = wordsOf(value, path)
  return { record, kind, ...called(there ?? (isRecord ? value : undefined)), before, after }
}

const changes = (workbook: Workbook, patch: Patch) =>
  JSON.stringify(at(workbook, patch.path)) !== JSON.stringify(valueAfter(patch))

/** The effects of patches, each once: several parts of one record without words look the same. */
function effectsOf(workbook: Workbook, patches: readonly Patch[]): Effect[] {
  const effects = patches.filter((patch) => changes(workbook, patch)).map((patch) => effectOf(workbook, patch))
  return [...new Map(effects.map((effect) => [JSON.stringify(effect), effect])).values()].slice(0, mostEffects)
}

/** Maps whose entries are records with a schema of their own. */
const shape: Readonly<Record<string, z.ZodType>> = Workbook.shape

function isSound(workbook: Workbook, record: string): boolean {
  const slash = record.indexOf('/')
  const map = slash < 0 ? record : record.slice(0, slash)
  const whole: unknown = Reflect.get(workbook, map)
  const schema = shape[map]
  if (!schema) return false
  if (slash < 0 || map === 'rep' || map === 'private') return schema.safeParse(whole).success
  if (!isObject(whole)) return false
  const id = record.slice(slash + 1)
  return !Object.hasOwn(whole, id) || schema.safeParse({ [id]: Reflect.get(whole, id) }).success
}

/** The parts of a record that may still change after it is signed. */
const afterSigning: Readonly<Record<string, ReadonlySet<string>>> = {
  plans: new Set(['progress', 'status', 'closedAt', 'events', 'filed']),
  documents: new Set(['filed']),
  addenda: new Set(['filed'])
}

/** The maps of records that can have a seal. */
const sealable = new Set(Object.keys(afterSigning))

/** The map and the id of a record; ids of behaviors contain a slash themselves. */
function partsOf(record: string): [map: string, id: string] {
  const slash = record.indexOf('/')
  return slash < 0 ? [record, ''] : [record.slice(0, slash), record.slice(slash + 1)]
}

/**
 * The seal of a sound record and the one computed from its words, which is null without the form that they were written
 * with; null when the record is not sealed.
 */
function sealsOf(workbook: Workbook, record: string): { kept: string; found: string | null } | null {
  const [map, id = ''] = record.split('/')
  const { templates } = workbook
  const document = map === 'documents' ? workbook.documents[id] : undefined
  if (document && isFinished(document)) {
    const isWhole = Object.hasOwn(templates, document.template)
    return {
      kept: document.seal.hash,
      found: isWhole ? sha256(canonical(recordedDocument(templates, document))) : null
    }
  }
  const addendum = map === 'addenda' ? workbook.addenda[id] : undefined
  if (addendum && isSealed(addendum)) {
    const { seal, ...record } = recordedAddendum(addendum)
    return { kept: seal.hash, found: sha256(canonical(record)) }
  }
  const plan = map === 'plans' ? workbook.plans[id] : undefined
  if (!plan || !isSigned(plan)) return null
  if (!Object.hasOwn(templates, plan.template)) return { kept: plan.seal.hash, found: null }
  const sealed = sealedRecord(contentOf(workbook, plan), plan.repSignature, plan.managerSignature)
  return { kept: plan.seal.hash, found: sha256(canonical(sealed)) }
}

/** Whether both have signed a record; a record that is only finished can be reopened. */
function isSignedRecord(workbook: Workbook, record: string): boolean {
  const [map, id = ''] = record.split('/')
  const plan = map === 'plans' ? workbook.plans[id] : undefined
  if (map === 'addenda') return workbook.addenda[id]?.status === 'signed'
  return map === 'documents' ? workbook.documents[id]?.status === 'signed' : plan !== undefined && isSigned(plan)
}

function breaksSeal(workbook: Workbook, record: string, patches: readonly Patch[], wasSigned: boolean): boolean {
  if (wasSigned && !isSignedRecord(workbook, record)) return true
  const [map = '', id] = record.split('/')
  if (wasSigned) return patches.some(({ path }) => path[1] === id && !afterSigning[map]?.has(String(path[2])))
  // A record that was just patched may lack what its seal is computed over.
  if (!isSound(workbook, record)) return true
  const seals = sealsOf(workbook, record)
  return seals !== null && seals.kept !== seals.found
}

/** The seals of records; null for one that is not signed. */
const signedSeals = (workbook: Workbook, records: readonly string[]) =>
  records.map((record) => signedRecord(workbook, partsOf(record)[1])?.seal.hash ?? null)

/**
 * Whether a restore that removes signatures was made by somebody who knew them: undoing it must bring back these very
 * seals. `before` are the seals that were here.
 */
function knewOf(
  workbook: Workbook,
  { inverse }: Change,
  records: readonly string[],
  before: readonly (string | null)[]
): boolean {
  const maps = new Set(records.map((record) => partsOf(record)[0]))
  const copy = { ...workbook }
  for (const map of maps) Reflect.set(copy, map, copyPlain(Reflect.get(workbook, map)))
  const back = inverse.filter(({ path }) => maps.has(String(path[0])))
  const fits = unlessMisfit(() => {
    applyInPlace(copy, back)
    return true
  }, false)
  return fits && signedSeals(copy, records).every((seal, index) => seal === before[index])
}

/** Whether a record is complete, and its seal matches its words. */
export function isSoundRecord(workbook: Workbook, record: string): boolean {
  return isSound(workbook, record) && !breaksSeal(workbook, record, [], false)
}

const openCycles = ({ cycles }: Workbook) => Object.values(cycles).filter(({ closed }) => closed === null).length

/**
 * Applies an offered change to a workbook in place and returns the patches that bring the old workbook back. When it
 * does not fit, returns why, and the workbook is unchanged.
 */
export function applyOffered(workbook: Workbook, waiting: Waiting): { inverse: Patch[] } | { obstacle: Obstacle } {
  const { change } = waiting
  if (change.v !== workbook.schemaVersion) return { obstacle: 'older' }
  const both = bothOf(workbook, waiting)
  if (both) {
    // A sealed record can be replaced by one with a valid seal of its own; what depends on the first seal does not
    // follow.
    if (!canGiveWay(workbook, waiting) || !isSoundRecord(both.there, both.record)) return { obstacle: 'signed' }
    return { inverse: applyWhole(workbook, change.patches) }
  }
  if (change.type === plansApart) return { inverse: applyWhole(workbook, change.patches) }
  const touched = touchesOf(change.patches)
  const sealed = touched.filter((record) => sealable.has(record.slice(0, record.indexOf('/'))))
  const signed = new Set(sealed.filter((record) => isSignedRecord(workbook, record)))
  const known = [...signed]
  const byRep = new Map(sealed.map((record) => [record, signedByRep(workbook, record)]))
  const before = isRestore(change) ? signedSeals(workbook, known) : null
  const cycles = openCycles(workbook)
  const inverse = unlessMisfit(() => applyWhole(workbook, change.patches), null)
  if (!inverse) return { obstacle: 'gone' }
  // A restore may remove signatures that were known when it was made, but not later ones.
  const isSealBroken = before
    ? !knewOf(workbook, change, known, before) || sealed.some((record) => breaksSeal(workbook, record, [], false))
    : sealed.some((record) => breaksSeal(workbook, record, change.patches, signed.has(record)))
  const fits = touched.every((record) => isSound(workbook, record)) && openCycles(workbook) <= Math.max(1, cycles)
  const isRepOverruled =
    fits &&
    !isSealBroken &&
    sealed.some((record) => breaksRepSignature(byRep.get(record) ?? null, signedByRep(workbook, record), change))
  if (fits && !isSealBroken && !isRepOverruled) return { inverse }
  applyInPlace(workbook, inverse)
  return { obstacle: isSealBroken || isRepOverruled ? 'signed' : 'gone' }
}

/** Whether an offered change would leave the workbook as it is, because its words are there already. */
export function saysWhatIsThere(workbook: Workbook, waiting: Waiting): boolean {
  const places = [
    ...new Map(waiting.change.patches.map(({ path }) => [path.slice(0, 2).join('/'), path.slice(0, 2)])).values()
  ]
  const standing = () => canonical(places.map((place) => at(workbook, place) ?? null))
  const before = standing()
  const made = applyOffered(workbook, waiting)
  if ('obstacle' in made) return false
  const isSame = standing() === before
  applyInPlace(workbook, made.inverse)
  return isSame
}

/** Why the plan of another side cannot go on here. */
export function plansObstacle(workbook: Workbook, waiting: Waiting): Obstacle | null {
  if (waiting.change.v !== workbook.schemaVersion) return 'older'
  const plan = planAsked(waiting)
  const answering = { now: waiting.change.at, actor: '', because: '-', newId: plan?.id ?? '' }
  const found = decided(workbook, waiting, 'there', answering)
  if (typeof found === 'string') return found
  return plan && isSigned(plan) && !isSoundRecord(found.next, `plans/${plan.id}`) ? 'gone' : null
}

/**
 * An offered change with `text` in the place of what it says of one; where nobody wrote another, a text of which a part is
 * known stays. Others as they are.
 */
export function withText(workbook: Workbook, waiting: Waiting, text?: string): Waiting {
  const found = textAsked(workbook, waiting)
  if (!found) return waiting
  const { path, asked, others } = found
  const value = text ?? (asked.isPart ? asked.here : asked.there)
  return { ...waiting, change: { ...waiting.change, patches: [...others, { op: 'replace', path, value }] } }
}

function obstacleOf(workbook: Workbook, offered: Waiting): Obstacle | null {
  if (offered.change.type === plansApart) return plansObstacle(workbook, offered)
  const waiting = withText(workbook, offered)
  if (isAstray(workbook, waiting)) return waiting.change.v === workbook.schemaVersion ? 'gone' : 'older'
  const tried = applyOffered(workbook, waiting)
  if ('obstacle' in tried) return tried.obstacle
  applyInPlace(workbook, tried.inverse)
  return null
}

const isText =
  ({ others }: { others: readonly Patch[] }) =>
  (patch: Patch) =>
    !others.includes(patch)

/** An offered change in words: what it would do to the present workbook. */
export function describeOffered(workbook: Workbook, waiting: Waiting): OfferedChange {
  const { key, reason, leftOut, change } = waiting
  const { type, actor } = change
  const text = textAsked(workbook, waiting)
  return {
    key,
    at: Moment.parse(change.at),
    actor,
    // What somebody decided on another computer is called by what it was about.
    type: change.applies?.type ?? type,
    reason,
    leftOut,
    obstacle: obstacleOf(workbook, waiting),
    twice: twiceOf(workbook, waiting),
    plans: plansOf(workbook, waiting),
    text: text?.asked ?? null,
    effects: effectsOf(
      workbook,
      text ? [...change.patches.filter(isText(text)).slice(0, 1), ...text.others] : change.patches
    )
  }
}

export function describeLoss(workbook: Workbook, { first, last, touches }: Loss): Lost {
  const records = touches?.map((record) => {
    const slash = record.indexOf('/')
    return { record, ...called(at(workbook, [record.slice(0, slash), record.slice(slash + 1)])) }
  })
  return { count: first === null || last === null ? null : last - first + 1, records: records ?? null }
}
