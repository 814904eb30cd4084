import { describe, expect, it } from 'vitest'
import { openCycle } from '../../../../shared/rules/gaps'
import { confidencesOf, triesOf, type Visit, visitsOf } from '../../../../shared/rules/reinforce'
import { leaves, opens, RepStory } from '../../../support/rep-story'

function visits({ workbook }: RepStory): Visit[] {
  const cycle = openCycle(workbook)
  return cycle ? visitsOf(workbook, cycle) : []
}

describe('S0-10 visits', () => {
  it('of a cycle that has ended are those up to its end', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    const cycle = openCycle(story.workbook)
    if (!cycle) throw new Error('no cycle')
    story.run('2026-09-10', {
      type: 'cycle.close',
      next: story.id(),
      how: 'stopped',
      reason: 'Mira changes territory.'
    })
    story.observe('2026-09-20', { [opens]: 5 })
    const ended = story.workbook.cycles[cycle.id]
    expect(ended && visitsOf(story.workbook, ended).map(({ rating }) => rating)).toEqual([2])
  })

  it('are those in the log that rate the #1 behavior, the newest first, also within a day', () => {
    const story = new RepStory()
    const first = story.observe('2026-09-02', { [leaves]: 5, [opens]: 3 }, { account: 'Alder Group' })
    const late = story.observe('2026-09-03', { [opens]: 4 })
    const early = story.observe('2026-09-03', { [opens]: 5 })
    story.observe('2026-09-04', { [leaves]: 4 })
    story.observe('2026-09-05', { [opens]: 1 }, { draft: true })
    expect(visits(story)).toEqual([])
    story.choose('2026-09-06', opens)
    story.run('2026-09-06', { type: 'observation.edit', id: late, changes: { when: '2026-09-03T09:30:00+02:00' } })
    const plain = { account: '', feedbackAfter: null, talkedOn: null }
    expect(visits(story)).toEqual([
      { ...plain, observation: late, when: '2026-09-03T09:30:00+02:00', rating: 4, reached: true },
      { ...plain, observation: early, when: '2026-09-03T09:00:00+02:00', rating: 5, reached: true },
      {
        ...plain,
        observation: first,
        when: '2026-09-02T09:00:00+02:00',
        account: 'Alder Group',
        rating: 3,
        reached: false
      }
    ])
  })

  it('of before the talk in which the rep answered were talked about then, unless feedback is noted; later ones wait', () => {
    const story = new RepStory()
    const noted = story.observe('2026-09-01', { [opens]: 2 })
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    story.observe('2026-09-05', { [opens]: 3 })
    story.run('2026-09-05', {
      type: 'observation.edit',
      id: noted,
      changes: { feedbackAt: '2026-09-01T11:00:00+02:00' }
    })
    expect(visits(story).map(({ talkedOn, feedbackAfter }) => [talkedOn, feedbackAfter])).toEqual([
      [null, null],
      ['2026-09-04', null],
      [null, 2]
    ])
  })

  it('follow the level that is wanted', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 3 })
    story.choose('2026-09-03', opens)
    story.run('2026-09-03', { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    expect(visits(story)).toMatchObject([{ rating: 3, reached: true }])
  })

  it('say how many hours it took until the rep heard about them', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    story.run('2026-09-03', { type: 'observation.edit', id, changes: { feedbackAt: '2026-09-02T11:30:00+02:00' } })
    expect(visits(story)).toMatchObject([{ rating: 2, reached: false, feedbackAfter: 2.5 }])
  })

  it('are not heard about before they were', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-02', { [opens]: 2 })
    const changes = { feedbackAt: '2026-09-02T08:00:00+02:00' }
    expect(() => story.run('2026-09-03', { type: 'observation.edit', id, changes })).toThrow(
      'observation.feedback-before'
    )
  })

  it('are not heard about in days to come, nor moved behind the feedback on them', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-02', { [opens]: 2 })
    const edit = (changes: object) => story.run('2026-09-05', { type: 'observation.edit', id, changes })
    expect(() => edit({ feedbackAt: '2026-09-09T08:00:00+02:00' })).toThrow('day.ahead')
    edit({ feedbackAt: '2026-09-02T11:30:00+02:00' })
    expect(() => edit({ when: '2026-09-04T09:00:00+02:00' })).toThrow('observation.feedback-before')
  })
})

