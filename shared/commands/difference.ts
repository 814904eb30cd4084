import { isObject, type Patch } from './patch'

type Path = Patch['path']

/** The patches that turn a value into another, and those that turn it back. */
export interface Difference {
  patches: Patch[]
  inverse: Patch[]
}

/** Roughly how many characters a splice takes in a journal besides its text. */
const overhead = 40

/** With more parts than this a value is written as a whole, because each part repeats its path. */
const mostParts = 4

const isHigh = (text: string, at: number) => /[\ud800-\udbff]/.test(text.charAt(at))

/** The length of the common start of two texts, without cutting a surrogate pair. */
function commonStart(before: string, after: string): number {
  const most = Math.min(before.length, after.length)
  let length = 0
  while (length < most && before.charCodeAt(length) === after.charCodeAt(length)) length += 1
  return length > 0 && isHigh(before, length - 1) ? length - 1 : length
}

/** The length of the common end of two texts, after their common start. */
function commonEnd(before: string, after: string, start: number): number {
  const most = Math.min(before.length, after.length) - start
  let length = 0
  while (
    length < most &&
    before.charCodeAt(before.length - 1 - length) === after.charCodeAt(after.length - 1 - length)
  ) {
    length += 1
  }
  return length > 0 && isHigh(before, before.length - length - 1) ? length - 1 : length
}

function ofTexts(before: string, after: string, path: Path): Difference {
  const at = commonStart(before, after)
  const end = commonEnd(before, after, at)
  const [removed, added] = [before.slice(at, before.length - end), after.slice(at, after.length - end)]
  if (removed.length + added.length + overhead >= before.length + after.length) return whole(before, after, path)
  return {
    patches: [{ op: 'splice', path, at, cut: removed.length, value: added }],
    inverse: [{ op: 'splice', path, at, cut: added.length, value: removed }]
  }
}

const whole = (before: unknown, after: unknown, path: Path): Difference => ({
  patches: [{ op: 'replace', path, value: after }],
  inverse: [{ op: 'replace', path, value: before }]
})

/** The keys of two lists or records that have the same ones; otherwise null, also with a key that no path may use. */
function sameKeys(before: object, after: object): string[] | null {
  if (Array.isArray(before) !== Array.isArray(after)) return null
  const [keys, others] = [Object.keys(before), Object.keys(after)]
  const same = keys.length === others.length && keys.every((key, index) => key === others[index])
  return same && !keys.includes('__proto__') ? keys : null
}

/**
 * The patches that turn plain data at `path` into other plain data. Of a long text only the part that differs is
 * patched, of a list or record with the same keys only the values that differ. The whole is replaced where that is
 * shorter.
 */
export function difference(before: unknown, after: unknown, path: Path): Difference {
  if (typeof before === 'string' && typeof after === 'string') return ofTexts(before, after, path)
  const parts = isObject(before) && isObject(after) ? ofParts(before, after, path) : null
  return parts && parts.patches.length <= mostParts ? parts : whole(before, after, path)
}

function ofParts(before: object, after: object, path: Path): Difference | null {
  const keys = sameKeys(before, after)
  if (!keys) return null
  const found: Difference = { patches: [], inverse: [] }
  for (const key of keys) {
    const [old, next]: unknown[] = [Reflect.get(before, key), Reflect.get(after, key)]
    if (Object.is(old, next)) continue
    const inside = isObject(old) && isObject(next) ? ofParts(old, next, [...path, key]) : null
    const part = inside ?? difference(old, next, [...path, key])
    found.patches.push(...part.patches)
    found.inverse.unshift(...part.inverse)
    if (found.patches.length > mostParts) return found
  }
  return found
}
