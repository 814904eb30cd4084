import { describe, expect, it } from 'vitest'
import { datesOf } from '../../../../shared/rules/agreed-dates'
import { openCycle } from '../../../../shared/rules/gaps'
import { agreedDates } from '../../../../shared/rules/kept-dates'
import { latestEvents } from '../../../../shared/rules/latest'
import {
  dueOf,
  nextStep,
  planOfStep,
  talksToAnswer,
  waitingTalks,
  whyNothingRated
} from '../../../../shared/rules/next-step'
import { templateOf } from '../../../support/library-in-memory'
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
      { step: 'start-plan', refused: null },
      { step: 'write-plan', plan },
      { step: 'sign', plan },
      { step: 'observe', plan, draft: null }
    ])
  })

  it('R-3 speaks of the dates of the addendum that holds, not of those that both signed first', () => {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-03', ['2026-12-04', '2026-12-11'])
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    const { workbook } = story
    const shown = () => {
      const held = planOfStep(workbook, nextStep(workbook, '2026-12-01'))
      return held && agreedDates(workbook, held, '2026-12-01').next?.on
    }
    expect(shown()).toBe('2026-12-04')
    const id = story.addendum('2026-09-10', plan, ['2026-12-30', '2026-12-11'])
    story.signAddendum('2026-09-10', id, 'rep').signAddendum('2026-09-10', id, 'manager')
    expect(shown()).toBe('2026-12-11')
    expect(planOfStep(workbook, { step: 'choose' })).toBeUndefined()
    expect(planOfStep(workbook, { step: 'ink', plan })?.id).toBe(plan)
  })

  it('S0-1 asks nobody to rate what its form has no place for', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-02', {})
    expect(nextStep(story.workbook)).toEqual({ step: 'rate', observation: seen })
    for (const template of Object.values(story.workbook.templates))
      for (const section of template.sections) section.fields = section.fields.filter(({ type }) => type !== 'ratings')
    expect(nextStep(story.workbook)).toEqual({ step: 'observe-first', draft: null })
    const draft = story.id()
    story.run('2026-09-03', {
      type: 'observation.start',
      id: draft,
      template: templateOf('observation'),
      when: '2026-09-03T09:00:00+02:00'
    })
    expect(nextStep(story.workbook)).toEqual({ step: 'observe-first', draft })
  })

  it('S0-8 an answer can be that of a one-on-one in the log, which is then no second one', () => {
    const story = new RepStory()
    const { workbook } = story
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens)
    const talk = story.id()
    const changes = { purpose: 'Find the one behavior' }
    story.run('2026-09-04', { type: 'session.plan', id: talk, when: '2026-09-04T09:00:00+02:00', changes })
    story.run('2026-09-04', { type: 'session.start', id: talk })
    story.run('2026-09-04', { type: 'session.finish', id: talk, minutes: 10 })
    expect(nextStep(workbook)).toEqual({ step: 'record-agreement' })
    const cycle = openCycle(workbook)
    if (!cycle?.focus) throw new Error('a behavior is chosen')
    expect(talksToAnswer(workbook, { ...cycle, focus: cycle.focus }).map(({ id }) => id)).toEqual([talk])
    story.run('2026-09-05', {
      type: 'cycle.recordAgreement',
      session: talk,
      agreed: true,
      on: '2026-09-04',
      words: 'Yes.',
      minutes: 10
    })
    expect(Object.keys(workbook.sessions)).toEqual([talk])
    expect(openCycle(workbook)?.agreement).toMatchObject({ session: talk, on: '2026-09-04' })
    expect(nextStep(workbook)).toEqual({ step: 'start-plan', refused: null })
  })

  it('S0-8 an answer that another takes the place of stays, word for word, with its one-on-one; a correction is no answer more', () => {
    const story = new RepStory()
    const { workbook } = story
    story.observe('2026-09-02', { [opens]: 1, [leaves]: 2 })
    story.choose('2026-09-03', opens)
    story.answer('2026-09-04', false, 10)
    story.answer('2026-09-11', true, 15)
    const cycle = openCycle(workbook)
    if (!cycle?.agreement?.session) throw new Error('there is an answer')
    const record = { type: 'cycle.recordAgreement', on: '2026-09-11', minutes: 15, agreed: true } as const
    const { session } = cycle.agreement
    story.run('2026-09-11', { ...record, session, words: 'Yes, gladly.' })
    expect(cycle.answers).toMatchObject([{ agreed: false, on: '2026-09-04', words: 'I am not sure.', behavior: opens }])
    const events = latestEvents(workbook, 20, '2026-09-12').filter(({ what }) => what === 'agreement')
    expect(events).toMatchObject([
      { agreed: true, on: '2026-09-11', minutes: 15 },
      { agreed: false, on: '2026-09-04', minutes: 10 }
    ])
    story.run('2026-09-12', {
      ...record,
      session: story.id(),
      minutes: null,
      words: 'Yes.',
      corrects: true,
      skipReason: 'In the car.'
    })
    expect(cycle.answers).toHaveLength(1)
    story.run('2026-09-13', { type: 'cycle.changeFocus', behavior: leaves, why: 'More.', impact: '' })
    expect(cycle.answers?.map(({ words, behavior }) => [words, behavior])).toEqual([
      ['I am not sure.', opens],
      ['Yes.', opens]
    ])
  })

  it('S0-10 is to close the cycle once the behavior sticks and no agreed date lies ahead', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens)
    story.answer('2026-09-04', true)
    const plan = story.plan('2026-09-05', ['2026-09-20'])
    story.sign('2026-09-05', plan, 'rep')
    story.sign('2026-09-05', plan, 'manager')
    for (const day of ['2026-09-08', '2026-09-10', '2026-09-12']) story.observe(day, { [opens]: 5 })
    expect(nextStep(story.workbook, '2026-09-13')).toMatchObject({ step: 'observe' })
    story.observe('2026-09-20', { [opens]: 5 })
    expect(nextStep(story.workbook, '2026-09-21')).toEqual({ step: 'close', plan })
    const draft = story.observe('2026-09-22', { [opens]: 1 }, { draft: true })
    expect(nextStep(story.workbook, '2026-09-22')).toMatchObject({ step: 'observe', draft })
    story.run('2026-09-22', { type: 'observation.record', id: draft })
    story.observe('2026-09-23', { [opens]: 1 })
    expect(nextStep(story.workbook, '2026-09-24')).toMatchObject({ step: 'observe' })
  })

  it('S3-6 is to say what was trained where all that was marked is a training need, as nothing is rated yet', () => {
    const story = new RepStory()
    story.run('2026-09-02', { type: 'rep.setFramework', framework: 'b2b', on: null })
    const id = story.observe('2026-09-02', {}, { draft: true })
    story.run('2026-09-02', { type: 'observation.flag', id, behavior: opens, flagged: true, note: '1' })
    story.run('2026-09-02', { type: 'observation.record', id })
    expect(nextStep(story.workbook)).toEqual({ step: 'train' })
    expect(whyNothingRated(story.workbook)).toBe('needs')
  })

  it('S0-2 where nothing can be chosen yet it is said why: a rating in a draft is there, and counts once that is recorded', () => {
    const story = new RepStory()
    expect(whyNothingRated(story.workbook)).toBe('none')
    story.observe('2026-09-02', {}, { draft: true })
    expect(whyNothingRated(story.workbook)).toBe('none')
    story.observe('2026-09-02', { [opens]: 1 }, { draft: true })
    expect(whyNothingRated(story.workbook)).toBe('draft')
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
    expect(nextStep(story.workbook)).toEqual({ step: 'start-plan', refused: null })
  })
})

