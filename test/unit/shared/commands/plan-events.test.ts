import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { openCycle } from '../../../../shared/rules/gaps'
import { planState } from '../../../../shared/rules/plan-state'
import { canonical, contentOf, sealedRecord } from '../../../../shared/rules/seal'
import { refusal } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { planDay as day, planned } from '../../../support/planned-plan'
import { opens } from '../../../support/rep-story'

describe('R-2 a signed plan', () => {
  test('is refused every change', () => {
    const { story, plan, edit, sign } = planned()
    sign('rep')
    sign('manager')
    const before = structuredClone(story.held(plan))
    const commands = [
      { type: 'plan.discard', id: plan },
      { type: 'plan.withdrawSignature', id: plan },
      { type: 'plan.moveToTemplate', id: plan, template: templateOf('action-plan') }
    ]
    expect([
      edit({ how: 'x' }),
      edit({ notes: 'x' }),
      sign('rep'),
      ...commands.map((each) => refusal(story, each))
    ]).toEqual(Array.from({ length: 6 }, () => 'plan.signed'))
    story.run('2026-09-12', { type: 'rep.describe', name: 'Mira Ek' })
    story.run('2026-09-12', { type: 'behavior.setDesired', behavior: opens, desired: 2 })
    story.observe('2026-09-12', { [opens]: 5 })
    expect(story.held(plan)).toEqual(before)
  })

  test('carries the seal of its content and both signatures, computed over the RFC 8785 form', () => {
    const { story, plan, sign } = planned()
    sign('rep')
    sign('manager')
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is not signed')
    const record = sealedRecord(contentOf(story.workbook, held), held.repSignature, held.managerSignature)
    expect(held.seal.hash).toBe(contentHash(record))
    expect(held.repSignature.content).toBe(contentHash(contentOf(story.workbook, held)))
  })

  test('keeps what happens after signing outside of the seal', () => {
    const { story, plan, sign } = planned()
    const action = story.held(plan).actions[0]?.id ?? ''
    const done = { type: 'plan.markDone', id: plan, action, done: true }
    expect(refusal(story, done)).toBe('plan.not-signed')
    sign('rep')
    sign('manager')
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    expect(refusal(story, { ...done, action: countedId(99) })).toBe('plan.no-such-action')
    expect(refusal(story, done)).toBeUndefined()
    expect(refusal(story, { type: 'plan.report', id: plan, action, words: 'Two of three.' })).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ progress: { reports: { [action]: { words: 'Two of three.' } } } })
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
  })

  test('S4-1 is refined in a new version with its reason, and replaced when that one is agreed', () => {
    const { story, plan, sign } = planned()
    const next = countedId(80)
    const refine = (because: string) => refusal(story, { type: 'plan.refine', id: next, from: plan, because })
    expect(refine('Visits moved.')).toBe('plan.not-signed')
    sign('rep')
    sign('manager')
    expect([refine(' '), refine('Visits moved.')]).toEqual(['plan.no-because', undefined])
    expect(story.held(next)).toMatchObject({
      status: 'draft',
      number: 2,
      refines: plan,
      refinedBecause: 'Visits moved.'
    })
    expect(story.held(plan).status).toBe('signed')
    story.sign('2026-09-12', next, 'rep').sign('2026-09-12', next, 'manager')
    const force = (id: string) => planState(story.workbook, story.held(id)).force
    expect([force(plan), force(next)]).toEqual(['replaced', 'in-force'])
  })

  test('S4-1 is refined with the actions that are still open', () => {
    const { story, plan, edit } = planned()
    const action = { owner: 'rep', sign: '', by: null, proposedBy: 'rep' }
    const [done, open] = [countedId(81), countedId(82)]
    edit({
      actions: [
        { ...action, id: done, text: 'Write openers' },
        { ...action, id: open, text: 'Read one out' }
      ]
    })
    story.sign(day, plan, 'rep').sign(day, plan, 'manager')
    story.run(day, { type: 'plan.markDone', id: plan, action: done, done: true })
    const next = countedId(80)
    story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    expect(story.held(next).actions.map(({ text }) => text)).toEqual(['Read one out'])
    expect(story.held(plan).actions.map(({ text }) => text)).toEqual(['Write openers', 'Read one out'])
  })
})

test('S4-1 a draft that is discarded leaves no trace but its own, and other events stay', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const refine = (id: string) => refusal(story, { type: 'plan.refine', id, from: plan, because: 'Visits moved.' })
  const events = () => {
    const held = story.held(plan)
    return held.status === 'draft' ? null : (held.events ?? null)
  }
  const [first, second] = [story.id(), story.id()]
  refine(first)
  story.run('2026-11-23', { type: 'plan.discard', id: first })
  expect(story.held(plan)).not.toHaveProperty('events')
  refine(second)
  const held = story.held(plan)
  if (held.status === 'draft') throw new Error('it is sealed')
  const reopened = { what: 'reopened', at: '2026-11-23T10:00:00+01:00', by: 'Jonas Ek', because: '' } as const
  const other = { what: 'refined', at: reopened.at, by: 'Jonas Ek', because: 'x', plan: story.id() } as const
  held.events = [...(held.events ?? []), reopened, other]
  story.run('2026-11-23', { type: 'plan.discard', id: second })
  expect(events()).toEqual([reopened, other])
})

test('S4-1 what happened to a plan is written down with it: who, when, why and what came of it', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const next = story.id()
  story.run('2026-11-23', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' }, 'Eva Holm')
  expect(story.held(next)).toMatchObject({
    status: 'draft',
    refines: plan,
    refinedBecause: 'Visits moved.',
    number: 2,
    prepared: null,
    repSignature: null
  })
  story.sign('2026-11-24', next, 'rep').sign('2026-11-24', next, 'manager')
  const held = story.held(plan)
  const told = { because: 'Visits moved.', plan: next }
  const at = (on: string) => expect.stringMatching(`^${on}T10:00`)
  expect(held.status === 'draft' ? null : held.events).toEqual([
    { what: 'refined', at: at('2026-11-23'), by: 'Eva Holm', ...told },
    { what: 'superseded', at: at('2026-11-24'), by: 'Jonas Ek', ...told }
  ])
})

test('S4-1 a plan that the rep did not agree to moves the cycle nowhere and takes nobody’s place', () => {
  const { story, plan, sign } = planned()
  sign('rep', 'received')
  sign('manager')
  expect(openCycle(story.workbook)?.stage).toBe('agree')
  const again = story.plan('2026-11-23', ['2026-12-20'])
  story.sign('2026-11-23', again, 'rep').sign('2026-11-23', again, 'manager')
  expect(openCycle(story.workbook)?.stage).toBe('reinforce')
  expect(story.held(plan)).not.toHaveProperty('events')
})

test('S4-1 the third version takes the place of the second, and the first keeps its own story', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const next = (from: string, on: string) => {
    const id = story.id()
    story.run(on, { type: 'plan.refine', id, from, because: 'Visits moved.' })
    story.sign(on, id, 'rep').sign(on, id, 'manager')
    return id
  }
  const second = next(plan, '2026-11-23')
  const third = next(second, '2026-11-24')
  const replacedBy = (id: string) => {
    const held = story.held(id)
    const events = held.status === 'draft' ? [] : (held.events ?? [])
    return events.flatMap((event) => (event.what === 'superseded' ? event.plan : []))
  }
  expect([plan, second, third].map(replacedBy)).toEqual([[second], [third], []])
})
