import { describe, expect, test } from 'vitest'
import type { DraftPlan } from '../../../../shared/model/plan'
import { type FieldValues, Template } from '../../../../shared/model/template'
import {
  isShown,
  missingBeforeSigning,
  plansOfCycle,
  writtenActions,
  writtenDates
} from '../../../../shared/rules/plans'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

function draft(): DraftPlan {
  const story = new RepStory()
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.held(story.plan('2026-09-10', ['2026-09-20']))
  if (plan.status !== 'draft') throw new Error('it is no draft')
  return plan
}

const templateOf = (sections: unknown) =>
  Template.parse({
    format: 1,
    kind: 'action-plan',
    id: 'plan',
    version: '1.0.0',
    language: 'en',
    title: 'Plan',
    heading: 'Plan',
    sections
  })

const field = (id: string, more: object = {}) => ({ id, label: id, type: 'text', required: true, ...more })
const form = (...fields: object[]) => templateOf([{ id: 'only', fields }])
const plain = form(field('note', { required: false }))

const today = '2026-09-20'

const missing = (changes: Partial<DraftPlan>, template = plain) =>
  missingBeforeSigning({ ...draft(), ...changes }, template, today).map((each) =>
    'label' in each ? each.label : each.what
  )

describe('S0-9 what is missing before a plan can be signed', () => {
  test('a date that is not over, when all agreed dates lie in the past', () => {
    const date = draft().coachingDates[0]
    if (!date) throw new Error('the draft has no date')
    const on = (...days: string[]) => ({ coachingDates: days.map((day) => ({ ...date, on: day })) })
    expect(missing(on('2026-09-18', '2026-09-19'))).toEqual(['coaching-date-ahead'])
    expect(missing(on('2026-09-18', today))).toEqual([])
  })

  test('a day of the form that is over where it asks for one to come, shown fields only', () => {
    const again = { type: 'date', lies: 'ahead', required: false }
    const template = form(field('again', again), field('any', { ...again, lies: undefined }))
    expect(missing({ values: { again: today, any: today } }, template)).toEqual(['again'])
    expect(missing({ values: { again: '2026-09-21' } }, template)).toEqual([])
    const hidden = form(field('kind'), field('again', { ...again, showWhen: { field: 'kind', is: ['x'] } }))
    expect(missing({ values: { kind: 'y', again: today } }, hidden)).toEqual([])
    expect(missing({ values: { kind: 'x', again: today } }, hidden)).toEqual(['again'])
  })

  test('a day of the form that is still to come where it asks for one that was', () => {
    const template = form(field('seen', { type: 'date', lies: 'past', required: false }))
    expect(missing({ values: { seen: '2026-09-21' } }, template)).toEqual(['seen'])
    expect(missing({ values: { seen: today } }, template)).toEqual([])
    expect(missing({ values: { seen: '2026-09-19' } }, template)).toEqual([])
  })

  test('nothing, when behavior, how and an agreed date are there', () => {
    expect(missing({})).toEqual([])
  })

  test('every one of the three is named', () => {
    const behavior = { ...draft().behavior, title: ' ' }
    expect(missing({ behavior, how: '\n', coachingDates: [] })).toEqual(['behavior', 'how', 'coaching-date'])
  })

  test('a started row has words and a day', () => {
    const action = { id: countedId(1), text: '', owner: 'rep', sign: '', by: '2026-09-12', proposedBy: 'rep' } as const
    const date = { id: countedId(2), on: null, kind: 'call', note: 'Soon', proposedBy: 'rep' } as const
    expect(missing({ actions: [action], coachingDates: [date] })).toEqual(['action-text', 'coaching-date-day'])
  })

  test('T-1 a field of the form that has to be filled is named by its label, whatever its type', () => {
    const template = form(
      field('words'),
      field('list', { type: 'choices', options: [{ id: 'a', label: 'A' }] }),
      field('steps', { type: 'actions', bind: 'plan.actions' }),
      field('sure', { type: 'scale', bind: 'plan.confidence' }),
      field('reason', { type: 'long-text', bind: 'plan.why' }),
      field('how', { type: 'long-text', bind: 'plan.how' })
    )
    const nothing = { actions: [], confidence: null, why: ' ', how: '', values: { words: ' ', list: [] } }
    expect(missing(nothing, template)).toEqual(['how', 'words', 'list', 'steps', 'sure', 'reason'])
    expect(missing({ confidence: 5, why: 'x', values: { words: 'x', list: ['a'] } }, template)).toEqual([])
  })

  test('an account is filled in by the deal too, and the seal is never missing before it is there', () => {
    const template = form(
      field('account', { type: 'account', bind: 'plan.account' }),
      field('why', { type: 'long-text', bind: 'plan.why' })
    )
    const link = { id: countedId(3), name: 'Alder Group' }
    expect(missing({ account: null, deal: null, why: 'x' }, template)).toEqual(['account'])
    expect(missing({ account: link, deal: null, why: 'x' }, template)).toEqual([])
    expect(missing({ account: null, deal: link, why: 'x' }, template)).toEqual([])
    expect(missing({ account: { ...link, name: ' ' }, deal: null, why: 'x' }, template)).toEqual(['account'])
  })

  test('a started row says more than blanks', () => {
    const action = { id: countedId(1), text: ' ', owner: 'rep', sign: ' ', by: null, proposedBy: 'rep' } as const
    const date = { id: countedId(2), on: null, kind: 'call', note: ' ', proposedBy: 'rep' } as const
    expect(writtenActions({ actions: [action, { ...action, sign: 'A note' }] })).toHaveLength(1)
    expect(writtenDates({ coachingDates: [date, { ...date, note: 'Soon' }] })).toHaveLength(1)
    expect(missing({ actions: [{ ...action, by: '2026-09-12' }] })).toEqual(['action-text'])
    const { coachingDates } = draft()
    expect(missing({ coachingDates: [...coachingDates, { ...date, note: 'Soon' }] })).toEqual(['coaching-date-day'])
    const over = coachingDates.map((one) => ({ ...one, on: '2026-09-19' }))
    expect(missing({ coachingDates: [...over, { ...date, note: 'Soon' }] })).toEqual([
      'coaching-date-ahead',
      'coaching-date-day'
    ])
  })

  test('a day that is asked for is neither empty, nor something else, nor of another field', () => {
    const again = { type: 'date', lies: 'ahead', required: false }
    const template = form(field('again', again), field('words', { required: false }))
    for (const value of ['', ['2026-01-01'], 5])
      expect(missing({ values: { again: value, words: '2020-01-01' } }, template)).toEqual([])
    const [first] = missingBeforeSigning({ ...draft(), values: { again: today } }, template, today)
    expect(first).toEqual({ what: 'day-over', label: 'again', field: 'again' })
    const needed = missingBeforeSigning(draft(), form(field('note')), today)
    expect(needed).toEqual([{ what: 'field', label: 'note' }])
  })

  test('false and 0 are answers', () => {
    const template = form(field('done', { type: 'yes-no' }), field('visits', { type: 'number' }))
    expect(missing({ values: { done: false, visits: 0 } }, template)).toEqual([])
  })

  test('what is private, hidden or not to be filled in is not asked for', () => {
    const template = templateOf([
      {
        id: 'first',
        fields: [
          field('mine', { private: true }),
          field('hint', { type: 'guidance', text: 'Read this.' }),
          field('pens', { type: 'signatures' }),
          field('more', { showWhen: { field: 'kind', is: ['long'] } })
        ]
      },
      { id: 'second', showWhen: { field: 'kind', is: ['long'] }, fields: [field('inside')] }
    ])
    expect(missing({ values: { kind: 'short' } }, template)).toEqual([])
    expect(missing({ values: { kind: 'long' } }, template)).toEqual(['more', 'inside'])
  })
})

test.each([
  [{ kind: 'long' }, true],
  [{ kind: 'short' }, false],
  [{ kind: ['short', 'long'] }, true],
  [{ kind: [] }, false],
  [{}, false]
])('T-1 a part that shows for “long” shows for %j: %s', (values: FieldValues, shown) => {
  expect(isShown({ showWhen: { field: 'kind', is: ['long'] } }, values)).toBe(shown)
  expect(isShown({}, values)).toBe(true)
})

test('T-1 a list shows a part only by one of its own words', () => {
  const rows = [{ a: 'long' }] as unknown as FieldValues[string]
  expect(isShown({ showWhen: { field: 'kind', is: ['long'] } }, { kind: rows })).toBe(false)
})

test('the plans of a cycle come in the order in which they were made, however they are kept', () => {
  const [one, two, other] = [1, 2, 3].map((count) => ({ ...draft(), id: countedId(count), cycle: 'a' }))
  if (!one || !two || !other) throw new Error('there are three')
  const plans = { z: two, y: { ...other, cycle: 'b' }, x: one }
  expect(plansOfCycle({ plans }, 'a').map(({ id }) => id)).toEqual([one.id, two.id])
})
