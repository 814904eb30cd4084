import fc from 'fast-check'
import { enablePatches, produce, produceWithPatches } from 'immer'
import { describe, expect, test } from 'vitest'
import { applyInPlace, type Patch } from '../../../../shared/commands/patch'
import { record } from '../../../../shared/commands/recorder'

enablePatches()

type Value = string | number | boolean | null | Value[] | { [key: string]: Value }
type Plain = Record<string, Value>

const key = fc.constantFrom('a', 'b', 'c', 'd')
const { tree } = fc.letrec<{ tree: Plain; value: Value; leaf: Value }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom<Value>('x', 'y', 1, 2, true, null),
    fc.array(fc.constantFrom('x', 'y'), { maxLength: 3 })
  ),
  value: fc.oneof({ maxDepth: 3 }, tie('leaf'), tie('tree')),
  tree: fc.dictionary(key, tie('value'), { maxKeys: 3 })
}))

/** One thing that a recipe can do, as commands do it: set, delete, move a part elsewhere, replace an array. */
const step = fc.record({
  what: fc.constantFrom('set', 'delete', 'move', 'copy', 'append', 'filter'),
  path: fc.array(key, { maxLength: 3 }),
  key,
  to: key,
  value: tree
})
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

const isRecord = (value: Value | undefined): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The deepest record along a path. */
function reach(draft: Plain, path: readonly string[]): Plain {
  let node = draft
  for (const part of path) {
    const next = Object.hasOwn(node, part) ? node[part] : undefined
    if (!isRecord(next)) break
    node = next
  }
  return node
}

/** Immer allows one record in two places of a draft; commands do not do that, and the recorder copies. */
const withoutRecords = (node: Plain): Plain =>
  Object.fromEntries(Object.entries(node).filter(([, value]) => !isRecord(value)))

function walk(draft: Plain, steps: readonly Step[]): void {
  for (const { what, path, key: name, to, value } of steps) {
    const node = reach(draft, path)
    const held = Object.hasOwn(node, name) ? node[name] : undefined
    if (what === 'set') node[name] = structuredClone(value)
    if (what === 'delete') delete node[name]
    if (held === undefined) continue
    if (what === 'copy' && isRecord(held)) node[to] = { ...withoutRecords(held), more: 1 }
    if (what === 'move' && to !== name) {
      delete node[name]
      node[to] = held
    }
    if (what === 'append' && Array.isArray(held)) node[name] = [...held, 'z']
    if (what === 'filter' && Array.isArray(held)) node[name] = held.filter((item) => item !== 'x')
  }
}

const recipes = fc.array(step, { maxLength: 8 })

/** The window applies patches to a copy of what it shows. */
const asTheWindowDoes = (state: Plain, patches: readonly Patch[]) =>
  produce(state, (draft) => applyInPlace(draft, patches))

