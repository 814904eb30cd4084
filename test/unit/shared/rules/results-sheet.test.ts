import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { PatternsOfRep } from '../../../../shared/model/patterns'
import { type PublishedSheet, resultSpans } from '../../../../shared/model/results-sheet'
import { namesSomebody, resultSpan } from '../../../../shared/rules/results-sheet'
import { countedId } from '../../../support/large-workbook'
import { madeOf, measuresOfTeam, namesOfTeam, quarterOfSeven, sampleResults } from '../print/sample-results'

describe('S2-14 the results sheet', () => {
  test('has averages of groups of five and more, and counts what it leaves out', () => {
    expect(sampleResults()).toEqual({
      format: 'coachbook.results',
      version: 1,
      id: countedId(50),
      madeAt: '2026-11-29T10:00:00+01:00',
      manager: 'Jonas Ek',
      from: '2026-07-01',
      to: '2026-09-30',
      people: 7,
      talks: 14,
      perRep: {
        talks: { before: 1, now: 2 },
        minutes: { before: 30, now: 60 },
        observations: { before: 1, now: 1 }
      },
      behaviors: [
        { title: 'Agrees on the next step', people: 7, start: 3, now: 3, wanted: 4 },
        { title: 'Opens with a question', people: 7, start: 1.9, now: 2.9, wanted: 4 }
      ],
      left: 2,
      measures: measuresOfTeam
    })
  })

  test('names no rep, neither in the record nor by an id', () => {
    const words = JSON.stringify(sampleResults())
    for (const [id, name] of namesOfTeam) {
      expect(words).not.toContain(id)
      expect(words).not.toContain(name)
    }
  })

  test('is refused beside one that differs by a rep, and where a measure names somebody', () => {
    const made = madeOf()
    if (!('sheet' in made)) throw new Error('it is refused')
    const { id, madeAt, from, to } = made.sheet
    const published = [{ id, madeAt, from, to, groups: made.groups, figures: made.figures }]
    expect(madeOf({ published })).toEqual(made)
    expect(madeOf({ published, reps: quarterOfSeven().slice(1) })).toMatchObject({
      refusal: { why: 'differs', reps: [countedId(1)] }
    })
    const measures = [{ kind: 'goal' as const, name: 'What Petrov sells', before: null, now: 1 }]
    expect(madeOf({ measures })).toEqual({ refusal: { why: 'names', kind: 'goal' } })
    expect(madeOf({ reps: [] })).toEqual({ refusal: { why: 'few' } })
  })

  test('is about quarters that are over', () => {
    expect(resultSpan('last', '2026-11-29')).toEqual({ from: '2026-07-01', to: '2026-09-30' })
    expect(resultSpan('before', '2026-11-29')).toEqual({ from: '2026-04-01', to: '2026-06-30' })
    expect(resultSpan('half', '2026-02-01')).toEqual({ from: '2025-07-01', to: '2025-12-31' })
    expect(resultSpan('last', '2027-01-01')).toEqual({ from: '2026-10-01', to: '2026-12-31' })
  })
})

test.each([
  ['Hands over to Kim', true],
  ['Kim’s way of opening', true],
  ['asks like LINDQVIST', true],
  ['Lindqvists Zahlen', true],
  ['Castellanos’ way of opening', true],
  ['Kimono sales', false],
  ['Opens with a question', false],
  ['', false]
])('S2-14 “%s” names somebody of the team: %s', (text, isNamed) => {
  expect(namesSomebody(text, namesOfTeam.values())).toBe(isNamed)
})

