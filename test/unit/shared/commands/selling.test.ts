import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const [id, other] = [countedId(70), countedId(71)]
const ahead = '2031-01-01T10:00:00+01:00'

function rep() {
  const story = new RepStory()
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { story, does }
}

describe('S1-2 accounts and deals', () => {
  test('are added once, with a name', () => {
    const { does } = rep()
    const account = { type: 'account.add', id, name: 'Harbor Dental' }
    const deal = { type: 'deal.add', id, name: 'Chairs' }
    expect([does({ ...account, name: ' ' }), does(account), does(account)]).toEqual([
      'malformed',
      null,
      'account.exists'
    ])
    expect([does({ ...deal, name: '' }), does(deal), does(deal)]).toEqual(['malformed', null, 'deal.exists'])
    expect(does({ type: 'deal.edit', id, changes: { name: ' ' } })).toBe('deal.no-name')
  })

  test('point only to what is there', () => {
    const { does } = rep()
    expect(does({ type: 'deal.add', id, name: 'Chairs', changes: { account: other } })).toBe('account.gone')
    does({ type: 'deal.add', id, name: 'Chairs' })
    expect(does({ type: 'deal.edit', id, changes: { account: other } })).toBe('account.gone')
    expect(does({ type: 'account.rename', id: other, name: 'x' })).toBe('account.gone')
    expect(does({ type: 'deal.edit', id: other, changes: {} })).toBe('deal.gone')
  })

  test('a deal that is deleted leaves no pointer behind', () => {
    const { story, does } = rep()
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    does({ type: 'deal.add', id, name: 'Chairs' })
    does({ type: 'observation.edit', id: seen, changes: { deal: id } })
    expect(story.workbook.observations[seen]?.deal).toBe(id)
    expect([does({ type: 'deal.delete', id }), does({ type: 'deal.delete', id })]).toEqual([null, 'deal.gone'])
    expect(story.workbook.observations[seen]?.deal).toBeNull()
  })
})

describe('S1-3 a call', () => {
  const call = { type: 'call.start', id, template: templateOf('pre-call'), when: '2026-11-20T10:00:00+01:00' }
  const plan = { type: 'call.plan', id, words: { objective: 'A date for the demo' } }
  const debrief = { type: 'call.debrief', id, words: { result: 'A date' } }

  test('has a plan before it and a debrief after it', () => {
    const { story, does } = rep()
    expect([does(plan), does(call), does(call), does(debrief)]).toEqual([
      'call.gone',
      null,
      'call.exists',
      'call.no-plan'
    ])
    expect([does(plan), does(debrief)]).toEqual([null, null])
    expect(story.workbook.calls[id]).toMatchObject({
      plan: { objective: 'A date for the demo' },
      debrief: { result: 'A date' }
    })
  })

  test('that lies ahead has no debrief yet', () => {
    const { does } = rep()
    does({ ...call, when: ahead })
    does(plan)
    expect(does(debrief)).toBe('call.not-yet')
  })

  test('is linked to an observation that is there, and let go when that is deleted', () => {
    const { story, does } = rep()
    does(call)
    expect(does({ type: 'call.link', id, observation: other })).toBe('observation.gone')
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    expect(does({ type: 'call.link', id, observation: seen })).toBeNull()
    does({ type: 'observation.delete', id: seen })
    expect(story.workbook.calls[id]?.observation).toBeNull()
  })
})

test('S2-2 what only a deleted training taught is not trained any more', () => {
  const story = new RepStory()
  const write = (id: string, on: string) =>
    story.run('2026-09-20', { type: 'training.write', id, title: 'Opening', on, behaviors: [opens], note: '' })
  const [first, second] = [story.id(), story.id()]
  write(first, '2026-09-02')
  write(second, '2026-09-10')
  story.run('2026-09-21', { type: 'training.delete', id: first })
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({ [opens]: '2026-09-10' })
  story.run('2026-09-21', { type: 'training.delete', id: second })
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({})
})

test('S2-2 a training makes its behaviors trained from that day, the earliest one', () => {
  const { story, does } = rep()
  const training = (key: string, on: string, which = id) => ({
    type: 'training.write',
    id: which,
    title: 'Basics',
    on,
    behaviors: [key],
    note: ''
  })
  expect(does(training('b2b/nobody-knows-it', '2026-09-01'))).toBe('behavior.unknown')
  does(training(opens, '2026-09-10'))
  does(training(opens, '2026-09-02', story.id()))
  does(training(opens, '2026-10-01', story.id()))
  expect(story.workbook.rep.trainedOn.behaviors[opens]).toBe('2026-09-02')
})

test('S2-2 a training that is changed teaches what it says then, from its day, and nothing else', () => {
  const story = new RepStory()
  const training = story.id()
  const write = (behaviors: string[], on: string) =>
    story.run('2026-09-20', { type: 'training.write', id: training, title: 'Opening', on, behaviors, note: '' })
  write([opens, leaves], '2026-09-02')
  write([opens], '2026-09-10')
  expect(story.workbook.rep.trainedOn.behaviors).toEqual({ [opens]: '2026-09-10' })
})

test('S3-17 a problem that coaching does not solve says what it is', () => {
  const { does } = rep()
  const routed = (text: string) =>
    does({ type: 'routed.write', id, on: '2026-09-02', where: 'process', text, to: 'Service' })
  expect([routed(' '), routed('No demo unit')]).toEqual(['routed.empty', null])
  expect(does({ type: 'routed.settle', id: other, settled: true })).toBe('routed.gone')
})
