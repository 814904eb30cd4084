import { describe, expect, it } from 'vitest'
import { agreedDates, dueOf, nextStep } from '../../../../shared/rules/next-step'
import { leaves, opens, RepStory } from '../../../support/rep-story'

describe('S0-1 the one thing to do next', () => {
  it('follows the four steps', () => {
    const story = new RepStory()
    const { workbook } = story
    const steps = [nextStep(workbook)]
    const note = () => steps.push(nextStep(workbook))

    const draft = story.observe('2026-09-02', { [opens]: 1 }, { draft: true })
    note()
    story.run('2026-09-02', { type: 'observation.record', id: draft })
    note()
    story.choose('2026-09-03', opens)
    note()
    story.answer('2026-09-04', false)
    note()
    story.answer('2026-09-11', true)
    note()
    const plan = story.plan('2026-09-11', ['2026-09-20'])
    note()
    story.sign('2026-09-12', plan, 'rep')
    note()
    story.sign('2026-09-12', plan, 'manager')
    note()

    expect(steps).toEqual([
      { step: 'observe-first', draft: null },
      { step: 'observe-first', draft },
      { step: 'choose' },
      { step: 'talk', planned: null, refused: null },
      { step: 'talk', planned: null, refused: null },
      { step: 'start-plan' },
      { step: 'write-plan', plan },
      { step: 'sign', plan },
      { step: 'observe', plan, draft: null }
    ])
  })

  it('S2-13 is what was trained and is to be seen by now, unless an agreed date comes first or an observation waits', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.plan('2026-09-04', ['2026-09-12', '2026-09-28'])
    story.sign('2026-09-05', plan, 'rep').sign('2026-09-05', plan, 'manager')
    const training = { title: 'Opening a visit', on: '2026-09-01', behaviors: [leaves], note: '' }
    story.run('2026-09-05', { type: 'training.write', id: story.id(), ...training })
    const mark = { behavior: leaves, training: 'Opening a visit', weeks: 2, due: '2026-09-15' }
    const observe = { step: 'observe', plan, draft: null }
    const on = (today: string) => nextStep(story.workbook, today)
    expect(on('2026-09-07')).toEqual(observe)
    expect(on('2026-09-10')).toEqual(observe)
    expect(on('2026-09-14')).toEqual({ step: 'follow-up', mark, draft: null })
    expect(on('2026-09-23')).toEqual(observe)
    expect(nextStep(story.workbook)).toEqual(observe)
    const draft = story.observe('2026-09-14', { [leaves]: 3 }, { draft: true })
    expect(on('2026-09-14')).toEqual({ ...observe, draft })
    story.run('2026-09-14', { type: 'observation.record', id: draft })
    expect(on('2026-09-14')).toEqual(observe)
  })

  it('goes back to the start of a plan when the draft is discarded', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const id = story.plan('2026-09-04', ['2026-09-20'])
    story.run('2026-09-05', { type: 'plan.discard', id })
    expect(nextStep(story.workbook)).toEqual({ step: 'start-plan' })
  })
})

describe('agreed dates', () => {
  it('names the one that comes next, today included, and the last that has passed', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.held(story.plan('2026-09-04', ['2026-10-05', '2026-09-12', '2026-09-20']))
    const on = (today: string) => {
      const { next, last } = agreedDates(plan, today)
      return [next?.on ?? null, last?.on ?? null]
    }
    expect(on('2026-09-11')).toEqual(['2026-09-12', null])
    expect(on('2026-09-12')).toEqual(['2026-09-12', null])
    expect(on('2026-09-13')).toEqual(['2026-09-20', '2026-09-12'])
    expect(on('2026-10-06')).toEqual([null, '2026-10-05'])
  })

  it('passes over dates without a day', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const id = story.plan('2026-09-04', ['2026-09-12'])
    const open = { id: story.id(), on: null, kind: 'call', note: 'Alder', proposedBy: 'rep' } as const
    story.run('2026-09-04', { type: 'plan.edit', id, changes: { coachingDates: [open] } })
    expect(agreedDates(story.held(id), '2026-09-05')).toEqual({ next: null, last: null })
  })
})

describe('how an action stands', () => {
  it.each([
    [null, null, { due: 'open' }],
    ['2026-09-12', null, { due: 'today' }],
    ['2026-09-13', null, { due: 'ahead', on: '2026-09-13' }],
    ['2026-09-11', null, { due: 'late', on: '2026-09-11' }],
    ['2026-09-11', '2026-09-12', { due: 'done', on: '2026-09-12' }]
  ])('due %s, done %s', (by, doneOn, expected) => {
    expect(dueOf(by, doneOn, '2026-09-12')).toEqual(expected)
  })
})
