import { describe, expect, test } from 'vitest'
import { type Lineage, mostEarlier } from '../../../../shared/model/merge'
import { Workbook } from '../../../../shared/model/workbook'
import {
  digestsOfParts,
  overlaid,
  ownWordsOf,
  partsOf,
  recordsOf,
  withEarlier
} from '../../../../shared/rules/record-parts'
import { canonical } from '../../../../shared/rules/seal'
import { fullWorkbook, planted } from '../../../support/full-workbook'
import { RepStory } from '../../../support/rep-story'

const full = Workbook.parse(fullWorkbook())

describe('N-6 the records of a workbook', () => {
  test('are all that lies in its collections, and the facts about the rep', () => {
    const found = recordsOf(full)
    expect(found.get('rep')).toBe(full.rep)
    for (const [name, records] of Object.entries(full)) {
      // Forms never change under their digest; imports and merges are not records of a person.
      if (typeof records !== 'object' || ['rep', 'private', 'templates', 'brought', 'merged', 'own'].includes(name))
        continue
      for (const [id, record] of Object.entries(records))
        expect([`${name}/${id}`, found.get(`${name}/${id}`)]).toEqual([`${name}/${id}`, record])
    }
    expect(recordsOf(new RepStory().workbook).size).toBe(2)
  })

  test('their open parts hold no private word, and their own parts all of them', () => {
    const parts = partsOf(full)
    const open = [...parts.values()].map((part) => part.open)
    const own = [...parts].filter(([, part]) => canonical(part.own).includes(planted)).map(([path]) => path)
    expect(canonical(open)).not.toContain(planted)
    const holding = [...recordsOf(full), ...ownWordsOf(full)].filter(([, record]) =>
      canonical(record).includes(planted)
    )
    expect(own).toEqual(holding.map(([path]) => path))
    expect(parts.get('rep')).toEqual({ open: full.rep, own: null })
    expect(parts.get('private/notes')).toEqual({ open: null, own: planted })
  })

  test('digests are taken of the parts that are there', () => {
    const parts = new Map([
      ['a', { open: 1, own: null }],
      ['b', { open: null, own: 2 }],
      ['c', { open: 3, own: 4 }]
    ])
    expect(digestsOfParts(parts, (value) => `of ${value}`)).toEqual({
      open: { a: 'of 1', c: 'of 3' },
      own: { b: 'of 2', c: 'of 4' }
    })
  })
})

describe('N-6 the manager’s own words that belong to no record', () => {
  test('are none in a workbook that is new', () => {
    expect([...ownWordsOf(new RepStory().workbook)]).toEqual([])
  })

  test('are notes, views as a whole, answers one by one, and whatever else was said', () => {
    const { workbook } = new RepStory()
    const views = { strengths: '', weaknesses: '', roadblocks: '', growth: 'Openers' }
    const answer = { type: 'weekly', due: '2026-09-03', outcome: 'missed', reason: null, on: '2026-09-04' } as const
    workbook.private = {
      notes: 'Likes mornings.',
      views,
      answers: { one: answer },
      segment: undefined,
      hold: { since: 'x' } as never
    }
    expect([...ownWordsOf(workbook)]).toEqual([
      ['private/notes', 'Likes mornings.'],
      ['private/views', views],
      ['private/answers/one', answer],
      ['private/hold', { since: 'x' }]
    ])
  })
})

describe('N-6 open words of one side under the private ones of the other', () => {
  test('private words stay, everything else comes in', () => {
    const open = { words: 'Theirs', private: { notes: '' }, more: 1 }
    const whole = { words: 'Mine', private: { notes: 'Quiet' }, gone: 2 }
    const shown = { words: 'Mine', private: { notes: '' }, gone: 2 }
    expect(overlaid(open, whole, shown)).toEqual({ words: 'Theirs', private: { notes: 'Quiet' }, more: 1 })
  })

  test('where one has nothing private it is the open form alone', () => {
    const open = { words: 'Theirs' }
    expect(overlaid(open, { words: 'Mine' }, { words: 'Mine' })).toBe(open)
  })

  test('what is hidden as a whole stays as a whole', () => {
    expect(overlaid({ list: ['a'] }, { list: ['b'] }, { list: [] })).toEqual({ list: ['b'] })
    expect(overlaid({}, { hidden: 1 }, {})).toEqual({ hidden: 1 })
    expect(overlaid(null, { hidden: 1 }, {})).toEqual({ hidden: 1 })
    expect(overlaid({}, 'hidden', {})).toBe('hidden')
    expect(overlaid({ a: 1 }, { a: 2 }, null)).toEqual({ a: 2 })
  })
})

describe('N-6 what records were', () => {
  const known: Lineage = { open: { a: ['1'] }, own: {} }

  test('the latest form comes last, each once', () => {
    const after = withEarlier(known, { open: { a: '2', b: '1' }, own: { a: '9' } })
    expect(after).toEqual({ open: { a: ['1', '2'], b: ['1'] }, own: { a: ['9'] } })
    expect(withEarlier(after, { open: { a: '1' }, own: {} }).open).toEqual({ a: ['2', '1'], b: ['1'] })
    expect(known).toEqual({ open: { a: ['1'] }, own: {} })
  })

  test('only the last ones are remembered', () => {
    let after = known
    for (let count = 2; count <= mostEarlier + 1; count++)
      after = withEarlier(after, { open: { a: String(count) }, own: {} })
    expect(after.open.a).toEqual(Array.from({ length: mostEarlier }, (_, at) => String(at + 2)))
  })

  test('a record may have the name of a property that every object has', () => {
    expect(withEarlier({ open: {}, own: {} }, { open: { constructor: '1' } as never, own: {} }).open).toEqual({
      constructor: ['1']
    })
  })
})
