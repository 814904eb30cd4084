import { describe, expect, test } from 'vitest'
import type { Cycle } from '../../../../shared/model/cycle'
import type { Workbook } from '../../../../shared/model/workbook'
import { rulesOf, settled } from '../../../../shared/rules/merge-rules'
import { planInForce } from '../../../../shared/rules/plan-state'
import { opens, RepStory } from '../../../support/rep-story'

const context = { now: '2026-11-29T09:00:00+01:00', actor: 'Jonas Ek', stopped: 'Another one went on.' }

/** A rep with an open cycle and a plan in force, as both sides had it. */
function passedOn() {
  const story = new RepStory()
  story.choose('2026-09-05', opens).answer('2026-09-05', true)
  const plan = story.plan('2026-09-06', ['2026-09-20'])
  story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
  const [cycle] = Object.keys(story.workbook.cycles)
  return { story, plan, cycle: cycle ?? '' }
}

/** A draft that refines the plan in force; signed by both if asked for. */
function refined(story: RepStory, from: string, isSigned = false) {
  const id = story.id()
  story.run('2026-09-10', { type: 'plan.refine', id, from, because: 'Visits moved.' })
  if (isSigned) story.sign('2026-09-11', id, 'rep').sign('2026-09-11', id, 'manager')
  return id
}

/** The records of both sides. */
const together = (mine: Workbook, theirs: Workbook): Workbook => ({
  ...mine,
  cycles: { ...theirs.cycles, ...mine.cycles },
  plans: { ...theirs.plans, ...mine.plans }
})

