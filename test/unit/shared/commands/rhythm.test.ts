import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { Cadence } from '../../../../shared/model/rhythm'
import type { Id, PlainDate } from '../../../../shared/model/scalars'
import { beginsOn, dueDates } from '../../../../shared/rules/due-dates'
import { judge } from '../../../../shared/rules/rhythm'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import { refusal } from '../../../support/refusal'
import { RepStory } from '../../../support/rep-story'

class Promised extends RepStory {
  promise(on: PlainDate, from: PlainDate, every: number | null, weekday = 4, replaces: Id | null = null): this {
    const entry = { id: this.id(), session: 'coaching-talk', from, every, weekday, at: null } as const
    return this.run(on, { type: 'rhythm.set', ...entry, replaces })
  }

  /** The entry from a day. */
  from(day: PlainDate): Id {
    return Object.values(this.workbook.cadences).find(({ from }) => from === day)?.id ?? ''
  }

  hold(on: PlainDate): this {
    const id = this.id()
    this.run(on, { type: 'session.plan', id, when: `${on}T09:00:00+02:00`, changes: { purpose: 'How it goes' } })
    return this.run(on, { type: 'session.finish', id, minutes: 25 })
  }

  told(today: PlainDate): string[] {
    const span = { from: '2026-01-01', to: '2026-12-31' }
    return judge(rhythmFacts(this.workbook), [], today, span)
      .filter(({ due }) => due <= today)
      .map(({ due, outcome, reason }) => [due, outcome, reason].filter(Boolean).join(' '))
  }

  get entries() {
    return Object.values(this.workbook.cadences).map(({ from, every }) => `${from} ${every}`)
  }
}

describe('S1-10 the rhythm of a rep', () => {
  test('a session that was held is recognised by itself', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1).hold('2026-09-03')
    expect(story.told('2026-09-11')).toEqual(['2026-09-03 held', '2026-09-10 due'])
    expect(rhythmFacts(story.workbook).held).toEqual([{ type: 'coaching-talk', on: '2026-09-03', minutes: 25 }])
  })

  test('a ride-along day is recognised by what was observed on it, each day once', () => {
    const story = new Promised()
    story.run('2026-09-01', {
      type: 'rhythm.set',
      id: story.id(),
      session: 'ride-along',
      from: '2026-09-01',
      every: 4,
      weekday: 3,
      at: null
    })
    story.observe('2026-09-09', {})
    story.observe('2026-09-09', {})
    story.observe('2026-09-10', {}, { draft: true })
    expect(rhythmFacts(story.workbook).held).toEqual([{ type: 'ride-along', on: '2026-09-09', minutes: null }])
    expect(story.told('2026-09-10')).toEqual(['2026-09-02 held-moved'])
  })

  test('a change is a new entry and leaves what was and what else is planned, before it and after it', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
    story.promise('2026-09-10', '2026-10-05', 4).promise('2026-09-10', '2026-09-14', 2)
    story.promise('2026-09-10', '2026-11-02', null)
    expect(story.entries).toEqual(['2026-09-01 1', '2026-10-05 4', '2026-09-14 2', '2026-11-02 null'])
    expect(story.told('2026-12-31').map((told) => told.split(' ')[0])).toEqual([
      '2026-09-03',
      '2026-09-10',
      '2026-09-17',
      '2026-10-01',
      '2026-10-08'
    ])
  })

  test('it takes the place of the planned one that is changed, and of one from the same Monday', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1).promise('2026-09-10', '2026-10-05', 4)
    expect(story.promise('2026-09-10', '2026-10-06', 3, 2).entries).toEqual(['2026-09-01 1', '2026-10-06 3'])
    story.promise('2026-09-10', '2026-09-21', 2, 4, story.from('2026-10-06'))
    expect(story.entries).toEqual(['2026-09-01 1', '2026-09-21 2'])
  })

  test('what is planned is taken back by itself; an end with nothing before it is not kept', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1).promise('2026-09-10', '2026-10-05', 4)
    story
      .promise('2026-09-10', '2026-09-21', 2)
      .run('2026-09-10', { type: 'rhythm.remove', id: story.from('2026-09-21') })
    expect(story.entries).toEqual(['2026-09-01 1', '2026-10-05 4'])
    const ended = new Promised().promise('2026-09-01', '2026-09-28', 1).promise('2026-09-01', '2026-11-02', null)
    ended.run('2026-09-02', { type: 'rhythm.remove', id: ended.from('2026-09-28') })
    expect(ended.entries).toEqual([])
  })

  test('what something was due under is neither replaced nor taken back', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
    const id = story.from('2026-09-01')
    expect(refusal(() => story.run('2026-09-03', { type: 'rhythm.remove', id }))).toBe('rhythm.not-planned')
    expect(refusal(() => story.promise('2026-09-03', '2026-09-14', 2, 4, id))).toBe('rhythm.not-planned')
    expect(story.run('2026-09-02', { type: 'rhythm.remove', id }).entries).toEqual([])
  })

  test('whatever is planned, a change leaves what is due before it and from the next planned one on', () => {
    const entry = fc.record({
      from: fc.integer({ min: 0, max: 200 }).map((day) => plusDays('2026-09-14', day)),
      every: fc.option(fc.integer({ min: 1, max: 6 })),
      weekday: fc.integer({ min: 1, max: 7 })
    })
    const span = { from: '2026-09-01', to: '2027-06-30' }
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 4 }), entry, (before, change) => {
        const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
        for (const { from, every, weekday } of before) story.promise('2026-09-10', from, every, weekday)
        const old = Object.values(story.workbook.cadences)
        story.promise('2026-09-10', change.from, change.every, change.weekday)
        const cadences = Object.values(story.workbook.cadences)
        const begins = beginsOn({ ...change, id: '', type: 'coaching-talk', at: null })
        const next =
          old
            .map(beginsOn)
            .filter((day) => day > begins)
            .sort()[0] ?? '2099-01-01'
        const outside = (entries: readonly Cadence[]) =>
          dueDates(entries, span)
            .map(({ due }) => due)
            .filter((due) => due < begins || due >= next)
        expect(outside(cadences)).toEqual(outside(old))
        expect(cadences).toEqual(expect.arrayContaining(old.filter((one) => beginsOn(one) !== begins)))
      }),
      { numRuns: 60 }
    )
  })

  test('one that nothing was due under yet is simply changed or taken back', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
    expect(story.promise('2026-09-02', '2026-09-02', 2, 5).entries).toEqual(['2026-09-02 2'])
    expect(story.promise('2026-09-02', '2026-09-02', null, 5, story.from('2026-09-02')).entries).toEqual([])
  })

  test('ends with a Monday; what was due before stays', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1).promise('2026-09-08', '2026-09-14', null)
    expect(story.told('2026-10-30')).toEqual(['2026-09-03 unanswered', '2026-09-10 unanswered'])
  })
})