/** A plan in force since 5 September, agreed on the day before. */
function inForce(dates: string[] = ['2026-09-12', '2026-09-28']) {
  const story = new RepStory()
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  const plan = story.plan('2026-09-04', dates)
  story.sign('2026-09-05', plan, 'rep').sign('2026-09-05', plan, 'manager')
  return { story, plan }
}

const at = (day: string, time = '09:00') => `${day}T${time}:00+02:00`

function planned(story: RepStory, day: string, when = at(day), more: object = {}) {
  const id = story.id()
  story.run(day, { type: 'session.plan', id, when, changes: { purpose: 'The opening', ...more } })
  return id
}

function talked(story: RepStory, day: string, more: object = {}) {
  const id = planned(story, day, at(day), more)
  story.run(day, { type: 'session.finish', id, minutes: 20 })
  return id
}

describe('S0-1 before a behavior is chosen', () => {
  it('asks to rate the latest that was seen, as long as nothing of all that was seen says anything', () => {
    const story = new RepStory()
    story.observe('2026-09-04', {})
    const latest = story.observe('2026-09-06', {})
    story.observe('2026-09-05', {})
    expect(nextStep(story.workbook)).toEqual({ step: 'rate', observation: latest })
    story.run('2026-09-06', { type: 'observation.flag', id: latest, behavior: opens, flagged: true })
    story.run('2026-09-06', { type: 'observation.rate', id: latest, behavior: leaves, rating: 3 })
    expect(nextStep(story.workbook)).toEqual({ step: 'choose' })
  })

  it('goes on with the draft that was begun last', () => {
    const story = new RepStory()
    const [first, second] = [1, 2].map(() => story.observe('2026-09-02', { [opens]: 1 }, { draft: true }))
    const { observations } = story.workbook
    story.workbook.observations = Object.fromEntries(Object.entries(observations).reverse())
    expect(first).not.toBe(second)
    expect(nextStep(story.workbook)).toEqual({ step: 'observe-first', draft: second })
  })

  it('asks for it also where a file holds no open cycle', () => {
    const story = new RepStory()
    story.workbook.cycles = {}
    expect(nextStep(story.workbook)).toEqual({ step: 'observe-first', draft: null })
  })
})

