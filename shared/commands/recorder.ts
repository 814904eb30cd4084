import { difference } from './difference'
import { applyInPlace, copyPlain, isObject, type Patch } from './patch'

export interface Recording {
  patches: Patch[]
  /** Applied in this order, they bring the old state back. */
  inverse: Patch[]
}

/**
 * Runs `recipe` on plain `state` in place and returns what it changed; when the recipe throws, the state is unchanged.
 * The cost grows with the change: immer copies every map on the way, which at 100,000 observations costs more than the
 * flush to disk. Arrays count as values: a recipe replaces them as a whole, and changing one in place throws. Of a
 * replaced text, also inside an array, only the part that differs is noted.
 */
export function record<T extends object>(state: T, recipe: (draft: T) => void): Recording {
  const patches: Patch[] = []
  const inverse: Patch[] = []
  const targets = new WeakMap<object, object>()

  const plain = (value: unknown): unknown => (isObject(value) ? copyPlain(targets.get(value) ?? value) : value)

  function change(target: object, path: string[], key: string, next: { value: unknown } | null) {
    const existed = Object.hasOwn(target, key)
    const before: unknown = Reflect.get(target, key)
    const place = [...path, key]
    if (existed && next) {
      const found = difference(before, next.value, place)
      patches.push(...copyPlain(found.patches))
      inverse.unshift(...copyPlain(found.inverse))
    } else if (next) {
      patches.push({ op: 'add', path: place, value: copyPlain(next.value) })
      inverse.unshift({ op: 'remove', path: place })
    } else {
      patches.push({ op: 'remove', path: place })
      inverse.unshift({ op: 'add', path: place, value: copyPlain(before) })
    }
    if (next) Reflect.set(target, key, next.value)
    else Reflect.deleteProperty(target, key)
  }

  function draftOf<O extends object>(target: O, path: string[], frozen: boolean): O {
    const readOnly = frozen || Array.isArray(target)
    const draft = new Proxy(target, {
      get(object, key) {
        const value: unknown = Reflect.get(object, key)
        return isObject(value) && typeof key === 'string' ? draftOf(value, [...path, key], readOnly) : value
      },
      set(object, key, value) {
        if (readOnly || typeof key !== 'string') throw new Error(`arrays are replaced whole: ${path.join('/')}`)
        if (value === undefined) throw new Error(`undefined is no data: ${path.join('/')}/${key}`)
        const next = plain(value)
        if (!Object.hasOwn(object, key) || !Object.is(Reflect.get(object, key), next))
          change(object, path, key, { value: next })
        return true
      },
      deleteProperty(object, key) {
        if (readOnly || typeof key !== 'string') throw new Error(`arrays are replaced whole: ${path.join('/')}`)
        if (Object.hasOwn(object, key)) change(object, path, key, null)
        return true
      }
    })
    targets.set(draft, target)
    return draft
  }

  try {
    recipe(draftOf(state, [], false))
  } catch (error) {
    applyInPlace(state, inverse)
    throw error
  }
  return { patches, inverse }
}