describe('S2-14 a figure is about five people who have something in it', () => {
  const empty = { seen: [], behaviors: [], talks: [] }
  /** The first `count` as they are, the others without any record. */
  const withRecords = (count: number): PatternsOfRep[] =>
    quarterOfSeven().map((one, at) => (at < count ? one : { ...one, facts: { ...one.facts, ...empty } }))

  test('who has no record in the time does not make a group of five', () => {
    for (const count of [0, 1, 4]) expect(madeOf({ reps: withRecords(count) })).toEqual({ refusal: { why: 'few' } })
    expect(madeOf({ reps: withRecords(5) })).toMatchObject({ sheet: { people: 7, talks: 10 } })
  })

  test('a figure of fewer is left out, the others stay', () => {
    const reps = quarterOfSeven().map((one, at) => ({
      ...one,
      facts: { ...one.facts, talks: at < 4 ? one.facts.talks : [], seen: at < 5 ? one.facts.seen : [] }
    }))
    expect(madeOf({ reps })).toMatchObject({
      sheet: {
        talks: null,
        perRep: {
          talks: { before: null, now: null },
          minutes: { before: null, now: null },
          observations: { before: 0.7, now: 0.7 }
        }
      }
    })
  })

  test('of two quarters, in one of which few have something, the other figures stay', () => {
    const reps = quarterOfSeven().map((one, at) => ({
      ...one,
      facts: {
        ...one.facts,
        behaviors: [],
        seen: one.facts.seen.filter(([on]) => at < 3 || on > '2026-07-01'),
        talks: one.facts.talks.filter(({ on }) => on > '2026-07-01')
      }
    }))
    expect(madeOf({ reps, span: 'half' })).toMatchObject({
      sheet: { talks: 7, perRep: { talks: { before: null, now: 1 }, observations: { before: null, now: null } } }
    })
  })

  test('people without records do not help to hide anybody beside a sheet that was given out', () => {
    const first = quarterOfSeven()
    const more = first.slice(0, 5).map((one, at) => ({
      ...one,
      rep: countedId(20 + at),
      facts: { ...one.facts, ...(at === 0 ? {} : empty) }
    }))
    const made = madeOf({ reps: first })
    if (!('sheet' in made)) throw new Error('it is refused')
    const published = [{ ...made.sheet, ...made }]
    expect(madeOf({ reps: [...first, ...more], published })).toEqual({
      refusal: { why: 'together', reps: [countedId(20)] }
    })
  })

  const day = fc.constantFrom('2026-02-03', '2026-05-05', '2026-08-05')
  const rep = fc.record({ seen: fc.array(day, { maxLength: 4 }), talks: fc.array(day, { maxLength: 4 }) })
  const span = fc.constantFrom(...resultSpans)
  /** Teams of seven whose members come and go together, so that not every sheet is refused because of its group. */
  const wish = fc.record({ span, teams: fc.subarray([0, 1, 2], { minLength: 1 }) })

  test('no sum and no difference of averages of any sheets is about one to four people', () => {
    const library = fc.array(rep, { minLength: 21, maxLength: 21 })
    fc.assert(
      fc.property(library, fc.array(wish, { maxLength: 4 }), (facts, wishes) => {
        const reps = facts.map(({ seen, talks }, at): PatternsOfRep => {
          const [first] = quarterOfSeven()
          if (!first) throw new Error('nobody')
          const held = talks.map((on) => ({ on, minutes: 30, about: 'skill' as const, deal: false }))
          const of = { behaviors: [], seen: seen.map((on): [string, null] => [on, null]), talks: held }
          return { rep: countedId(at + 1), archived: false, facts: { ...first.facts, ...of } }
        })
        const published: PublishedSheet[] = []
        /** For every average that was shown: whom it is about, and which days are in it. */
        const shown = { talks: [] as Shown[], observations: [] as Shown[] }
        for (const { span: of, teams } of wishes) {
          const group = teams.flatMap((team) => Array.from({ length: 7 }, (_, at) => team * 7 + at + 1))
          const made = madeOf({ reps, group: group.map(countedId), span: of, measures: [], published })
          if (!('sheet' in made)) continue
          const { sheet, groups, figures } = made
          published.push({ ...sheet, groups, figures })
          for (const kind of ['talks', 'observations'] as const) {
            const { before, now } = sheet.perRep[kind]
            const start = of === 'half' ? '2025-10-01' : plusDays(sheet.from, -85)
            if (now !== null) shown[kind].push({ group, from: sheet.from, to: sheet.to })
            if (before !== null) shown[kind].push({ group, from: start, to: plusDays(sheet.from, -1) })
          }
        }
        for (const kind of ['talks', 'observations'] as const) {
          const days = ({ seen, talks }: (typeof facts)[number]) => (kind === 'talks' ? talks : seen)
          // People whose records of a day are in the same figures are in every sum and difference together, or in none.
          const parts = new Map<string, Set<number>>()
          for (const [at, one] of facts.entries())
            for (const on of days(one)) {
              const isIn = ({ group, from, to }: Shown) => group.includes(at + 1) && from <= on && on <= to
              const key = shown[kind].map(isIn).join()
              if (key.includes('true')) parts.set(on + key, (parts.get(on + key) ?? new Set()).add(at))
            }
          for (const part of parts.values()) expect(part.size).toBeGreaterThanOrEqual(5)
        }
      })
    )
  })
})

interface Shown {
  group: readonly number[]
  from: string
  to: string
}