describe('one-on-ones that wait', () => {
  it('are the first that is planned and the last that goes on, by their days', () => {
    const story = new RepStory()
    const [later, sooner] = [
      planned(story, '2026-09-01', at('2026-09-20')),
      planned(story, '2026-09-01', at('2026-09-10'))
    ]
    expect(waitingTalks(story.workbook)).toMatchObject({ open: null, planned: { id: sooner } })
    story.run('2026-09-12', { type: 'session.start', id: later })
    story.run('2026-09-11', { type: 'session.start', id: sooner })
    expect(waitingTalks(story.workbook)).toMatchObject({ open: { id: later }, planned: null })
    expect(nextStep(story.workbook)).toEqual({ step: 'go-on-talk', session: later })
  })

  it('are none that are logged afterwards', () => {
    const story = new RepStory()
    story.run('2026-09-01', { type: 'session.plan', id: story.id(), when: at('2026-09-01'), impromptu: true })
    expect(waitingTalks(story.workbook)).toEqual({ open: null, planned: null })
  })
})

describe('S0-8 the answer is to be written down', () => {
  const chosen = () => new RepStory().choose('2026-09-03', opens)
  const record = { step: 'record-agreement' }
  const talk = { step: 'talk', planned: null, refused: null }

  it('once they have talked since the choice, the moment of it included', () => {
    const story = chosen()
    talked(story, '2026-09-02')
    expect(nextStep(story.workbook)).toEqual(talk)
    planned(story, '2026-09-03', at('2026-09-03', '10:00'))
    expect(nextStep(story.workbook)).toMatchObject({ step: 'talk' })
    const id = planned(story, '2026-09-03', at('2026-09-03', '10:00'))
    story.run('2026-09-03', { type: 'session.finish', id, minutes: 20 })
    expect(nextStep(story.workbook)).toEqual(record)
  })

  it('not for a talk about the person, nor for one of another cycle', () => {
    const story = chosen()
    talked(story, '2026-09-04', { mode: 'human' })
    const other = talked(story, '2026-09-04')
    const session = story.workbook.sessions[other]
    if (session) session.cycle = story.id()
    expect(nextStep(story.workbook)).toEqual(talk)
  })

  it('again after a no, once they have talked again', () => {
    const story = chosen().answer('2026-09-05', false)
    expect(nextStep(story.workbook)).toEqual(talk)
    talked(story, '2026-09-04')
    expect(nextStep(story.workbook)).toEqual(talk)
    talked(story, '2026-09-06')
    expect(nextStep(story.workbook)).toEqual(record)
  })
})

