import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newSession, type Pulse, pulseFactors, type Session } from '../../../../shared/model/session'
import { coachCheck, comparedIn, factorsApart, isApart, pulseTrend } from '../../../../shared/rules/pulse'
import { countedId } from '../../../support/large-workbook'

const none: Pulse = { value: null, alliance: null, solutions: null, goals: null, followUp: null }

function talk(count: number, changes: Partial<Session> = {}): Session {
  const day = String((count % 28) + 1).padStart(2, '0')
  return { ...newSession(countedId(count), `2026-10-${day}T10:00:00+01:00`), status: 'held', minutes: 20, ...changes }
}

/** A day after all talks. */
const later = '2026-11-01'

const marked = (count: number, rep: Partial<Pulse>, manager: Partial<Pulse>) =>
  talk(count, { pulse: { rep: { ...none, ...rep }, manager: { ...none, ...manager } } })

describe('S4-3 the five factors over time', () => {
  it('stand in the order of the talks, with the last mark of each and how often both differ', () => {
    const trend = pulseTrend([marked(3, { value: 2 }, { value: 4 }), marked(1, { value: 3 }, {}), talk(2)], 12, later)
    expect(trend.talks.map(({ session }) => session)).toEqual([countedId(1), countedId(3)])
    expect(trend.factors[0]).toEqual({
      factor: 'value',
      marks: [
        { rep: 3, manager: null },
        { rep: 2, manager: 4 }
      ],
      last: { rep: 2, manager: 4 },
      apart: 1
    })
    expect(trend.factors[1]?.last).toEqual({ rep: null, manager: null })
  })

  it('are compared only where both marked the same factor', () => {
    const [both, rep, apart] = [
      marked(1, { value: 4 }, { value: 4 }),
      marked(2, { value: 4 }, {}),
      marked(3, { value: 4 }, { goals: 4 })
    ].map(({ pulse }) => pulse)
    if (!both || !rep || !apart) throw new Error('there are three')
    expect([[both], [both, rep], [rep, apart]].map(comparedIn)).toEqual(['together', 'togetherSome', 'oneSided'])
  })

  it('S2-5 leave out one about the person, whatever was marked in it before', () => {
    const person = { ...marked(3, { value: 1 }, { value: 1 }), mode: 'human' as const }
    person.reached.manager.awareness = false
    person.private.listened = 1
    expect(pulseTrend([person], 12, later).talks).toEqual([])
    expect(coachCheck([person], 12, later)).toMatchObject({ listened: null, reach: [{ manager: { said: 0 } }, {}, {}] })
  })

  it('leave out what was not held, and keep the latest', () => {
    const planned = { ...marked(9, { goals: 5 }, {}), status: 'planned' as const }
    const many = Array.from({ length: 20 }, (_, at) => marked(at, { goals: 3 }, {}))
    const { talks } = pulseTrend([planned, ...many], 12, later)
    expect(talks.map(({ session }) => session)).toEqual(many.slice(8).map(({ id }) => id))
    expect(pulseTrend([], 12, later).talks).toEqual([])
  })

  it('do not know what lies ahead, whatever its status says', () => {
    expect(pulseTrend([marked(9, { goals: 5 }, {})], 12, '2026-10-09').talks).toEqual([])
    expect(pulseTrend([marked(9, { goals: 5 }, {})], 12, '2026-10-10').talks).toHaveLength(1)
  })

  it('differ by two steps or more, whoever gave the higher mark', () => {
    const mark = fc.option(fc.integer({ min: 1, max: 5 }))
    fc.assert(
      fc.property(mark, mark, (rep, manager) => {
        const apart = rep !== null && manager !== null && Math.abs(rep - manager) > 1
        expect(isApart({ rep, manager })).toBe(apart)
        expect(isApart({ rep: manager, manager: rep })).toBe(apart)
        expect(factorsApart(marked(1, { followUp: rep }, { followUp: manager }))).toEqual(apart ? ['followUp'] : [])
      })
    )
  })

  it('give one pair per talk for each factor, whatever the sessions are', () => {
    const mark = fc.option(fc.integer({ min: 1, max: 5 }))
    const pulse = fc.record({ value: mark, alliance: mark, solutions: mark, goals: mark, followUp: mark })
    const sessions = fc.array(
      fc
        .tuple(
          fc.nat({ max: 500 }),
          pulse,
          pulse,
          fc.constantFrom('planned' as const, 'open' as const, 'held' as const)
        )
        .map(([count, rep, manager, status]) => ({ ...marked(count, rep, manager), status })),
      { maxLength: 30 }
    )
    fc.assert(
      fc.property(sessions, fc.integer({ min: 1, max: 12 }), (all, most) => {
        const { talks, factors } = pulseTrend(all, most, later)
        expect(talks.length).toBeLessThanOrEqual(most)
        expect(factors.map(({ factor }) => factor)).toEqual([...pulseFactors])
        for (const { marks, apart } of factors) {
          expect(marks.length).toBe(talks.length)
          expect(apart).toBe(marks.filter(isApart).length)
        }
        const days = talks.map(({ when }) => Date.parse(when))
        expect(days).toEqual([...days].sort((a, b) => a - b))
      })
    )
  })
})

it('S0-12 what was reached is counted where it was said; S0-7 S2-10 the own marks are a mean', () => {
  const said = (awareness: boolean | null) => ({ awareness, responsibility: null, empowerment: null })
  const own = (listened: number | null) => ({ ...talk(1).private, listened })
  const check = coachCheck(
    [
      talk(1, { reached: { manager: said(true), rep: said(false) }, private: own(4) }),
      talk(2, { reached: { manager: said(false), rep: said(null) }, private: own(null) }),
      talk(3, { private: own(3) })
    ],
    12,
    later
  )
  expect(check.reach[0]).toEqual({
    part: 'awareness',
    manager: { reached: 1, said: 2 },
    rep: { reached: 0, said: 1 }
  })
  expect(check.listened).toBe(3.5)
  expect(check.asked).toBeNull()
})

it('S4-3 talks of one moment come in the order in which they were planned', () => {
  const at = (count: number) => ({ ...marked(count, { value: 3 }, {}), when: '2026-10-05T10:00:00+02:00' })
  expect(pulseTrend([at(7), at(2), at(9), at(5)], 3, later).talks.map(({ session }) => session)).toEqual([
    countedId(5),
    countedId(7),
    countedId(9)
  ])
})
