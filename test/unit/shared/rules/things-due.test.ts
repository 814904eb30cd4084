import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { RhythmFacts } from '../../../../shared/model/rhythm'
import { TodayFacts } from '../../../../shared/model/today'
import type { Workbook } from '../../../../shared/model/workbook'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import { thingsDue } from '../../../../shared/rules/things-due'
import { todayFacts } from '../../../../shared/rules/today-facts'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'
import { answer, every, held, leave } from '../../../support/rhythm'
import { noRhythm, nothingOpen } from '../../../support/today'

const knownOf = (workbook: Workbook) => ({ today: todayFacts(workbook), facts: rhythmFacts(workbook) })
const at = (day: string, time = '10:00') => `${day}T${time}:00+02:00`

/** What waits on a day, such as `visit 2026-09-12`. */
const told = (workbook: Workbook, day: string, time?: string) =>
  thingsDue(knownOf(workbook), [], at(day, time)).map(({ what, since }) => `${what} ${since.slice(0, 10)}`)

/**
 * Chosen, agreed and signed by both on 3 September, with agreed dates on the 12th and 20th; the visit was discussed.
 */
function signed() {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-09-12', '2026-09-20'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  return { story, plan }
}

const talk = (story: RepStory, on: string, when: string) => {
  const id = story.id()
  story.run(on, { type: 'session.plan', id, when, changes: { purpose: 'The opening' } })
  return id
}

