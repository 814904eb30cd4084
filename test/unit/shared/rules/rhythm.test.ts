import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import { missReasons, outcomes, type RhythmAnswer } from '../../../../shared/model/rhythm'
import type { PlainDate } from '../../../../shared/model/scalars'
import { adherence } from '../../../../shared/rules/adherence'
import { nextMonday } from '../../../../shared/rules/due-dates'
import { type Facts, isStillDue, judge } from '../../../../shared/rules/rhythm'
import { answer, every, factsOf, held, leave, told } from '../../../support/rhythm'

const september = { from: '2026-09-01', to: '2026-09-30' }
const cadences = [every(2, 4, '2026-09-01')]

describe('S1-7 what became of a session that was due', () => {
  test('a session in its window is recognised by itself: held in its week, or moved by days', () => {
    const sessions = held('2026-09-02', '2026-09-24')
    expect(told({ cadences, held: sessions }, '2026-09-30', september)).toEqual([
      '2026-09-03 held',
      '2026-09-17 held-moved'
    ])
  })

  test('one session fills one window: a second one in it fills no other', () => {
    const sessions = held('2026-09-03', '2026-09-10')
    expect(told({ cadences, held: sessions }, '2026-09-30', september)).toEqual([
      '2026-09-03 held',
      '2026-09-17 unanswered'
    ])
  })

  test('a session of another type fills nothing', () => {
    const sessions = [{ type: 'career' as const, on: '2026-09-03', minutes: null }]
    expect(told({ cadences, held: sessions }, '2026-09-04', september)[0]).toBe('2026-09-03 due')
  })

  test('before its day it lies ahead, from its day on it is due, and once its window is over it is asked for', () => {
    const first = (today: PlainDate) => told({ cadences }, today, september)[0]
    expect(['2026-09-02', '2026-09-03', '2026-09-13', '2026-09-14'].map(first)).toEqual([
      '2026-09-03 ahead',
      '2026-09-03 due',
      '2026-09-03 due',
      '2026-09-03 unanswered'
    ])
  })

  test('moved stays due until the next window begins, then it is a miss, whatever it was moved for', () => {
    const facts = { cadences, answers: [answer('2026-09-03', 'moved', 'sickness')] }
    expect(told(facts, '2026-09-13', september)[0]).toBe('2026-09-03 moved sickness')
    expect(told(facts, '2026-09-14', september)[0]).toBe('2026-09-03 missed sickness')
    expect(told({ ...facts, held: held('2026-09-11') }, '2026-09-14', september)[0]).toBe(
      '2026-09-03 held-moved sickness'
    )
    expect(told({ ...facts, held: held('2026-09-14') }, '2026-09-14', september)).toEqual([
      '2026-09-03 missed sickness',
      '2026-09-17 held'
    ])
  })

  test('what a person says: held, missed, missed because of sickness', () => {
    const answers = [answer('2026-09-03', 'held'), answer('2026-09-17', 'missed', 'deals')]
    expect(told({ cadences, answers }, '2026-09-20', september)).toEqual(['2026-09-03 held', '2026-09-17 missed deals'])
    const sick = [answer('2026-09-03', 'missed', 'sickness')]
    expect(told({ cadences, answers: sick }, '2026-09-04', september)[0]).toBe('2026-09-03 sick sickness')
  })

  test('a session goes before an answer', () => {
    const answers = [answer('2026-09-03', 'missed', 'deals')]
    expect(told({ cadences, answers, held: held('2026-09-08') }, '2026-09-20', september)[0]).toBe(
      '2026-09-03 held-moved'
    )
  })

  test('leave entered beforehand takes the due date away; entered on the day or later it is a miss with its reason', () => {
    const away = (enteredOn: PlainDate, kind?: 'sickness') =>
      told({ cadences, leave: [leave('2026-09-14', '2026-09-18', enteredOn, kind)] }, '2026-09-20', september)[1]
    expect(away('2026-09-16')).toBe('2026-09-17 away')
    expect(away('2026-09-17')).toBe('2026-09-17 missed leave')
    expect(away('2026-09-19')).toBe('2026-09-17 missed leave')
    expect(away('2026-09-19', 'sickness')).toBe('2026-09-17 sick sickness')
  })

  test('the manager’s own leave counts as the rep’s does, and a session held all the same is held', () => {
    const away = [leave('2026-09-14', '2026-09-18', '2026-08-01', undefined)]
    expect(told({ cadences }, '2026-09-20', september, away)[1]).toBe('2026-09-17 away')
    expect(told({ cadences, held: held('2026-09-17') }, '2026-09-20', september, away)[1]).toBe('2026-09-17 held')
  })

  test('nothing is due from the day on which the rep went to the archive', () => {
    expect(told({ cadences, archivedOn: '2026-09-14' }, '2026-09-20', september)).toEqual(['2026-09-03 unanswered'])
    expect(told({ cadences, archivedOn: '2026-09-14', archived: [] }, '2026-09-30', september)).toHaveLength(1)
  })

  test('what could still be held when the rep went to the archive is gone, unless it was held or answered', () => {
    const archivedOn = '2026-09-10'
    expect(told({ cadences, archivedOn }, '2026-09-20', september)).toEqual([])
    const answers = [answer('2026-09-03', 'missed', 'deals')]
    expect(told({ cadences, archivedOn, answers }, '2026-09-20', september)).toEqual(['2026-09-03 missed deals'])
    expect(told({ cadences, archivedOn, held: held('2026-09-04') }, '2026-09-20', september)).toEqual([
      '2026-09-03 held'
    ])
  })

  test('weeks in the archive of a rep who is back are no misses, unless somebody says so', () => {
    const facts = { cadences: [every(1, 4, '2026-09-01')], archived: [{ from: '2026-09-07', to: '2026-09-24' }] }
    expect(told(facts, '2026-09-30', september)).toEqual(['2026-09-03 unanswered', '2026-09-24 unanswered'])
    const answers = [answer('2026-09-10', 'missed', 'fires')]
    expect(told({ ...facts, answers }, '2026-09-30', september)).toContain('2026-09-10 missed fires')
  })
})

