import { describe, expect, test } from 'vitest'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { Workbook } from '../../../../shared/model/workbook'
import { gapOfBehavior } from '../../../../shared/rules/gaps'
import { nextStep } from '../../../../shared/rules/next-step'
import {
  awaitsInk,
  changesEvidence,
  cyclePlans,
  isAgreed,
  planInForce,
  planState,
  plansOn,
  plansOnRating,
  plansWithDeal,
  shownPlan,
  standingOf,
  standingPlan,
  stateAlone,
  stateOfRecord
} from '../../../../shared/rules/plan-state'
import { stageNow } from '../../../../shared/rules/steps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const typed: Mark = { method: 'typed', text: 'Mira Lindqvist' }
const paper: Mark = { method: 'paper' }

/** A story at its first plan, which can be signed. */
function drafted(): { story: RepStory; plan: string } {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  return { story, plan: story.plan('2026-09-05', ['2026-10-01']) }
}

function seal(story: RepStory, plan: string, on: string, stance: Stance, mark: Mark = typed) {
  const comment = stance === 'disagreed' ? 'Too early.' : ''
  const repMark: Mark = stance === 'declined' ? { method: 'none' } : mark
  story.run(on, { type: 'plan.sign', id: plan, party: 'rep', stance, comment, mark: repMark })
  story.sign(on, plan, 'manager')
}

function refined(story: RepStory, from: string, on: string): string {
  const id = story.id()
  story.run(on, { type: 'plan.refine', id, from, because: 'Visits moved.' })
  return id
}

const standing = (story: RepStory, plan: string) => standingOf(planState(story.workbook, story.held(plan)))

describe('R-1 a plan is in force by the yes of the rep, and by nothing else', () => {
  test.each(['received', 'disagreed', 'declined'] as const)('%s: nothing is in force, nothing replaced', (stance) => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const next = refined(story, plan, '2026-09-10')
    expect([standing(story, plan), standing(story, next)]).toEqual(['changing', 'draft'])
    seal(story, next, '2026-09-11', stance)

    expect([standing(story, plan), standing(story, next)]).toEqual(['in-force', stance])
    expect(cyclePlans(story.workbook).inForce?.id).toBe(plan)
    const action = story.held(next).actions[0]?.id ?? ''
    const tick = (id: string) => story.run('2026-09-12', { type: 'plan.markDone', id, action, done: true })
    expect(() => tick(next)).toThrow('plan.not-in-force')
    tick(plan)
  })

  test('a refused first plan leaves the cycle at Agree; a talk and another plan come next', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'disagreed')
    expect([stageNow(story.workbook), nextStep(story.workbook)]).toEqual([
      'agree',
      { step: 'talk', planned: null, refused: plan }
    ])
    const id = story.id()
    story.run('2026-09-08', { type: 'session.plan', id, when: '2026-09-08T09:00:00+02:00', impromptu: true })
    story.run('2026-09-08', { type: 'session.edit', id, changes: { purpose: 'Why not.' } })
    story.run('2026-09-08', { type: 'session.finish', id, minutes: 20 })
    expect(nextStep(story.workbook)).toEqual({ step: 'start-plan', refused: plan })
    const another = story.plan('2026-09-08', ['2026-10-01'])
    seal(story, another, '2026-09-09', 'agreed')
    expect([standing(story, plan), standing(story, another)]).toEqual(['disagreed', 'in-force'])
  })

  test('an agreed version replaces the one before', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const next = refined(story, plan, '2026-09-10')
    seal(story, next, '2026-09-11', 'agreed')
    expect(planState(story.workbook, story.held(plan))).toMatchObject({ force: 'replaced', until: '2026-09-11' })
    expect(planInForce(story.workbook, story.held(plan).cycle)?.id).toBe(next)
  })

  test('a workbook in which a refused version closed the agreed one finds the agreed one in force', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const next = refined(story, plan, '2026-09-10')
    seal(story, next, '2026-09-11', 'declined')
    const held = story.held(plan)
    const stored = { ...held, status: 'closed', closedAt: '2026-09-11T10:00:00+02:00' }
    const workbook = Workbook.parse({ ...story.workbook, plans: { ...story.workbook.plans, [plan]: stored } })
    expect(cyclePlans(workbook).inForce?.id).toBe(plan)
  })
})