describe('S2-14 a behavior on the results sheet', () => {
  type Rated = PatternsOfRep['facts']['behaviors'][number]
  /** Seven reps, each with these ratings of a behavior in the quarter from July to September. */
  const team = (of: (at: number) => Rated[]) =>
    quarterOfSeven().map((one, at) => ({ ...one, facts: { ...one.facts, behaviors: of(at) } }))
  const rated = (ratings: [string, number][], more: Partial<Rated> = {}): Rated => ({
    key: 'open',
    title: 'Opens with a question',
    wanted: 4,
    ratings,
    ...more
  })
  const shown = (of: (at: number) => Rated[]) => {
    const made = madeOf({ reps: team(of), measures: [] })
    if (!('sheet' in made)) throw new Error('it is refused')
    return made
  }

  test('begins with the first rating there is, ends with the last of the time, and looks at none after it', () => {
    const { sheet } = shown(() => [
      rated([
        ['2026-02-01', 1],
        ['2026-07-01', 2],
        ['2026-09-30', 3],
        ['2026-10-01', 5]
      ])
    ])
    expect(sheet.behaviors).toEqual([{ title: 'Opens with a question', people: 7, start: 1, now: 3, wanted: 4 }])
    expect(sheet.left).toBe(0)
  })

  test('is on it where it was rated from its first day to its last, by five of the group', () => {
    const on = (day: string) => shown(() => [rated([[day, 3]])]).sheet.behaviors.length
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(on)).toEqual([0, 1, 1, 0])
    expect(shown((at) => (at < 5 ? [rated([['2026-08-01', 3]])] : [])).sheet).toMatchObject({ behaviors: [], left: 1 })
    const five = madeOf({ reps: team((at) => (at < 5 ? [rated([['2026-08-01', 3]])] : [])).slice(0, 5), measures: [] })
    expect(five).toMatchObject({ sheet: { people: 5, behaviors: [{ people: 5 }] } })
  })

  test('has the mean of those who were rated, to one decimal, also of what is wanted', () => {
    const { sheet } = shown((at) => [
      rated(
        [
          ['2026-05-01', 1],
          ['2026-08-01', at < 2 ? 4 : 3]
        ],
        { wanted: at < 3 ? 5 : 4 }
      )
    ])
    expect(sheet.behaviors).toEqual([{ title: 'Opens with a question', people: 7, start: 1, now: 3.3, wanted: 4.4 }])
  })

  test('of two that cannot stand beside each other the one of more people is told', () => {
    const on = (at: number): Rated[] => [
      // One average of fifteen, and one of ten of whom only seven are among the fifteen.
      ...(at < 15 ? [rated([['2026-08-01', 3]], { key: 'w', title: 'Waits' })] : []),
      ...(at >= 8 && at < 18 ? [rated([['2026-08-01', 3]], { key: 'a', title: 'Asks' })] : [])
    ]
    const [one] = quarterOfSeven()
    if (!one) throw new Error('nobody')
    const reps = Array.from({ length: 23 }, (_, at) => ({
      ...one,
      rep: countedId(at + 1),
      facts: { ...one.facts, behaviors: on(at) }
    }))
    const made = madeOf({ reps, measures: [] })
    expect(made).toMatchObject({ sheet: { behaviors: [{ title: 'Waits', people: 15 }], left: 1 } })
  })

  test('stands by its name, with the group that it is about after the whole', () => {
    const { sheet, groups } = shown(() => [
      rated([['2026-08-01', 3]], { key: 'z', title: 'Waits' }),
      rated([['2026-08-01', 2]], { key: 'a', title: 'Asks' })
    ])
    expect(sheet.behaviors.map(({ title }) => title)).toEqual(['Asks', 'Waits'])
    expect(groups).toHaveLength(3)
    expect(groups.every((group) => group.length === 7)).toBe(true)
  })
})

test('S2-14 somebody who is named twice in a group is one, and who is not in it is in no figure', () => {
  const group = quarterOfSeven().map(({ rep }) => rep)
  expect(madeOf({ group: [...group, ...group] })).toEqual(madeOf())
  const others = quarterOfSeven().map((one, at) => ({ ...one, rep: countedId(60 + at) }))
  expect(madeOf({ reps: [...quarterOfSeven(), ...others], group })).toEqual(madeOf())
})

test.each([
  ['Mira’s way', true],
  ["Mira's way", true],
  ['Mira Ann Lindqvist', true],
  ['Ann asks', false],
  ['Lindqvist', true],
  ['Bo leads', false],
  ['Müllers Zahlen', true],
  ['Muller asks', true]
])('S2-14 of a name the first and the last word tell, and none of two letters: “%s”', (text, isNamed) => {
  expect(namesSomebody(text, ['Mira Ann Lindqvist', 'Bo Ek', 'Eva Müller'])).toBe(isNamed)
})
