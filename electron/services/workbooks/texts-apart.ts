import { isDeepStrictEqual } from 'node:util'
import { applyInPlace, copyPlain, isObject, isSplice, Misfit, type Patch } from '../../../shared/commands/patch'
import type { OfferedChange } from '../../../shared/model/set-aside'
import type { Workbook } from '../../../shared/model/workbook'
import { canGather, type OtherSide } from '../storage/other-sides'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { touchesOf } from '../storage/touches'

/**
 * A change of a part of a text, or of one thing in a list, names its place by counting. It is right only in the text or list
 * that it was made in, so that of another side's one the whole is offered wherever it stands otherwise here.
 */

type Path = Patch['path']

/** The whole of a text or a list of which a change changed a part. */
interface Unit {
  path: Path
  value: unknown
}

const wordFor = (path: Path) => JSON.stringify(path.map(String))

const isWithin = (path: Path, unit: Path) => unit.every((key, index) => String(path[index]) === String(key))

export function at(data: object, path: Path): unknown {
  let node: unknown = data
  for (const key of path) node = isObject(node) && Object.hasOwn(node, key) ? Reflect.get(node, key) : undefined
  return node
}

/** The text or list that a patch changes a part of; null for one that says all there is at its place. */
function unitOf(data: object, { op, path }: Patch): Path | null {
  const list = path.findIndex((_, index) => index > 0 && Array.isArray(at(data, path.slice(0, index))))
  if (list > 0) return path.slice(0, list)
  return op === 'splice' ? path : null
}

/** Whether a patch may change a part, whatever it is made in. */
const canBePart = ({ op, path }: Patch) => op === 'splice' || path.length > 3

/** What each change of another side, by its number, made of the texts and lists that it changed parts of. */
export type Units = ReadonlyMap<number, readonly Unit[]>

/** As far as it can be told. */
export function unitsOf(
  workbook: Workbook,
  { whole, ownSince }: Pick<OtherSide, 'whole' | 'ownSince'>,
  changes: readonly AsideChange[]
): Units {
  const found = new Map<number, readonly Unit[]>()
  const inParts = changes.filter(({ change }) => change.patches.some(canBePart))
  if (!ownSince || inParts.length === 0) return found
  const records = new Set(inParts.flatMap(({ change }) => touchesOf(change.patches.filter(canBePart))))
  const copy: Record<string, Record<string, unknown>> = {}
  for (const record of records) {
    const slash = record.indexOf('/')
    const [map, id] = slash < 0 ? [record, ''] : [record.slice(0, slash), record.slice(slash + 1)]
    const value = at(workbook, [map, id])
    copy[map] = { ...copy[map], ...(value === undefined ? {} : { [id]: copyPlain(value) }) }
  }
  const astray = new Set<string>()
  const apply = (patches: readonly Patch[]) => {
    for (const patch of patches) {
      const [record = ''] = touchesOf([patch])
      if (!records.has(record) || astray.has(record)) continue
      try {
        applyInPlace(copy, [patch])
      } catch (error) {
        if (!(error instanceof Misfit)) throw error
        astray.add(record)
      }
    }
  }
  for (const { change } of [...ownSince].reverse()) apply(change.inverse)
  const bySeq = new Map(inParts.map((one) => [one.seq, one]))
  for (const { seq, change } of whole) {
    apply(change.patches)
    const parts = bySeq.get(seq)?.change.patches.filter((patch) => !astray.has(touchesOf([patch])[0] ?? ''))
    const paths = parts?.flatMap((patch) => {
      const path = unitOf(copy, patch)
      return path ? [path] : []
    })
    if (paths)
      found.set(
        seq,
        paths.map((path) => ({ path, value: copyPlain(at(copy, path)) }))
      )
  }
  return found
}

/** Whether a change that was made in a workbook made of its texts and lists what it made of them where it came from. */
export const isMadeAsThere = (workbook: Workbook, { seq, change }: AsideChange, units: Units): boolean =>
  change.patches.every((patch) => {
    const path = unitOf(workbook, patch)
    if (!path) return true
    const unit = units.get(seq)?.find((one) => wordFor(one.path) === wordFor(path))
    return unit !== undefined && isDeepStrictEqual(unit.value, at(workbook, path))
  })

const keyOf = (path: Path, key: string) => sha256(`whole ${wordFor(path)} ${key}`)

const restOf = (key: string) => sha256(`rest of ${key}`)

/**
 * Changes of another side that do not go together with what is here, each text and list of which they changed parts as the
 * whole that it was after the last of them; what else they did is a change of its own.
 */