describe('what waits, by kind', () => {
  test('S0-4 a one-on-one waits on the day it is planned for and until it was held', () => {
    const { story } = signed()
    const id = talk(story, '2026-09-03', at('2026-09-10', '09:30'))
    expect(told(story.workbook, '2026-09-09')).not.toContain('talk 2026-09-10')
    expect(told(story.workbook, '2026-09-10', '08:00')).toContain('talk 2026-09-10')
    expect(told(story.workbook, '2026-10-10')).toContain('talk 2026-09-10')
    story.run('2026-09-10', { type: 'session.finish', id, minutes: 25 })
    expect(told(story.workbook, '2026-09-10')).not.toContain('talk 2026-09-10')
  })

  test('S0-10 an agreed date waits from its day on until something keeps it or somebody answers', () => {
    const { story, plan } = signed()
    const of = (day: string) => told(story.workbook, day).filter((line) => line.startsWith('visit'))
    expect([of('2026-09-11'), of('2026-09-12'), of('2026-09-30')]).toEqual([
      [],
      ['visit 2026-09-12'],
      ['visit 2026-09-12', 'visit 2026-09-20']
    ])
    story.observe('2026-09-13', { [opens]: 3 })
    expect(of('2026-09-30')).toEqual(['visit 2026-09-20'])
    const [, second] = Object.values(story.workbook.plans[plan]?.coachingDates ?? {})
    story.run('2026-09-25', { type: 'plan.answerDate', id: plan, date: second?.id ?? '', kept: false })
    expect(of('2026-09-30')).toEqual([])
  })

  test('S1-3 a call waits for its debrief from the moment that it was', () => {
    const { story } = signed()
    const id = story.id()
    const when = at('2026-09-05', '14:00')
    story.run('2026-09-03', { type: 'call.start', id, template: templateOf('pre-call'), when, account: null })
    expect(told(story.workbook, '2026-09-05', '13:59')).not.toContain('debrief 2026-09-05')
    expect(told(story.workbook, '2026-09-05', '14:00')).toContain('debrief 2026-09-05')
  })

  test('S0-10 feedback is owed for what was seen since they last talked, in one line for each rep, and is not for ever', () => {
    const story = new RepStory()
    story.observe('2026-09-01', { [opens]: 1 })
    const last = story.observe('2026-09-04', { [opens]: 2 })
    const owed = (day: string) =>
      thingsDue(knownOf(story.workbook), [], at(day)).filter(({ what }) => what === 'feedback')
    expect(owed('2026-09-04')).toMatchObject([{ id: last, count: 2, account: '' }])
    expect(owed(plusDays('2026-09-04', 61))).toEqual([])
    story.run('2026-09-04', { type: 'observation.edit', id: last, changes: { feedbackAt: at('2026-09-04') } })
    expect(owed('2026-09-05')).toMatchObject([{ count: 1 }])
    const id = talk(story, '2026-09-05', at('2026-09-05', '09:00'))
    story.run('2026-09-05', { type: 'session.finish', id, minutes: 25 })
    expect(owed('2026-09-05')).toEqual([])
  })

  test('S4-4 a due action is one line for each rep: the rep reports first', () => {
    const action = { text: 'Try it twice', owner: 'rep', reported: false } as const
    const actions = [
      { ...action, id: countedId(2), by: '2026-09-09', owner: 'manager' as const },
      { ...action, id: countedId(1), by: '2026-09-08' },
      { ...action, id: countedId(3), by: '2026-09-20' }
    ]
    const due = (day: string) => thingsDue({ today: { ...nothingOpen, actions }, facts: noRhythm }, [], at(day))
    expect(due('2026-09-07')).toEqual([])
    expect(due('2026-09-10')).toEqual([
      { what: 'actions', since: '2026-09-08', text: 'Try it twice', count: 2, reports: 1, yours: 1 }
    ])
  })

  test('S0-9 a draft that nobody signed waits from the next day on', () => {
    const story = new RepStory()
    story.observe('2026-09-01', { [opens]: 1 })
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-02', ['2026-09-12'])
    expect(told(story.workbook, '2026-09-02')).not.toContain('plan 2026-09-02')
    expect(told(story.workbook, '2026-09-05')).toContain('plan 2026-09-02')
    story.sign('2026-09-06', plan, 'rep')
    expect(todayFacts(story.workbook).plan).toEqual({ id: plan, state: 'rep-signed', since: '2026-09-06' })
    story.sign('2026-09-06', plan, 'manager')
    expect(todayFacts(story.workbook).plan).toBeNull()
  })

  test('S0-1 what was rated, chosen or agreed and has no next step waits from the next day on', () => {
    const story = new RepStory()
    const steps = (day: string) =>
      thingsDue(knownOf(story.workbook), [], at(day)).flatMap((due) => (due.what === 'stalled' ? [due.step] : []))
    expect(steps('2026-09-01')).toEqual([])
    story.observe('2026-09-01', { [opens]: 1 })
    expect([steps('2026-09-01'), steps('2026-09-02')]).toEqual([[], ['choose']])
    story.choose('2026-09-02', opens)
    expect(steps('2026-09-03')).toEqual(['talk'])
    const id = talk(story, '2026-09-03', at('2026-09-20'))
    expect(steps('2026-09-04')).toEqual([])
    story.run('2026-09-20', { type: 'session.finish', id, minutes: 25 })
    story.answer('2026-09-20', true)
    expect(steps('2026-09-21')).toEqual(['start-plan'])
  })
})

