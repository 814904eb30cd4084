import { expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import { cellText } from '../../../../shared/log/cells'
import { logWords } from '../../../../shared/log/words'
import { createTranslator } from '../../../../shared/messages'
import type { BroughtMetric, BroughtObservation } from '../../../../shared/model/bring'
import { Workbook } from '../../../../shared/model/workbook'
import { isBare, repDigest } from '../../../../shared/rules/brought'
import { calledRecord } from '../../../../shared/rules/merge-words'
import { seenOn } from '../../../../shared/rules/seen-on'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'

const today = '2026-09-10'
const from = countedId(900)
const account = { id: countedId(901), name: 'Northfield Clinic' }
const seen = (count: number, more: Partial<BroughtObservation> = {}): BroughtObservation => ({
  id: countedId(910 + count),
  when: `2026-03-${String(count + 1).padStart(2, '0')}T12:00:00+01:00`,
  kind: 'joint-visit',
  account,
  observer: 'Sofie Brandt',
  evidence: `Visit ${count}`,
  strengths: '',
  development: '',
  feelings: '',
  ratings: [{ behavior: opens, rating: 2 }],
  ...more
})
type Take = Extract<CommandInput, { type: 'bring.take' }>
const take = (observations: BroughtObservation[], more: Partial<Take> = {}): Take => ({
  type: 'bring.take',
  import: from,
  template: templateOf('observation'),
  observations,
  metrics: [],
  cells: [],
  ...more
})
const takeBack = { type: 'bring.takeBack', import: from } as const

test('D-5 an observation from a file is recorded, placed and rated like one that was written here', () => {
  const story = new RepStory().run(today, take([seen(0)]))
  expect(story.workbook.observations[countedId(910)]).toMatchObject({
    status: 'recorded',
    observer: 'Sofie Brandt',
    level: 'interaction',
    phase: 'execution',
    activity: 'calls',
    account: account.id,
    ratings: [{ behavior: opens, rating: 2, note: '' }]
  })
  expect(story.workbook.accounts[account.id]).toEqual(account)
})

test('D-5 no time is said of an observation of which the file knew only the day, until somebody says one', () => {
  const story = new RepStory().run(today, take([seen(0, { untimed: true })]))
  const id = countedId(910)
  const shown = () => {
    const one = story.workbook.observations[id]
    return one && [seenOn(one), cellText('when', one, logWords(story.workbook, createTranslator('en')))]
  }
  expect(shown()).toEqual(['2026-03-01', '2026-03-01'])
  expect(calledRecord(story.workbook.observations[id], story.workbook).when).toBe('2026-03-01')
  story.run(today, { type: 'observation.edit', id, changes: { when: '2026-03-02T12:00:00+01:00', untimed: true } })
  expect(shown()).toEqual(['2026-03-02', '2026-03-02'])
  // Who hears of it on the day itself, before noon, did not hear of it beforehand.
  story.run(today, { type: 'observation.edit', id, changes: { feedbackAt: '2026-03-02T09:00:00+01:00' } })
  story.run(today, { type: 'observation.edit', id, changes: { when: '2026-03-02T08:15:00+01:00' } })
  expect(shown()).toEqual(['2026-03-02T08:15:00+01:00', '2026-03-02 08:15'])
  expect(Workbook.parse(story.workbook)).toEqual(story.workbook)
})

test('D-5 a rating of what the rep was not trained on becomes a training need that names it', () => {
  const story = new RepStory().run(today, { type: 'rep.setFramework', framework: 'b2b', on: null })
  story.run(today, take([seen(0)]))
  expect(story.workbook.observations[countedId(910)]).toMatchObject({
    ratings: [],
    flags: [{ behavior: opens, note: '2' }]
  })
})

test('D-3 taken back, a workbook is as it was before, but for what a command keeps a copy of', () => {
  const story = new RepStory()
  story.run(today, {
    type: 'metric.add',
    id: countedId(90),
    name: 'Calls',
    unit: '',
    period: 'week',
    kind: 'done',
    better: 'higher',
    target: null
  })
  story.run(today, { type: 'metric.enter', cells: [{ metric: countedId(90), on: '2026-08-31', value: 7 }] })
  const { templates: _t, behaviors: _b, ...before } = structuredClone(story.workbook)
  const metric: BroughtMetric = { id: countedId(91), name: 'Wins', unit: '', period: 'month', kind: 'other' }
  const cells = [
    { metric: countedId(90), on: '2026-08-31', value: 9 },
    { metric: countedId(90), on: '2026-09-07', value: 8 },
    { metric: countedId(91), on: '2026-08-01', value: 2 }
  ]
  story.run(today, take([seen(0), seen(1)], { metrics: [metric], cells }))
  story.run(today, take([seen(2)]))
  expect(story.workbook.metrics[countedId(90)]?.values).toEqual({ '2026-08-31': 9, '2026-09-07': 8 })
  story.run(today, takeBack)
  const { templates: _u, behaviors: _c, ...after } = story.workbook
  expect(after).toEqual(before)
})

test('D-3 what was edited, sealed or used since stays; what is untouched goes', () => {
  const story = new RepStory().run(today, take([seen(0), seen(1), seen(2), seen(3)]))
  story.run(today, { type: 'observation.edit', id: countedId(911), changes: { strengths: 'Waited.' } })
  story.choose(today, opens).answer(today, true)
  const plan = story.plan(today, ['2026-09-20'])
  story.sign(today, plan, 'rep').sign(today, plan, 'manager')
  story.run(today, takeBack)
  // The plan is based on the ratings of its behavior, so all observations that rate it are under its seal.
  expect(Object.keys(story.workbook.observations)).toEqual([0, 1, 2, 3].map((count) => countedId(910 + count)))
  expect(story.workbook.brought).toBeUndefined()
})

test('D-3 an edited observation stays with its account, the others go', () => {
  const story = new RepStory().run(today, take([seen(0), seen(1)]))
  story.run(today, { type: 'observation.edit', id: countedId(911), changes: { strengths: 'Waited.' } })
  story.run(today, takeBack)
  expect(Object.keys(story.workbook.observations)).toEqual([countedId(911)])
  expect(story.workbook.accounts).toEqual({ [account.id]: account })
})

test('D-3 a number that was changed since keeps its value, and one of the manager’s own is not touched', () => {
  const story = new RepStory()
  const metric: BroughtMetric = { id: countedId(91), name: 'Wins', unit: '', period: 'week', kind: 'other' }
  const cells = [
    { metric: countedId(91), on: '2026-08-31', value: 2 },
    { metric: countedId(91), on: '2026-09-07', value: 3 }
  ]
  story.run(today, take([], { template: null, metrics: [metric], cells }))
  story.run(today, { type: 'metric.enter', cells: [{ metric: countedId(91), on: '2026-09-07', value: 4 }] })
  story.run(today, takeBack)
  expect(story.workbook.metrics[countedId(91)]?.values).toEqual({ '2026-09-07': 4 })
})

test('D-5 an account whose name fills a line can be read again', () => {
  const name = 'x'.repeat(500)
  const story = new RepStory().run(today, take([seen(0, { account: { id: account.id, name } })]))
  expect(Workbook.safeParse(story.workbook).success).toBe(true)
})

const later = countedId(990)
const wins: BroughtMetric = { id: countedId(91), name: 'Wins', unit: '', period: 'week', kind: 'other' }
const numbers = (value: number) => ({ template: null, cells: [{ metric: wins.id, on: '2026-08-31', value }] })

test.each([
  ['the first', [from, later]],
  ['the second', [later, from]]
])('D-3 two imports that share numbers and accounts leave nothing, also if %s is taken back first', (_, order) => {
  const story = new RepStory()
  const { templates: _t, behaviors: _b, ...before } = structuredClone(story.workbook)
  story.run(today, take([seen(0)])).run(today, take([], { ...numbers(2), metrics: [wins] }))
  story.run(today, take([seen(1)], { import: later })).run(today, take([], { import: later, ...numbers(3) }))
  for (const id of order) story.run(today, { type: 'bring.takeBack', import: id })
  const { templates: _u, behaviors: _c, ...after } = story.workbook
  expect(after).toEqual(before)
})

test('D-3 of two imports the first goes and the value of the second stays', () => {
  const story = new RepStory().run(today, take([], { ...numbers(2), metrics: [wins] }))
  story.run(today, take([], { import: later, ...numbers(3) })).run(today, takeBack)
  expect(story.workbook.metrics[wins.id]?.values).toEqual({ '2026-08-31': 3 })
})

test('D-5 an import does not set a draft plan’s gap in stone: taken back, the gap is as before', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 3 })
  story.choose(today, opens).answer(today, true)
  const plan = story.plan(today, ['2026-09-20'])
  const before = story.held(plan).gap
  story.run(today, take([seen(0, { when: '2026-09-09T12:00:00+02:00', ratings: [{ behavior: opens, rating: 5 }] })]))
  expect(story.held(plan).gap.now).toBe(5)
  story.run(today, takeBack)
  expect(story.held(plan).gap).toEqual(before)
})

