import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import { openCycle } from '../../../../shared/rules/gaps'
import { todayFacts } from '../../../../shared/rules/today-facts'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'
import { nothingOpen } from '../../../support/today'

const at = (day: string, time = '09:00') => `${day}T${time}:00+02:00`

type Planned = Omit<Extract<CommandInput, { type: 'session.plan' }>, 'type' | 'id' | 'when'>

function talk(story: RepStory, day: string, more: Planned = {}) {
  const id = story.id()
  story.run(day, { type: 'session.plan', id, when: at(day), ...more })
  return id
}

function talked(story: RepStory, day: string) {
  const id = talk(story, day, { changes: { purpose: 'The opening' } })
  story.run(day, { type: 'session.finish', id, minutes: 20 })
  return id
}

/** A plan in force whose rep agreed on the second of September. */
function inForce(dates: string[] = []) {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', dates.length > 0 ? dates : ['2026-12-20'])
  return { story, plan, signs: () => story.sign('2026-09-02', plan, 'rep').sign('2026-09-02', plan, 'manager') }
}

test('of a rep whom nobody has seen yet nothing is open', () => {
  expect(todayFacts(new RepStory().workbook)).toEqual(nothingOpen)
})

test('one-on-ones are named until they were held, with their agenda and their guide; what was logged afterwards is not', () => {
  const story = new RepStory()
  const type = 'coaching-talk'
  const guided = talk(story, '2026-09-10', {
    template: templateOf('session-guide'),
    changes: { agenda: '- The price' }
  })
  const open = talk(story, '2026-09-11', { changes: { agenda: ' \n' } })
  story.run('2026-09-11', { type: 'session.start', id: open })
  talk(story, '2026-09-12', { impromptu: true })
  talked(story, '2026-09-13')
  expect(todayFacts(story.workbook).sessions).toEqual([
    { id: guided, when: at('2026-09-10'), type, open: false, agenda: true, guided: true },
    { id: open, when: at('2026-09-11', '10:00'), type, open: true, agenda: false, guided: false }
  ])
})

test('S1-3 calls are named with their account until they were debriefed', () => {
  const story = new RepStory()
  const [named, plain, told] = [story.id(), story.id(), story.id()]
  const start = { type: 'call.start', template: templateOf('pre-call'), when: at('2026-09-10') } as const
  story.run('2026-09-09', { ...start, id: named, account: { id: story.id(), name: 'Alder Group' } })
  story.run('2026-09-09', { ...start, id: plain }).run('2026-09-09', { ...start, id: told })
  story.run('2026-09-10', { type: 'call.plan', id: told, words: { objective: 'A date' } })
  story.run('2026-09-10', { type: 'call.debrief', id: told, words: { result: 'A date' } })
  expect(todayFacts(story.workbook).calls).toEqual([
    { id: named, when: at('2026-09-10'), account: 'Alder Group' },
    { id: plain, when: at('2026-09-10'), account: '' }
  ])
  story.workbook.accounts = {}
  expect(todayFacts(story.workbook).calls.map(({ account }) => account)).toEqual(['', ''])
})

describe('S0-10 feedback is owed', () => {
  const owed = ({ workbook }: RepStory) => todayFacts(workbook).feedback

  test('for what is recorded, with the account, and not for a draft or what the rep has heard', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-03', { [opens]: 2 }, { account: 'Alder Group' })
    story.observe('2026-09-04', { [opens]: 2 }, { draft: true })
    const heard = story.observe('2026-09-05', { [opens]: 2 })
    story.run('2026-09-05', { type: 'observation.edit', id: heard, changes: { feedbackAt: at('2026-09-05') } })
    expect(owed(story)).toEqual([{ id, when: at('2026-09-03'), account: 'Alder Group' }])
  })

  test('not for what came from a file, which cannot say whether it was given', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-03', { [opens]: 2 })
    story.run('2026-09-05', {
      type: 'bring.take',
      import: countedId(900),
      template: templateOf('observation'),
      observations: [
        {
          id: countedId(901),
          when: at('2026-09-04'),
          kind: null,
          account: null,
          observer: 'Jonas Ek',
          evidence: 'Asked twice',
          strengths: '',
          development: '',
          feelings: '',
          ratings: []
        }
      ],
      metrics: [],
      cells: []
    })
    expect(story.workbook.observations[countedId(901)]?.feedbackAt).toBeNull()
    expect(owed(story)).toMatchObject([{ id: seen }])
  })

  test('until a one-on-one was held at that moment or later; one that is only planned says nothing', () => {
    const story = new RepStory()
    talk(story, '2026-09-20')
    story.observe('2026-09-03', { [opens]: 2 })
    const later = story.observe('2026-09-04', { [opens]: 2 })
    expect(owed(story)).toHaveLength(2)
    talked(story, '2026-09-03')
    expect(owed(story)).toMatchObject([{ id: later }])
    talked(story, '2026-09-05')
    talked(story, '2026-09-01')
    expect(owed(story)).toEqual([])
  })
})