const base = '2026-01-05'
const day = (offset: number) => plusDays(base, offset)
const offset = (max: number) => fc.integer({ min: 0, max })
const someCadences = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 }), offset(150)), {
    minLength: 1,
    maxLength: 3
  })
  .map((entries) => entries.map(([weeks, weekday, from]) => every(weeks, weekday, day(from))))
const someHeld = fc.array(offset(200), { maxLength: 20 }).map((days) => held(...days.map(day)))
const someLeave = fc
  .array(fc.tuple(offset(190), offset(20), offset(200), fc.constantFrom('vacation' as const, 'sickness' as const)), {
    maxLength: 3
  })
  .map((all) => all.map(([from, length, entered, kind]) => leave(day(from), day(from + length), day(entered), kind)))
const whole = { from: day(0), to: day(200) }

/** Facts in which each due date may have an answer. */
const someFacts: fc.Arbitrary<Facts> = fc
  .record({
    cadences: someCadences,
    held: someHeld,
    leave: someLeave,
    said: fc.array(fc.option(fc.tuple(fc.constantFrom(...outcomes), fc.constantFrom(...missReasons))), {
      maxLength: 40
    })
  })
  .map(({ said, ...facts }) => {
    const answers = judge(factsOf(facts), [], day(200), whole).flatMap(({ due, type }, at): RhythmAnswer[] => {
      const one = said[at]
      return one ? [{ type, due, outcome: one[0], reason: one[1], on: due }] : []
    })
    return factsOf({ ...facts, answers })
  })

const shareOf = (facts: Facts, today: PlainDate) => adherence(judge(facts, [], today, whole)).share ?? 1