export function asWholes(changes: readonly AsideChange[], units: Units): AsideChange[] {
  /** Of each text and list the last change of a part of it, or a later one that says all of it by itself. */
  const last = new Map<string, { path: Path; value: unknown; index: number; isSaid: boolean }>()
  for (const [index, { seq, change }] of changes.entries()) {
    for (const { path, value } of units.get(seq) ?? []) last.set(wordFor(path), { path, value, index, isSaid: false })
    for (const patch of change.patches.filter((one) => !isSplice(one))) {
      const before = last.get(wordFor(patch.path))
      if (before && before.index < index) last.set(wordFor(patch.path), { ...before, index, isSaid: true })
    }
  }
  const wholes = [...last.values()].filter(({ value, isSaid }) => isSaid || value !== undefined)
  if (wholes.length === 0) return [...changes]
  return changes.flatMap((one, index) => {
    const { change, key } = one
    const isInWhole = ({ path }: Patch) =>
      wholes.some((unit) => index < unit.index + (unit.isSaid ? 0 : 1) && isWithin(path, unit.path))
    const rest = change.patches.filter((patch) => !isInWhole(patch))
    const asked = wholes.filter((unit) => unit.index === index && !unit.isSaid)
    if (asked.length === 0 && rest.length === change.patches.length) return [one]
    const of = (patches: Patch[], name: string) => ({ ...one, key: name, change: { ...change, patches, inverse: [] } })
    // What was asked is known by its line where it is all that is left of it, as any other change.
    const isAlone = rest.length === 0 && asked.length === 1
    const questions = asked.map(({ path, value }) =>
      of([{ op: 'replace', path, value }], isAlone ? key : keyOf(path, key))
    )
    return rest.length === 0 ? questions : [of(rest, restOf(key)), ...questions]
  })
}

/** The place of a text or list that a change says whole and nothing else; null for any other. */
function wholeIn({ change }: Pick<AsideChange, 'change'>): Path | null {
  const [patch, ...others] = change.patches
  return patch && patch.op === 'replace' && others.length === 0 && patch.path.length > 1 ? patch.path : null
}

/**
 * Which of the changes that wait are an earlier state of texts and lists that are asked about again, as whoever wrote them
 * went on: `whole` is all of that side.
 */
export function earlierOf(
  asked: readonly AsideChange[],
  waiting: readonly AsideChange[],
  { whole }: Pick<OtherSide, 'whole'>
): string[] {
  const paths = new Set(
    asked.flatMap((one) => {
      const path = wholeIn(one)
      return path ? [wordFor(path)] : []
    })
  )
  const fresh = new Set(asked.map(({ key }) => key))
  return waiting.flatMap((one) => {
    const path = wholeIn(one)
    if (!path || !paths.has(wordFor(path)) || fresh.has(one.key)) return []
    // A change of the same number is no later state of it, but that of another side.
    const isTheirs = whole.some(
      (entry) =>
        entry.seq > one.seq && canGather(entry, one) && entry.change.patches.some((patch) => isWithin(patch.path, path))
    )
    return isTheirs ? [one.key] : []
  })
}

/** Words that a person wrote, and no choice, day or name of a kind. */
const isProse = (text: string) => /\s/.test(text.trim())

/** What is asked of one text, and the patches of the change that are about something else. */
interface TextAsked {
  path: Path
  asked: NonNullable<OfferedChange['text']>
  others: Patch[]
}

/**
 * The text that a change is a question about: written here and on the other side, or one of which a part is known whose
 * place nobody can tell. Null for any other change.
 */
export function textAsked(workbook: Workbook, { reason, change }: AsideChange): TextAsked | null {
  const parts = change.patches.filter(isSplice)
  const [part] = parts
  if (part) {
    const here = at(workbook, part.path)
    const isOne = parts.every(({ path }) => wordFor(path) === wordFor(part.path))
    if (!isOne || typeof here !== 'string') return null
    const there = parts.map(({ value }) => value).join('\n')
    const others = change.patches.filter((patch) => !isSplice(patch))
    return { path: part.path, asked: { here, there, isPart: true }, others }
  }
  const [patch] = change.patches
  const path = wholeIn({ change })
  const [here, there]: unknown[] = path ? [at(workbook, path), patch?.value] : []
  if (!path || reason !== 'fork' || typeof here !== 'string' || typeof there !== 'string') return null
  return isProse(here) || isProse(there) ? { path, asked: { here, there, isPart: false }, others: [] } : null
}

/** Whether patches change parts of which nobody can tell whether they are where they were. */
export function isAstray(workbook: Workbook, { change }: AsideChange): boolean {
  const { patches, inverse } = change
  return patches.some((patch) => {
    if (isSplice(patch)) return true
    const before = inverse.find(({ path }) => wordFor(path) === wordFor(patch.path))
    return unitOf(workbook, patch) !== null && !(before && isDeepStrictEqual(before.value, at(workbook, patch.path)))
  })
}

/** Whether all words of a text that is asked about stand here, in their order. */
export function isWithinHere(workbook: Workbook, one: AsideChange): boolean {
  const text = textAsked(workbook, one)?.asked
  return text !== undefined && !text.isPart && isWithinWords(text.there, text.here)
}

/** Whether words of which the place is not known stand here. */
export function isPartHere(workbook: Workbook, one: AsideChange): boolean {
  const found = textAsked(workbook, one)
  const { isPart, here, there } = found?.asked ?? { isPart: false, here: '', there: '' }
  return isPart && found?.others.length === 0 && there.trim() !== '' && here.includes(there)
}

function isWithinWords(text: string, other: string): boolean {
  const words = other.split(/\s+/)
  let from = 0
  return text.split(/\s+/).every((word) => {
    from = words.indexOf(word, from) + 1
    return from > 0
  })
}
