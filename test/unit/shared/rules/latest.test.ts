import { expect, it } from 'vitest'
import { addendumState } from '../../../../shared/rules/addenda'
import { openCycle } from '../../../../shared/rules/gaps'
import { latestEvents, latestObservation } from '../../../../shared/rules/latest'
import { planState } from '../../../../shared/rules/plan-state'
import { begun, id } from '../../../support/begun-document'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

it('S2-1 tells what happened last, the latest first', () => {
  const story = new RepStory()
  const early = story.observe('2026-09-02', {}, { account: 'Alder Group' })
  const seen = story.observe('2026-09-08', { [opens]: 2 })
  story.observe('2026-09-09', { [opens]: 5 }, { draft: true })
  story.choose('2026-09-10', opens).answer('2026-09-11', true, 18)
  const plan = story.plan('2026-09-12', ['2026-09-20'])
  story.sign('2026-09-12', plan, 'rep').sign('2026-09-13', plan, 'manager')

  expect(latestEvents(story.workbook, 9)).toEqual([
    { what: 'plan', on: '2026-09-13', plan, state: planState(story.workbook, story.held(plan)) },
    { what: 'agreement', on: '2026-09-11', agreed: true, minutes: 18 },
    { what: 'observation', on: '2026-09-08', observation: seen, kind: 'joint-visit', account: null, rating: 2 },
    {
      what: 'observation',
      on: '2026-09-02',
      observation: early,
      kind: 'joint-visit',
      account: 'Alder Group',
      rating: null
    }
  ])
  expect(latestEvents(story.workbook, 2).map(({ what }) => what)).toEqual(['plan', 'agreement'])
})

it('S0-8 an answer without a talk has no minutes, and a talk of its own shows on its own', () => {
  const story = new RepStory()
  story.choose('2026-09-10', opens).answer('2026-09-11', false, null)
  const session = story.id()
  story.run('2026-09-14', { type: 'session.plan', id: session, when: '2026-09-14T09:00:00+02:00', impromptu: true })
  story.run('2026-09-14', { type: 'session.edit', id: session, changes: { purpose: 'How the week went.' } })
  story.run('2026-09-14', { type: 'session.finish', id: session, minutes: 20 })

  expect(latestEvents(story.workbook, 2)).toEqual([
    { what: 'session', on: '2026-09-14', session, minutes: 20 },
    { what: 'agreement', on: '2026-09-11', agreed: false, minutes: null }
  ])
})

it('knows what was seen last, whatever the order in which it was written down; a draft was not seen yet', () => {
  const story = new RepStory()
  expect(latestObservation(story.workbook)).toBeUndefined()
  const last = story.observe('2026-09-08', { [opens]: 2 })
  story.observe('2026-09-02', { [opens]: 1 })
  story.observe('2026-09-09', { [opens]: 5 }, { draft: true })
  expect(latestObservation(story.workbook)?.id).toBe(last)
  const later = story.observe('2026-09-09', { [opens]: 3 })
  expect(latestObservation(story.workbook)?.id).toBe(later)
})