describe('a plan that is to be signed on paper', () => {
  test('by the coach alone, and that the rep refused, is refused from the seal on, with the ink and without', () => {
    const { story, plan } = drafted()
    story.run('2026-09-06', {
      type: 'plan.sign',
      id: plan,
      party: 'rep',
      stance: 'declined',
      comment: '',
      mark: { method: 'none' }
    })
    story.run('2026-09-06', {
      type: 'plan.sign',
      id: plan,
      party: 'manager',
      stance: 'agreed',
      comment: '',
      mark: paper
    })
    const told = () => [
      standing(story, plan),
      cyclePlans(story.workbook).awaiting,
      cyclePlans(story.workbook).refused?.id
    ]
    expect(told()).toEqual(['declined', undefined, plan])
    expect(nextStep(story.workbook)).not.toMatchObject({ step: 'ink' })
    story.run('2026-09-07', { type: 'plan.ink', id: plan, on: '2026-09-07', stance: 'agreed', comment: '' })
    expect(told()).toEqual(['declined', undefined, plan])
  })

  test('waits for the ink, and is in force by what the rep marked there', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed', paper)
    expect([standing(story, plan), stageNow(story.workbook), nextStep(story.workbook).step]).toEqual([
      'awaiting-ink',
      'agree',
      'ink'
    ])
    expect(() => story.plan('2026-09-07', ['2026-10-01'])).toThrow('plan.one-open')
    const ink = (on: string, stance: Stance, comment = '') =>
      story.run('2026-09-09', { type: 'plan.ink', id: plan, on, stance, comment })
    expect(() => ink('2026-09-10', 'agreed')).toThrow('signing.ink-in-future')
    expect(() => ink('2026-09-08', 'disagreed')).toThrow('signing.no-comment')
    const seen = { ...story.held(plan) }
    ink('2026-09-08', 'agreed')
    expect(planState(story.workbook, story.held(plan))).toMatchObject({ force: 'in-force', on: '2026-09-08' })
    expect(stageNow(story.workbook)).toBe('reinforce')
    expect(() => ink('2026-09-08', 'agreed')).toThrow('plan.no-ink')
    const { ink: word, ...rest } = { ink: undefined, ...story.held(plan) }
    expect([word, rest]).toEqual([
      { on: '2026-09-08', stance: 'agreed', comment: '', by: 'Jonas Ek', at: '2026-09-09T10:00:00+02:00' },
      seen
    ])
  })

  test('is not in force when the sheet says otherwise than the screen did', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed', paper)
    story.run('2026-09-07', { type: 'plan.ink', id: plan, on: '2026-09-07', stance: 'declined', comment: '' })
    expect([standing(story, plan), nextStep(story.workbook).step]).toEqual(['declined', 'talk'])
  })

  test('needs no ink where both signed on the screen', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const tell = { type: 'plan.ink', id: plan, on: '2026-09-06', stance: 'declined', comment: '' } as const
    expect(() => story.run('2026-09-06', tell)).toThrow('plan.no-ink')
  })
})

describe('S0-2 a starting point that is sealed', () => {
  test('does not move when an earlier observation is entered later, which is told', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    story.observe('2026-08-20', { [opens]: 1 })
    expect(gapOfBehavior(story.workbook, opens)).toMatchObject({
      start: { rating: 2, on: '2026-09-02' },
      earlier: { rating: 1, on: '2026-08-20' }
    })
    const next = refined(story, plan, '2026-09-10')
    expect(story.held(next).gap.start).toEqual({ rating: 2, on: '2026-09-02' })
  })
})