describe('the recorder', () => {
  test('gives what immer gives, for any recipe', () => {
    fc.assert(
      fc.property(tree, recipes, (start, steps) => {
        const expected = produce(start, (draft) => walk(draft, steps))
        const state = structuredClone(start)
        const { patches, inverse } = record(state, (draft) => walk(draft, steps))
        expect(state).toEqual(expected)
        expect(asTheWindowDoes(start, patches)).toEqual(expected)
        expect(asTheWindowDoes(state, inverse)).toEqual(start)
      }),
      { numRuns: 1000 }
    )
  })

  test('its way of applying patches gives what immer gives, for the patches of immer', () => {
    fc.assert(
      fc.property(tree, recipes, (start, steps) => {
        const [expected, patches, inverse] = produceWithPatches(start, (draft) => walk(draft, steps))
        // Only immer makes patches inside arrays; the recorder replaces arrays as a whole.
        const intoArray = patches.some(({ path }) => path.some((part) => typeof part === 'number') || path.length === 0)
        fc.pre(!intoArray)
        const state = structuredClone(start)
        applyInPlace(state, patches)
        expect(state).toEqual(expected)
        applyInPlace(state, inverse)
        expect(state).toEqual(start)
      })
    )
  })

  test('leaves the state as it was when a recipe throws, wherever it throws', () => {
    fc.assert(
      fc.property(tree, recipes, (start, steps) => {
        const state = structuredClone(start)
        const failing = () =>
          record(state, (draft) => {
            walk(draft, steps)
            throw new Error('a rule says no')
          })
        expect(failing).toThrow('a rule says no')
        expect(state).toEqual(start)
      })
    )
  })

  test('keeps nothing that a later change could reach', () => {
    const state: { list: { text: string }[]; copy?: { text: string }[] } = { list: [{ text: 'one' }] }
    const { patches } = record(state, (draft) => {
      draft.copy = draft.list
    })
    const written = structuredClone(patches)
    record(state, (draft) => {
      draft.list = [{ text: 'two' }]
    })
    expect(patches).toEqual(written)
    expect(state.copy).toEqual([{ text: 'one' }])
  })

  test('changes nothing, and says so, for a recipe that sets what is there', () => {
    expect(record({ a: 1, b: 'x' }, (draft) => Object.assign(draft, { a: 1, b: 'x' }))).toEqual({
      patches: [],
      inverse: []
    })
  })

  test.each([
    ['an item set', (list: string[]) => list.fill('y')],
    ['an item pushed', (list: string[]) => list.push('y')],
    ['an item deleted', (list: string[]) => Reflect.deleteProperty(list, 0)],
    ['a turn', (list: string[]) => list.reverse()]
  ])('refuses %s inside of an array: arrays are replaced whole', (_what, change) => {
    const state = { list: ['x', 'z'] }
    expect(() => record(state, (draft) => void change(draft.list))).toThrow('arrays are replaced whole')
    expect(state).toEqual({ list: ['x', 'z'] })
  })

  test('knows the names that every object inherits as data like any other', () => {
    const state: Record<string, string> = {}
    const { patches, inverse } = record(state, (draft) => {
      Reflect.set(draft, 'constructor', 'x')
    })
    const other = {}
    applyInPlace(other, patches)
    expect([state, other]).toEqual([JSON.parse('{"constructor":"x"}'), JSON.parse('{"constructor":"x"}')])
    applyInPlace(other, inverse)
    expect(Object.keys(other)).toEqual([])
  })

  test('refuses undefined, which the disk would not bring back', () => {
    const state: { a?: number | undefined } = { a: 1 }
    const clear = (draft: typeof state) => {
      draft.a = undefined
    }
    expect(() => record(state, clear)).toThrow('undefined is no data')
    expect(state).toEqual({ a: 1 })
  })
})

describe('patches', () => {
  test.each([
    [['__proto__', 'polluted']],
    [['__proto__']],
    [['constructor', 'prototype', 'polluted']],
    [['toString', 'polluted']],
    [['nowhere', 'x']],
    [[]]
  ])('that lead to no data of the state are refused: %j', (path) => {
    const state = {}
    expect(() => applyInPlace(state, [{ op: 'add', path, value: 1 }])).toThrow('no such place')
    expect(state).toEqual({})
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  test('names each change by what it is, and what takes it back, the last first', () => {
    const state: Plain = { a: 1, b: { c: 'x', list: ['x'] } }
    const { patches, inverse } = record(state, (draft) => {
      draft.new = 'y'
      const node = draft.b as Plain
      node.c = 'z'
      delete draft.a
      delete draft.gone
    })
    expect(patches).toStrictEqual([
      { op: 'add', path: ['new'], value: 'y' },
      { op: 'replace', path: ['b', 'c'], value: 'z' },
      { op: 'remove', path: ['a'] }
    ])
    expect(inverse).toStrictEqual([
      { op: 'add', path: ['a'], value: 1 },
      { op: 'replace', path: ['b', 'c'], value: 'x' },
      { op: 'remove', path: ['new'] }
    ])
  })

  test('refuses a change within an array, or under a symbol, and names the place', () => {
    const state = () => ({ b: { list: [{ x: 1 }] } }) as unknown as Plain
    const listOf = (draft: Plain) => (draft.b as Plain).list as unknown as object[]
    expect(() => record(state(), (draft) => void listOf(draft).push({ x: 2 }))).toThrow(
      'arrays are replaced whole: b/list'
    )
    expect(() => record(state(), (draft) => void Reflect.deleteProperty(listOf(draft)[0] ?? {}, 'x'))).toThrow(
      'arrays are replaced whole: b/list/0'
    )
    const sign = Symbol('sign')
    expect(() => record(state(), (draft) => void Reflect.set(draft.b as object, sign, 1))).toThrow('replaced whole: b')
    expect(() => record(state(), (draft) => void Reflect.deleteProperty(draft.b as object, sign))).toThrow(
      'replaced whole: b'
    )
    expect(() => record(state(), (draft) => void Reflect.set(draft.b as object, 'x', undefined))).toThrow(
      'undefined is no data: b/x'
    )
  })
})