describe('S1-7 for any facts', () => {
  test('moving a session never raises adherence', () => {
    fc.assert(
      fc.property(someFacts, offset(200), offset(40), fc.constantFrom(...missReasons), (facts, now, which, reason) => {
        const open = judge(facts, [], day(now), whole).filter(
          ({ outcome }) => outcome === 'unanswered' || outcome === 'due'
        )
        const one = open[which % Math.max(1, open.length)]
        fc.pre(one !== undefined)
        const moved = { ...facts, answers: [...facts.answers, answer(one.due, 'moved', reason)] }
        for (const later of [now, now + 7, now + 60])
          expect(shareOf(moved, day(later))).toBeLessThanOrEqual(shareOf(facts, day(later)))
      }),
      {
        // Moved, then on leave that was entered afterwards: a miss as without the move, not something that is still open.
        examples: [
          [
            factsOf({
              cadences: [every(4, 1, '2026-01-20')],
              leave: [leave('2026-06-02', '2026-06-15', '2026-06-16')],
              answers: [answer('2026-05-18', 'held')]
            }),
            161,
            4,
            'sickness'
          ]
        ]
      }
    )
  })

  test('the session that fills a window, held on any later day instead, never raises adherence', () => {
    fc.assert(
      fc.property(someCadences, someHeld, offset(200), offset(20), offset(40), (cadences, sessions, now, which, by) => {
        const facts = factsOf({ cadences, held: sessions })
        const alone = judge(facts, [], day(now), whole).filter(
          ({ heldOn, starts, ends }) => heldOn && sessions.filter(({ on }) => starts <= on && on < ends).length === 1
        )
        const one = alone[which % Math.max(1, alone.length)]
        fc.pre(one !== undefined)
        const later = sessions.map((session) =>
          session.on === one.heldOn ? { ...session, on: plusDays(session.on, by) } : session
        )
        expect(shareOf({ ...facts, held: later }, day(now))).toBeLessThanOrEqual(shareOf(facts, day(now)))
      })
    )
  })

  test('a time in the archive takes away what nobody held or answered in it, and changes nothing else', () => {
    fc.assert(
      fc.property(someFacts, offset(200), offset(200), offset(60), (facts, now, from, long) => {
        const time = { from: day(from), to: day(from + long) }
        const before = judge(facts, [], day(now), whole)
        const isGone = ({ due, ends, heldOn, isAnswered }: (typeof before)[number]) =>
          time.from < ends && due < time.to && heldOn === null && !isAnswered
        const after = judge({ ...facts, archived: [time] }, [], day(now), whole)
        expect(after).toEqual(before.filter((one) => !isGone(one)))
        expect(adherence(after).held).toBe(adherence(before).held)
      })
    )
  })

  test('adding data never changes other periods', () => {
    fc.assert(
      fc.property(someFacts, offset(200), offset(200), offset(10), (facts, now, when, long) => {
        const before = judge(facts, [], day(now), whole)
        const session = judge({ ...facts, held: [...facts.held, ...held(day(when))] }, [], day(now), whole)
        expect(session.filter(({ starts, ends }) => day(when) < starts || day(when) >= ends)).toEqual(
          before.filter(({ starts, ends }) => day(when) < starts || day(when) >= ends)
        )
        const away = judge(facts, [leave(day(when), day(when + long), day(now))], day(now), whole)
        const outside = ({ due }: { due: PlainDate }) => due < day(when) || due > day(when + long)
        expect(away.filter(outside)).toEqual(before.filter(outside))
      })
    )
  })

  test('a session counts once', () => {
    fc.assert(
      fc.property(someCadences, someHeld, offset(200), (cadences, sessions, now) => {
        const found = judge(factsOf({ cadences, held: sessions }), [], day(now), whole)
        const counted = found.flatMap(({ heldOn }) => heldOn ?? [])
        expect(new Set(counted).size).toBe(counted.length)
        expect(counted.every((on) => sessions.some((session) => session.on === on))).toBe(true)
      })
    )
  })

  test('changing a cadence never rewrites the past', () => {
    fc.assert(
      fc.property(
        someFacts,
        offset(150),
        fc.integer({ min: 1, max: 8 }),
        fc.integer({ min: 1, max: 7 }),
        offset(30),
        (facts, now, weeks, weekday, after) => {
          const today = day(now)
          const soon = nextMonday(today)
          const kept = facts.cadences.filter(({ from }) => from < soon)
          const change = every(weeks, weekday, plusDays(soon, after))
          const past = (changed: Facts) =>
            judge(changed, [], today, { from: base, to: today }).map(({ due, outcome, reason, heldOn }) => ({
              due,
              outcome,
              reason,
              heldOn
            }))
          expect(past({ ...facts, cadences: [...kept, change] })).toEqual(past({ ...facts, cadences: kept }))
          expect(
            adherence(judge({ ...facts, cadences: [...kept, change] }, [], today, { from: base, to: today }))
          ).toEqual(adherence(judge({ ...facts, cadences: kept }, [], today, { from: base, to: today })))
        }
      )
    )
  })

  test('what nobody answered is never counted as held', () => {
    fc.assert(
      fc.property(someCadences, offset(200), (cadences, now) => {
        expect(adherence(judge(factsOf({ cadences }), [], day(now), whole)).held).toBe(0)
      })
    )
  })
})

