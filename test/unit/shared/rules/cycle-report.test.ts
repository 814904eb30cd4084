import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Addendum } from '../../../../shared/model/addendum'
import { CycleReport } from '../../../../shared/model/cycle-report'
import type { Plan } from '../../../../shared/model/plan'
import type { Id } from '../../../../shared/model/scalars'
import { cycleAdoption } from '../../../../shared/rules/adoption'
import { cycleReport } from '../../../../shared/rules/cycle-report'
import { gapOfCycle, gapsOf, openCycle } from '../../../../shared/rules/gaps'
import { leaves, opens, RepStory } from '../../../support/rep-story'

function told(story: RepStory, id = openCycle(story.workbook)?.id ?? '', day = '2026-12-01'): CycleReport | null {
  const cycle = story.workbook.cycles[id]
  if (!cycle) throw new Error('there is no such cycle')
  const now = `${day}T10:00:00+01:00`
  return cycleReport({ workbook: story.workbook, cycle, manager: 'Jonas Ek', now, translator: createTranslator('en') })
}

/** The report of a cycle whose behavior was chosen. */
function report(story: RepStory, id?: Id, day?: string): CycleReport {
  const made = told(story, id, day)
  if (!made) throw new Error('no behavior was chosen')
  return made
}

/** A rep who was seen twice with one behavior, and said yes to it. */
function agreed() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 1, [leaves]: 3 }, { account: 'Alder Group' })
  story.observe('2026-09-04', { [opens]: 2 })
  story.choose('2026-09-05', opens).answer('2026-09-05', true)
  return story
}

/** The same with a plan that both signed. */
function signed() {
  const story = agreed()
  const plan = story.plan('2026-09-06', ['2026-09-20'])
  story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
  return { story, plan }
}

const close = (story: RepStory, on: string, next = story.id()) => {
  story.run(on, { type: 'cycle.close', next, how: 'stopped', reason: 'Another role' })
  return next
}

describe('S0-13 the page of a cycle', () => {
  test('is there once a behavior was chosen', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    expect(told(story)).toBeNull()
    story.choose('2026-09-05', opens)
    expect(told(story)).not.toBeNull()
    delete story.workbook.behaviors[opens]
    expect(told(story)).toBeNull()
  })

  test('names who, what and why, and how the level went from its start to the present', () => {
    const story = agreed()
    const [cycle] = Object.keys(story.workbook.cycles)
    expect(report(story)).toMatchObject({
      format: 'coachbook.cycle',
      version: 1,
      id: cycle,
      madeAt: '2026-12-01T10:00:00+01:00',
      rep: 'Mira Lindqvist',
      manager: 'Jonas Ek',
      behavior: {
        title: story.workbook.behaviors[opens]?.title,
        anchors: story.workbook.behaviors[opens]?.anchors,
        wanted: 4
      },
      from: '2026-09-01',
      ended: null,
      why: 'They stop talking.',
      impact: '',
      start: { rating: 1, on: '2026-09-02' },
      now: 2,
      rule: { of: 3, last: 4 }
    })
    expect(CycleReport.safeParse(report(story)).success).toBe(true)
  })

  test('begins with the first visit, where that was seen before the cycle began', () => {
    const story = new RepStory()
    story.observe('2026-08-20', { [opens]: 1 })
    story.choose('2026-09-05', opens)
    expect(report(story)).toMatchObject({ from: '2026-08-20', start: { rating: 1, on: '2026-08-20' } })
  })

  test('has no start and no level where nobody has seen the behavior', () => {
    const story = new RepStory().choose('2026-09-05', opens)
    expect(report(story)).toMatchObject({ from: '2026-09-01', start: null, now: null, visits: [] })
  })

  test('R-2 keeps the start that its plan has sealed, whatever is entered later', () => {
    const { story } = signed()
    story.observe('2026-08-10', { [opens]: 3 })
    expect(report(story)).toMatchObject({ start: { rating: 1, on: '2026-09-02' }, from: '2026-09-01' })
  })

  test('tells how far it sticks while the cycle runs, and no more once it has ended', () => {
    const { story } = signed()
    const cycle = openCycle(story.workbook)?.id
    for (const day of ['2026-09-10', '2026-09-11', '2026-09-12']) story.observe(day, { [opens]: 4 })
    story.observe('2026-09-13', { [opens]: 3 })
    expect(report(story).sticking).toEqual({ reached: 3, of: 4, sticks: true, since: '2026-09-05' })
    close(story, '2026-09-14')
    expect(report(story, cycle)).toMatchObject({ sticking: null, ended: { on: '2026-09-14', how: 'stopped' } })
  })

  test('lists measures, tries and how sure the rep felt, by what both may see of them', () => {
    const { story, plan } = signed()
    const calls = { name: 'Second visits', unit: '%', before: 20, after: 31, wanted: 40 }
    story.run('2026-09-08', {
      type: 'cycle.setOutcomes',
      outcomes: [{ ...calls, id: story.id(), better: 'higher', bridge: 'Ask first.' }]
    })
    const practice = { id: story.id(), on: '2026-09-09', note: 'On the phone', worked: true }
    story.run('2026-09-09', { type: 'plan.practice', id: plan, practice })
    story.run('2026-09-09', { type: 'confidence.note', id: story.id(), behavior: opens, on: '2026-09-09', value: 6 })
    const { outcomes, tries, confidences } = report(story)
    expect({ outcomes, tries, confidences }).toEqual({
      outcomes: [calls],
      tries: [{ on: '2026-09-09', note: 'On the phone', worked: true }],
      confidences: [{ on: '2026-09-09', value: 6 }]
    })
  })
})