describe('S0-1 a one-on-one that is planned or going on', () => {
  test('is the next step, so that no second one begins', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    const session = story.id()
    story.run('2026-09-03', { type: 'session.plan', id: session, when: '2026-09-08T09:00:00+02:00' })
    expect(nextStep(story.workbook)).toEqual({ step: 'talk', planned: session, refused: null })
    story.run('2026-09-08', { type: 'session.start', id: session })
    expect(nextStep(story.workbook)).toEqual({ step: 'go-on-talk', session })
  })

  test('that was held asks for the answer, and after a first observation for a rating', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-02', {})
    expect(nextStep(story.workbook)).toEqual({ step: 'rate', observation: seen })
    story.observe('2026-09-02', { [opens]: 2 })
    expect(nextStep(story.workbook)).toEqual({ step: 'choose' })
  })
})

describe('R-1 a change of a plan that holds', () => {
  test('is the version that is written or awaits its ink, and none any more once that is refused', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const changedBy = () => planState(story.workbook, story.held(plan)).changedBy
    expect(changedBy()).toBeNull()
    const next = refined(story, plan, '2026-09-10')
    expect(changedBy()).toBe(next)
    seal(story, next, '2026-09-11', 'agreed', paper)
    expect([changedBy(), awaitsInk(story.held(next)), isAgreed(story.held(next))]).toEqual([next, true, false])
    story.run('2026-09-12', { type: 'plan.ink', id: next, on: '2026-09-12', stance: 'received', comment: '' })
    expect([changedBy(), awaitsInk(story.held(next)), isAgreed(story.held(next))]).toEqual([null, false, false])
  })

  test('is the addendum that is written, until both signed it', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const addendum = story.addendum('2026-09-07', plan)
    expect([planState(story.workbook, story.held(plan)).changedBy, standing(story, plan)]).toEqual([
      addendum,
      'changing'
    ])
    story.signAddendum('2026-09-08', addendum, 'rep').signAddendum('2026-09-08', addendum, 'manager')
    expect([planState(story.workbook, story.held(plan)).changedBy, standing(story, plan)]).toEqual([null, 'in-force'])
  })

  test('ends nothing where it is older than the plan', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const next = refined(story, plan, '2026-09-10')
    seal(story, next, '2026-09-11', 'agreed')
    expect(planState(story.workbook, story.held(next))).toMatchObject({
      force: 'in-force',
      changedBy: null,
      until: null
    })
  })
})

describe('R-1 the state of a plan by itself', () => {
  test('a draft is not in force, and nothing among other plans changes that', () => {
    const { story, plan } = drafted()
    const draft = { signing: 'draft', stance: null, on: '2026-09-05', force: 'none', changedBy: null, until: null }
    expect(stateAlone(story.held(plan))).toEqual(draft)
    expect(planState(story.workbook, story.held(plan))).toEqual(draft)
    seal(story, plan, '2026-09-06', 'disagreed')
    const another = story.plan('2026-09-08', ['2026-10-01'])
    seal(story, another, '2026-09-09', 'agreed')
    expect(planState(story.workbook, story.held(plan))).toMatchObject({ force: 'none', until: null })
  })

  test('what the record of a PDF says, by the two signatures alone', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'received')
    const sealed = (stance: Stance) => {
      const held = story.held(plan)
      if (held.status === 'draft') throw new Error('it is sealed')
      return stateOfRecord({ ...held.repSignature, stance }, held.managerSignature)
    }
    const state = { signing: 'signed', on: '2026-09-06', changedBy: null, until: null }
    expect(sealed('agreed')).toEqual({ ...state, stance: 'agreed', force: 'in-force' })
    expect(sealed('received')).toEqual({ ...state, stance: 'received', force: 'none' })
  })

  test('a plan whose cycle is closed has ended on that day; one without its cycle stays as it was', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'agreed')
    const held = story.held(plan)
    story.run('2026-09-10', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
    expect(planState(story.workbook, held)).toMatchObject({ force: 'ended', until: '2026-09-10' })
    expect(standing(story, plan)).toBe('ended')
    story.workbook.cycles = {}
    expect(planState(story.workbook, held)).toMatchObject({ force: 'in-force', until: null })
    expect([planInForce(story.workbook, held.cycle), planInForce(story.workbook, undefined)]).toEqual([
      undefined,
      undefined
    ])
    expect(cyclePlans(story.workbook)).toEqual({
      inForce: undefined,
      draft: undefined,
      awaiting: undefined,
      refused: undefined
    })
  })
})

