import { describe, expect, test } from 'vitest'
import { newObservation } from '../../../../shared/model/observation'
import { calledRecord, startOfRecord, wordsApart } from '../../../../shared/rules/merge-words'
import { countedId } from '../../../support/large-workbook'
import { content } from '../../../support/library-in-memory'
import { opens } from '../../../support/rep-story'

const title = content.behaviors.find(({ key }) => key === opens)?.behavior.title ?? ''
const behaviors = Object.fromEntries(content.behaviors.map(({ key, behavior }) => [key, behavior]))
const account = { id: countedId(9), name: 'Hansa Press', target: null }
const names = { behaviors, accounts: { [account.id]: account }, deals: {} }
const apart = (mine: unknown, theirs: unknown) => wordsApart(mine, theirs, names)

describe('N-6 what two forms of a record say otherwise', () => {
  const when = '2026-09-02T09:00:00+02:00'
  const seen = newObservation({
    id: countedId(1),
    template: 'a'.repeat(64),
    createdAt: when,
    when,
    observer: 'Jonas Ek'
  })

  test('part by part, each in the words of its side, and nothing of what is the same', () => {
    expect(
      apart({ ...seen, evidence: 'Showed first.' }, { ...seen, evidence: 'Asked first.', strengths: 'Waits.' })
    ).toEqual({
      mine: [
        { part: 'evidence', text: 'Showed first.' },
        { part: 'strengths', text: '' }
      ],
      theirs: [
        { part: 'evidence', text: 'Asked first.' },
        { part: 'strengths', text: 'Waits.' }
      ]
    })
    expect(apart(seen, { ...seen })).toEqual({ mine: [], theirs: [] })
  })

  test('a behavior is called by its title, with what was said of it behind', () => {
    const rated = (rating: number) => ({ ...seen, ratings: [{ behavior: opens, rating, note: '' }] })
    expect(apart(rated(2), rated(3))).toEqual({
      mine: [{ part: 'ratings', text: `${title} · 2` }],
      theirs: [{ part: 'ratings', text: `${title} · 3` }]
    })
    const since = (on: string) => ({ behaviors: { [opens]: on } })
    expect(apart(since('2026-09-01'), since('2026-09-02')).theirs).toEqual([
      { part: 'behaviors', text: `${title} 2026-09-02` }
    ])
  })

  test('what is no word for a person is not told: ids, digests and moments of writing', () => {
    const other = {
      ...seen,
      id: countedId(2),
      cycle: countedId(3),
      template: 'b'.repeat(64),
      createdAt: '2026-09-03T09:00:00+02:00',
      seal: { hash: 'Not A Word' },
      prepared: 'Not a word',
      signaturePlace: 'Not a word'
    }
    expect(apart(seen, other)).toEqual({ mine: [], theirs: [] })
    expect(apart({ account: countedId(4) }, { account: countedId(5) })).toEqual({ mine: [], theirs: [] })
    expect(apart({ evidence: ' ' }, { evidence: '' })).toEqual({ mine: [], theirs: [] })
  })

  test('within a part moments of writing and names of kinds are left out, days and plain words are not', () => {
    const answer = (words: string) => ({
      agreement: {
        id: 'No Word',
        template: 'No Word',
        at: 'No Word',
        how: 'No Word',
        recordedAt: 'No Word',
        chosenAt: 'No Word',
        level: 'No Word',
        kind: 'No Word',
        on: '2026-09-02',
        words,
        agreed: true,
        open: 'wait',
        code: 'a/b-1'
      }
    })
    expect(apart(answer('Yes.'), answer('No.'))).toEqual({
      mine: [{ part: 'agreement', text: 'Yes.' }],
      theirs: [{ part: 'agreement', text: 'No.' }]
    })
    expect(apart(answer('Yes.'), {}).mine).toEqual([{ part: 'agreement', text: '2026-09-02 · Yes. · wait' }])
  })

  test('another kind, level or account is said, the account by its name', () => {
    const other = { ...seen, kind: 'joint-visit', level: 'account', account: account.id }
    expect(apart({ ...seen, kind: 'phone-call' }, other)).toEqual({
      mine: [
        { part: 'kind', text: 'phone-call' },
        { part: 'level', text: '' },
        { part: 'account', text: '' }
      ],
      theirs: [
        { part: 'kind', text: 'joint-visit' },
        { part: 'level', text: 'account' },
        { part: 'account', text: 'Hansa Press' }
      ]
    })
  })

  test('of a part that holds several things those alone that differ', () => {
    const rated = (rating: number) => [
      { behavior: opens, rating, note: '' },
      { behavior: 'own/waits', rating: 4, note: 'Ten seconds' }
    ]
    const form = (place: string) => ({ customer: 'Mr. Holm', place })
    expect(
      apart(
        { ...seen, ratings: rated(2), values: form('On the phone') },
        { ...seen, ratings: rated(3), values: form('At their office') }
      )
    ).toEqual({
      mine: [
        { part: 'ratings', text: `${title} · 2` },
        { part: 'values', text: 'On the phone' }
      ],
      theirs: [
        { part: 'ratings', text: `${title} · 3` },
        { part: 'values', text: 'At their office' }
      ]
    })
  })

  test('a moment is told, also where it stands alone', () => {
    expect(apart({ when }, { when: '2026-09-03T09:00:00+02:00' }).mine).toEqual([{ part: 'when', text: when }])
  })

  test('of a long text the beginning is shown', () => {
    const { mine, theirs } = apart(
      { how: 'x'.repeat(401).replace('x', 'X') },
      { how: 'y'.repeat(400).replace('y', 'Y') }
    )
    expect(mine[0]?.text).toBe(`X${'x'.repeat(399)}…`)
    expect(theirs[0]?.text).toBe(`Y${'y'.repeat(399)}`)
  })

  test('notes that are no record are told as a whole, and so is a list', () => {
    expect(apart('Mine alone.', 'Theirs alone.')).toEqual({
      mine: [{ part: 'words', text: 'Mine alone.' }],
      theirs: [{ part: 'words', text: 'Theirs alone.' }]
    })
    expect(apart(['One thing.', 'Two.'], null)).toEqual({
      mine: [{ part: 'words', text: 'One thing. · Two.' }],
      theirs: [{ part: 'words', text: '' }]
    })
  })
})

