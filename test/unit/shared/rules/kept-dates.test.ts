import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Id, PlainDate } from '../../../../shared/model/scalars'
import { agreedDates, keptDates, nearEnough } from '../../../../shared/rules/kept-dates'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = (count: number) => new Date(Date.UTC(2026, 8, 1 + count)).toISOString().slice(0, 10)

/** A plan that both signed on day 2, with agreed dates on these days. */
function agreed(days: readonly number[], signed = true) {
  const story = new RepStory()
  story.observe(day(0), { [opens]: 2 })
  story.choose(day(1), opens).answer(day(1), true)
  const plan = story.plan(day(2), days.map(day))
  if (signed) story.sign(day(2), plan, 'rep').sign(day(2), plan, 'manager')
  const on = (today: number) => keptDates(story.workbook, story.held(plan), day(today))
  const states = (today: number) => on(today).map(({ kept }) => kept)
  const dates = story.held(plan).coachingDates.map(({ id }) => id)
  return { story, plan, on, states, date: dates[0] ?? '' }
}

function talk(story: RepStory, on: PlainDate): Id {
  const id = story.id()
  story.run(on, {
    type: 'session.plan',
    id,
    when: `${on}T09:00:00+02:00`,
    impromptu: true,
    changes: { purpose: 'One' }
  })
  story.run(on, { type: 'session.finish', id, minutes: 20 })
  return id
}