describe('S0-13 a second cycle about the same behavior', () => {
  /** Seen twice on one day, ended for another reason on the same day, and chosen again at once. */
  function again() {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.observe('2026-09-02', { [opens]: 4 })
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const first = openCycle(story.workbook)?.id ?? ''
    close(story, '2026-09-02')
    story.choose('2026-09-03', opens)
    return { story, first }
  }

  /** What the screens say about a cycle. */
  function shown({ workbook }: RepStory, id?: Id) {
    const cycle = workbook.cycles[id ?? openCycle(workbook)?.id ?? '']
    const gap = cycle && gapOfCycle(workbook, cycle)
    const adoption = cycle && cycleAdoption(workbook, cycle)
    return { start: gap?.start, now: gap?.now, reached: adoption?.reached, of: adoption?.of }
  }

  test('begins at its own starting point, on the page as on the screen', () => {
    const { story, first } = again()
    story.observe('2026-09-05', { [opens]: 3 })
    const own = { start: { rating: 3, on: '2026-09-05' }, now: 3 }
    expect(report(story)).toMatchObject({ ...own, from: '2026-09-02', sticking: { reached: 0, of: 1, since: null } })
    expect(shown(story)).toEqual({ ...own, reached: 0, of: 1 })
    expect(gapsOf(story.workbook).find(({ behavior }) => behavior === opens)?.start).toEqual(own.start)
    expect(report(story, first)).toMatchObject({ start: { rating: 2, on: '2026-09-02' }, now: 4 })
    expect(shown(story, first)).toMatchObject({ start: { rating: 2, on: '2026-09-02' }, now: 4 })
  })

  test('stands where the one before it ended until it has a visit, and counts none of its days', () => {
    const { story } = again()
    const own = { start: { rating: 4, on: '2026-09-02' }, now: 4 }
    expect(report(story)).toMatchObject({ ...own, visits: [], sticking: { reached: 0, of: 0, since: null } })
    expect(shown(story)).toEqual({ ...own, reached: 0, of: 0 })
  })

  test('seals its own starting point with its plan, and keeps it', () => {
    const { story } = again()
    story.observe('2026-09-05', { [opens]: 3 })
    story.answer('2026-09-06', true)
    const plan = story.plan('2026-09-06', ['2026-09-20'])
    const start = { rating: 3, on: '2026-09-05' }
    expect(story.held(plan).gap.start).toEqual(start)
    story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
    story.observe('2026-09-04', { [opens]: 1 })
    expect(report(story).start).toEqual(start)
    expect(report(story).visits.map(({ on }) => on)).toEqual(['2026-09-05'])
    expect(shown(story)).toMatchObject({ start })
  })

  test('R-2 a starting point that was sealed with it stays, also where it is of before', () => {
    const { story } = again()
    story.observe('2026-09-05', { [opens]: 3 })
    story.answer('2026-09-06', true)
    const plan = story.plan('2026-09-06', ['2026-09-20'])
    story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
    const start = { rating: 2, on: '2026-09-02' }
    story.held(plan).gap.start = start
    expect(report(story)).toMatchObject({ start, visits: [{ on: '2026-09-05' }] })
    expect(shown(story)).toMatchObject({ start })
  })
})

