import { describe, expect, test } from 'vitest'
import { newDeal } from '../../../../shared/model/selling'
import { newWorkbook } from '../../../../shared/model/workbook'
import {
  accountsInUse,
  broughtBy,
  isBare,
  keepsObservation,
  metricDigest,
  observationDigest,
  repDigest
} from '../../../../shared/rules/brought'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

/** Uses the text itself as its digest. */
const digest = (text: string) => text
const day = '2026-09-10'

describe('D-3 an observation that came from a file', () => {
  function brought() {
    const story = new RepStory()
    const id = story.observe('2026-09-02', { [opens]: 2 })
    const seen = () => {
      const found = story.workbook.observations[id]
      if (!found) throw new Error('the observation is there')
      return found
    }
    const was = observationDigest(seen(), digest)
    return { story, id, why: () => keepsObservation(story.workbook, seen(), was, digest) }
  }

  test('goes with its import while nobody has touched it', () => {
    const { story, why } = brought()
    expect(why()).toBeNull()
    story.observe('2026-09-03', { [opens]: 4 })
    expect(why()).toBeNull()
  })

  test('stays once somebody wrote in it', () => {
    const { story, id, why } = brought()
    story.run(day, { type: 'observation.edit', id, changes: { strengths: 'Waits.' } })
    expect(why()).toBe('edited')
  })

  test('stays under a plan that was signed, and not under one about something else', () => {
    const { story, why } = brought()
    story.observe('2026-09-03', { [leaves]: 1 })
    story.choose(day, leaves).answer(day, true)
    const plan = story.plan(day, ['2026-09-20'])
    story.sign(day, plan, 'rep').sign(day, plan, 'manager')
    expect(why()).toBeNull()
    const { story: other, why: reason } = brought()
    other.choose(day, opens).answer(day, true)
    const about = other.plan(day, ['2026-09-20'])
    expect(reason()).toBeNull()
    other.sign(day, about, 'rep').sign(day, about, 'manager')
    expect(reason()).toBe('sealed')
  })

  test('R-13 stays under a word of the rep to it', () => {
    const { story, id, why } = brought()
    const statement = story.id()
    story.run(day, { type: 'statement.begin', id: statement, of: { kind: 'observation', id } })
    expect(why()).toBeNull()
    story.run(day, { type: 'statement.write', id: statement, text: 'I asked twice.', name: 'Mira' })
    story.run(day, { type: 'statement.give', id: statement })
    expect(why()).toBe('sealed')
  })

  test('stays where a call says that it was seen there', () => {
    const { story, id, why } = brought()
    const call = story.id()
    story.run(day, {
      type: 'call.start',
      id: call,
      template: templateOf('pre-call'),
      when: '2026-09-02T09:00:00+02:00'
    })
    expect(why()).toBeNull()
    story.run(day, { type: 'call.link', id: call, observation: id })
    expect(why()).toBe('in-use')
  })
})

test('D-3 what an import left is found by its id, and not by a property name that every object has', () => {
  const left = { at: 'x', observations: {}, accounts: {}, metrics: {}, cells: {} }
  expect(broughtBy({ brought: { one: left } }, 'one')).toBe(left)
  expect(broughtBy({ brought: { one: left } }, 'constructor')).toBeUndefined()
  expect(broughtBy({}, 'one')).toBeUndefined()
})

test('D-3 a number counts as touched by its words, not by its values', () => {
  const metric = {
    id: 'a',
    name: 'Wins',
    unit: '',
    period: 'week',
    kind: 'other',
    better: 'higher',
    target: null,
    values: {}
  }
  const digestOf = (more: object) => metricDigest({ ...metric, ...more } as Parameters<typeof metricDigest>[0], digest)
  expect(digestOf({ values: { '2026-09-07': 3 } })).toBe(digestOf({}))
  expect(digestOf({ name: 'Losses' })).not.toBe(digestOf({}))
})

test('D-3 an account is in use where anything points to it', () => {
  const { workbook } = new RepStory()
  expect(accountsInUse(workbook)).toEqual(new Set())
  const of = (account: string | null) => ({ a: { account } }) as never
  expect(accountsInUse({ ...workbook, observations: of('1') })).toEqual(new Set(['1']))
  expect(accountsInUse({ ...workbook, sessions: of('2') })).toEqual(new Set(['2']))
  expect(accountsInUse({ ...workbook, calls: of('3') })).toEqual(new Set(['3']))
  expect(accountsInUse({ ...workbook, deals: { a: { ...newDeal('a', 'x'), account: '4' } } })).toEqual(new Set(['4']))
  const plans = {
    a: { account: { id: '5', name: 'x' } },
    b: { account: { id: null, name: 'y' } },
    c: { account: null }
  } as never
  expect(accountsInUse({ ...workbook, plans, sessions: of(null) })).toEqual(new Set(['5']))
})

describe('D-5 a workbook that came with an import and nobody wrote in', () => {
  const rep = { name: 'Mira Lindqvist', role: 'Rep', territory: 'North' }
  const was = repDigest(rep, digest)
  const fresh = () => newWorkbook('w', 'c', rep, '2026-09-01T08:00:00+02:00', { b2b: '2026-01-01' })
  const bare = (more: object) => isBare({ ...fresh(), ...more }, was, digest)

  test('is as a new one, whatever it keeps copies of for its records', () => {
    expect(bare({})).toBe(true)
    const words = { title: 'x' } as never
    expect(bare({ templates: { a: words }, behaviors: { [opens]: words }, brought: {} })).toBe(true)
  })

  test('is no longer so with anything of somebody’s own in it', () => {
    const words = { title: 'x' } as never
    const { cycles, private: hidden } = fresh()
    expect(bare({ behaviors: { [opens]: words, 'own/waits': words } })).toBe(false)
    expect(bare({ accounts: { a: { id: 'a', name: 'x' } } })).toBe(false)
    expect(bare({ deals: { a: newDeal('a', 'x') } })).toBe(false)
    expect(bare({ private: { ...hidden, notes: 'x' } })).toBe(false)
    expect(bare({ cycles: {} })).toBe(false)
    expect(bare({ cycles: { ...cycles, d: cycles.c } })).toBe(false)
    expect(bare({ cycles: { c: { ...cycles.c, stage: 'coach' } } })).toBe(false)
    for (const other of [{ name: 'M' }, { role: '' }, { territory: 'South' }])
      expect(bare({ rep: { ...fresh().rep, ...other } })).toBe(false)
  })
})