describe('S0-10 an agreed date', () => {
  it('lies ahead, is due for three days, and is not kept only after them', () => {
    const { states } = agreed([10])
    expect([9, 10, 13, 14].map((today) => states(today)[0])).toEqual(['ahead', 'due', 'due', 'unanswered'])
  })

  it.each([-3, 0, 3])('is kept by a visit that rates the #1 behavior %i days from it', (near) => {
    const { story, states } = agreed([10])
    story.observe(day(10 + near), { [opens]: 3 })
    expect(states(20)).toEqual(['kept'])
  })

  it('is kept by a one-on-one, but not by a visit that is too far away or that saw something else', () => {
    const { story, states } = agreed([10])
    story.observe(day(6), { [opens]: 3 })
    story.observe(day(10), { [leaves]: 3 })
    expect(states(20)).toEqual(['unanswered'])
    talk(story, day(12))
    expect(states(20)).toEqual(['kept'])
  })

  it('is not kept by what was before both signed, nor by what lies ahead', () => {
    const { story, states } = agreed([4])
    const early = talk(story, day(1))
    expect(states(8)).toEqual(['unanswered'])
    story.run(day(30), { type: 'session.edit', id: early, changes: { when: `${day(5)}T10:00:00+02:00` } })
    expect([states(4), states(5)]).toEqual([['due'], ['kept']])
  })

  it('one event keeps one date', () => {
    const { story, states } = agreed([10, 11, 12])
    story.observe(day(11), { [opens]: 3 })
    expect(states(20)).toEqual(['kept', 'unanswered', 'unanswered'])
    talk(story, day(13))
    expect(states(20)).toEqual(['kept', 'kept', 'unanswered'])
  })

  it('is kept by the visit that says so', () => {
    const { story, plan, states, on } = agreed([10, 11])
    const visit = story.observe(day(10), { [opens]: 3 })
    const second = on(20)[1]?.id ?? ''
    story.run(day(12), { type: 'observation.edit', id: visit, changes: { visit: { plan, date: second } } })
    expect(states(20)).toEqual(['unanswered', 'kept'])
  })

  it('is not kept by a draft, nor by what the day that is asked about does not know yet', () => {
    const { story, states } = agreed([10])
    const draft = story.observe(day(10), { [opens]: 3 }, { draft: true })
    expect(states(20)).toEqual(['unanswered'])
    story.run(day(12), { type: 'observation.delete', id: draft })
    story.observe(day(12), { [opens]: 3, [leaves]: 2 })
    expect([states(11), states(12)]).toEqual([['due'], ['kept']])
  })

  it('is kept by the earliest event that is near it, in whatever order things were written down', () => {
    const { story, states } = agreed([10, 13])
    story.observe(day(13), { [opens]: 3 })
    story.observe(day(9), { [opens]: 3 })
    expect(states(20)).toEqual(['kept', 'kept'])
  })

  it('that a visit names takes no other event with it', () => {
    const { story, plan, states, date } = agreed([10, 12, 15])
    const visits = [10, 12, 15].map((on) => story.observe(day(on), { [opens]: 3 }))
    story.run(day(16), { type: 'observation.edit', id: visits[0] ?? '', changes: { visit: { plan, date } } })
    expect(states(20)).toEqual(['kept', 'kept', 'kept'])
  })

  it('takes a second visit that names the same date, or a date that was answered, by the calendar', () => {
    const { story, plan, states, date } = agreed([10, 11])
    const visits = [10, 11].map((on) => story.observe(day(on), { [opens]: 3 }))
    for (const id of visits) story.run(day(12), { type: 'observation.edit', id, changes: { visit: { plan, date } } })
    expect(states(20)).toEqual(['kept', 'kept'])
    story.run(day(12), { type: 'observation.delete', id: visits[1] ?? '' })
    expect(states(20)).toEqual(['kept', 'unanswered'])
    story.run(day(14), { type: 'plan.answerDate', id: plan, date, kept: false })
    expect(states(20)).toEqual(['not-kept', 'kept'])
  })

  it('that was answered by hand leaves what happened to the others', () => {
    const { story, plan, states, date } = agreed([10, 11])
    story.observe(day(10), { [opens]: 3 })
    expect(states(20)).toEqual(['kept', 'unanswered'])
    story.run(day(12), { type: 'plan.answerDate', id: plan, date, kept: true })
    expect(states(20)).toEqual(['kept', 'kept'])
  })

  it('of another plan is not kept by a visit that names it', () => {
    const { story, states, date } = agreed([10, 12])
    const visit = story.observe(day(12), { [opens]: 3 })
    story.run(day(12), { type: 'observation.edit', id: visit, changes: { visit: { plan: story.id(), date } } })
    expect(states(20)).toEqual(['kept', 'unanswered'])
  })

  it('moves to another day, where it is kept; the page that both signed keeps its day', () => {
    const { story, plan, states, on, date } = agreed([10])
    const seal = JSON.stringify(story.held(plan).coachingDates)
    story.run(day(9), { type: 'plan.moveDate', id: plan, date, on: day(20) })
    expect(on(15)).toMatchObject([{ on: day(20), kept: 'ahead', movedFrom: day(10) }])
    expect(agreedDates(story.workbook, story.held(plan), day(15)).next?.on).toBe(day(20))
    story.observe(day(20), { [opens]: 3 })
    expect(states(30)).toEqual(['kept'])
    expect(JSON.stringify(story.held(plan).coachingDates)).toBe(seal)
    story.run(day(30), { type: 'plan.moveDate', id: plan, date, on: day(10) })
    expect(on(30)).toMatchObject([{ movedFrom: null, kept: 'unanswered' }])
  })

  it('that was kept before its day, or on it, is not the next one any more', () => {
    const { story, plan, states, date } = agreed([10, 12, 20])
    const next = (today: number) => {
      const { next, last } = agreedDates(story.workbook, story.held(plan), day(today))
      return [next?.on, last?.on]
    }
    expect(next(10)).toEqual([day(10), undefined])
    talk(story, day(10))
    expect([states(10), next(10)]).toEqual([
      ['kept', 'ahead', 'ahead'],
      [day(12), day(10)]
    ])
    story.observe(day(11), { [opens]: 3 })
    expect([states(11), next(11)]).toEqual([
      ['kept', 'kept', 'ahead'],
      [day(20), day(12)]
    ])
    story.run(day(11), { type: 'plan.answerDate', id: plan, date, kept: false })
    expect(next(11)).toEqual([day(20), day(12)])
  })

  it('is answered by hand where the log does not know, and the answer is taken back', () => {
    const { story, plan, on, states, date } = agreed([10])
    const answer = (today: number, kept: boolean | null) =>
      story.run(day(today), { type: 'plan.answerDate', id: plan, date, kept })
    expect(() => answer(9, true)).toThrow('plan.date-ahead')
    answer(14, true)
    expect(on(14)).toMatchObject([{ kept: 'kept', byHand: true }])
    answer(14, null)
    expect(on(14)).toMatchObject([{ kept: 'unanswered', byHand: false }])
    answer(11, false)
    expect(states(11)).toEqual(['not-kept'])
  })

  it('of a draft or a plan without it is neither moved nor answered', () => {
    const draft = agreed([10], false)
    const move = (story: RepStory, id: Id, date: Id) =>
      story.run(day(9), { type: 'plan.moveDate', id, date, on: day(20) })
    expect(() => move(draft.story, draft.plan, draft.date)).toThrow('plan.not-signed')
    draft.story.observe(day(10), { [opens]: 3 })
    expect(draft.states(20)).toEqual(['unanswered'])
    const { story, plan } = agreed([10])
    expect(() => move(story, plan, story.id())).toThrow('plan.no-such-date')
  })

  it('never more dates are kept than things happened, and each has something near it', () => {
    const days = fc.uniqueArray(fc.integer({ min: 3, max: 30 }), { minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(days, fc.array(fc.integer({ min: 3, max: 30 }), { maxLength: 5 }), (dates, visits) => {
        const { story, on } = agreed(dates)
        for (const visit of visits) story.observe(day(visit), { [opens]: 3 })
        const kept = on(40).filter((date) => date.kept === 'kept')
        expect(kept.length).toBeLessThanOrEqual(visits.length)
        for (const date of kept)
          expect(
            visits.some((visit) => Math.abs(Date.parse(day(visit)) - Date.parse(date.on)) <= nearEnough * 86_400_000)
          ).toBe(true)
      }),
      { numRuns: 40 }
    )
  })
})