describe('S4-4 actions of the plan in force', () => {
  test('are those with words and a day that are not done; the rep has reported where there are words', () => {
    const { story, plan, signs } = inForce()
    const [open, done, blank, undated, said] = [story.id(), story.id(), story.id(), story.id(), story.id()]
    const action = { text: 'Ask twice', owner: 'rep', sign: '', by: '2026-09-20', proposedBy: 'rep' } as const
    const actions = [
      { ...action, id: open },
      { ...action, id: done },
      { ...action, id: undated, by: null },
      { ...action, id: said, owner: 'manager' as const }
    ]
    story.run('2026-09-02', { type: 'plan.edit', id: plan, changes: { actions } })
    expect(todayFacts(story.workbook).actions).toEqual([])
    signs()
    // Only a file that somebody wrote by hand has a signed action without words.
    const held = story.held(plan)
    held.actions = [...held.actions, { ...action, id: blank, text: ' ' }]
    story.run('2026-09-03', { type: 'plan.markDone', id: plan, action: done, done: true })
    story.run('2026-09-03', { type: 'plan.report', id: plan, action: said, words: 'It went well' })
    story.run('2026-09-03', { type: 'plan.report', id: plan, action: open, words: ' ' })
    const known = { text: 'Ask twice', by: '2026-09-20' }
    expect(todayFacts(story.workbook).actions).toEqual([
      { ...known, id: open, owner: 'rep', reported: false },
      { ...known, id: said, owner: 'manager', reported: true }
    ])
  })

  test('agreed dates are named until something keeps them or somebody answers', () => {
    const { story, plan, signs } = inForce(['2026-09-10', '2026-09-20', '2026-09-30'])
    signs()
    const [first, second, third] = story.held(plan).coachingDates
    story.observe('2026-09-10', { [opens]: 2 })
    story.run('2026-09-21', { type: 'plan.answerDate', id: plan, date: second?.id ?? '', kept: false })
    expect(todayFacts(story.workbook).dates).toEqual([
      { id: third?.id, on: '2026-09-30', kind: 'joint-visit', note: '' }
    ])
    expect(first).toBeDefined()
  })
})

test('S0-9 a plan is written, signed by the rep alone, or waits for ink', () => {
  const { story, plan } = inForce()
  expect(todayFacts(story.workbook).plan).toEqual({ id: plan, state: 'draft', since: '2026-09-02' })
  const mark = { method: 'paper' } as const
  story.run('2026-09-04', { type: 'plan.sign', id: plan, party: 'rep', stance: 'agreed', comment: '', mark })
  expect(todayFacts(story.workbook).plan).toEqual({ id: plan, state: 'rep-signed', since: '2026-09-04' })
  story.sign('2026-09-05', plan, 'manager')
  expect(todayFacts(story.workbook).plan).toEqual({ id: plan, state: 'ink', since: '2026-09-05' })
})