describe('the one plan to speak of', () => {
  const shown = ({ workbook }: RepStory) => [shownPlan(workbook)?.id, standingPlan(workbook)?.id]

  test('is what is in force, then what is written, what waits for ink, and what was refused, which keeps nothing', () => {
    const { story, plan } = drafted()
    expect(shown(story)).toEqual([plan, plan])
    seal(story, plan, '2026-09-06', 'agreed', paper)
    expect(shown(story)).toEqual([plan, plan])
    story.run('2026-09-07', { type: 'plan.ink', id: plan, on: '2026-09-07', stance: 'declined', comment: '' })
    expect(shown(story)).toEqual([plan, undefined])
    expect(cyclePlans(story.workbook).refused?.id).toBe(plan)
    const next = story.plan('2026-09-08', ['2026-10-01'])
    seal(story, next, '2026-09-09', 'agreed')
    expect(cyclePlans(story.workbook).refused).toBeUndefined()
    const refining = refined(story, next, '2026-09-10')
    expect(shown(story)).toEqual([next, refining])
  })

  test('is none that was refused for another behavior', () => {
    const { story, plan } = drafted()
    seal(story, plan, '2026-09-06', 'declined')
    story.observe('2026-09-07', { [leaves]: 1 })
    story.run('2026-09-08', { type: 'cycle.changeFocus', behavior: leaves, why: '', impact: '' })
    expect(shown(story)).toEqual([undefined, undefined])
  })
})

describe('sealed plans that stand on something', () => {
  test('on an observation that rates their behavior and was there when they were signed, and on no draft', () => {
    const { story, plan } = drafted()
    const draft = story.observe('2026-09-05', { [opens]: 2 }, { draft: true })
    const other = story.observe('2026-09-05', { [leaves]: 2 })
    const [first = ''] = Object.keys(story.workbook.observations)
    const on = (id: string) => {
      const observation = story.workbook.observations[id]
      return observation ? plansOn(story.workbook, observation).map((one) => one.id) : null
    }
    expect(on(first)).toEqual([])
    seal(story, plan, '2026-09-06', 'agreed')
    const same = story.observe('2026-09-06', { [opens]: 2 })
    const later = story.observe('2026-09-07', { [opens]: 2 })
    expect([first, same, draft, other, later].map(on)).toEqual([[plan], [plan], [], [], []])
  })

  test('on the rating of their own behavior, where an observation rates two', () => {
    const { story, plan } = drafted()
    const both = story.observe('2026-09-05', { [opens]: 2, [leaves]: 1 })
    seal(story, plan, '2026-09-06', 'agreed')
    const observation = story.workbook.observations[both]
    if (!observation) throw new Error('it was seen')
    const on = (behavior: string) => plansOnRating(story.workbook, observation, behavior).map(({ id }) => id)
    expect([on(opens), on(leaves)]).toEqual([[plan], []])
  })

  test('see another day or other words of an observation, and nothing else, as a change of what they stand on', () => {
    const seen = { when: '2026-09-02T10:00:00+02:00', evidence: 'Asked.', strengths: 'Calm.', development: '' }
    const changed = (changes: Partial<typeof seen>) => changesEvidence(seen, changes)
    expect(changed({})).toBe(false)
    expect(changed({ ...seen })).toBe(false)
    expect(changed({ when: '2026-09-02T16:00:00+02:00' })).toBe(false)
    expect(changed({ when: '2026-09-03T10:00:00+02:00' })).toBe(true)
    for (const part of ['evidence', 'strengths', 'development'] as const)
      expect(changed({ [part]: 'Other' })).toBe(true)
    expect(changed({ strengths: '' })).toBe(true)
  })

  test('on the deal that they name', () => {
    const { story, plan } = drafted()
    const [deal, other] = [story.id(), story.id()]
    story.run('2026-09-05', { type: 'deal.add', id: deal, name: 'Chairs' })
    story.run('2026-09-05', { type: 'plan.edit', id: plan, changes: { deal } })
    expect(plansWithDeal(story.workbook, deal)).toEqual([])
    seal(story, plan, '2026-09-06', 'agreed')
    expect(plansWithDeal(story.workbook, deal).map(({ id }) => id)).toEqual([plan])
    expect(plansWithDeal(story.workbook, other)).toEqual([])
    const next = refined(story, plan, '2026-09-10')
    story.run('2026-09-10', { type: 'plan.edit', id: next, changes: { deal: null } })
    seal(story, next, '2026-09-10', 'agreed')
    expect(plansWithDeal(story.workbook, other)).toEqual([])
  })
})

