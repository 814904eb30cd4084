import { describe, expect, test } from 'vitest'
import { commandTypes, isUndoable } from '../../../../shared/commands'
import { newSession } from '../../../../shared/model/session'
import { canonical, contentOf } from '../../../../shared/rules/seal'
import { refusal } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { planDay as day, planned } from '../../../support/planned-plan'
import { opens, RepStory } from '../../../support/rep-story'

/** The initial words of the agreement that ends a one-on-one. */
const agreedWords = newSession('', '').agreed

const start = (id: string) => ({ type: 'plan.start', id, template: templateOf('action-plan') })

describe('S0-8 a plan starts with a yes', () => {
  test('to a behavior that was chosen', () => {
    const story = new RepStory()
    expect(refusal(story, start(countedId(70)))).toBe('cycle.no-focus')
    story.choose('2026-09-09', opens)
    expect(refusal(story, start(countedId(70)))).toBe('plan.no-agreement')
    story.answer('2026-09-09', false)
    expect(refusal(story, start(countedId(70)))).toBe('plan.no-agreement')
    story.answer(day, true)
    expect(refusal(story, start(countedId(70)))).toBeUndefined()
  })

  test('and brings the behavior, its gap and the why', () => {
    const { story, plan } = planned()
    expect(story.held(plan)).toMatchObject({
      behavior: { key: opens, desired: 4 },
      gap: { now: 2, wanted: 4, start: { rating: 2, on: '2026-09-02' } },
      why: 'They stop talking.',
      number: 1
    })
  })

  test('S0-3 one at a time', () => {
    const { story, plan } = planned()
    expect(refusal(story, start(plan))).toBe('plan.exists')
    expect(refusal(story, start(countedId(70)))).toBe('plan.one-open')
    story.run(day, { type: 'plan.discard', id: plan })
    expect(refusal(story, start(countedId(70)))).toBeUndefined()
  })
})

describe('S0-9 a plan without behavior, how or dates cannot be signed', () => {
  test.each([
    ['no how', { how: ' \n' }],
    ['no agreed date', { coachingDates: [] }],
    [
      'a date without a day',
      { coachingDates: [{ id: countedId(71), on: null, kind: 'call', note: 'Soon', proposedBy: 'rep' }] }
    ],
    [
      'an action without words',
      { actions: [{ id: countedId(72), text: '', owner: 'rep', sign: 'x', by: null, proposedBy: 'rep' }] }
    ]
  ] as const)('%s', (_what, changes) => {
    const { edit, sign } = planned()
    edit(changes)
    expect(sign('rep')).toBe('plan.incomplete')
  })

  test('empty rows are no obstacle, and are gone once it is signed', () => {
    const { story, plan, edit, sign } = planned()
    const { actions, coachingDates } = story.held(plan)
    edit({
      actions: [...actions, { id: countedId(71), text: ' ', owner: 'rep', sign: '', by: null, proposedBy: 'rep' }],
      coachingDates: [...coachingDates, { id: countedId(72), on: null, kind: 'call', note: '', proposedBy: 'rep' }]
    })
    expect(sign('rep')).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ actions, coachingDates })
  })

  test('10,000 characters are taken whole, and more than the limit is refused without a change', () => {
    const { story, plan, edit, sign } = planned()
    const long = 'Größe “x” 漢 '.repeat(1000).slice(0, 10_000)
    expect(edit({ how: long, why: long })).toBeUndefined()
    expect(edit({ how: 'x'.repeat(20_001) })).toBe('malformed')
    expect(story.held(plan)).toMatchObject({ how: long, why: long })
    expect(sign('rep', 'disagreed', long)).toBeUndefined()
    expect(sign('manager')).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ how: long, repSignature: { comment: long } })
  })

  test('dates that do not exist are not taken', () => {
    const { edit } = planned()
    const on = '2026-02-30'
    expect(edit({ coachingDates: [{ id: countedId(71), on, kind: 'call', note: '', proposedBy: 'rep' }] })).toBe(
      'malformed'
    )
  })
})

describe('private notes of a plan', () => {
  test('can be removed once it is signed, and its seal holds', () => {
    const { story, plan, edit } = planned()
    edit({ notes: 'Thinks of leaving.' })
    story.sign(day, plan, 'rep').sign(day, plan, 'manager')
    const { private: notes, ...before } = story.held(plan)
    expect(notes.notes).toBe('Thinks of leaving.')
    expect(refusal(story, { type: 'plan.removePrivate', id: plan })).toBeUndefined()
    expect(story.held(plan)).toEqual({ ...before, private: { notes: '', values: {} } })
    expect(refusal(story, { type: 'plan.removePrivate', id: countedId(99) })).toBe('plan.gone')
  })
})