describe('S0-13 the visits of a cycle', () => {
  const days = (story: RepStory, id?: Id) => report(story, id).visits.map(({ on, rating }) => [on, rating])

  test('begin at a starting point that is sealed, whatever is entered later of days before it', () => {
    const { story } = signed()
    story.observe('2026-08-20', { [opens]: 5 })
    expect(days(story)).toEqual([
      ['2026-09-02', 1],
      ['2026-09-04', 2]
    ])
    expect(report(story)).toMatchObject({ start: { on: '2026-09-02', rating: 1 } })
  })

  test('are those that rated its behavior, the earliest first, with what was seen there', () => {
    const story = agreed()
    story.observe('2026-09-03', { [opens]: 3 })
    story.observe('2026-09-09', { [leaves]: 5 })
    story.observe('2026-09-10', { [opens]: 5 }, { draft: true })
    expect(days(story)).toEqual([
      ['2026-09-02', 1],
      ['2026-09-03', 3],
      ['2026-09-04', 2]
    ])
    expect(report(story).visits[0]).toEqual({
      on: '2026-09-02',
      rating: 1,
      account: 'Alder Group',
      by: 'Jonas Ek',
      evidence: 'Showed first.',
      note: '',
      strengths: '',
      development: ''
    })
    expect(report(story).visits[1]?.account).toBe('')
    story.workbook.accounts = {}
    expect(report(story).visits[0]?.account).toBe('')
  })

  test('end with the cycle, and those of the next about the same behavior begin after it', () => {
    const story = agreed()
    const before = openCycle(story.workbook)?.id
    const next = close(story, '2026-09-10')
    story.choose('2026-09-10', opens)
    const at = (when: string, rating: number) => {
      const id = story.observe(when.slice(0, 10), { [opens]: rating })
      const seen = story.workbook.observations[id]
      if (seen) seen.when = when
    }
    at('2026-09-10T10:00:00+02:00', 3)
    at('2026-09-10T10:00:01+02:00', 4)
    expect(days(story, before)).toEqual([
      ['2026-09-02', 1],
      ['2026-09-04', 2],
      ['2026-09-10', 3]
    ])
    expect(days(story, next)).toEqual([['2026-09-10', 4]])
  })

  test('a cycle about something else takes none of them', () => {
    const story = agreed()
    close(story, '2026-09-10')
    story.choose('2026-09-10', leaves)
    expect(days(story)).toEqual([['2026-09-02', 3]])
  })

  test('a third cycle about the same behavior begins after the second', () => {
    const story = agreed()
    for (const [again, seen] of [
      ['2026-09-10', '2026-09-12'],
      ['2026-09-15', '2026-09-17']
    ] as const) {
      close(story, again)
      story.choose(again, opens).observe(seen, { [opens]: 3 })
    }
    expect(days(story)).toEqual([['2026-09-17', 3]])
    const [, second] = Object.keys(story.workbook.cycles)
    expect(days(story, second)).toEqual([['2026-09-12', 3]])
  })
})

describe('S0-13 the one-on-ones of a cycle', () => {
  const talk = (story: RepStory, on: string, minutes: number, changes: object = {}) => {
    const id = story.id()
    const when = `${on}T09:00:00+02:00`
    story.run(on, { type: 'session.plan', id, when, changes: { purpose: 'The opening', ...changes } })
    story.run(on, { type: 'session.finish', id, minutes })
    return id
  }

  test('are those that were held in it, by their day, with what both agreed', () => {
    const story = agreed()
    talk(story, '2026-09-09', 30)
    const agreedWords = { level: 'One', improve: 'Ask first', why: 'They talk', by: '2026-09-30', changes: 'I write.' }
    talk(story, '2026-09-07', 20, { agreed: agreedWords })
    const planned = { type: 'session.plan', id: story.id(), when: '2026-11-30T09:00:00+02:00' } as const
    story.run('2026-09-09', planned)
    expect(report(story).talks).toEqual([
      { on: '2026-09-05', minutes: 24, purpose: '', improve: '', changes: '', by: null, answer: 'yes' },
      {
        on: '2026-09-07',
        minutes: 20,
        purpose: 'The opening',
        improve: 'Ask first',
        changes: 'I write.',
        by: '2026-09-30',
        answer: null
      },
      { on: '2026-09-09', minutes: 30, purpose: 'The opening', improve: '', changes: '', by: null, answer: null }
    ])
  })

  test('S2-5 one about the person is not told of, nor is one of another cycle or of a day to come', () => {
    const story = agreed()
    talk(story, '2026-09-07', 20, { mode: 'human' })
    const other = talk(story, '2026-09-08', 20)
    const session = story.workbook.sessions[other]
    if (session) session.cycle = null
    expect(report(story).talks.map(({ on }) => on)).toEqual(['2026-09-05'])
    expect(report(story, undefined, '2026-09-04').talks).toEqual([])
  })
})