describe('S1-7 what a manager answers', () => {
  const answer = (due: PlainDate, outcome: 'held' | 'moved' | 'missed' | null, reason: 'deals' | null = null) =>
    ({ type: 'rhythm.answer', session: 'coaching-talk', due, outcome, reason }) as const

  test('stands until it is taken back, apart from what the rep may see', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 2)
    story.run('2026-09-04', answer('2026-09-03', 'moved', 'deals'))
    expect(story.told('2026-09-04')).toEqual(['2026-09-03 moved deals'])
    expect(Object.keys(story.workbook.private.answers)).toEqual(['coaching-talk 2026-09-03'])
    story.run('2026-09-05', answer('2026-09-03', 'held', 'deals'))
    expect(story.told('2026-09-05')).toEqual(['2026-09-03 held'])
    story.run('2026-09-05', answer('2026-09-03', null))
    expect(story.told('2026-09-05')).toEqual(['2026-09-03 due'])
  })

  test('leave carries the day on which it was entered', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
    story.run('2026-09-09', {
      type: 'leave.add',
      id: story.id(),
      from: '2026-09-10',
      to: '2026-09-11',
      kind: 'vacation'
    })
    story.run('2026-09-18', {
      type: 'leave.add',
      id: story.id(),
      from: '2026-09-14',
      to: '2026-09-18',
      kind: 'vacation'
    })
    expect(story.told('2026-09-18').slice(1)).toEqual(['2026-09-10 away', '2026-09-17 missed leave'])
  })
})