describe('S0-10 what a cycle that has ended keeps', () => {
  it('are the tries under all its plans by their day, and how sure the rep felt up to its end', () => {
    const story = new RepStory()
    const feel = (on: string, value: number, behavior = opens) =>
      story.run(on, { type: 'confidence.note', id: story.id(), behavior, on, value })
    const practice = (on: string, plan: string, note: string) =>
      story.run(on, {
        type: 'plan.practice',
        id: plan,
        practice: { id: story.id(), on, note, worked: note === 'second' ? true : null }
      })
    const end = (on: string) =>
      story.run(on, { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'A new territory.' })
    const begin = (on: string) => {
      story.choose(on, opens).answer(on, true)
      const plan = story.plan(on, ['2026-12-15'])
      story.sign(on, plan, 'rep').sign(on, plan, 'manager')
      return { plan, cycle: openCycle(story.workbook)?.id ?? '' }
    }
    const kept = (id: string) => {
      const cycle = story.workbook.cycles[id]
      if (!cycle) throw new Error('no cycle')
      return {
        tries: triesOf(story.workbook, cycle).map(({ note }) => note),
        felt: confidencesOf(story.workbook, cycle).map(({ value }) => value)
      }
    }
    story.observe('2026-09-02', { [opens]: 2, [leaves]: 2 })
    const first = begin('2026-09-03')
    feel('2026-09-04', 4)
    practice('2026-09-06', first.plan, 'second')
    practice('2026-09-05', first.plan, 'first')
    const refined = story.id()
    story.run('2026-09-07', { type: 'plan.refine', id: refined, from: first.plan, because: 'Too much at once.' })
    story.sign('2026-09-07', refined, 'rep').sign('2026-09-07', refined, 'manager')
    practice('2026-09-08', refined, 'refined')
    feel('2026-09-08', 6)
    feel('2026-09-08', 9, leaves)
    end('2026-09-10')
    const second = begin('2026-09-20')
    practice('2026-09-21', second.plan, 'third')
    feel('2026-09-22', 8)
    expect(kept(first.cycle)).toEqual({ tries: ['first', 'second', 'refined'], felt: [4, 6] })
    expect(kept(second.cycle)).toEqual({ tries: ['third'], felt: [8] })
  })
})

describe('S0-10 at the ends of a cycle', () => {
  const cycleOf = (story: RepStory, id = openCycle(story.workbook)?.id ?? '') => {
    const cycle = story.workbook.cycles[id]
    if (!cycle) throw new Error('no cycle')
    return cycle
  }
  const end = (story: RepStory, on: string) => {
    const { id } = cycleOf(story)
    story.run(on, { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'A new territory.' })
    return id
  }
  const feel = (story: RepStory, on: string, value: number) =>
    story.run(on, { type: 'confidence.note', id: story.id(), behavior: opens, on, value })
  const felt = (story: RepStory, id?: string) =>
    confidencesOf(story.workbook, cycleOf(story, id)).map(({ value }) => value)

  it('what was seen at its very end belongs to it, and a minute later does not', () => {
    const story = new RepStory()
    const at = (when: string, rating: number) => {
      const seen = story.workbook.observations[story.observe(when.slice(0, 10), { [opens]: rating })]
      if (seen) seen.when = when
    }
    story.choose('2026-09-03', opens)
    at('2026-09-10T10:00:00+02:00', 2)
    at('2026-09-10T10:01:00+02:00', 3)
    const ended = end(story, '2026-09-10')
    expect(visitsOf(story.workbook, cycleOf(story, ended)).map(({ rating }) => rating)).toEqual([2])
  })

  it('how sure the rep felt on the day it ended belongs to it, and not to the next about the same', () => {
    const story = new RepStory().choose('2026-09-03', opens)
    feel(story, '2026-09-10', 4)
    feel(story, '2026-09-10', 5)
    feel(story, '2026-09-11', 6)
    const first = end(story, '2026-09-10')
    story.choose('2026-09-10', opens)
    expect([felt(story, first), felt(story)]).toEqual([[4, 5], [6]])
    const second = end(story, '2026-09-15')
    story.choose('2026-09-15', opens)
    feel(story, '2026-09-16', 9)
    expect([felt(story, second), felt(story)]).toEqual([[6], [9]])
    // What another cycle was about makes no difference.
    end(story, '2026-09-17')
    story.choose('2026-09-17', leaves)
    expect(felt(story)).toEqual([])
    story.workbook.confidences = Object.fromEntries(Object.entries(story.workbook.confidences).reverse())
    expect(felt(story, first)).toEqual([4, 5])
  })

  it('tries of one day stay as they were written, and drafts have none', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    const plan = story.plan('2026-09-03', ['2026-12-15'])
    expect(triesOf(story.workbook, cycleOf(story))).toEqual([])
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    for (const note of ['one', 'two', 'three']) {
      const on = note === 'three' ? '2026-09-04' : '2026-09-05'
      story.run('2026-09-06', { type: 'plan.practice', id: plan, practice: { id: story.id(), on, note, worked: null } })
    }
    expect(triesOf(story.workbook, cycleOf(story)).map(({ note }) => note)).toEqual(['three', 'one', 'two'])
  })
})