test('D-5 a workbook that came with an import is bare once that is taken back, and not if somebody wrote in it', () => {
  const digest = (text: string) => text
  const story = new RepStory()
  const was = repDigest(story.workbook.rep, digest)
  expect(isBare(story.workbook, was, digest)).toBe(true)
  story.run(today, take([seen(0)])).run(today, takeBack)
  expect(isBare(story.workbook, was, digest)).toBe(true)
  story.run(today, { type: 'notes.write', notes: 'Likes mornings.' })
  expect(isBare(story.workbook, was, digest)).toBe(false)
  const words = story.workbook.behaviors[opens]
  if (!words) throw new Error('the import has kept no behavior')
  const own = new RepStory().run(today, { type: 'behavior.write', behavior: 'own/waits', words })
  expect(isBare(own.workbook, was, digest)).toBe(false)
  const other = new RepStory().run(today, { type: 'rep.describe', territory: 'South' })
  expect(isBare(other.workbook, was, digest)).toBe(false)
})

test.each<[string, Take]>([
  ['observation.exists', take([seen(0), seen(0)])],
  ['observation.in-future', take([seen(0, { when: '2026-09-11T08:00:00+02:00' })])],
  ['template.unknown', take([seen(0)], { template: null })],
  ['metric.gone', take([], numbers(2))],
  ['metric.exists', take([], { template: null, metrics: [wins, wins] })],
  [
    'metric.no-period',
    take([], { template: null, metrics: [wins], cells: [{ metric: wins.id, on: '2026-09-02', value: 1 }] })
  ],
  ['day.ahead', take([], { template: null, metrics: [wins], cells: [{ metric: wins.id, on: '2026-09-14', value: 1 }] })]
])('D-3 an import is refused as a whole: %s', (expected, change) => {
  const story = new RepStory()
  const before = structuredClone(story.workbook)
  expect(refusal(() => story.run(today, change))).toBe(expected)
  expect(story.workbook).toEqual(before)
})

