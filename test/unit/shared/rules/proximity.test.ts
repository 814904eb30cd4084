import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Call, newCall } from '../../../../shared/model/selling'
import { isUnsure, needsSplitting, selfDrivenShare } from '../../../../shared/rules/ownership'
import { callsWithoutDebrief, hoursBetween, isOnTheDay, proximityOf, spanOf } from '../../../../shared/rules/proximity'
import { countedId } from '../../../support/large-workbook'

const call = (part: Partial<Call>): Call => ({
  ...newCall({ id: countedId(1), template: 'a'.repeat(64), when: '2026-10-25T09:00:00+01:00' }),
  ...part
})
const before = { objective: 'A date', strategy: '', questions: '', managerRole: '', at: '2026-10-24T18:00:00+02:00' }
const after = { result: '', happened: 'Yes', learning: '', nextPractice: '', at: '2026-10-25T11:30:00+01:00' }

describe('S1-3 how near plan and debrief are', () => {
  it('counts hours, also over the night in which the clocks change', () => {
    expect(proximityOf(call({ plan: before, debrief: after }))).toEqual({ before: 16, after: 2.5 })
    expect(proximityOf(call({}))).toEqual({ before: null, after: null })
    expect(hoursBetween('2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00')).toBe(1)
  })

  it('counts the debrief from the day that was said, in days where only the day is known', () => {
    const onDay = (on: string) =>
      proximityOf(call({ debrief: { ...after, at: '2026-10-29T11:30:00+01:00', on } })).after
    expect([onDay('2026-10-25'), onDay('2026-10-27'), onDay('2026-10-29')]).toEqual([0, 48, 98.5])
    const sameDay = call({ debrief: { ...after, at: '2026-10-29T11:30:00+01:00', on: '2026-10-25' } })
    expect([isOnTheDay(sameDay), isOnTheDay(call({ debrief: after }))]).toEqual([true, false])
  })

  it('is the same in both directions, whatever the offsets', () => {
    const offset = fc.constantFrom('+00:00', '+02:00', '-05:00')
    const moment = fc.tuple(fc.integer({ min: 0, max: 9999 }), offset).map(([hours, zone]) => {
      const shift = Number(zone.slice(0, 3))
      return `${new Date(Date.UTC(2026, 0, 1) + (hours + shift) * 3_600_000).toISOString().slice(0, 19)}${zone}`
    })
    fc.assert(
      fc.property(moment, moment, (a, b) => {
        expect(hoursBetween(a, b) + hoursBetween(b, a)).toBeCloseTo(0)
      })
    )
  })

  it.each([
    [0.9, 'now', 0],
    [1, 'hours', 1],
    [47.6, 'hours', 48],
    [48, 'hours', 48],
    [48.1, 'days', 2],
    [84, 'days', 4]
  ] as const)('%s hours are said in %s', (hours, unit, count) => {
    expect(spanOf(hours)).toEqual({ unit, count })
  })

  it('lists calls that are over and wait for their debrief, the oldest first', () => {
    const old = call({ id: countedId(2), when: '2026-10-01T09:00:00+02:00' })
    const calls = [
      call({ debrief: after }),
      call({ id: countedId(3) }),
      old,
      call({ id: countedId(4), when: '2027-01-01T09:00:00+01:00' })
    ]
    const listed = callsWithoutDebrief(
      { calls: Object.fromEntries(calls.map((one) => [one.id, one])) },
      '2026-11-22T10:00:00+01:00'
    )
    expect(listed.map(({ id }) => id)).toEqual([countedId(2), countedId(3)])
  })
})

describe('S3-14 the rep owns the plan', () => {
  const action = (owner: 'rep' | 'manager', proposedBy: 'rep' | 'manager' | 'together', text = 'Do it') => ({
    id: countedId(1),
    text,
    owner,
    sign: '',
    by: null,
    proposedBy
  })

  it('shares what the rep brought in and does; empty rows do not count', () => {
    const actions = [
      action('rep', 'rep'),
      action('rep', 'together'),
      action('manager', 'rep'),
      action('rep', 'rep'),
      action('rep', 'rep', '')
    ]
    expect(selfDrivenShare({ actions })).toBe(0.5)
    expect(selfDrivenShare({ actions: [] })).toBeNull()
  })

  it('is never below 0 or above 1', () => {
    const any = fc.array(
      fc.tuple(
        fc.constantFrom('rep' as const, 'manager' as const),
        fc.constantFrom('rep' as const, 'together' as const)
      ),
      { minLength: 1 }
    )
    fc.assert(
      fc.property(any, (rows) => {
        const share = selfDrivenShare({ actions: rows.map(([owner, proposer]) => action(owner, proposer)) }) ?? -1
        expect(share >= 0 && share <= 1).toBe(true)
      })
    )
  })
})

it('S4-6 a plan with little confidence begins too far away; a step that reaches far and is not sure is better split', () => {
  expect([null, 6, 7].map(isUnsure)).toEqual([false, true, false])
  const advised = (stretch?: number, confidence?: number) => needsSplitting({ stretch, confidence })
  expect([advised(7, 6), advised(10, 1)]).toEqual([true, true])
  expect([advised(6, 1), advised(7, 7), advised(9), advised(undefined, 1), advised()]).not.toContain(true)
})
