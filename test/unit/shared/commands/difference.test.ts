import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { difference } from '../../../../shared/commands/difference'
import { applyInPlace, copyPlain, type Patch } from '../../../../shared/commands/patch'

const applied = (value: unknown, patches: readonly Patch[]): unknown => {
  const state = { at: copyPlain(value) }
  applyInPlace(state, patches)
  return state.at
}

const between = (before: unknown, after: unknown) => difference(before, after, ['at'])

const long = 'The customer said twice that the chairs of the clinic are too low for their patients. '.repeat(20)

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.array(fc.constantFrom('a', 'b', '👍', '👎', '́', '\n'), { maxLength: 200 }).map((parts) => parts.join(''))
)
const row = fc.record({ id: fc.integer(), words: text })
const value = fc.oneof(text, fc.integer(), fc.array(row, { maxLength: 4 }), fc.array(text, { maxLength: 4 }), row)

describe('the difference of two values', () => {
  test('leads from one to the other and back, for any', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const { patches, inverse } = between(before, after)
        expect(applied(before, patches)).toEqual(after)
        expect(applied(after, inverse)).toEqual(before)
      }),
      { numRuns: 2000 }
    )
  })

  test('leads from one text to another and back wherever they differ, also within a character', () => {
    fc.assert(
      fc.property(text, text, text, text, (start, end, removed, added) => {
        const [before, after] = [long + start + removed + end, long + start + added + end]
        const { patches, inverse } = between(before, after)
        expect(applied(before, patches)).toBe(after)
        expect(applied(after, inverse)).toBe(before)
      }),
      { numRuns: 2000 }
    )
  })

  test('of a long text is the part that changed', () => {
    expect(between(long, `${long}And twice more.`)).toEqual({
      patches: [{ op: 'splice', path: ['at'], at: long.length, cut: 0, value: 'And twice more.' }],
      inverse: [{ op: 'splice', path: ['at'], at: long.length, cut: 15, value: '' }]
    })
  })

  test('takes no character apart', () => {
    expect(between(`${long}👍`, `${long}👎`).patches).toEqual([
      { op: 'splice', path: ['at'], at: long.length, cut: 2, value: '👎' }
    ])
    expect(between(`👍${long}`, `💍${long}`).patches).toEqual([
      { op: 'splice', path: ['at'], at: 0, cut: 2, value: '💍' }
    ])
  })

  test('takes no character apart at its end either, where the second half alone is the same', () => {
    expect(between(`👍${long}`, `\u{1F84D}${long}`)).toEqual({
      patches: [{ op: 'splice', path: ['at'], at: 0, cut: 2, value: '\u{1F84D}' }],
      inverse: [{ op: 'splice', path: ['at'], at: 0, cut: 2, value: '👍' }]
    })
  })

  test('is the whole where it would be no shorter', () => {
    const opOf = (length: number) => between('x'.repeat(length), `${'x'.repeat(length)}y`).patches[0]?.op
    expect([opOf(20), opOf(21)]).toEqual(['replace', 'splice'])
    expect(between('one', 'two')).toEqual({
      patches: [{ op: 'replace', path: ['at'], value: 'two' }],
      inverse: [{ op: 'replace', path: ['at'], value: 'one' }]
    })
  })

  test('is the whole where there are other keys, another order, or a list beside a record', () => {
    const whole = (before: unknown, after: unknown) =>
      expect(between(before, after).patches).toEqual([{ op: 'replace', path: ['at'], value: after }])
    whole({ a: 1, b: 2 }, { a: 1, c: 3 })
    whole({ a: 1, b: 2 }, { b: 2, a: 1 })
    whole({ a: 1, b: 2 }, { a: 2 })
    whole([1, 2], { 0: 1, 1: 3 })
    const hostile = (value: number) => JSON.parse(`{"__proto__":${value}}`)
    expect(between(hostile(1), hostile(2)).patches).toMatchObject([{ op: 'replace', path: ['at'] }])
  })

  test('goes into records within records, and takes what became nothing as a whole', () => {
    const [before, after] = [
      { a: { x: { y: 1 } }, b: 1 },
      { a: { x: { y: 2 } }, b: 1 }
    ]
    expect(between(before, after).patches).toEqual([{ op: 'replace', path: ['at', 'a', 'x', 'y'], value: 2 }])
    expect(between(before, { ...after, a: null }).patches).toEqual([{ op: 'replace', path: ['at', 'a'], value: null }])
    expect(between({ ...before, a: null }, after).patches).toEqual([
      { op: 'replace', path: ['at', 'a'], value: after.a }
    ])
  })

  test('is at most four parts', () => {
    const of = (changed: number) =>
      between(
        [0, 0, 0, 0, 0, 0],
        [0, 1, 2, 3, 4, 5].map((_, at) => (at < changed ? 1 : 0))
      ).patches
    expect(of(4).map(({ path }) => path)).toEqual([0, 1, 2, 3].map((at) => ['at', String(at)]))
    expect(of(5).map(({ path }) => path)).toEqual([['at']])
  })

  test('of a short text is the text', () => {
    expect(between('one', 'one two').patches).toEqual([{ op: 'replace', path: ['at'], value: 'one two' }])
  })

  test('of rows is the row that changed, as long as few did', () => {
    const rows = Array.from({ length: 50 }, (_, id) => ({ id, words: long }))
    const changed = (which: (id: number) => boolean) =>
      rows.map((one) => (which(one.id) ? { ...one, words: `${one.words}!` } : one))
    const few = changed((id) => id === 7)
    expect(between(rows, few).patches).toEqual([
      { op: 'splice', path: ['at', '7', 'words'], at: long.length, cut: 0, value: '!' }
    ])
    expect(applied(rows, between(rows, few).patches)).toEqual(few)
    const all = changed(() => true)
    expect(between(rows, all).patches).toEqual([{ op: 'replace', path: ['at'], value: all }])
    expect(between(rows, rows.slice(1)).patches).toEqual([{ op: 'replace', path: ['at'], value: rows.slice(1) }])
  })
})

describe('a splice', () => {
  test('that reaches beyond its text, or into what is no text, is refused', () => {
    const beyond: Patch = { op: 'splice', path: ['at'], at: 3, cut: 1, value: '' }
    expect(() => applied('abc', [beyond])).toThrow('no such place: at')
    expect(() => applied(7, [{ ...beyond, at: 0, cut: 0 }])).toThrow('no such place: at')
    expect(() => applyInPlace({}, [{ ...beyond, at: 0, cut: 0 }])).toThrow('no such place: at')
  })
})
