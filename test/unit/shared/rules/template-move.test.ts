import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Field, FieldValue, type FieldValues, Template } from '../../../../shared/model/template'
import { isBlank } from '../../../../shared/rules/plans'
import { type EnteredValues, keptValues, moveValues } from '../../../../shared/rules/template-move'

const formOf = (fields: readonly object[], version = '1.0.0') =>
  Template.parse({
    format: 1,
    kind: 'free-form',
    id: 'sample',
    version,
    language: 'en',
    title: 'Sample',
    heading: 'Sample',
    sections: [{ id: 'only', fields }]
  })

const options = (...ids: string[]) => ids.map((id) => ({ id, label: id.toUpperCase() }))
const text = (id: string, more: object = {}) => ({ type: 'text', id, label: `Label of ${id}`, ...more })

const move = (from: readonly object[], to: readonly object[], values: FieldValues, hidden: FieldValues = {}) =>
  moveValues({ values, private: hidden }, formOf(from), formOf(to, '1.1.0'))

describe('T-3 a draft is moved to another version of its form', () => {
  it('finds fields by their ids, wherever they stand and whatever they are called now', () => {
    const { maps, kept, result } = move(
      [text('a'), { type: 'long-text', id: 'b' }],
      [{ type: 'long-text', id: 'b' }, text('a', { label: 'Another label' })],
      { a: 'one', b: 'two\nlines' }
    )
    expect(maps).toEqual([
      { id: 'a', label: 'Another label' },
      { id: 'b', label: '' }
    ])
    expect([kept, result]).toEqual([[], { values: { a: 'one', b: 'two\nlines' }, private: {} }])
  })

  it('names what is new', () => {
    const { added } = move(
      [text('a')],
      [text('a'), text('b', { required: true }), { type: 'guidance', id: 'g', text: 'x' }],
      {}
    )
    expect(added).toEqual([{ id: 'b', label: 'Label of b', required: true }])
  })

  it('keeps what has no place any more under its old id, with the field it was written in', () => {
    const { kept, result } = move([text('gone')], [text('a')], { gone: 'words' })
    expect(kept).toEqual([
      { id: 'gone', value: 'words', private: false, field: expect.objectContaining({ label: 'Label of gone' }) }
    ])
    expect(result.values).toEqual({ gone: 'words' })
  })

  it.each<[string, object, object, FieldValue]>([
    ['words to a number', text('x'), { type: 'number', id: 'x' }, 'seven'],
    ['a text of two lines to one line', { type: 'long-text', id: 'x' }, text('x'), 'one\ntwo'],
    [
      'an option that is not there any more',
      { type: 'choice', id: 'x', options: options('a', 'b') },
      { type: 'choice', id: 'x', options: options('a') },
      'b'
    ],
    [
      'one of several options that is not there any more',
      { type: 'choices', id: 'x', options: options('a', 'b') },
      { type: 'choices', id: 'x', options: options('a') },
      ['a', 'b']
    ],
    [
      'a step of a scale to a rating',
      { type: 'scale', id: 'x' },
      { type: 'rating', id: 'x', anchors: ['low', 'high'] },
      2
    ],
    [
      'a rating above the last anchor',
      { type: 'rating', id: 'x', anchors: ['a', 'b', 'c'] },
      { type: 'rating', id: 'x', anchors: ['a', 'b'] },
      3
    ],
    ['a number out of its limits', { type: 'number', id: 'x' }, { type: 'number', id: 'x', max: 5 }, 6],
    [
      'a table whose column is gone',
      { type: 'table', id: 'x', columns: options('a', 'b') },
      { type: 'table', id: 'x', columns: options('a') },
      [{ a: '1', b: '2' }]
    ],
    [
      'a free field that is bound now',
      { type: 'long-text', id: 'x' },
      { type: 'long-text', id: 'x', bind: 'plan.why' },
      'because'
    ],
    ['a private answer to an open field', text('x', { private: true }), text('x'), 'secret']
  ])('does not force %s: the value is kept beside, under a name of its own', (_what, from, to, value) => {
    const isPrivate = 'private' in from
    const { kept, maps, result } = move([from], [to], isPrivate ? {} : { x: value }, isPrivate ? { x: value } : {})
    expect(maps).toEqual([])
    expect(kept).toMatchObject([{ id: 'x-earlier', value, private: isPrivate }])
    expect(isPrivate ? result.private : result.values).toEqual({ 'x-earlier': value })
  })

  it.each<[string, object, object, FieldValue]>([
    ['a line to a long text', text('x'), { type: 'long-text', id: 'x' }, 'one'],
    [
      'ticks to several options',
      { type: 'checklist', id: 'x', items: options('a', 'b') },
      { type: 'choices', id: 'x', options: options('b', 'a', 'c') },
      ['a']
    ],
    [
      'a rating to one with more anchors',
      { type: 'rating', id: 'x', anchors: ['a', 'b'] },
      { type: 'rating', id: 'x', anchors: ['a', 'b', 'c'] },
      2
    ],
    [
      'a table to one with more columns, empty cells aside',
      { type: 'table', id: 'x', columns: options('a', 'b') },
      { type: 'table', id: 'x', columns: options('a', 'c') },
      [{ a: '1', b: ' ' }]
    ]
  ])('takes %s', (_what, from, to, value) => {
    expect(move([from], [to], { x: value })).toMatchObject({
      maps: [{ id: 'x' }],
      kept: [],
      result: { values: { x: value } }
    })
  })

  it('S0-11 hides an open answer where the field is private now', () => {
    expect(move([text('x')], [text('x', { private: true })], { x: 'words' }).result).toEqual({
      values: {},
      private: { x: 'words' }
    })
  })

  it('brings a kept value back when a later version has its field again', () => {
    const away = move([text('x')], [text('a')], { x: 'words' }).result
    expect(moveValues(away, formOf([text('a')]), formOf([text('x')])).maps).toEqual([{ id: 'x', label: 'Label of x' }])
  })

  it('lists what a record holds from earlier versions, with the field from whichever version has it', () => {
    const record = move([text('x')], [{ type: 'number', id: 'x' }], { x: 'words' }).result
    const versions = [formOf([text('x')]), formOf([text('other')])]
    expect(keptValues(record, formOf([{ type: 'number', id: 'x' }]), versions)).toMatchObject([
      { id: 'x-earlier', value: 'words', field: { label: 'Label of x' } }
    ])
    expect(keptValues({ values: { y: 'z' }, private: {} }, formOf([text('x')]), versions)).toEqual([
      { id: 'y', value: 'z', private: false, field: null }
    ])
  })
})