describe('S1-10 what no rhythm can be', () => {
  const refused = (story: Promised, on: PlainDate, from: PlainDate, every: number | null) =>
    refusal(() => story.promise(on, from, every))

  test('an end of what was never promised', () => {
    expect(refused(new Promised(), '2026-09-01', '2026-09-07', null)).toBe('rhythm.none')
    const other = new Promised().run('2026-09-01', {
      type: 'rhythm.set',
      id: '01937f2c-0000-7000-8000-000000000099',
      session: 'weekly',
      from: '2026-09-01',
      every: 1,
      weekday: 4,
      at: null
    })
    expect(refused(other, '2026-09-01', '2026-09-07', null)).toBe('rhythm.none')
  })

  test('a change of a week that has begun; from the next Monday on it is one', () => {
    const story = new Promised().promise('2026-09-01', '2026-09-01', 1)
    expect(refused(story, '2026-09-10', '2026-09-13', 2)).toBe('rhythm.from-next-week')
    expect(refused(story, '2026-09-10', '2026-09-14', 2)).toBeNull()
  })

  test('one that began more than a year ago', () => {
    expect(refused(new Promised(), '2026-09-10', '2025-09-08', 1)).toBe('rhythm.too-early')
    expect(refused(new Promised(), '2026-09-10', '2025-09-09', 1)).toBeNull()
  })

  test('of one kind it changes no other', () => {
    const story = new Promised().promise('2026-09-01', '2026-10-01', 1)
    const weekly = {
      type: 'rhythm.set',
      session: 'weekly',
      from: '2026-10-01',
      every: 2,
      weekday: 1,
      at: '09:30'
    } as const
    story.run('2026-09-02', { ...weekly, id: story.id() }).run('2026-09-03', { ...weekly, id: story.id(), every: 3 })
    expect(Object.values(story.workbook.cadences).map(({ type, every, at }) => [type, every, at])).toEqual([
      ['coaching-talk', 1, null],
      ['weekly', 3, '09:30']
    ])
  })
})

describe('S1-7 what no answer can be', () => {
  const story = () => new Promised().promise('2026-09-01', '2026-09-01', 2)
  const answered = (
    on: PlainDate,
    due: PlainDate,
    outcome: 'held' | 'moved' | 'missed',
    reason: 'deals' | null = null
  ) => {
    const one = story()
    const code = refusal(() => one.run(on, { type: 'rhythm.answer', session: 'coaching-talk', due, outcome, reason }))
    return code ?? one.workbook.private.answers[`coaching-talk ${due}`]
  }

  test.each([
    ['of a day on which nothing was due', '2026-09-12', '2026-09-10', 'held', 'rhythm.not-due'],
    ['of a day to come', '2026-09-02', '2026-09-03', 'held', 'day.ahead'],
    ['of a miss without a reason', '2026-09-04', '2026-09-03', 'missed', 'rhythm.no-reason'],
    ['moved once its weeks are over', '2026-09-14', '2026-09-03', 'moved', 'rhythm.moved-late']
  ] as const)('%s', (_, on, due, outcome, code) => expect(answered(on, due, outcome)).toBe(code))

  test('in its last week it can still be moved, and what was held needs no reason', () => {
    const said = { type: 'coaching-talk', due: '2026-09-03' }
    const moved = { ...said, outcome: 'moved', reason: null, on: '2026-09-13' }
    expect(answered('2026-09-13', '2026-09-03', 'moved')).toEqual(moved)
    const held = { ...said, outcome: 'held', reason: null, on: '2026-10-01' }
    expect(answered('2026-10-01', '2026-09-03', 'held', 'deals')).toEqual(held)
    const missed = { ...said, outcome: 'missed', reason: 'deals', on: '2026-10-01' }
    expect(answered('2026-10-01', '2026-09-03', 'missed', 'deals')).toEqual(missed)
  })
})

describe('S1-7 leave', () => {
  const add = (story: RepStory, from: PlainDate, to: PlainDate, id = story.id()) =>
    refusal(() => story.run('2026-09-01', { type: 'leave.add', id, from, to, kind: 'vacation' }))

  test('ends on the day it begins or later, within a year, and is entered once', () => {
    const story = new RepStory()
    expect(add(story, '2026-09-11', '2026-09-10')).toBe('leave.order')
    expect(add(story, '2026-09-10', '2026-09-10')).toBeNull()
    expect(add(story, '2026-09-10', '2026-09-10')).toBe('leave.twice')
    expect(add(story, '2027-01-01', '2028-01-02')).toBeNull()
    expect(add(story, '2027-01-01', '2028-01-03')).toBe('leave.too-long')
  })

  test('goes again', () => {
    const story = new RepStory()
    const id = story.id()
    add(story, '2026-09-10', '2026-09-11', id)
    story.run('2026-09-02', { type: 'leave.remove', id })
    expect(story.workbook.leave).toEqual({})
    expect(refusal(() => story.run('2026-09-02', { type: 'leave.remove', id }))).toBe('leave.gone')
  })
})