describe('S1-7 what waits by the rhythm', () => {
  const weekly = [every(1, 4, '2026-09-01')]
  const of = (facts: Partial<RhythmFacts>, day: string, today: Partial<TodayFacts> = {}) =>
    thingsDue({ today: { ...nothingOpen, ...today }, facts: { ...noRhythm, ...facts } }, [], at(day))

  test('due from its day on, unless it was held or something is planned in its weeks', () => {
    expect(of({ cadences: weekly }, '2026-09-02')).toEqual([])
    expect(of({ cadences: weekly }, '2026-09-03')).toMatchObject([{ what: 'rhythm', since: '2026-09-03' }])
    expect(of({ cadences: weekly, held: held('2026-09-01') }, '2026-09-04')).toEqual([])
    const session = { id: countedId(1), type: 'coaching-talk', open: false, agenda: false, guided: false } as const
    expect(of({ cadences: weekly }, '2026-09-03', { sessions: [{ ...session, when: at('2026-09-06') }] })).toEqual([])
  })

  test('not coached for longer than promised: since the last session, and with the dates that passed', () => {
    const facts = { cadences: weekly, held: held('2026-09-03') }
    expect(of(facts, '2026-09-13').map(({ what }) => what)).toEqual(['rhythm'])
    expect(of(facts, '2026-09-14')).toEqual([
      { what: 'uncoached', since: '2026-09-03', type: 'coaching-talk', every: 1, weeks: 1, missed: 1, other: false }
    ])
    expect(of(facts, '2026-10-10')).toMatchObject([{ what: 'uncoached', weeks: 5, missed: 4 }])
  })

  test('a session that is planned ahead is the answer; leave, sickness and the archive ask for nothing', () => {
    const sessions: TodayFacts['sessions'] = [
      { id: countedId(1), type: 'coaching-talk', open: false, agenda: false, guided: false, when: at('2026-10-20') }
    ]
    expect(of({ cadences: weekly }, '2026-10-15', { sessions }).map(({ what }) => what)).toEqual(['rhythm'])
    expect(of({ cadences: weekly, archivedOn: '2026-10-01' }, '2026-10-15')).toEqual([])
    const away = [leave('2026-08-31', '2026-10-30', '2026-08-01')]
    expect(of({ cadences: weekly, leave: away }, '2026-10-15')).toEqual([])
  })

  test('a promise that was taken back asks for nothing', () => {
    expect(of({ cadences: [...weekly, every(null, 4, '2026-09-21')] }, '2026-10-15')).toEqual([])
  })
})