const ids = ['a', 'b', 'c', 'd'] as const
const picks = fc.uniqueArray(fc.constantFrom('p', 'q', 'r'), { minLength: 1 }).map((chosen) => options(...chosen))

/** A field of any free type under one of a few ids, so that versions differ in every way. */
const field = (id: string): fc.Arbitrary<object> =>
  fc
    .record({
      type: fc.constantFrom<Field['type']>(
        'text',
        'long-text',
        'choice',
        'choices',
        'rating',
        'scale',
        'number',
        'date',
        'yes-no',
        'checklist',
        'table',
        'person',
        'facts',
        'actions'
      ),
      options: picks,
      anchors: fc.array(fc.constant('anchor'), { minLength: 2, maxLength: 5 }),
      max: fc.integer({ min: 0, max: 10 }),
      private: fc.boolean(),
      bound: fc.boolean()
    })
    .map(({ type, options: chosen, anchors, max, private: hidden, bound }) => ({
      type,
      id,
      label: `${type} ${id}`,
      private: hidden,
      ...(type === 'choice' || type === 'choices' ? { options: chosen } : {}),
      ...(type === 'checklist' ? { items: chosen } : {}),
      ...(type === 'table' ? { columns: chosen } : {}),
      ...(type === 'rating' ? { anchors } : {}),
      ...(type === 'number' ? { max } : {}),
      ...(type === 'long-text' && bound ? { bind: 'plan.why' } : {})
    }))

const version = fc
  .subarray([...ids], { minLength: 1 })
  .chain((chosen) => fc.tuple(...chosen.map(field)))
  .map((fields) => formOf(fields))

const value: fc.Arbitrary<FieldValue> = fc.oneof(
  fc.string({ minLength: 1, maxLength: 20 }),
  fc.constantFrom('p', 'q', 'one\ntwo', ''),
  fc.integer({ min: -1, max: 12 }),
  fc.boolean(),
  fc.subarray(['p', 'q', 'r', 'unknown']),
  fc.array(fc.dictionary(fc.constantFrom('p', 'q', 'r'), fc.constantFrom('', 'cell')), { maxLength: 3 })
)
const valuesOf = fc.dictionary(fc.constantFrom(...ids, 'a-earlier', 'zz'), value)

/** Everything that was entered, and whether it is private. */
const entered = (record: EnteredValues) =>
  [
    ...Object.values(record.values).map((one) => [one, 'open']),
    ...Object.values(record.private).map((one) => [one, 'private'])
  ]
    .filter(([one]) => !isBlank(FieldValue.parse(one)))
    .map(([one, where]) => ({ value: JSON.stringify(one), where }))

const sorted = (values: readonly { value: string }[]) => values.map((one) => one.value).sort()

describe('T-3 for every form, version and record', () => {
  it('moving never loses an entered value, nor brings a private one into the open', () => {
    fc.assert(
      fc.property(valuesOf, valuesOf, fc.array(version, { minLength: 2, maxLength: 5 }), (values, hidden, versions) => {
        const start: EnteredValues = { values, private: hidden }
        const secrets = sorted(entered(start).filter(({ where }) => where === 'private'))
        let record = start
        for (const [index, to] of versions.slice(1).entries()) {
          const from = versions[index]
          if (!from) continue
          const { result, maps, kept } = moveValues(record, from, to)
          record = result
          expect(sorted(entered(record))).toEqual(sorted(entered(start)))
          expect(maps.length + kept.length).toBe(entered(start).length)
          const hiddenNow = sorted(entered(record).filter(({ where }) => where === 'private'))
          for (const secret of new Set(secrets))
            expect(hiddenNow.filter((one) => one === secret).length).toBeGreaterThanOrEqual(
              secrets.filter((one) => one === secret).length
            )
          // The form shows exactly what is not listed as kept.
          expect(
            keptValues(record, to, versions)
              .map(({ id }) => id)
              .sort()
          ).toEqual(kept.map(({ id }) => id).sort())
        }
      }),
      { numRuns: 500 }
    )
  })
})