describe('S0-13 the papers of a cycle', () => {
  test('a plan with its steps, dates and seal, and each addendum behind its plan', () => {
    const { story, plan } = signed()
    const [action] = story.held(plan).actions
    story.run('2026-09-08', { type: 'plan.markDone', id: plan, action: action?.id ?? '', done: true })
    const addendum = story.addendum('2026-09-09', plan, ['2026-09-25'])
    const draft = report(story).papers
    expect(draft.map(({ kind, number, on, seal }) => [kind, number, on, seal])).toEqual([
      ['plan', 1, '2026-09-07', sealOf(story.held(plan))],
      ['addendum', 1, '2026-09-09', null]
    ])
    story.signAddendum('2026-09-10', addendum, 'rep').signAddendum('2026-09-10', addendum, 'manager')
    const actions = [{ text: 'Write three openers', owner: 'rep', by: '2026-09-06', done: '2026-09-08' }]
    expect(report(story).papers).toEqual([
      {
        kind: 'plan',
        number: 1,
        id: plan,
        on: '2026-09-07',
        state: 'Signed 7 September 2026 · the actions and dates of addendum 1 hold by now',
        why: '',
        how: 'I ask twice and wait.',
        agreed: true,
        seal: sealOf(story.held(plan)),
        actions,
        dates: [{ on: '2026-09-20', note: '' }]
      },
      {
        kind: 'addendum',
        number: 1,
        id: addendum,
        on: '2026-09-10',
        state: 'Signed 10 September 2026',
        said: 'So it is.',
        why: 'The fair was called off.',
        how: 'We speak by phone instead.',
        agreed: true,
        seal: sealOf(story.added(addendum)),
        actions,
        dates: [{ on: '2026-09-25', note: '' }]
      }
    ])
  })

  test('an addendum after which another was agreed, or whose plan gave way, says so; dates stand in their order', () => {
    const { story, plan } = signed()
    const add = (on: string, dates: string[], stance: 'agreed' | 'declined') => {
      const id = story.addendum(on, plan, dates)
      story.signAddendum(on, id, 'rep', stance).signAddendum(on, id, 'manager')
    }
    add('2026-09-09', ['2026-09-30', '2026-09-11', '2026-09-18'], 'agreed')
    add('2026-09-10', ['2026-09-25'], 'agreed')
    add('2026-09-11', ['2026-09-25'], 'declined')
    const hold = 'the actions and dates of addendum 2 hold by now'
    const states = () => report(story).papers.map(({ state }) => state)
    expect(states()).toEqual([
      `Signed 7 September 2026 · ${hold}`,
      `Signed 9 September 2026 · ${hold}`,
      'Signed 10 September 2026',
      'Handed over 11 September 2026, not signed by Mira Lindqvist'
    ])
    expect(report(story).papers[1]?.dates.map(({ on }) => on)).toEqual(['2026-09-11', '2026-09-18', '2026-09-30'])
    const next = story.id()
    story.run('2026-09-12', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    story.sign('2026-09-12', next, 'rep').sign('2026-09-12', next, 'manager')
    expect(states().slice(0, 3)).toEqual([
      'Signed 7 September 2026 · replaced 12 September 2026',
      'Signed 9 September 2026 · its plan was replaced on 12 September 2026',
      'Signed 10 September 2026 · its plan was replaced on 12 September 2026'
    ])
  })

  test('what the rep wrote on the sheet is said in place of what was on the screen', () => {
    const story = agreed()
    const plan = story.plan('2026-09-06', ['2026-09-20'])
    story.sign('2026-09-07', plan, 'rep', 'agreed', { method: 'paper' }).sign('2026-09-07', plan, 'manager')
    const said = () => report(story).papers.map((paper) => paper.said)
    expect(said()).toEqual([undefined])
    const comment = ' Not on Fridays. '
    story.run('2026-09-09', { type: 'plan.ink', id: plan, on: '2026-09-08', stance: 'agreed', comment })
    expect(said()).toEqual(['Not on Fridays.'])
  })

  test('a draft has the day on which it was begun, no seal, and nothing done', () => {
    const story = agreed()
    story.plan('2026-09-06', ['2026-09-20'])
    const [draft] = report(story).papers
    expect(draft).toMatchObject({ on: '2026-09-06', seal: null, actions: [{ done: null }] })
    expect(draft?.state).toContain('raft')
  })

  test('a refined plan says why it was, and the one of before that it was replaced', () => {
    const { story, plan } = signed()
    const next = story.id()
    story.run('2026-09-09', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    story.sign('2026-09-10', next, 'rep').sign('2026-09-10', next, 'manager')
    expect(report(story).papers.map(({ number, why }) => [number, why])).toEqual([
      [1, ''],
      [2, 'Visits moved.']
    ])
    expect(report(story).papers[0]?.state).toContain('10 September 2026')
  })
})

function sealOf(record: Plan | Addendum): string {
  if (!('seal' in record)) throw new Error('that is not sealed')
  return record.seal.hash
}

test('S0-13 a plan that is not agreed says so, whatever keeps it from that', () => {
  const story = agreed()
  const agreedOf = () => report(story).papers.map(({ agreed: is }) => is)
  const plan = story.plan('2026-09-06', ['2026-09-20'])
  expect(agreedOf()).toEqual([false])
  story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
  expect(agreedOf()).toEqual([true])
  for (const stance of ['received', 'disagreed', 'declined'] as const) {
    const sealed = story.held(plan)
    if (sealed.repSignature) sealed.repSignature.stance = stance
    expect(agreedOf()).toEqual([false])
  }
})

test('S0-8 an answer to a behavior that the cycle had before is not told as one to its own', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 1, [leaves]: 3 })
  story.choose('2026-09-05', opens).answer('2026-09-05', false)
  story.run('2026-09-06', { type: 'cycle.changeFocus', behavior: leaves, why: 'More at stake.', impact: '' })
  story.answer('2026-09-07', true)
  const { turns, talks } = report(story)
  expect(turns.flatMap(({ what, on }) => (what === 'yes' || what === 'not-yet' ? [[what, on]] : []))).toEqual([
    ['yes', '2026-09-07']
  ])
  expect(talks.map(({ answer }) => answer)).toEqual([null, 'yes'])
})