test('D-3 an import that left nothing in a workbook cannot be taken back there', () => {
  expect(refusal(() => new RepStory().run(today, takeBack))).toBe('bring.gone')
  const story = new RepStory().run(today, take([seen(0)])).run(today, takeBack)
  expect(refusal(() => story.run(today, takeBack))).toBe('bring.gone')
})

test('D-5 an observation of this very moment is not ahead, and one without a rating has no place of its own', () => {
  const story = new RepStory().run(today, take([seen(0, { ratings: [], account: null })]))
  expect(story.workbook.observations[countedId(910)]).toMatchObject({
    level: null,
    phase: null,
    account: null,
    flags: []
  })
  expect(story.workbook.accounts).toEqual({})
  const { createdAt } = story.workbook.observations[countedId(910)] ?? {}
  story.run(today, take([seen(1, { when: createdAt ?? '' })]))
  expect(story.workbook.observations[countedId(911)]?.status).toBe('recorded')
})

test('D-3 an account that was there before the import stays when it is taken back', () => {
  const story = new RepStory()
  story.run(today, take([seen(0)], { import: later })).run(today, take([seen(1)]))
  expect(story.workbook.brought?.[from]?.accounts).toEqual({})
  story.run(today, takeBack)
  expect(story.workbook.accounts).toEqual({ [account.id]: account })
})

test('D-3 of three imports of one number the next one learns what was there before the first', () => {
  const ids = [from, countedId(991), countedId(992)]
  const story = new RepStory().run(today, take([], { ...numbers(1), metrics: [wins] }))
  for (const [at, id] of ids.entries()) if (at > 0) story.run(today, take([], { import: id, ...numbers(at + 1) }))
  story.run(today, takeBack)
  expect(story.workbook.brought?.[countedId(991)]?.cells[wins.id]?.['2026-08-31']).toEqual({ value: 2, before: null })
  expect(story.workbook.brought?.[countedId(992)]?.cells[wins.id]?.['2026-08-31']).toEqual({ value: 3, before: 2 })
  expect(Object.keys(story.workbook.brought?.[countedId(991)]?.metrics ?? {})).toEqual([wins.id])
  for (const id of [countedId(992), countedId(991)]) story.run(today, { type: 'bring.takeBack', import: id })
  expect(story.workbook.metrics).toEqual({})
})

test('D-3 a number of the import with values of the manager’s own stays with them', () => {
  const story = new RepStory().run(today, take([], { ...numbers(2), metrics: [wins] }))
  story.run(today, { type: 'metric.enter', cells: [{ metric: wins.id, on: '2026-09-07', value: 5 }] })
  story.run(today, takeBack)
  expect(story.workbook.metrics[wins.id]?.values).toEqual({ '2026-09-07': 5 })
})

test('D-3 more than a thousand observations are taken back in several changes, and nothing of the rest before the last', () => {
  const many = Array.from({ length: 600 }, (_, at) => seen(0, { id: countedId(2000 + at) }))
  const more = Array.from({ length: 600 }, (_, at) => seen(0, { id: countedId(3000 + at) }))
  const story = new RepStory().run(today, take(many)).run(today, take(more)).run(today, takeBack)
  expect(Object.keys(story.workbook.observations)).toHaveLength(200)
  expect(Object.keys(story.workbook.accounts)).toEqual([account.id])
  story.run(today, takeBack)
  expect(story.workbook.observations).toEqual({})
  expect(story.workbook.accounts).toEqual({})
  expect(story.workbook.brought).toBeUndefined()
})

test('D-3 what the manager wrote between two imports is what comes back when the later one goes', () => {
  const story = new RepStory().run(today, take([], { ...numbers(2), metrics: [wins] }))
  story.run(today, { type: 'metric.enter', cells: [{ metric: wins.id, on: '2026-08-31', value: 5 }] })
  story.run(today, take([], { import: later, ...numbers(3) })).run(today, takeBack)
  story.run(today, { type: 'bring.takeBack', import: later })
  expect(story.workbook.metrics[wins.id]?.values).toEqual({ '2026-08-31': 5 })
})