describe('N-6 what there is once and a merge would leave twice', () => {
  test('nothing is asked where one cycle, one plan and one draft come out', () => {
    const { story, plan } = passedOn()
    const mine = structuredClone(story.workbook)
    refined(story, plan)
    const theirs = story.workbook
    expect(rulesOf(together(mine, theirs), mine, theirs, {})).toEqual([])
    expect(rulesOf(together(theirs, mine), theirs, mine, {})).toEqual([])
  })

  function twoCycles() {
    const { story, cycle, plan } = passedOn()
    const mine = structuredClone(story.workbook)
    const theirs = structuredClone(story.workbook)
    const closed = { at: '2026-09-09T10:00:00+02:00', how: 'stopped', reason: 'Moved' } as const
    const first = mine.cycles[cycle] as Cycle
    mine.cycles = { [cycle]: { ...first, closed }, here: { ...first, id: 'here', startedAt: closed.at } }
    theirs.cycles = {
      [cycle]: { ...first, closed },
      there: { ...first, id: 'there', startedAt: '2026-09-10T08:00:00Z' }
    }
    return { story, cycle, plan, mine, theirs, merged: together(mine, theirs) }
  }

  test('two open cycles, each by its behavior, its day and where it is', () => {
    const { story, mine, theirs, merged } = twoCycles()
    const name = story.workbook.behaviors[opens]?.title
    expect(rulesOf(merged, mine, theirs, {})).toEqual([
      {
        key: 'cycle',
        options: [
          { id: 'there', name, when: '2026-09-10T08:00:00Z', here: false, there: true },
          { id: 'here', name, when: '2026-09-09T10:00:00+02:00', here: true, there: false }
        ]
      }
    ])
  })

  test('the cycle that gives way ends, and the plan that was in force in it', () => {
    const { mine, theirs, merged, plan } = twoCycles()
    const signed = merged.plans[plan]
    if (!signed) throw new Error('the plan is there')
    merged.plans = { [plan]: { ...signed, cycle: 'there' } as typeof signed }
    const rules = rulesOf(merged, mine, theirs, {})
    const next = settled(merged, rules, { cycle: 'here' }, context)
    const { now, actor, stopped } = context
    expect(next.cycles.there?.closed).toEqual({ at: now, how: 'stopped', reason: stopped })
    expect(next.cycles.here?.closed).toBeNull()
    expect(next.plans[plan]).toMatchObject({
      events: [{ what: 'closed', how: 'stopped', at: now, by: actor, because: stopped }]
    })
    expect(planInForce(next, 'there')).toBeUndefined()
    // The other way round no plan ends.
    const other = settled(merged, rules, { cycle: 'there' }, context)
    expect(other.cycles.here?.closed).not.toBeNull()
    expect(other.plans).toEqual(merged.plans)
    // The merged workbook itself is unchanged.
    expect(merged.cycles.there?.closed).toBeNull()
  })

  test('two plans in force that were signed apart; one that both have is in nobody’s way', () => {
    const { story, plan, cycle } = passedOn()
    const theirs = structuredClone(story.workbook)
    const here = refined(story, plan, true)
    const mine = structuredClone(story.workbook)
    expect(rulesOf(together(mine, theirs), mine, theirs, {})).toEqual([])
    expect(rulesOf(together(theirs, mine), theirs, mine, {})).toEqual([])
    const signed = mine.plans[here]
    if (!signed) throw new Error('the plan is there')
    theirs.plans = { ...theirs.plans, there: { ...signed, id: 'there' } }
    const merged = together(mine, theirs)
    const rules = rulesOf(merged, mine, theirs, {})
    expect(rules.map(({ key, options }) => [key, options.map((one) => [one.id, one.here, one.there])])).toEqual([
      [
        'plan',
        [
          [here, true, false],
          ['there', false, true]
        ]
      ]
    ])
    for (const [holds, gives] of [
      [here, 'there'],
      ['there', here]
    ] as const) {
      const next = settled(merged, rules, { plan: holds }, context)
      const event = { what: 'superseded', plan: holds, at: context.now, by: 'Jonas Ek', because: context.stopped }
      const given = next.plans[gives]
      expect(given && 'events' in given ? given.events?.at(-1) : null).toEqual(event)
      expect(planInForce(next, cycle)?.id).toBe(holds)
    }
  })

  function twoDrafts() {
    const { story, plan } = passedOn()
    const theirs = structuredClone(story.workbook)
    const here = refined(story, plan)
    const mine = story.workbook
    const draft = mine.plans[here]
    const old = theirs.plans[plan]
    if (!draft || !old || old.status === 'draft') throw new Error('the plans are there')
    theirs.plans = { [plan]: old, there: { ...draft, id: 'there' } as typeof draft }
    return { mine, theirs, merged: together(mine, theirs), here, plan }
  }

  test('two drafts, one of each side; the one that gives way is gone, and refines nothing', () => {
    const { mine, theirs, merged, here, plan } = twoDrafts()
    const rules = rulesOf(merged, mine, theirs, {})
    expect(rules.map(({ key, options }) => [key, options.map(({ id }) => id)])).toEqual([['draft', [here, 'there']]])
    const refines = (next: Workbook) => {
      const held = next.plans[plan]
      return held && 'events' in held ? held.events?.map((event) => event.what === 'refined' && event.plan) : null
    }
    const theirsHolds = settled(merged, rules, { draft: 'there' }, context)
    expect(Object.keys(theirsHolds.plans)).toEqual(expect.not.arrayContaining([here]))
    expect(refines(theirsHolds)).toEqual([])
    const mineHolds = settled(merged, rules, { draft: here }, context)
    expect(mineHolds.plans.there).toBeUndefined()
    expect(refines(mineHolds)).toEqual([here])
    expect(refines(merged)).toEqual([here])
  })

  test('two drafts that were here already are nobody else’s question', () => {
    const { merged, theirs } = twoDrafts()
    expect(rulesOf(merged, merged, theirs, {})).toEqual([])
  })

  test('a draft that refines nothing is simply gone', () => {
    const { mine, theirs, merged, here } = twoDrafts()
    const draft = merged.plans[here]
    if (!draft) throw new Error('the draft is there')
    merged.plans = { ...merged.plans, [here]: { ...draft, refines: null } as typeof draft }
    const next = settled(merged, rulesOf(merged, mine, theirs, {}), { draft: 'there' }, context)
    expect(next.plans[here]).toBeUndefined()
  })

  test('of two cycles the plans are asked about once it is known which goes on', () => {
    const { mine, theirs, merged } = twoCycles()
    const { here } = twoDrafts()
    const draft = twoDrafts().mine.plans[here]
    if (!draft) throw new Error('the draft is there')
    const of = (id: string) => ({ ...draft, id, cycle: 'there' }) as typeof draft
    theirs.plans = { ...theirs.plans, one: of('one'), two: of('two') }
    merged.plans = { ...merged.plans, one: of('one'), two: of('two') }
    const keys = (cycle?: string) => rulesOf(merged, mine, theirs, cycle ? { cycle } : {}).map(({ key }) => key)
    expect(keys()).toEqual(['cycle'])
    expect(keys('here')).toEqual(['cycle'])
    expect(keys('there')).toEqual(['cycle', 'draft'])
  })
})