describe('S1-7 what waits by the rhythm, at its edges', () => {
  const weekly = [every(1, 4, '2026-09-01')]
  const of = (facts: Partial<RhythmFacts>, day: string, today: Partial<TodayFacts> = {}) =>
    thingsDue({ today: { ...nothingOpen, ...today }, facts: { ...noRhythm, ...facts } }, [], at(day))
  const planned = (day: string, type: 'coaching-talk' | 'weekly' = 'coaching-talk') =>
    ({ id: countedId(1), type, open: false, agenda: false, guided: false, when: at(day) }) as const
  const kinds = (...given: Parameters<typeof of>) => of(...given).map(({ what }) => what)

  test('a session that was moved says so', () => {
    expect(of({ cadences: weekly }, '2026-09-03')).toMatchObject([{ moved: false }])
    const answers = [answer('2026-09-03', 'moved', 'deals')]
    expect(of({ cadences: weekly, answers }, '2026-09-04')).toMatchObject([{ what: 'rhythm', moved: true }])
  })

  test('planned is what lies in the weeks of the same kind: from their Monday, before the next', () => {
    expect(kinds({ cadences: weekly }, '2026-09-03', { sessions: [planned('2026-08-31')] })).toEqual(['talk'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { sessions: [planned('2026-09-07')] })).toEqual(['rhythm'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { sessions: [planned('2026-08-30')] })).toEqual(['talk', 'rhythm'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { sessions: [planned('2026-09-04', 'weekly')] })).toEqual([
      'rhythm'
    ])
  })

  test('not coached asks for nothing more where one of the same kind is planned from today on', () => {
    const facts = { cadences: weekly, held: held('2026-09-03') }
    expect(kinds(facts, '2026-09-14')).toEqual(['uncoached'])
    expect(kinds(facts, '2026-09-14', { sessions: [planned('2026-09-14')] })).toEqual(['talk'])
    expect(kinds(facts, '2026-09-14', { sessions: [planned('2026-09-13')] })).toEqual(['talk', 'uncoached'])
    expect(kinds(facts, '2026-09-14', { sessions: [planned('2026-09-20', 'weekly')] })).toEqual(['uncoached'])
  })

  test('S0-10 a day on which both agreed in a plan is planned', () => {
    const cadences = [every(2, 4, '2026-09-01', 'ride-along')]
    const date = (on: string, kind: 'joint-visit' | 'call' = 'joint-visit') =>
      ({ dates: [{ id: countedId(1), on, kind, note: '' }] }) satisfies Partial<TodayFacts>
    expect(kinds({ cadences }, '2026-09-05')).toEqual(['rhythm'])
    expect(kinds({ cadences }, '2026-09-05', date('2026-09-07'))).toEqual([])
    expect(kinds({ cadences }, '2026-09-08', date('2026-09-07'))).toEqual(['visit'])
    expect(kinds({ cadences }, '2026-09-05', date('2026-09-14'))).toEqual(['rhythm'])
    expect(kinds({ cadences }, '2026-09-05', date('2026-09-07', 'call'))).toEqual(['rhythm'])
    // Long uncoached, and the answer is agreed on, though not in the weeks of what is due now.
    expect(kinds({ cadences }, '2026-11-05', date('2026-11-20'))).toEqual(['rhythm'])
    expect(kinds({ cadences }, '2026-11-05', date('2026-11-20', 'call'))).toEqual(['uncoached'])
  })

  test('S1-7 all dates that passed without a session are counted, however long that has been', () => {
    const twice = [every(2, 4, '2026-09-01')]
    const facts = { cadences: twice, held: held('2026-09-03') }
    expect(of(facts, '2027-12-31')).toMatchObject([{ what: 'uncoached', since: '2026-09-03', weeks: 69, missed: 33 }])
    expect(of({ cadences: weekly }, '2027-09-01')).toMatchObject([{ since: '2026-09-03', missed: 52 }])
    // What was answered as held long ago is where the count begins.
    const answers = [answer('2026-09-17', 'held')]
    expect(of({ cadences: twice, answers }, '2027-12-31')).toMatchObject([{ since: '2026-09-17', missed: 32 }])
  })

  test('one kind of session says nothing about another', () => {
    const both = [...weekly, every(1, 2, '2026-09-01', 'weekly')]
    const facts = { cadences: both, held: held('2026-09-03', '2026-09-10') }
    expect(of(facts, '2026-09-14').map((due) => `${due.what} ${'type' in due ? due.type : ''}`)).toEqual([
      'uncoached weekly'
    ])
    const other = { type: 'weekly' as const, on: '2026-09-13', minutes: 20 }
    expect(of({ cadences: weekly, held: [...held('2026-09-03'), other] }, '2026-09-14')).toMatchObject([
      { what: 'uncoached', since: '2026-09-03' }
    ])
  })

  test('S1-7 sessions of another kind since are told, so that nobody is said not to have been coached who was', () => {
    const other = held('2026-09-10').map((one) => ({ ...one, type: 'ride-along' as const }))
    expect(of({ cadences: weekly, held: [...held('2026-09-03'), ...other] }, '2026-09-14')).toMatchObject([
      { what: 'uncoached', type: 'coaching-talk', other: true }
    ])
  })

  test('S1-7 of two promises that nobody kept each says which it is', () => {
    const both = [...weekly, every(1, 2, '2026-09-01', 'ride-along')]
    expect(of({ cadences: both, held: [] }, '2026-09-20')).toMatchObject([
      { what: 'uncoached', type: 'coaching-talk', other: true },
      { what: 'uncoached', type: 'ride-along', other: true }
    ])
    const ended = [...both, { ...every(1, 2, '2026-09-07', 'ride-along'), every: null, id: countedId(99) }]
    expect(of({ cadences: ended, held: [] }, '2026-09-20')).toMatchObject([{ type: 'coaching-talk', other: false }])
  })

  test('the last session counts by its day, whatever the order in which they were written down', () => {
    const facts = { cadences: weekly, held: held('2026-09-10', '2026-09-03', '2026-12-01') }
    expect(of(facts, '2026-09-22')).toEqual([
      { what: 'uncoached', since: '2026-09-10', type: 'coaching-talk', every: 1, weeks: 1, missed: 1, other: false }
    ])
    expect(kinds({ ...facts, held: [...facts.held, ...held('2026-09-22')] }, '2026-09-22')).toEqual([])
  })

  test('a session on another day of its promise is one that was held, and so is an answer without a session', () => {
    const twice = [every(2, 4, '2026-09-01')]
    const moved = { cadences: twice, held: held('2026-09-08') }
    expect(of(moved, '2026-09-28')).toMatchObject([{ what: 'uncoached', since: '2026-09-08', weeks: 2, missed: 1 }])
    const answers = [answer('2026-09-03', 'held'), answer('2026-09-10', 'missed', 'fires')]
    expect(of({ cadences: weekly, answers }, '2026-09-15')).toMatchObject([
      { what: 'uncoached', since: '2026-09-03', weeks: 1, missed: 1 }
    ])
  })

  test('without any session it is since the first date that was missed, and only once that is longer than promised', () => {
    const answers = [answer('2026-09-03', 'missed', 'deals')]
    expect(kinds({ cadences: weekly, answers }, '2026-09-09')).toEqual([])
    expect(kinds({ cadences: weekly, answers }, '2026-09-10')).toEqual(['rhythm'])
    expect(of({ cadences: weekly, answers }, '2026-09-11')).toEqual([
      { what: 'uncoached', since: '2026-09-03', type: 'coaching-talk', every: 1, weeks: 1, missed: 1, other: false }
    ])
  })

  test('a talk that stands still is not asked for twice; any other step is', () => {
    const stalled = { step: 'talk', since: '2026-09-01', count: 1, behavior: 'Asks' } as const
    expect(kinds({}, '2026-09-03', { stalled })).toEqual(['stalled'])
    expect(kinds({ cadences: weekly }, '2026-09-02', { stalled })).toEqual(['stalled'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { stalled })).toEqual(['rhythm'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { stalled: { ...stalled, step: 'refine' } })).toEqual([
      'rhythm',
      'stalled'
    ])
  })

  test('a plan that was refused asks for another talk on the same day, also beside a rhythm', () => {
    const stalled = { step: 'talk-again', since: '2026-09-03', count: 1, behavior: 'Asks' } as const
    expect(kinds({}, '2026-09-03', { stalled })).toEqual(['stalled'])
    expect(kinds({ cadences: weekly }, '2026-09-03', { stalled })).toEqual(['rhythm', 'stalled'])
  })

  test('a plan that is being written is the step that waits', () => {
    const stalled = { step: 'start-plan', since: '2026-09-01', count: 1, behavior: 'Asks' } as const
    const plan = { id: countedId(1), state: 'draft', since: '2026-09-02' } as const
    expect(kinds({}, '2026-09-03', { stalled, plan })).toEqual(['plan'])
  })
})

