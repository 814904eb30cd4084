import { describe, expect, test } from 'vitest'
import { aheadOf } from '../../../../shared/rules/ahead'
import { latestEvents } from '../../../../shared/rules/latest'
import { templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const told = (story: RepStory, today: string) =>
  aheadOf(story.workbook, today).map(({ what, on, name }) => [what, on, name])

function scene() {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-09-12', '2026-09-20'])
  return { story, plan }
}

describe('S2-1 what is planned stands apart from what was', () => {
  test('one-on-ones, agreed dates of the plan in force and calls to come, the soonest first', () => {
    const { story, plan } = scene()
    story.sign('2026-09-03', plan, 'rep')
    expect(told(story, '2026-09-03')).toEqual([])
    story.sign('2026-09-03', plan, 'manager')
    const session = story.id()
    story.run('2026-09-03', {
      type: 'session.plan',
      id: session,
      when: '2026-09-15T09:00:00+02:00',
      changes: { purpose: 'The opening' }
    })
    story.run('2026-09-03', {
      type: 'call.start',
      id: story.id(),
      template: templateOf('pre-call'),
      when: '2026-09-05T09:00:00+02:00',
      account: { id: story.id(), name: 'Alder Group' }
    })
    expect(told(story, '2026-09-03')).toEqual([
      ['call', '2026-09-05', 'Alder Group'],
      ['date', '2026-09-12', ''],
      ['session', '2026-09-15', 'The opening'],
      ['date', '2026-09-20', '']
    ])
    const ahead = aheadOf(story.workbook, '2026-09-03').map(({ on }) => on)
    expect(latestEvents(story.workbook, 100, '2026-09-03').filter(({ on }) => ahead.includes(on))).toEqual([])
  })

  test('S2-5 of a one-on-one about the person only the day is told', () => {
    const { story } = scene()
    const when = '2026-09-15T09:00:00+02:00'
    const changes = { mode: 'human', purpose: 'Sleepless since the move' } as const
    story.run('2026-09-03', { type: 'session.plan', id: story.id(), when, changes })
    expect(told(story, '2026-09-03')).toEqual([['session', '2026-09-15', '']])
  })

  test('what nobody held or answered waits; what was held, kept or answered is planned no more', () => {
    const { story, plan } = scene()
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    const session = story.id()
    story.run('2026-09-03', { type: 'session.plan', id: session, when: '2026-09-04T09:00:00+02:00' })
    expect(told(story, '2026-09-13')).toEqual([
      ['session', '2026-09-04', ''],
      ['date', '2026-09-12', ''],
      ['date', '2026-09-20', '']
    ])
    story.observe('2026-09-12', { [opens]: 3 })
    story.run('2026-09-13', { type: 'session.start', id: session })
    story.run('2026-09-13', { type: 'session.edit', id: session, changes: { purpose: 'The opening' } })
    story.run('2026-09-13', { type: 'session.finish', id: session, minutes: 20 })
    expect(told(story, '2026-09-13').map(([, on]) => on)).toEqual(['2026-09-20'])
  })
})

test('S1-3 a call lies ahead until its day; from then on, and once it was debriefed, it does not', () => {
  const story = new RepStory()
  const template = templateOf('pre-call')
  const call = (day: string, account?: string) => {
    const id = story.id()
    const link = account === undefined ? {} : { account: { id: story.id(), name: account } }
    story.run('2026-09-01', { type: 'call.start', id, template, when: `${day}T09:00:00+02:00`, ...link })
    return id
  }
  call('2026-09-05')
  const answered = call('2026-09-06', 'Alder Group')
  call('2026-09-03')
  expect(told(story, '2026-09-03')).toEqual([
    ['call', '2026-09-05', ''],
    ['call', '2026-09-06', 'Alder Group']
  ])
  story.workbook.accounts = {}
  expect(told(story, '2026-09-05')).toEqual([['call', '2026-09-06', '']])
  const debriefed = story.workbook.calls[answered]
  const words = { result: 'x', happened: '', learning: '', nextPractice: '', at: '2026-09-02T10:00:00+02:00' }
  if (debriefed) debriefed.debrief = words
  expect(told(story, '2026-09-05')).toEqual([])
  story.workbook.cycles = {}
  expect(told(story, '2026-09-03')).toEqual([['call', '2026-09-05', '']])
})

test('what lies on one day comes in the order in which it was planned, whatever it is', () => {
  const story = new RepStory()
  const plan = (day: string, purpose: string) =>
    story.run('2026-09-01', {
      type: 'session.plan',
      id: story.id(),
      when: `${day}T09:00:00+02:00`,
      changes: { purpose }
    })
  plan('2026-09-09', 'late')
  plan('2026-09-05', 'one')
  plan('2026-09-05', 'two')
  story.workbook.sessions = Object.fromEntries(Object.entries(story.workbook.sessions).reverse())
  expect(told(story, '2026-09-03').map(([, , name]) => name)).toEqual(['one', 'two', 'late'])
})

test('S3-8 a group session lies ahead until it was held or called off, under what it is about', () => {
  const story = new RepStory()
  const words = { kind: 'training' as const, minutes: 60, subject: 'Before a demo', behaviors: [], notes: '' }
  const write = (id: string, day: string, status: 'planned' | 'held') => {
    const when = `${day}T09:00:00+02:00`
    story.run('2026-09-10', { type: 'group.write', id, edition: 1, size: 3, words: { ...words, when, status } })
  }
  const planned = story.id()
  write(planned, '2026-09-12', 'planned')
  write(story.id(), '2026-09-09', 'held')
  expect(aheadOf(story.workbook, '2026-09-10')).toEqual([
    { what: 'group', on: '2026-09-12', id: planned, kind: 'training', name: 'Before a demo' }
  ])
})

test('S1-4 what is being logged as held was not planned, and a one-on-one under way is none to come', () => {
  const story = new RepStory()
  const when = '2026-09-03T09:00:00+02:00'
  story.run('2026-09-03', { type: 'session.plan', id: story.id(), when, impromptu: true })
  const open = story.id()
  story.run('2026-09-03', { type: 'session.plan', id: open, when })
  story.run('2026-09-03', { type: 'session.start', id: open })
  expect(told(story, '2026-09-03')).toEqual([])
})

test('S0-10 an agreed date is told with its kind and note, until it is over without a word', () => {
  const { story, plan } = scene()
  const [first, second] = story.held(plan).coachingDates
  if (!first || !second) throw new Error('two dates are agreed')
  const coachingDates = [{ ...first, note: 'At Alder', kind: 'call' as const }, second]
  story.run('2026-09-02', { type: 'plan.edit', id: plan, changes: { coachingDates } })
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  expect(aheadOf(story.workbook, '2026-09-13')[0]).toEqual({
    what: 'date',
    on: '2026-09-12',
    id: first.id,
    kind: 'call',
    name: 'At Alder'
  })
  expect(told(story, '2026-09-16')).toEqual([['date', '2026-09-20', '']])
})