describe('S1-7 what somebody said, and what leave took, at its edges', () => {
  const judged = (facts: Partial<Facts>, today: PlainDate, away: Facts['leave'] = []) =>
    judge(factsOf({ cadences, ...facts }), away, today, september)

  test('is answered where somebody has said so by that day, and waits while it is moved', () => {
    const answers = [answer('2026-09-03', 'moved', 'deals')]
    expect(judged({ answers }, '2026-09-04').map(({ isAnswered }) => isAnswered)).toEqual([true, false])
    expect(judged({}, '2026-09-04').map(({ isAnswered }) => isAnswered)).toEqual([false, false])
    expect(judged({ answers }, '2026-09-04').map(isStillDue)).toEqual([true, false])
    expect(judged({}, '2026-09-03').map(isStillDue)).toEqual([true, false])
    expect(judged({}, '2026-09-02').map(isStillDue)).toEqual([false, false])
  })

  test('the first of two sessions in a window counts, whatever was written down first', () => {
    expect(judged({ held: held('2026-09-09', '2026-09-02') }, '2026-09-30')[0]).toMatchObject({
      outcome: 'held',
      heldOn: '2026-09-02'
    })
  })

  test('leave reaches to its last day; entered on the day or later it is a miss, and sickness where any of it was', () => {
    const outcome = (today: PlainDate, ...days: Facts['leave']) => judged({ leave: days }, today)[0]?.outcome
    expect(outcome('2026-09-05', leave('2026-09-01', '2026-09-03', '2026-09-01'))).toBe('away')
    expect(outcome('2026-09-05', leave('2026-09-01', '2026-09-02', '2026-09-01'))).toBe('due')
    const late = leave('2026-09-03', '2026-09-04', '2026-09-03')
    expect([outcome('2026-09-03', late), outcome('2026-09-05', late)]).toEqual(['missed', 'missed'])
    const sick = leave('2026-09-03', '2026-09-03', '2026-09-04', 'sickness')
    expect(outcome('2026-09-05', late, sick)).toBe('sick')
    expect(outcome('2026-09-03', sick)).toBe('due')
  })

  test('an answer stands where leave came too late, but for a session that was only moved', () => {
    const late = [leave('2026-09-03', '2026-09-04', '2026-09-03')]
    const said = (outcome: 'held' | 'moved') =>
      judged(
        { leave: late, answers: [answer('2026-09-03', outcome, outcome === 'moved' ? 'deals' : null)] },
        '2026-09-05'
      )
    expect([said('held')[0]?.outcome, said('moved')[0]?.outcome]).toEqual(['held', 'missed'])
  })
})

test('S1-7 each window has the earliest of the days that lie in it, in whatever order and however many they are', () => {
  const year = { from: '2026-01-01', to: '2026-12-31' }
  const days = fc.array(fc.nat(364), { maxLength: 60 }).map((list) => list.map((day) => plusDays('2026-01-01', day)))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 6 }), fc.nat(364), (on, weeks, seen) => {
      const today = plusDays('2026-01-01', seen)
      const facts = factsOf({ cadences: [every(weeks, 4, '2026-01-01')], held: held(...on) })
      for (const { starts, ends, heldOn } of judge(facts, [], today, year)) {
        const inIt = on.filter((day) => day >= starts && day < ends && day <= today).sort()
        expect(heldOn).toBe(inIt[0] ?? null)
      }
    })
  )
})
