import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inOrder } from '../../../../shared/log/arrange'
import { facets, logColumns } from '../../../../shared/log/columns'
import { LogIndex } from '../../../../shared/log/log-index'
import { type LogSource, logWords } from '../../../../shared/log/words'
import type { Observation } from '../../../../shared/model/observation'
import { anyLog, anySeen, english, indexOf, logOf, seen } from './logged'

/** What can be asked of an index, with observations instead of slots, which may differ. */
function answers(index: LogIndex) {
  const ids = (slots: Uint32Array) => Array.from(slots, (slot) => index.at(slot)?.id)
  const reading = index.inOrderOfReading()
  return {
    size: index.size,
    reading: ids(reading),
    orders: logColumns.map((column) => ids(inOrder(index, [{ column, descending: false }]))),
    labels: facets.map((name) => Array.from(reading, (slot) => index.facet(name).labelAt(slot))),
    texts: Array.from(reading, (slot) => index.searchTexts()[slot])
  }
}

function prepared(index: LogIndex): LogIndex {
  for (const _pause of index.prepare());
  return index
}

type Change = (list: readonly Observation[]) => Observation[]

const change: fc.Arbitrary<Change> = fc.oneof(
  anySeen(0).chain((next) =>
    fc.nat().map(
      (place): Change =>
        (list) =>
          list.map((one, at) => (at === place % list.length ? { ...next, id: one.id } : one))
    )
  ),
  fc.nat().map(
    (place): Change =>
      (list) =>
        list.filter((_, at) => at !== place % Math.max(1, list.length))
  ),
  fc.integer({ min: 1000, max: 100_000 }).chain((id) =>
    anySeen(id).map(
      (added): Change =>
        (list) => [...list.filter((one) => one.id !== added.id), added]
    )
  ),
  fc.constant<Change>((list) => [...list].reverse())
)

const wordsFor = (source: LogSource) => logWords(source, english)

describe('D-1 the index of the log', () => {
  test('after any changes it answers as one made anew', () => {
    fc.assert(
      fc.property(anyLog, fc.array(change, { minLength: 1, maxLength: 4 }), fc.boolean(), (first, changes, warm) => {
        let source = logOf(first)
        const words = wordsFor(source)
        let index = LogIndex.of(source, words)
        for (const next of changes) {
          if (warm) prepared(index)
          source = { ...source, observations: logOf(next(Object.values(source.observations))).observations }
          index = index.after(source, words)
        }
        expect(answers(index)).toEqual(answers(indexOf(source)))
      }),
      { numRuns: 60 }
    )
  })

  test('parts of the index that did not change are reused', () => {
    const source = logOf([seen(1, { evidence: 'Asked.' }), seen(2)])
    const words = wordsFor(source)
    const index = prepared(LogIndex.of(source, words))
    expect(index.after(source, words)).toBe(index)
    const renamed = { ...source, accounts: { ...source.accounts } }
    expect(index.after(renamed, wordsFor(renamed)).searchTexts()).toBe(index.searchTexts())
  })

  test('a renamed account is ordered and shown by its new name', () => {
    const [first, second] = Object.values(logOf([]).accounts)
    if (!first || !second) throw new Error('there are accounts')
    const source = logOf([seen(1, { account: first.id }), seen(2, { account: second.id })])
    const index = prepared(indexOf(source))
    const renamed = { ...source, accounts: { ...source.accounts, [first.id]: { ...first, name: 'Zenith' } } }
    const after = index.after(renamed, wordsFor(renamed))
    expect(
      Array.from(inOrder(after, [{ column: 'account', descending: false }]), (slot) =>
        after.facet('account').labelAt(slot)
      )
    ).toEqual([second.name, 'Zenith'])
  })

  test('drafts stand on top, then the newest first; the same moment in the order of making, the latest first', () => {
    const index = indexOf(
      logOf([
        seen(1, { when: '2026-03-09T10:00:00+01:00' }),
        seen(2, { when: '2026-03-09T10:30:00+02:00' }),
        seen(3, { when: '2020-01-01T10:00:00+00:00', status: 'draft' }),
        seen(4, { when: '2026-03-09T09:00:00Z' })
      ])
    )
    expect(Array.from(index.inOrderOfReading(), (slot) => index.at(slot)?.when.slice(0, 16))).toEqual([
      '2020-01-01T10:00',
      '2026-03-09T09:00',
      '2026-03-09T10:00',
      '2026-03-09T10:30'
    ])
  })

  test('words in fields that only a trainer’s form has are searched', () => {
    const values = { next: 'They send the list.', people: [{ name: 'Dr. Adeyemi' }], verdict: 'pursue', marks: 4 }
    const text = indexOf(logOf([seen(1, { values })]))
      .searchTexts()
      .join()
    expect([text.includes('send the list'), text.includes('adeyemi')]).toEqual([true, true])
  })

  test('S0-11 private words are not searched', () => {
    const source = logOf([seen(1, { evidence: 'Asked.', private: { feelings: 'tense', values: {} } })])
    expect(indexOf(source).searchTexts().join()).not.toContain('tense')
  })
})