describe('N-6 a plan that gave way by what was written down', () => {
  /** Two plans that were signed independently; neither has given way to the other yet. */
  function apart() {
    const story = new RepStory()
    story.choose('2026-09-05', opens).answer('2026-09-05', true)
    const first = story.plan('2026-09-06', ['2026-09-20'])
    story.sign('2026-09-07', first, 'rep').sign('2026-09-07', first, 'manager')
    const held = story.held(first)
    if (held.status === 'draft') throw new Error('it is signed')
    const second = story.id()
    story.workbook.plans[second] = { ...structuredClone(held), id: second, events: [] }
    const gaveWay = (plan: string, to: string, at = '2026-09-10T10:00:00+02:00') => {
      const one = story.workbook.plans[plan]
      const event = { what: 'superseded' as const, at, by: 'Jonas Ek', because: '', plan: to }
      if (one && one.status !== 'draft') one.events = [...(one.events ?? []), event]
    }
    const force = (plan: string) => planState(story.workbook, story.held(plan)).force
    const inForce = () => planInForce(story.workbook, held.cycle)?.id
    return { story, first, second, gaveWay, force, inForce }
  }

  test('without a word the later one holds', () => {
    const { first, second, force, inForce } = apart()
    expect([inForce(), force(first), force(second)]).toEqual([second, 'replaced', 'in-force'])
  })

  test('the one holds to which the other gave way, also where that was begun before it', () => {
    const { first, second, gaveWay, force, inForce } = apart()
    gaveWay(second, first)
    expect([inForce(), force(first), force(second)]).toEqual([first, 'in-force', 'replaced'])
  })

  test('N-7 what gave way to a plan that was erased since holds no more, and says since when', () => {
    const { story, first, second, gaveWay, inForce } = apart()
    gaveWay(first, second)
    delete story.workbook.plans[second]
    expect(inForce()).toBeUndefined()
    expect(planState(story.workbook, story.held(first))).toMatchObject({ force: 'replaced', until: '2026-09-10' })
  })

  test('what was said last counts', () => {
    const { first, second, story, gaveWay, inForce } = apart()
    const third = story.id()
    story.workbook.plans[third] = { ...structuredClone(story.held(first)), id: third }
    gaveWay(third, second)
    expect(inForce()).toBe(second)
    gaveWay(third, third, '2026-09-11T10:00:00+02:00')
    expect(inForce()).toBe(third)
  })

  test('of two that gave way to each other one holds all the same, the later one', () => {
    const { first, second, gaveWay, inForce } = apart()
    gaveWay(first, second)
    gaveWay(second, first)
    expect(inForce()).toBe(second)
  })

  test('a plan gives way to none that is itself, is of another cycle, or was not agreed', () => {
    const { story, first, second, gaveWay, inForce } = apart()
    gaveWay(second, second)
    expect(inForce()).toBe(second)
    const other = story.held(first)
    story.workbook.plans[first] = { ...other, cycle: 'another' } as typeof other
    gaveWay(second, first)
    expect(inForce()).toBe(second)
    story.workbook.plans[first] = other
    expect(inForce()).toBe(first)
    if (other.status !== 'draft') other.repSignature.stance = 'disagreed'
    expect(inForce()).toBe(second)
  })
})