it('S2-1 tells of calls, trainings, the end of a cycle and its return, and not of what was only planned', () => {
  const story = new RepStory()
  const [open, told, training, next] = [story.id(), story.id(), story.id(), story.id()]
  const template = templateOf('pre-call')
  const account = { id: story.id(), name: 'Alder Group' }
  for (const on of ['2026-09-03', '2026-09-04', '2026-09-05']) story.observe(on, { [opens]: 4 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  story.run('2026-09-06', { type: 'call.start', id: open, template, when: '2026-09-06T09:00:00+02:00', account })
  story.run('2026-09-06', { type: 'call.start', id: told, template, when: '2026-09-06T11:00:00+02:00' })
  story.run('2026-09-07', { type: 'call.plan', id: told, words: { objective: 'A date' } })
  story.run('2026-09-07', { type: 'call.debrief', id: told, words: { result: 'A date' } })
  story.run('2026-09-07', {
    type: 'training.write',
    id: training,
    title: 'Opening',
    on: '2026-09-07',
    behaviors: [],
    note: ''
  })
  story.run('2026-09-07', { type: 'session.plan', id: story.id(), when: '2026-09-07T09:00:00+02:00' })
  const cycle = openCycle(story.workbook)?.id
  const title = story.workbook.behaviors[opens]?.title
  story.run('2026-09-08', { type: 'cycle.close', next, how: 'sticks', reason: '' })

  expect(latestEvents(story.workbook, 4)).toEqual([
    { what: 'closed', on: '2026-09-08', cycle, how: 'sticks', title },
    { what: 'training', on: '2026-09-07', training, title: 'Opening' },
    { what: 'call', on: '2026-09-06', call: told, account: null, debriefed: true },
    { what: 'call', on: '2026-09-06', call: open, account: 'Alder Group', debriefed: false }
  ])
  story.observe('2026-09-09', { [opens]: 1 })
  story.observe('2026-09-10', { [opens]: 1 })
  expect(latestEvents(story.workbook, 9).filter(({ what }) => what === 'relapse' || what === 'closed')).toEqual([
    { what: 'relapse', on: '2026-09-10', cycle, title }
  ])
})

it('tells of nothing where nothing happened, and of a day alone what it knew', () => {
  const story = new RepStory()
  expect(latestEvents(story.workbook, 9)).toEqual([])
  story.choose('2026-09-02', opens)
  const first = story.observe('2026-09-03', { [leaves]: 3 })
  story.observe('2026-09-04', { [opens]: 3 })
  expect(latestEvents(story.workbook, 9, '2026-09-03')).toEqual([
    { what: 'observation', on: '2026-09-03', observation: first, kind: 'joint-visit', account: null, rating: null }
  ])
})

it('tells what the #1 behavior was rated, and of a day what was later first', () => {
  const story = new RepStory()
  story.choose('2026-09-02', opens)
  const early = story.observe('2026-09-03', { [leaves]: 5, [opens]: 2 })
  const late = story.observe('2026-09-03', { [opens]: 3 })
  const when = '2026-09-03T09:30:00+02:00'
  story.run('2026-09-03', { type: 'observation.edit', id: late, changes: { when } })
  const told = () =>
    latestEvents(story.workbook, 9).map((event) => event.what === 'observation' && [event.observation, event.rating])
  expect(told()).toEqual([
    [late, 3],
    [early, 2]
  ])
  story.workbook.observations = Object.fromEntries(Object.entries(story.workbook.observations).reverse())
  expect(told()).toEqual([
    [late, 3],
    [early, 2]
  ])
})

it('goes by the day on which something was, not by when it was written down, and tells of no draft', () => {
  const story = new RepStory()
  story.choose('2026-09-01', opens)
  story.observe('2026-09-03', { [opens]: 2 })
  const words = { agreed: true, on: '2026-09-02', words: 'I ask first.', minutes: 20 }
  story.run('2026-09-05', { type: 'cycle.recordAgreement', session: story.id(), ...words })
  story.plan('2026-09-06', ['2026-09-20'])
  expect(latestEvents(story.workbook, 9).map(({ what, on }) => [what, on])).toEqual([
    ['observation', '2026-09-03'],
    ['agreement', '2026-09-02']
  ])
})

it('S2-1 S1-6 S2-8 S3-17 tells tries, confidence, and problems that were sent on and settled', () => {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 2 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-03', ['2026-09-20'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const [practice, confidence, routed] = [story.id(), story.id(), story.id()]
  const tried = { id: practice, on: '2026-09-04', note: 'Asked twice.', worked: true }
  story.run('2026-09-08', { type: 'plan.practice', id: plan, practice: tried })
  story.run('2026-09-08', { type: 'confidence.note', id: confidence, behavior: opens, on: '2026-09-05', value: 6 })
  const problem = { on: '2026-09-06', where: 'process', text: 'No demo unit', to: '' } as const
  story.run('2026-09-08', { type: 'routed.write', id: routed, ...problem })
  story.run('2026-09-08', { type: 'routed.settle', id: routed, settled: true })
  const { title } = story.held(plan).behavior

  expect(latestEvents(story.workbook, 4)).toEqual([
    { what: 'routed', on: '2026-09-08', routed, where: 'process', settled: true },
    { what: 'routed', on: '2026-09-06', routed, where: 'process', settled: false },
    { what: 'confidence', on: '2026-09-05', confidence, value: 6, title },
    { what: 'practice', on: '2026-09-04', practice, worked: true, title, note: 'Asked twice.' }
  ])
  story.run('2026-09-09', { type: 'routed.settle', id: routed, settled: false })
  expect(latestEvents(story.workbook, 9).filter(({ what }) => what === 'routed')).toHaveLength(1)
})

it('S2-1 S2-3 a charter is part of what happened once both have dealt with it, and never as a draft', () => {
  const charter = begun('coaching-charter')
  charter.sign('rep', 'received')
  expect(latestEvents(charter.workbook, 9)).toEqual([])
  charter.sign('manager')
  const [event] = latestEvents(charter.workbook, 9)
  expect(event).toMatchObject({ what: 'document', document: id, title: 'Coaching charter' })
  expect(event?.what === 'document' && event.state).toMatchObject({ signing: 'signed', stance: 'received' })
  const review = begun('which-help-fits')
  review.done({ type: 'document.finish', id })
  expect(latestEvents(review.workbook, 9)).toMatchObject([{ what: 'document', title: 'Which help fits now' }])
})

it('S2-1 the last few are the first of all that happened, however many were seen on one day', () => {
  const story = new RepStory()
  for (const day of ['03', '05', '05', '04', '05', '01', '09', '04'])
    story.observe(`2026-09-${day}`, { [opens]: 2 }, { account: 'Alder Group' })
  story.choose('2026-09-05', opens).answer('2026-09-06', true, 18)
  for (const until of ['2026-08-31', '2026-09-04', '2026-09-05', '2026-09-30']) {
    const all = latestEvents(story.workbook, 99, until)
    for (let count = 1; count <= all.length; count++)
      expect(latestEvents(story.workbook, count, until)).toEqual(all.slice(0, count))
  }
  expect(latestEvents(story.workbook, 99, '2026-09-04')).toHaveLength(4)
})

it('S3-8 a group session that was held is part of what happened, and one that is planned or called off is not', () => {
  const story = new RepStory()
  const words = { kind: 'training' as const, minutes: 60, subject: 'x', behaviors: [], notes: '' }
  const write = (day: string, status: 'planned' | 'held') => {
    const id = story.id()
    const when = `${day}T09:00:00+02:00`
    story.run('2026-09-10', { type: 'group.write', id, edition: 1, size: 3, words: { ...words, when, status } })
    return id
  }
  const held = write('2026-09-09', 'held')
  const off = write('2026-09-08', 'held')
  write('2026-09-20', 'planned')
  story
    .run('2026-09-10', { type: 'group.edit', id: off, own: 'Was ill.' })
    .run('2026-09-10', { type: 'group.leave', id: off })
  expect(latestEvents(story.workbook, 9)).toEqual([
    { what: 'group', on: '2026-09-09', group: held, kind: 'training', minutes: 60 }
  ])
})

it('R-3 tells of an addendum that both have dealt with, by its number, and not of a draft', () => {
  const story = new RepStory()
  story.choose('2026-09-10', opens).answer('2026-09-11', true, null)
  const plan = story.plan('2026-09-12', ['2026-09-20'])
  story.sign('2026-09-12', plan, 'rep').sign('2026-09-12', plan, 'manager')
  const addendum = story.addendum('2026-09-13', plan)
  expect(latestEvents(story.workbook, 9).map(({ what }) => what)).toEqual(['plan', 'agreement'])
  story.signAddendum('2026-09-14', addendum, 'rep').signAddendum('2026-09-15', addendum, 'manager')
  const state = addendumState(story.added(addendum))
  expect(latestEvents(story.workbook, 1)).toEqual([{ what: 'addendum', on: '2026-09-15', addendum, number: 1, state }])
})