test('S0-10 feedback is owed for sixty days, and not for what lies ahead', () => {
  const feedback = [{ id: countedId(1), when: at('2026-09-04'), account: '' }]
  const owed = (day: string) => thingsDue({ today: { ...nothingOpen, feedback }, facts: noRhythm }, [], at(day)).length
  expect([owed('2026-09-03'), owed('2026-09-04'), owed('2026-11-03'), owed('2026-11-04')]).toEqual([0, 1, 1, 0])
})

test('S4-4 actions wait from their day on, the first by its day; each party has its own', () => {
  const action = { text: 'One', owner: 'rep', reported: false } as const
  const actions = [
    { ...action, id: countedId(1), by: '2026-09-09', text: 'Two' },
    { ...action, id: countedId(2), by: '2026-09-08' },
    { ...action, id: countedId(3), by: '2026-09-10', owner: 'manager' as const },
    { ...action, id: countedId(4), by: '2026-09-09', reported: true },
    { ...action, id: countedId(5), by: '2026-09-09', owner: 'manager' as const },
    { ...action, id: countedId(6), by: '2026-09-09', owner: 'manager' as const }
  ]
  expect(thingsDue({ today: { ...nothingOpen, actions }, facts: noRhythm }, [], at('2026-09-10'))).toEqual([
    { what: 'actions', since: '2026-09-08', text: 'One', count: 6, reports: 2, yours: 3 }
  ])
})