describe('N-7 how a record begins', () => {
  const { id } = account
  const start = (record: unknown) => startOfRecord(record, names)

  test.each<[string, unknown, string | null]>([
    [
      'an observation with its account and evidence',
      { account: id, evidence: 'Asked.\nThen', strengths: 'x' },
      'Hansa Press · Asked.'
    ],
    ['one without words with its account', { account: id, evidence: ' ' }, 'Hansa Press'],
    [
      'one of an account that is gone with its words',
      { account: 'gone', evidence: '', development: 'Listen' },
      'Listen'
    ],
    ['a call with its objective', { plan: { objective: 'A date' } }, 'A date'],
    ['long words with their beginning', { text: `${'word '.repeat(12)}and more` }, `${'word '.repeat(12).trim()}…`],
    ['private words not at all', { private: { notes: 'x', feelings: 'y' } }, null],
    ['what is no record not at all', 'words', null]
  ])('%s', (_what, record, words) => {
    expect(start(record)).toBe(words)
  })
})

describe('N-6 what a person calls a record', () => {
  const called = (record: unknown) => calledRecord(record, { behaviors })

  test.each<[string, unknown, string | null]>([
    ['an account by its name', { name: 'Alder Group', title: 'x' }, 'Alder Group'],
    ['a training by its title', { name: '', title: 'Discovery', subject: 'x' }, 'Discovery'],
    ['a group session by what it is about', { subject: 'The fair', behavior: { title: 'x' } }, 'The fair'],
    ['a plan by its behavior', { behavior: { title: 'Asks first' } }, 'Asks first'],
    ['an addendum by its plan', { original: { title: 'Asks first' } }, 'Asks first'],
    ['a cycle by its #1 behavior', { focus: { behavior: opens }, behavior: 'x' }, title],
    ['a confidence by the behavior', { behavior: opens }, title],
    ['a behavior that is gone by nothing', { behavior: 'own/gone' }, null],
    ['a cycle without a focus by nothing', { focus: null }, null],
    ['what is no record by nothing', 'words', null]
  ])('%s', (_what, record, name) => {
    expect(called(record).name).toBe(name)
  })

  test('its day is when it was, else from when, else when it was written down', () => {
    const all = { when: 'a', on: 'b', from: 'c', startedAt: 'd', createdAt: 'e' }
    const order = Object.keys(all) as (keyof typeof all)[]
    const left: Partial<typeof all> = { ...all }
    const told = order.map((key) => {
      const { when } = called(left)
      delete left[key]
      return when
    })
    expect(told).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(called({ when: null, on: '' })).toEqual({ name: null, when: null })
    expect(called(null)).toEqual({ name: null, when: null })
  })
})

test('N-6 of an addendum it is told which one to its plan, and of a plan no number', () => {
  const at = '2026-09-02T09:00:00+02:00'
  const called = (record: object) => calledRecord({ ...record, number: 2, createdAt: at }, { behaviors: {} })
  expect(called({ original: { title: 'Asks first' } })).toEqual({ name: 'Asks first', when: at, number: 2 })
  expect(called({ behavior: { title: 'Asks first' } })).toEqual({ name: 'Asks first', when: at })
})