describe('S0-13 the turns of a cycle', () => {
  test('what was skipped, the answer, each relapse and the end, by their days, with the words of each', () => {
    const story = new RepStory().choose('2026-09-05', opens).answer('2026-09-06', false)
    expect(report(story).turns).toEqual([
      { on: '2026-09-05', what: 'skipped', stage: 'see', words: 'Heard of it from two customers.' },
      { on: '2026-09-06', what: 'not-yet', stage: null, words: 'I am not sure.' }
    ])
    story.answer('2026-09-08', true, null)
    const cycle = openCycle(story.workbook)
    if (!cycle) throw new Error('the cycle is open')
    cycle.relapses = [{ at: '2026-09-07T10:00:00+02:00', reason: 'The fair' }]
    close(story, '2026-09-09')
    expect(report(story, cycle.id).turns).toEqual([
      { on: '2026-09-05', what: 'skipped', stage: 'see', words: 'Heard of it from two customers.' },
      { on: '2026-09-06', what: 'not-yet', stage: null, words: 'I am not sure.' },
      { on: '2026-09-07', what: 'relapse', stage: null, words: 'The fair' },
      { on: '2026-09-08', what: 'skipped', stage: 'coach', words: 'We spoke in the car.' },
      { on: '2026-09-08', what: 'yes', stage: null, words: 'I hear what they need.' },
      { on: '2026-09-09', what: 'closed', stage: null, words: 'Another role' }
    ])
  })
})