describe('S4-1 while a plan is in force', () => {
  it('what was seen since it was signed and says nothing is to be rated; what was seen before is not', () => {
    const { story, plan } = inForce()
    const observe = { step: 'observe', plan, draft: null }
    story.observe('2026-09-04', {})
    expect(nextStep(story.workbook)).toEqual(observe)
    story.observe('2026-09-06', {}, { draft: true })
    expect(nextStep(story.workbook)).toMatchObject({ step: 'observe' })
    const seen = story.observe('2026-09-05', {})
    expect(nextStep(story.workbook)).toEqual({ step: 'rate', observation: seen })
    story.observe('2026-09-07', { [opens]: 3 })
    expect(nextStep(story.workbook)).toMatchObject({ step: 'observe' })
    story.observe('2026-09-06', {})
    expect(nextStep(story.workbook)).toMatchObject({ step: 'observe' })
  })

  it('S0-10 a slip asks for a new agreement, unless the plan was signed after it or a date lies ahead', () => {
    const { story, plan } = inForce(['2026-09-12'])
    const slips = (...days: string[]) => {
      const cycle = openCycle(story.workbook)
      if (cycle) cycle.relapses = days.map((day) => ({ at: at(day), reason: '' }))
      return nextStep(story.workbook).step
    }
    expect(slips('2026-09-13')).toBe('refine')
    expect(slips('2026-09-12')).toBe('observe')
    expect(slips('2026-09-13', '2026-09-11')).toBe('observe')
    expect(slips('2026-09-11', '2026-09-13')).toBe('refine')
    const held = story.held(plan)
    held.coachingDates = []
    expect([slips('2026-09-04'), slips('2026-09-05')]).toEqual(['observe', 'refine'])
  })

  it('S2-13 an agreed date on the day of the follow-up comes first', () => {
    const { story, plan } = inForce(['2026-09-15'])
    const training = { title: 'Opening a visit', on: '2026-09-01', behaviors: [leaves], note: '' }
    story.run('2026-09-05', { type: 'training.write', id: story.id(), ...training })
    expect(nextStep(story.workbook, '2026-09-14')).toEqual({ step: 'observe', plan, draft: null })
    expect(nextStep(story.workbook, '2026-09-16')).toMatchObject({ step: 'follow-up' })
  })
})

describe('agreed dates', () => {
  it('come by the calendar, those without a day left out and those of one day as they were written', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.held(story.plan('2026-09-04', ['2026-09-20', '2026-09-12', '2026-09-20', '2026-09-12']))
    const [second, first, third, also] = plan.coachingDates
    plan.coachingDates = [
      ...plan.coachingDates.map((date) => ({ ...date })),
      { ...plan.coachingDates[0], on: null }
    ].map((date) => ({ id: '', kind: 'call', note: '', proposedBy: 'rep', ...date }))
    expect(datesOf(plan).map(({ id }) => id)).toEqual([first?.id, also?.id, second?.id, third?.id])
  })

  it('names the one that comes next, today included, and the last that has passed', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.held(story.plan('2026-09-04', ['2026-10-05', '2026-09-12', '2026-09-20']))
    const on = (today: string) => {
      const { next, last } = agreedDates(story.workbook, plan, today)
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
    expect(agreedDates(story.workbook, story.held(id), '2026-09-05')).toEqual({ next: null, last: null })
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
