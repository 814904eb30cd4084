import { describe, expect, it } from 'vitest'
import { openCycle, parkingLot } from '../../../../shared/rules/gaps'
import { refusal } from '../../../support/refusal'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const agreementOf = ({ workbook }: RepStory) => openCycle(workbook)?.agreement

describe('S0-3 one behavior at a time', () => {
  it('keeps the evidence of what goes to the parking lot, and brings it back with it', () => {
    const story = new RepStory()
    const first = story.observe('2026-09-02', { [opens]: 2, [leaves]: 1 })
    const second = story.observe('2026-09-08', { [leaves]: 3 })
    story.choose('2026-09-09', opens)
    expect(parkingLot(story.workbook).map(({ behavior, size, evidence }) => ({ behavior, size, evidence }))).toEqual([
      { behavior: leaves, size: 1, evidence: [first, second] }
    ])
    expect(refusal(() => story.choose('2026-09-10', leaves))).toBe('cycle.focus-taken')

    story.run('2026-09-10', { type: 'cycle.changeFocus', behavior: leaves, why: '', impact: '' })
    expect(openCycle(story.workbook)?.focus?.behavior).toBe(leaves)
    expect(parkingLot(story.workbook).map(({ behavior, evidence }) => ({ behavior, evidence }))).toEqual([
      { behavior: opens, evidence: [first] }
    ])
  })

  it('S3-15 aims where the behavior says unless another target is chosen, and can be corrected with a plan in place', () => {
    const story = new RepStory()
    const target = () => openCycle(story.workbook)?.focus?.target
    story.choose('2026-09-09', opens)
    expect(target()).toBe('behavior')
    story.run('2026-09-10', {
      type: 'cycle.changeFocus',
      behavior: leaves,
      why: '',
      impact: '',
      target: 'attitude',
      skipReason: 'Heard.'
    })
    expect(target()).toBe('attitude')
    story.answer('2026-09-10', true).plan('2026-09-10', ['2026-09-20'])
    story.run('2026-09-11', { type: 'cycle.explainFocus', target: 'activity' })
    expect(openCycle(story.workbook)?.focus).toMatchObject({ target: 'activity', why: '', impact: '' })
  })

  it('takes no other behavior once a plan exists', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens).answer('2026-09-10', true)
    story.plan('2026-09-10', ['2026-09-20'])
    const change = () =>
      story.run('2026-09-11', {
        type: 'cycle.changeFocus',
        behavior: leaves,
        why: '',
        impact: '',
        skipReason: 'Heard.'
      })
    expect(refusal(change)).toBe('cycle.focus-has-plan')
  })
})

describe('S0-3 another behavior', () => {
  it('begins without the answer to the one before, and with the reason why it was not seen', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [leaves]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-10', true)
    story.run('2026-09-11', { type: 'cycle.changeFocus', behavior: leaves, why: 'New', impact: 'More' })
    expect(openCycle(story.workbook)).toMatchObject({
      focus: { behavior: leaves, why: 'New', impact: 'More', chosenAt: '2026-09-11T10:00:00+02:00' },
      agreement: null,
      stage: 'coach',
      skips: [{ stage: 'see' }]
    })
  })

  it('of which the level is reached does not wait in the parking lot', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [leaves]: 4, [opens]: 2 })
    story.choose('2026-09-03', opens)
    story.observe('2026-09-04', { [leaves]: 4 })
    expect(openCycle(story.workbook)?.parked).toEqual({})
    story.observe('2026-09-05', { [leaves]: 3 })
    expect(openCycle(story.workbook)?.parked).toEqual({ [leaves]: { at: '2026-09-05T10:00:00+02:00' } })
    story.observe('2026-09-06', { [leaves]: 2 })
    expect(openCycle(story.workbook)?.parked).toEqual({ [leaves]: { at: '2026-09-05T10:00:00+02:00' } })
  })
})

