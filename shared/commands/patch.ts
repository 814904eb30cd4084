/** One change at a path of plain data: of a whole value, in the form of immer's patches, or of a part of a text. */
export type Patch = Whole | Splice

interface Whole {
  op: 'add' | 'replace' | 'remove'
  path: (string | number)[]
  value?: unknown
}

/** Replaces `cut` UTF-16 units from `at` on by `value`, in the text at the path. */
export interface Splice {
  op: 'splice'
  path: (string | number)[]
  at: number
  cut: number
  value: string
}

type Plain = Record<string, unknown>

/** Writing to this key would reach an object's prototype instead of its data. */
const forbidden = '__proto__'

const ownValue = { writable: true, enumerable: true, configurable: true } as const

export const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null

/**
 * A deep copy of plain data: objects, arrays, strings, numbers, booleans, null. Undefined properties are left out, as
 * on the disk.
 */
export function copyPlain<T>(value: T): T
export function copyPlain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => copyPlain(item))
  if (!isObject(value)) return value
  const copy: Plain = {}
  for (const key of Object.keys(value)) {
    const item: unknown = Reflect.get(value, key)
    if (item === undefined) continue
    if (key === forbidden) Object.defineProperty(copy, key, { ...ownValue, value: copyPlain(item) })
    else copy[key] = copyPlain(item)
  }
  return copy
}

/** A patch does not fit: its path leads nowhere in this state, or to a prototype. */
export class Misfit extends Error {
  constructor(path: readonly (string | number)[]) {
    super(`no such place: ${path.join('/')}`)
    this.name = 'Misfit'
  }
}

/** What a change to plain data gives, or `otherwise` where a patch does not fit. A fault of ours goes on. */
export function unlessMisfit<T, U>(changing: () => T, otherwise: U): T | U {
  try {
    return changing()
  } catch (error) {
    if (error instanceof Misfit) return otherwise
    throw error
  }
}

const isPlain = (value: unknown): value is Plain => isObject(value)

function containerAt(state: object, path: (string | number)[]): Plain {
  let node: unknown = state
  for (const key of path.slice(0, -1)) {
    // Own properties only: `__proto__` and its like lead nowhere.
    if (!isPlain(node) || key === forbidden || !Object.hasOwn(node, key)) throw new Misfit(path)
    node = node[key]
  }
  if (!isPlain(node)) throw new Misfit(path)
  return node
}

export const isSplice = (patch: Patch): patch is Splice => patch.op === 'splice'

/** Whether the value at the place of a splice is a text that is long enough for it. */
export const canSplice = (text: unknown, { at, cut }: Splice): text is string =>
  typeof text === 'string' && at + cut <= text.length

/** A text after a splice. */
export const spliced = (text: string, { at, cut, value }: Splice): string =>
  text.slice(0, at) + value + text.slice(at + cut)

/**
 * Applies patches to plain data in place, so that the cost grows with the change and not with the state.
 * Throws a `Misfit` when a path leads nowhere or to a prototype; earlier patches of the list may then have been applied.
 */
export function applyInPlace(state: object, patches: readonly Patch[]): void {
  for (const patch of patches) {
    const { op, path, value } = patch
    const key = path.at(-1)
    if (key === undefined || key === forbidden) throw new Misfit(path)
    const container = containerAt(state, path)
    if (op === 'remove') delete container[key]
    else if (op === 'splice') {
      const text = Object.hasOwn(container, key) ? container[key] : undefined
      if (!canSplice(text, patch)) throw new Misfit(path)
      container[key] = spliced(text, patch)
    } else container[key] = copyPlain(value)
  }
}

/**
 * As `applyInPlace`, but all or nothing: when a path leads nowhere it throws a `Misfit` and the state is unchanged. Returns the
 * patches that bring the old state back.
 */
export function applyWhole(state: object, patches: readonly Patch[]): Patch[] {
  const inverse: Patch[] = []
  try {
    for (const patch of patches) {
      const { path } = patch
      const key = path.at(-1) ?? ''
      const container = containerAt(state, path)
      const existed = Object.hasOwn(container, key)
      const before = existed ? copyPlain(container[key]) : undefined
      if (patch.op === 'remove' && !existed) continue
      applyInPlace(state, [patch])
      const op = existed ? (patch.op === 'remove' ? 'add' : 'replace') : 'remove'
      inverse.unshift(op === 'remove' ? { op, path } : { op, path, value: before })
    }
  } catch (error) {
    applyInPlace(state, inverse)
    throw error
  }
  return inverse
}
