import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { canonical, contentOf, sealedRecord } from '../../../../shared/rules/seal'
import { opens, RepStory } from '../../../support/rep-story'

function signedRecord() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const id = story.plan('2026-09-10', ['2026-09-20'])
  story.run('2026-09-10', { type: 'plan.edit', id, changes: { notes: 'Only for me.' } })
  story.sign('2026-09-10', id, 'rep').sign('2026-09-10', id, 'manager')
  const plan = story.held(id)
  if (plan.status === 'draft') throw new Error('it is not signed')
  return {
    story,
    plan,
    record: sealedRecord(contentOf(story.workbook, plan), plan.repSignature, plan.managerSignature)
  }
}

type Place = { holder: object; key: string; value: unknown }

/** Every text, number and boolean somewhere in plain data. */
function places(holder: object): Place[] {
  return Object.entries(holder).flatMap(([key, value]): Place[] =>
    typeof value === 'object' && value !== null ? places(value) : [{ holder, key, value }]
  )
}

const changed = (value: unknown) =>
  typeof value === 'string'
    ? `${value}.`
    : typeof value === 'number'
      ? value + 1
      : typeof value === 'boolean'
        ? !value
        : 'x'

describe('R-2 the seal', () => {
  test('changes with every single word, number and date of the plan, the form and the signatures', () => {
    const { plan, record } = signedRecord()
    const copy = structuredClone(record)
    const unnoticed = places(copy).filter(({ holder, key, value }) => {
      Reflect.set(holder, key, changed(value))
      const same = contentHash(copy) === plan.seal.hash
      Reflect.set(holder, key, value)
      return same
    })
    expect(unnoticed).toEqual([])
    expect(contentHash(copy)).toBe(plan.seal.hash)
  })

  test('is the same whatever the order of the keys, as after a way through JSON', () => {
    const { record, plan } = signedRecord()
    const turned = (data: unknown): unknown =>
      Array.isArray(data)
        ? data.map(turned)
        : typeof data === 'object' && data !== null
          ? Object.fromEntries(
              Object.entries(data)
                .reverse()
                .map(([key, value]) => [key, turned(value)])
            )
          : data
    expect(contentHash(turned(JSON.parse(JSON.stringify(record))))).toBe(plan.seal.hash)
  })

  test('S0-11 covers no private word, so that a copy without them can be checked', () => {
    const { record, plan, story } = signedRecord()
    expect(canonical(record)).not.toContain('Only for me.')
    const withoutPrivate = { ...plan, private: { notes: '', values: {} } }
    expect(contentHash(contentOf(story.workbook, withoutPrivate))).toBe(plan.repSignature.content)
  })
})

describe('RFC 8785', () => {
  test.each([
    [{ b: 1, a: [true, null, 'x'] }, '{"a":[true,null,"x"],"b":1}'],
    [[1e21, 1e-7, 0.1, 100, -0], '[1e+21,1e-7,0.1,100,0]'],
    [{ '\u20ac': 1, '\r': 2, '1': 3, '\u{1F600}': 4, ö: 5 }, '{"\\r":2,"1":3,"ö":5,"€":1,"😀":4}'],
    ['\u000f\n"\\/', '"\\u000f\\n\\"\\\\/"']
  ])('%j', (value, text) => {
    expect(canonical(value)).toBe(text)
  })

  test('is JSON of the same data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(JSON.parse(canonical(value))).toEqual(JSON.parse(JSON.stringify(value)))
      })
    )
  })

  test.each([[undefined], [Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %s', (value) => {
    expect(() => canonical(value)).toThrow()
  })
})
