import { expect, test } from 'vitest'
import type { PatternFacts } from '../../../../shared/model/patterns'
import { teamNumbers } from '../../../../shared/rules/team-numbers'
import { countedId } from '../../../support/large-workbook'
import { knownOf } from '../../../support/patterns'

type Numbers = PatternFacts['numbers'][number]
const [spring, summer, fall] = ['2026-04-01', '2026-07-01', '2026-10-01']

const quarter = (start: string, quantity: number, average: number, ratings: number) => ({
  ...{ quarter: start, quantity, average, ratings }
})
const visits = (quarters: Numbers['quarters'], more: Partial<Numbers> = {}): Numbers => ({
  ...{ name: 'Visits', unit: '', period: 'month', target: 20, quarters, ...more }
})
const rep = (nth: number, ...numbers: Numbers[]) => knownOf(countedId(nth), { numbers })

test('S3-3 the team is the mean of its reps, and of all their ratings, in quarters that two have or more', () => {
  const mira = rep(1, visits([quarter(spring, 10, 2, 10), quarter(summer, 20, 3, 30)]))
  const yara = rep(2, visits([quarter(summer, 30, 4, 10), quarter(fall, 8, 5, 5)]))
  expect(teamNumbers([mira, yara])).toEqual([
    {
      ...{ name: 'Visits', unit: '', period: 'month', target: 20 },
      trail: [{ quarter: summer, quantity: 25, average: 3.25, ratings: 40, reps: 2 }]
    }
  ])
})

test('one number has one name, unit and period; a target holds where all have it', () => {
  const mira = rep(1, visits([quarter(summer, 20, 3, 30)]))
  const written = visits([quarter(summer, 30, 4, 10)], { name: ' visits', target: 24 })
  expect(teamNumbers([mira, rep(2, written)])).toMatchObject([{ name: 'Visits', target: null }])
  expect(teamNumbers([mira, rep(2, { ...written, period: 'week' })])).toEqual([])
  expect(teamNumbers([mira, rep(2, { ...written, unit: 'h' })])).toEqual([])
})

test('a name is the same however its letters are composed, while accents count', () => {
  const named = (nth: number, name: string) => rep(nth, visits([quarter(summer, 20, 3, 30)], { name }))
  expect(teamNumbers([named(1, 'Anläufe  neu'), named(2, 'Anla\u0308ufe neu')])).toHaveLength(1)
  expect(teamNumbers([named(1, 'Anläufe'), named(2, 'Anlaufe')])).toEqual([])
})

test('of one rep, or of nobody, there is no picture of the team; a further quarter changes no other', () => {
  const mira = rep(1, visits([quarter(summer, 20, 3, 30)]))
  expect(teamNumbers([mira, rep(2)])).toEqual([])
  const yara = rep(2, visits([quarter(summer, 30, 4, 10)]))
  const [before] = teamNumbers([mira, yara])
  const later = (nth: number, of: Numbers['quarters']) => rep(nth, visits([...of, quarter(fall, 40, 1, 9)]))
  const [after] = teamNumbers([later(1, [quarter(summer, 20, 3, 30)]), later(2, [quarter(summer, 30, 4, 10)])])
  expect(after?.trail[0]).toEqual(before?.trail[0])
  expect(after?.trail[1]).toEqual({ quarter: fall, quantity: 40, average: 1, ratings: 18, reps: 2 })
})