test('what was written down for Today survives the disk, and is enough on any later day', () => {
  const { story } = signed()
  const { today, facts } = knownOf(story.workbook)
  const kept = TodayFacts.parse(JSON.parse(JSON.stringify(today)))
  expect(kept).toEqual(today)
  // Nothing that waits disappears just because time passes, except feedback after its days.
  fc.assert(
    fc.property(fc.nat(400), fc.nat(30), (first, more) => {
      const lines = (days: number) =>
        thingsDue({ today: kept, facts }, [], at(plusDays('2026-09-01', days)))
          .filter(({ what }) => what !== 'feedback')
          .map((due) => JSON.stringify({ ...due }))
      const later = new Set(lines(first + more).map((line) => line.replace(/"count":\d+/, '')))
      for (const line of lines(first)) {
        if (line.includes('"actions"')) continue
        expect(later).toContain(line.replace(/"count":\d+/, ''))
      }
    })
  )
})

describe('S3-8 a group session among what waits', () => {
  const group = (when: string, held = false) => ({
    id: countedId(80),
    kind: 'ride-along' as const,
    when,
    minutes: 90,
    subject: 'The fair',
    size: 3,
    held
  })
  const of = (groups: TodayFacts['groups'], facts: Partial<RhythmFacts> = {}, day = '2026-09-10') =>
    thingsDue({ today: { ...nothingOpen, groups }, facts: { ...noRhythm, ...facts } }, [], at(day))

  test('waits from its day on until it was held', () => {
    const when = at('2026-09-10', '23:00')
    const waits = { what: 'group', since: when, id: countedId(80), kind: 'ride-along', subject: 'The fair', size: 3 }
    expect(of([group(when)])).toEqual([waits])
    expect(of([group(when)], {}, '2026-09-12')).toEqual([waits])
    expect(of([group(when)], {}, '2026-09-09')).toEqual([])
    expect(of([group(when, true)])).toEqual([])
  })

  test('a day on the road that is planned with several is no day that is still to be planned', () => {
    const cadences = [every(1, 4, '2026-09-10', 'ride-along')]
    const kinds = (when: string, isHeld = false) => of([group(when, isHeld)], { cadences }).map(({ what }) => what)
    expect(of([], { cadences }).map(({ what }) => what)).toEqual(['rhythm'])
    expect(kinds(at('2026-09-11'))).toEqual([])
    expect(kinds(at('2026-09-13'))).toEqual([])
    expect(kinds(at('2026-09-14'))).toEqual(['rhythm'])
    expect(kinds(at('2026-09-11'), true)).toEqual(['rhythm'])
    const training = { ...group(at('2026-09-11')), kind: 'training' as const }
    expect(of([training], { cadences }).map(({ what }) => what)).toEqual(['rhythm'])
  })

  test('nobody is called uncoached for whom such a day is planned', () => {
    const facts = { cadences: [every(1, 4, '2026-08-06', 'ride-along')] }
    expect(of([], facts).map(({ what }) => what)).toEqual(['uncoached'])
    expect(of([group(at('2026-10-20'))], facts).map(({ what }) => what)).not.toContain('uncoached')
    expect(of([group(at('2026-09-10'))], facts).map(({ what }) => what)).not.toContain('uncoached')
    // A day that was planned in this week waits itself; one of the week before does not stand for this one.
    expect(of([group(at('2026-09-09'))], facts).map(({ what }) => what)).toEqual(['group'])
    expect(of([group(at('2026-09-06'))], facts).map(({ what }) => what)).toContain('uncoached')
  })
})

test('R-3 an addendum that waits for ink is asked for from the next day on, as a plan is', () => {
  const addendum = { id: countedId(3), number: 3, state: 'ink', since: '2026-09-12' } as const
  const due = (day: string) =>
    thingsDue({ today: { ...nothingOpen, addendum }, facts: noRhythm }, [], at(day)).map((one) => one)
  expect(due('2026-09-12')).toEqual([])
  expect(due('2026-09-13')).toEqual([{ what: 'addendum', ...addendum }])
})