describe('S1-2 a plan names its account and its deal', () => {
  const [account, deal] = [countedId(81), countedId(82)]
  function linked() {
    const all = planned()
    all.story.run(day, { type: 'deal.add', id: deal, name: 'Chairs' })
    expect(all.edit({ account: { id: account, name: 'Harbor Dental' }, deal })).toBeUndefined()
    return all
  }
  const words = (story: RepStory, plan: string) => {
    const { account: at, deal: about } = contentOf(story.workbook, story.held(plan)).plan
    return [at, about]
  }

  test('only of those that are there; a draft follows their names', () => {
    const { story, plan, edit } = linked()
    expect(edit({ deal: countedId(83) })).toBe('deal.gone')
    story.run(day, { type: 'deal.edit', id: deal, changes: { name: 'Forty chairs' } })
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    expect(words(story, plan)).toEqual(['Harbor Group', 'Forty chairs'])
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    expect(words(story, plan)).toEqual(['Harbor Group', ''])
    expect(edit({ account: null })).toBeUndefined()
    expect(words(story, plan)).toEqual(['', ''])
  })

  test('a signed plan keeps the names and its seal when the deal is renamed or deleted', () => {
    const { story, plan, sign } = linked()
    sign('rep')
    story.run(day, { type: 'deal.edit', id: deal, changes: { name: 'Forty chairs' } })
    expect(sign('manager')).toBeUndefined()
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    expect(words(story, plan)).toEqual(['Harbor Dental', 'Chairs'])
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
    expect(story.held(plan).deal).toEqual({ id: null, name: 'Chairs' })
  })

  test('the next version takes over what is there, by the name of today', () => {
    const { story, plan, sign } = linked()
    sign('rep')
    sign('manager')
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    const next = countedId(84)
    story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    expect(words(story, next)).toEqual(['Harbor Group', ''])
  })
})

test('S0-10 the next version of a plan takes an agreed date where it was moved to', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const [date] = story.held(plan).coachingDates
  if (!date) throw new Error('no date was agreed')
  story.run(day, { type: 'plan.moveDate', id: plan, date: date.id, on: '2026-12-19' })
  const next = countedId(84)
  story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
  expect(story.held(next).coachingDates[0]).toEqual({ ...date, on: '2026-12-19' })
})

test('what people rely on once it is done cannot be undone, everything else can', () => {
  expect(commandTypes.filter((type) => !isUndoable(type)).sort()).toEqual([
    'addendum.prepareSignature',
    'addendum.sign',
    'addendum.withdrawSignature',
    'bring.takeBack',
    'document.prepareSignature',
    'document.sign',
    'document.withdrawSignature',
    'group.leave',
    'group.write',
    'plan.prepareSignature',
    'plan.sign',
    'plan.withdrawSignature',
    'session.markAsRep',
    'session.start',
    'statement.begin',
    'statement.give',
    'statement.write'
  ])
  expect(isUndoable('no.such-command')).toBe(false)
})

describe('S3-13 a plan begins with what was said in the one-on-ones of its cycle', () => {
  const question = (id: string, words: string, stage = 'closed') =>
    ({ id, stage, purpose: 'commitment', text: 'What will you do?', words }) as const

  function asked() {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    const talk = (when: string, changes: object) => {
      const id = story.id()
      story.run('2026-09-05', { type: 'session.plan', id, when: `2026-09-0${when}T09:00:00+02:00`, changes })
      return id
    }
    return { story, talk, begun: () => story.plan(day, ['2026-12-20']) }
  }

  test('commitments are actions of the rep, the last words on what changes are the how, the last number how sure', () => {
    const { story, talk } = asked()
    const [first, second] = [story.id(), story.id()]
    talk('5', { agreed: { ...agreedWords, changes: 'I ask twice.' }, questions: [question(second, ' I call Alder. ')] })
    talk('4', { agreed: { ...agreedWords, changes: 'I wait.' }, questions: [question(first, 'I write three openers')] })
    talk('3', { questions: [question(story.id(), '7'), question(story.id(), 'Maybe', 'open')] })
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    const action = { owner: 'rep', sign: '', by: null, proposedBy: 'rep' }
    expect(story.held(id)).toMatchObject({
      how: 'I ask twice.',
      confidence: 7,
      actions: [
        { ...action, id: first, text: 'I write three openers' },
        { ...action, id: second, text: 'I call Alder.' }
      ]
    })
  })

  test('nothing of one about the person, nor of another cycle, nor where none was held', () => {
    const { story, talk } = asked()
    const said = { agreed: { ...agreedWords, changes: 'I rest.' }, questions: [question(story.id(), 'I sleep more')] }
    talk('4', { ...said, mode: 'human' })
    const other = story.workbook.sessions[talk('4', said)]
    if (other) other.cycle = story.id()
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    expect(story.held(id)).toMatchObject({ how: '', confidence: null, actions: [] })
  })

  test('no more actions than a plan can hold', () => {
    const { story, talk } = asked()
    const many = Array.from({ length: 60 }, () => question(story.id(), 'I call'))
    talk('4', { questions: many })
    talk('5', { questions: many.map((one) => ({ ...one, id: story.id() })) })
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    expect(story.held(id).actions).toHaveLength(60)
  })
})

test('S0-9 an agreed date of today is not over', () => {
  const { story, edit, sign } = planned()
  const [first] = Object.values(story.workbook.plans)
  const dates = first?.coachingDates.map((date) => ({ ...date, on: '2026-11-22' }))
  expect(edit({ coachingDates: dates })).toBeUndefined()
  expect(sign('rep')).toBeUndefined()
})

test('S0-2 a plan of a behavior that was never rated has no starting point', () => {
  const story = new RepStory()
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  expect(story.held(story.plan(day, ['2026-12-20'])).gap).toEqual({ now: null, wanted: 4, start: null })
})