describe('S0-1 what stands still', () => {
  const stalled = ({ workbook }: RepStory) => todayFacts(workbook).stalled

  test('behaviors below the level wanted from the last rating on, how many they are', () => {
    const story = new RepStory()
    story.observe('2026-09-08', { [opens]: 1, [leaves]: 1 })
    story.observe('2026-09-03', { [opens]: 2 })
    story.observe('2026-09-09', {})
    story.observe('2026-09-10', { [opens]: 1 }, { draft: true })
    expect(stalled(story)).toEqual({ step: 'choose', since: '2026-09-08', count: 2, behavior: '' })
    story.run('2026-09-10', { type: 'behavior.setDesired', behavior: leaves, desired: 1 })
    expect(stalled(story)).toMatchObject({ count: 1 })
    story.run('2026-09-10', { type: 'behavior.setDesired', behavior: opens, desired: 1 })
    expect(stalled(story)).toBeNull()
  })

  test('a talk from the choice or the answer on, an answer from the talk on, a plan from the yes on', () => {
    const story = new RepStory()
    story.observe('2026-09-01', { [opens]: 1 })
    story.choose('2026-09-02', opens)
    const behavior = story.workbook.behaviors[opens]?.title
    expect(stalled(story)).toEqual({ step: 'talk', since: '2026-09-02', count: 1, behavior })
    talked(story, '2026-09-04')
    talked(story, '2026-09-03')
    expect(stalled(story)).toEqual({ step: 'record-agreement', since: '2026-09-04', count: 1, behavior })
    story.answer('2026-09-05', false)
    expect(stalled(story)).toEqual({ step: 'talk', since: '2026-09-05', count: 1, behavior })
    story.answer('2026-09-07', true)
    expect(stalled(story)).toEqual({ step: 'start-plan', since: '2026-09-07', count: 1, behavior })
    delete story.workbook.behaviors[opens]
    expect(stalled(story)).toMatchObject({ behavior: '' })
  })

  test('another one-on-one from the day on which the rep refused the plan, until one is planned', () => {
    const { story, plan } = inForce()
    const mark = { method: 'none' } as const
    story.run('2026-09-04', { type: 'plan.sign', id: plan, party: 'rep', stance: 'declined', comment: '', mark })
    expect(todayFacts(story.workbook).plan).toEqual({ id: plan, state: 'rep-refused', since: '2026-09-04' })
    story.sign('2026-09-05', plan, 'manager')
    const behavior = story.workbook.behaviors[opens]?.title
    expect(todayFacts(story.workbook)).toMatchObject({
      plan: null,
      stalled: { step: 'talk-again', since: '2026-09-05', count: 1, behavior }
    })
    const waits = talk(story, '2026-09-12')
    expect(stalled(story)).toBeNull()
    delete story.workbook.sessions[waits]
    talked(story, '2026-09-12')
    expect(stalled(story)).toEqual({ step: 'plan-again', since: '2026-09-12', count: 1, behavior })
    story.plan('2026-09-13', ['2026-10-01'])
    expect(todayFacts(story.workbook)).toMatchObject({ plan: { state: 'draft' }, stalled: null })
  })

  test('a behavior that slipped after the last agreed date, from the slip on', () => {
    const { story, signs } = inForce(['2026-09-03'])
    signs()
    const cycle = openCycle(story.workbook)
    if (!cycle) throw new Error('a cycle is open')
    cycle.relapses = [{ at: at('2026-09-08'), reason: '' }]
    expect(stalled(story)).toMatchObject({ step: 'refine', since: '2026-09-08' })
  })

  test('nothing while somebody sees to it: with a plan in force and dates ahead', () => {
    const { story, signs } = inForce()
    signs()
    expect(stalled(story)).toBeNull()
  })
})

describe('S0-10 the #1 behavior', () => {
  const focus = ({ workbook }: RepStory) => todayFacts(workbook).focus

  test('is told by the last eight days on which it was rated, also before it was chosen', () => {
    const story = new RepStory()
    story.observe('2026-09-01', { [opens]: 1, [leaves]: 2 })
    expect(focus(story)).toBeNull()
    story.choose('2026-09-02', opens)
    expect(focus(story)).toEqual({ days: [['2026-09-01', 1]], sticks: false, waits: true })
    for (let day = 3; day <= 12; day++) story.observe(`2026-09-${String(day).padStart(2, '0')}`, { [opens]: 3 })
    expect(focus(story)?.days).toHaveLength(8)
    expect(focus(story)?.days[0]).toEqual(['2026-09-05', 3])
  })

  test('sticks by the rule of its cycle; nothing waits where no other gap is open', () => {
    const { story, signs } = inForce()
    signs()
    for (const day of ['2026-09-10', '2026-09-11', '2026-09-12']) story.observe(day, { [opens]: 4 })
    expect(focus(story)).toMatchObject({ sticks: true, waits: false })
    story.observe('2026-09-13', { [leaves]: 1 })
    expect(focus(story)).toMatchObject({ sticks: true, waits: true })
    story.run('2026-09-14', { type: 'cycle.close', next: story.id(), how: 'sticks', reason: '' })
    expect(focus(story)).toBeNull()
  })
})

