import { expect, test, vi } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { Workbook } from '../../../../shared/model/workbook'
import { cycleAdoption, levelsOfCycle } from '../../../../shared/rules/adoption'
import { gapOfBehavior, gapOfCycle, gapsOf, openCycle, parkingLot } from '../../../../shared/rules/gaps'
import { agreedDates } from '../../../../shared/rules/kept-dates'
import { latestEvents } from '../../../../shared/rules/latest'
import { nextStep } from '../../../../shared/rules/next-step'
import { cyclePlans } from '../../../../shared/rules/plan-state'
import { planStory } from '../../../../shared/rules/plan-story'
import { plansOfCycle } from '../../../../shared/rules/plans'
import { remembered } from '../../../../shared/rules/remembered'
import { cycleSteps } from '../../../../shared/rules/steps'
import { dueMarks, followThrough } from '../../../../shared/rules/training'
import { fullWorkbook } from '../../../support/full-workbook'
import { largeWorkbook } from '../../../support/large-workbook'

test('of a workbook that stays as it is a rule is worked out once for each key, also where the answer is nothing', () => {
  const rule = vi.fn((workbook: { rep: { name: string } }, key: string) =>
    key === 'name' ? workbook.rep.name : undefined
  )
  const ask = remembered(rule)
  const one = Object.freeze(largeWorkbook(2))
  const other = Object.freeze({ ...one, rep: { ...one.rep, name: 'Noa Lund' } })
  const asked = [ask(one, 'name'), ask(one, 'name'), ask(other, 'name'), ask(one, 'x'), ask(one, 'x')]
  expect(asked).toEqual(['Mira Lindqvist', 'Mira Lindqvist', 'Noa Lund', undefined, undefined])
  expect(rule).toHaveBeenCalledTimes(3)
})

test('a live workbook, which is changed in place, is asked each time', () => {
  const workbook = largeWorkbook(40)
  const before = { gaps: gapsOf(workbook), next: nextStep(workbook) }
  workbook.observations = {}
  expect(gapsOf(workbook).map(({ evidence }) => evidence)).toEqual(before.gaps.map(() => []))
  expect(nextStep(workbook)).not.toEqual(before.next)
})

test('what is remembered is what is worked out anew', () => {
  const live = largeWorkbook(60)
  const kept = Object.freeze(largeWorkbook(60))
  expect(gapsOf(kept)).toEqual(gapsOf(live))
  expect(nextStep(kept, '2026-11-29')).toEqual(nextStep(live, '2026-11-29'))
  for (const key of [...Object.keys(live.behaviors), 'b2b/unknown'])
    expect(gapOfBehavior(kept, key)).toEqual(gapOfBehavior(live, key))
})

/** A map of records, and how often all of them were read. */
function counted<T extends object>(records: T): { records: T; reads: () => number } {
  let reads = 0
  const read = new Proxy(records, {
    ownKeys(target) {
      reads += 1
      return Reflect.ownKeys(target)
    }
  })
  return { records: read, reads: () => reads }
}

test('a page with a row for each plan or training reads the records once, and not once for each row', () => {
  const base = largeWorkbook(40)
  const plans = counted<Workbook['plans']>({})
  const observations = counted(base.observations)
  const workbook = Object.freeze({ ...base, plans: plans.records, observations: observations.records })
  for (let row = 0; row < 200; row++) {
    expect(plansOfCycle(workbook, `cycle ${row}`)).toEqual([])
    followThrough(workbook, { on: plusDays('2020-01-01', row), behaviors: Object.keys(base.behaviors) })
  }
  expect([plans.reads(), observations.reads()]).toEqual([1, 1])
})

test('the story of a plan with many addenda reads the statements once, and not once for each addendum', () => {
  const base = fullWorkbook()
  const { inForce: plan } = cyclePlans(base)
  const [addendum] = Object.values(base.addenda)
  if (!plan || !addendum) throw new Error('the full workbook has both')
  const statements = counted<NonNullable<Workbook['statements']>>(base.statements ?? {})
  const original = { ...addendum.original, plan: plan.id }
  for (let number = 1; number <= 50; number++)
    base.addenda[`addendum ${number}`] = { ...addendum, id: `addendum ${number}`, number, original }
  const story = planStory({ ...base, statements: statements.records }, plan)
  expect(new Set(story.flatMap((entry) => (entry.what === 'addendum' ? [entry.addendum] : []))).size).toBe(50)
  expect(statements.reads()).toBe(1)
})

const today = '2026-12-01'

/** What the overview of a rep with a plan in force is drawn from. */
function overview(workbook: Workbook): unknown[] {
  const cycle = openCycle(workbook)
  const { inForce } = cyclePlans(workbook)
  if (!cycle || !inForce) throw new Error('a plan is in force')
  return [
    nextStep(workbook, today),
    cycleSteps(workbook),
    gapOfCycle(workbook, cycle),
    levelsOfCycle(workbook, cycle, 10),
    cycleAdoption(workbook, cycle),
    agreedDates(workbook, inForce, today),
    parkingLot(workbook),
    dueMarks(workbook, today),
    latestEvents(workbook, 3, today)
  ]
}

test('the overview reads the observations once, however many of its parts ask', () => {
  const base = fullWorkbook()
  const observations = counted(base.observations)
  const workbook = Object.freeze({ ...base, observations: observations.records })
  expect(overview(workbook)).toEqual(overview(base))
  expect(overview(workbook)).toEqual(overview(base))
  expect(observations.reads()).toBe(1)
})

test('a rule about a cycle is worked out once for the cycle as it is, and anew for another state of it', () => {
  const live = fullWorkbook()
  const workbook = Object.freeze(fullWorkbook())
  const cycle = openCycle(workbook)
  if (!cycle) throw new Error('a cycle is open')
  expect(cycleAdoption(workbook, cycle)).toBe(cycleAdoption(workbook, cycle))
  const stricter = { ...cycle, rule: { of: 1, last: 1 } }
  const asked = { ...live, cycles: { ...live.cycles, [cycle.id]: stricter } }
  expect(cycleAdoption(workbook, stricter)).toEqual(cycleAdoption(asked, stricter))
  expect(cycleAdoption(workbook, stricter)).not.toEqual(cycleAdoption(workbook, cycle))
})
