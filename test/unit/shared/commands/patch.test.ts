import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  applyInPlace,
  applyWhole,
  copyPlain,
  isSplice,
  type Patch,
  spliced,
  unlessMisfit
} from '../../../../shared/commands/patch'

test('a copy leaves out what is undefined, as the disk would', () => {
  const copy = copyPlain({ a: undefined, b: [{ c: undefined, d: null }], e: 0 })
  expect(copy).toStrictEqual({ b: [{ d: null }], e: 0 })
})

test('a copy has the key that reaches a prototype as one of its own', () => {
  const copy = copyPlain(JSON.parse('{"__proto__":{"x":[1]},"y":2}'))
  expect(JSON.stringify(copy)).toBe('{"__proto__":{"x":[1]},"y":2}')
  expect(Object.getPrototypeOf(copy)).toBe(Object.prototype)
})

test('a splice puts its words between what is before it and after what it cuts', () => {
  expect(spliced('abcdef', { op: 'splice', path: [], at: 2, cut: 3, value: 'XY' })).toBe('abXYf')
})

describe('a patch whose path leads nowhere is refused, and names it', () => {
  const state = () => ({ a: null, text: 'words', list: [{ x: 1 }] })
  const set = (...path: (string | number)[]): Patch => ({ op: 'replace', path, value: 1 })

  test.each<[string, Patch]>([
    ['a/b/c', set('a', 'b', 'c')],
    ['a/b', set('a', 'b')],
    ['text/0', set('text', 0)],
    ['text/0/x', set('text', '0', 'x')],
    ['list/7/x', set('list', 7, 'x')],
    ['__proto__', set('__proto__')],
    ['list/__proto__', set('list', '__proto__')],
    ['list/0/gone', { op: 'splice', path: ['list', 0, 'gone'], at: 0, cut: 0, value: 'x' }],
    ['', set()]
  ])('%j', (place, patch) => {
    const before = state()
    expect(() => applyInPlace(before, [patch])).toThrow(
      expect.objectContaining({ name: 'Misfit', message: `no such place: ${place}` })
    )
    expect(before).toEqual(state())
  })

  test('also where a file has a field of that name', () => {
    const hostile = JSON.parse('{"__proto__":{"x":{}}}')
    expect(() => applyInPlace(hostile, [set('__proto__', 'x', 'y')])).toThrow('no such place: __proto__/x/y')
  })
})

test('patches that are applied whole say what brings the state back, and nothing for what was not there', () => {
  const state: object = { a: { b: 1, text: 'one two' } }
  const inverse = applyWhole(state, [
    { op: 'add', path: ['a', 'c'], value: 2 },
    { op: 'replace', path: ['a', 'b'], value: 3 },
    { op: 'splice', path: ['a', 'text'], at: 4, cut: 3, value: 'three' },
    { op: 'remove', path: ['a', 'gone'] }
  ])
  expect(state).toStrictEqual({ a: { b: 3, text: 'one three', c: 2 } })
  expect(inverse).toEqual([
    { op: 'replace', path: ['a', 'text'], value: 'one two' },
    { op: 'replace', path: ['a', 'b'], value: 1 },
    { op: 'remove', path: ['a', 'c'] }
  ])
  applyInPlace(state, inverse)
  expect(state).toStrictEqual({ a: { b: 1, text: 'one two' } })
})

test('patches are applied whole or not at all, in whatever order', () => {
  const words = fc.constantFrom('', 'a', 'words')
  const key = fc.constantFrom('one', 'two', 'text')
  const patch: fc.Arbitrary<Patch> = fc.oneof(
    fc.record({ op: fc.constantFrom('add' as const, 'replace' as const), path: fc.tuple(key), value: words }),
    fc.record({ op: fc.constant('remove' as const), path: fc.tuple(key) }),
    fc.record({
      op: fc.constant('splice' as const),
      path: fc.tuple(key),
      at: fc.integer({ min: 0, max: 2 }),
      cut: fc.integer({ min: 0, max: 2 }),
      value: words
    })
  )
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 6 }), fc.boolean(), (patches, isBroken) => {
      const before = { one: 'one', text: 'some words' }
      const state = structuredClone(before)
      const nowhere: Patch = { op: 'replace', path: ['none', 'at', 'all'], value: 1 }
      let inverse: Patch[] = []
      try {
        inverse = applyWhole(state, isBroken ? [...patches, nowhere] : patches)
      } catch {
        expect(state).toEqual(before)
      }
      applyInPlace(state, inverse)
      expect(state).toEqual(before)
    })
  )
})

test('a splice is told by what it does', () => {
  expect(isSplice({ op: 'splice', path: ['a'], at: 0, cut: 0, value: '' })).toBe(true)
  expect(isSplice({ op: 'replace', path: ['a'], value: '' })).toBe(false)
})

test('a change that does not fit gives way, and a fault of ours goes on', () => {
  const gone: Patch = { op: 'remove', path: ['nowhere', 'gone'] }
  expect(unlessMisfit(() => applyWhole({ a: 1 }, [gone]), 'other')).toBe('other')
  expect(unlessMisfit(() => 'done', 'other')).toBe('done')
  const fault = new TypeError('a fault of ours')
  expect(() =>
    unlessMisfit(() => {
      throw fault
    }, 'other')
  ).toThrow(fault)
})
