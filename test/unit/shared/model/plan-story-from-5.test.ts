import { expect, test } from 'vitest'
import { storiedPlans } from '../../../../shared/model/plan-story-from-5'

const signature = (name: string, at: string, stance = 'agreed', method = 'typed') => ({
  name,
  at,
  stance,
  mark: { method }
})
const plan = (id: string, more: object = {}) => ({
  id,
  cycle: 'c',
  createdAt: `${id} begun`,
  refines: null,
  refinedBecause: '',
  repSignature: signature('Mira', `${id} rep`),
  managerSignature: signature('Jonas', `${id} sealed`),
  ...more
})
const cycles = { c: { closed: { at: 'end', how: 'stopped', reason: 'Another role.' } } }
const eventsOf = (plans: Record<string, object>) =>
  Object.values(storiedPlans({ plans, cycles })).map((one) => Object(one).events)

test('what became of the plans of version 5 is told by what refined them, replaced them and closed their cycle', () => {
  expect(eventsOf({ a: plan('a'), b: plan('b', { refines: 'a', refinedBecause: 'Moved.' }) })).toEqual([
    [
      { what: 'refined', at: 'b begun', by: 'Jonas', because: 'Moved.', plan: 'b' },
      { what: 'superseded', at: 'b sealed', by: 'Jonas', because: 'Moved.', plan: 'b' }
    ],
    [{ what: 'closed', at: 'end', by: '', because: 'Another role.', how: 'stopped' }]
  ])
})

test('a plan that was not agreed, or waits for ink, replaced nothing and ended with nothing', () => {
  const refused = { repSignature: signature('Mira', 'x', 'declined') }
  const waiting = { repSignature: signature('Mira', 'x', 'agreed', 'paper') }
  const inked = { ...waiting, ink: { stance: 'agreed', at: 'inked', by: 'Eva' } }
  const end = { what: 'closed', at: 'end', by: '', because: 'Another role.', how: 'stopped' }
  for (const other of [refused, waiting])
    expect(eventsOf({ a: plan('a'), b: plan('b', other) })).toEqual([[end], undefined])
  expect(eventsOf({ a: plan('a'), b: plan('b', inked) })).toEqual([
    [{ what: 'superseded', at: 'inked', by: 'Eva', because: '', plan: 'b' }],
    [end]
  ])
})

test('a draft and what is no plan are left as they are', () => {
  const draft = plan('b', { managerSignature: undefined, repSignature: null, refines: 'a', refinedBecause: 'Moved.' })
  const plans = { a: plan('a'), b: draft, c: { id: 'c' }, d: null }
  const told = storiedPlans({ plans, cycles: {} })
  expect(told).toEqual({
    ...plans,
    a: { ...plans.a, events: [{ what: 'refined', at: 'b begun', by: '', because: 'Moved.', plan: 'b' }] }
  })
  expect(storiedPlans({ plans: 'none' })).toEqual({})
})