test('S3-8 group sessions are named, planned or held, but for those that were called off for the rep', () => {
  const story = new RepStory()
  const words = { kind: 'ride-along' as const, minutes: 90, subject: 'The fair', behaviors: [], notes: '' }
  const write = (day: string, status: 'planned' | 'held') => {
    const id = story.id()
    const whole = { ...words, when: at(day), status }
    story.run('2026-09-10', { type: 'group.write', id, edition: 1, size: 3, words: whole })
    return id
  }
  const [planned, held, off] = [
    write('2026-09-12', 'planned'),
    write('2026-09-09', 'held'),
    write('2026-09-08', 'held')
  ]
  story
    .run('2026-09-10', { type: 'group.edit', id: off, own: 'Was ill.' })
    .run('2026-09-10', { type: 'group.leave', id: off })
  const facts = { kind: 'ride-along', minutes: 90, subject: 'The fair', size: 3 }
  expect(todayFacts(story.workbook).groups).toEqual([
    { ...facts, id: planned, when: at('2026-09-12'), held: false },
    { ...facts, id: held, when: at('2026-09-09'), held: true }
  ])
})

test('R-3 an addendum that is not agreed is named with its number, until its ink is confirmed', () => {
  const { story, plan, signs } = inForce()
  signs()
  const waits = () => todayFacts(story.workbook).addendum
  expect(waits()).toBeNull()
  const id = story.addendum('2026-09-10', plan)
  expect(waits()).toEqual({ id, number: 1, state: 'draft', since: '2026-09-10' })
  story.signAddendum('2026-09-11', id, 'rep', 'agreed', { method: 'paper' })
  expect(waits()).toEqual({ id, number: 1, state: 'rep-signed', since: '2026-09-11' })
  story.signAddendum('2026-09-12', id, 'manager')
  expect(waits()).toEqual({ id, number: 1, state: 'ink', since: '2026-09-12' })
  story.run('2026-09-20', { type: 'addendum.ink', id, on: '2026-09-18', stance: 'agreed', comment: '' })
  expect(waits()).toBeNull()
})

test('R-3 ink that a cycle did not wait for is still asked for after its end, of an addendum and of a plan', () => {
  const { story, plan, signs } = inForce()
  signs()
  const id = story.addendum('2026-09-10', plan)
  story.signAddendum('2026-09-12', id, 'rep', 'agreed', { method: 'paper' }).signAddendum('2026-09-12', id, 'manager')
  const end = { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'The territory went.' } as const
  story.run('2026-09-15', end)
  expect(todayFacts(story.workbook).addendum).toEqual({ id, number: 1, state: 'ink-ended', since: '2026-09-12' })
  expect(todayFacts(story.workbook).plan).toBeNull()
  story.run('2026-09-20', { type: 'addendum.ink', id, on: '2026-09-13', stance: 'agreed', comment: '' })
  expect(todayFacts(story.workbook).addendum).toBeNull()

  const waiting = inForce()
  waiting.story.sign('2026-09-08', waiting.plan, 'rep', 'agreed', { method: 'paper' })
  waiting.story.sign('2026-09-08', waiting.plan, 'manager')
  waiting.story.run('2026-09-15', { ...end, next: waiting.story.id() })
  const of = { id: waiting.plan, since: '2026-09-08' }
  expect(todayFacts(waiting.story.workbook).plan).toEqual({ ...of, state: 'ink-ended' })
  waiting.story.run('2026-09-20', {
    type: 'plan.ink',
    id: waiting.plan,
    on: '2026-09-10',
    stance: 'agreed',
    comment: ''
  })
  expect(todayFacts(waiting.story.workbook).plan).toBeNull()
})
