import { expect, test, vi } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { Workbook } from '../../../../shared/model/workbook'
import { gapOfBehavior, gapsOf } from '../../../../shared/rules/gaps'
import { nextStep } from '../../../../shared/rules/next-step'
import { plansOfCycle } from '../../../../shared/rules/plans'
import { remembered } from '../../../../shared/rules/remembered'
import { followThrough } from '../../../../shared/rules/training'
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