describe('S0-10 the next cycle', () => {
  it('goes by the rule of the one before, with its parking lot and nothing else of it', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [leaves]: 2, [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    story.run('2026-09-03', { type: 'cycle.setRule', rule: { of: 2, last: 5 } })
    const next = story.id()
    story.run('2026-09-09', { type: 'cycle.close', next, how: 'stopped', reason: 'Another role' })
    expect(openCycle(story.workbook)).toMatchObject({
      id: next,
      stage: 'see',
      focus: null,
      agreement: null,
      rule: { of: 2, last: 5 },
      parked: { [leaves]: { at: '2026-09-03T10:00:00+02:00' } },
      skips: [],
      closed: null
    })
  })
})

describe('S0-1 going on without having seen the behavior', () => {
  it('asks for a reason and keeps it', () => {
    const story = new RepStory()
    const choose = (skipReason?: string) =>
      story.run('2026-09-09', {
        type: 'cycle.chooseFocus',
        behavior: opens,
        why: '',
        impact: '',
        ...(skipReason === undefined ? {} : { skipReason })
      })
    expect(refusal(() => choose())).toBe('cycle.not-seen')
    expect(refusal(() => choose('   '))).toBe('cycle.not-seen')
    choose('Two customers told me.')
    expect(openCycle(story.workbook)?.skips).toEqual([
      { stage: 'see', reason: 'Two customers told me.', at: '2026-09-09T10:00:00+02:00' }
    ])
  })
})

describe('S0-8 the agreement', () => {
  it('is of a day that has come: of today, never of tomorrow', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens)
    const answer = (on: string) =>
      story.run('2026-09-10', {
        type: 'cycle.recordAgreement',
        session: story.id(),
        agreed: true,
        on,
        words: 'I ask first.',
        minutes: 20
      })
    expect(refusal(() => answer('2026-09-11'))).toBe('agreement.in-future')
    answer('2026-09-10')
    expect(agreementOf(story)?.on).toBe('2026-09-10')
  })

  it('keeps the cycle at Coach until there is a yes, and lets no plan start', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens).answer('2026-09-10', false)
    expect(openCycle(story.workbook)?.stage).toBe('coach')
    expect(refusal(() => story.plan('2026-09-10', []))).toBe('plan.no-agreement')
    story.answer('2026-09-17', true)
    expect(openCycle(story.workbook)?.stage).toBe('agree')
  })

  it('is corrected with its one-on-one, which stays one', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens).answer('2026-09-10', true, 42)
    const session = agreementOf(story)?.session ?? ''
    story.run('2026-09-12', {
      type: 'cycle.recordAgreement',
      session,
      agreed: true,
      on: '2026-09-11',
      words: 'I ask first.',
      minutes: 24
    })
    expect(Object.values(story.workbook.sessions).map(({ id, when, minutes }) => ({ id, when, minutes }))).toEqual([
      { id: session, when: '2026-09-11T10:00:00+02:00', minutes: 24 }
    ])
    expect(agreementOf(story)).toMatchObject({ on: '2026-09-11', words: 'I ask first.', session })
  })

  it('leaves alone the one-on-one of another talk', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens).answer('2026-09-10', false, 42)
    const before = agreementOf(story)?.session ?? ''
    story.answer('2026-09-17', true, 20)
    expect(story.workbook.sessions[before]?.minutes).toBe(42)
    expect(Object.keys(story.workbook.sessions)).toHaveLength(2)
  })
})

describe('S0-3 the parking lot when a behavior is chosen', () => {
  const parkedIn = ({ workbook }: RepStory) => openCycle(workbook)?.parked

  it('lets go of the one that is chosen, and keeps since when another waits', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2, [leaves]: 2 })
    story.choose('2026-09-03', opens)
    const since = { at: '2026-09-03T10:00:00+02:00' }
    expect(parkedIn(story)).toEqual({ [leaves]: since })
    const change = (behavior: string, on: string) =>
      story.run(on, { type: 'cycle.changeFocus', behavior, why: '', impact: '' })
    change(leaves, '2026-09-04')
    expect(parkedIn(story)).toEqual({ [opens]: { at: '2026-09-04T10:00:00+02:00' } })
    story.run('2026-09-05', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role' })
    story.observe('2026-09-06', { [opens]: 3 })
    story.choose('2026-09-07', leaves)
    expect(parkedIn(story)).toEqual({ [opens]: { at: '2026-09-04T10:00:00+02:00' } })
  })
})
