import { expect, it } from 'vitest'
import { daysOf } from '../../../../../renderer/features/history/days'
import type { HistoryEntry } from '../../../../../shared/model/history'
import type { PlanState } from '../../../../../shared/model/plan-state'

const entry = (seq: number, at: string, type: string, target: string | null = null, of?: number): HistoryEntry => ({
  seq,
  at: `2026-11-${at}:00+01:00`,
  actor: 'Jonas Ek',
  type,
  target,
  ...(of === undefined ? {} : { of })
})

const told = (entries: readonly HistoryEntry[]) =>
  daysOf(entries).map(({ on, deeds }) => [
    on,
    ...deeds.map(({ what, of, changes, from, to }) => [what, of, changes, from.slice(11, 16), to.slice(11, 16)])
  ])

it('N-2 groups by day and gathers the writing of one record into one line', () => {
  expect(
    told([
      entry(6, '22T09:12', 'observation.record', 'observations/a'),
      entry(5, '22T09:11', 'observation.rate', 'observations/a'),
      entry(4, '22T09:07', 'observation.edit', 'observations/a'),
      entry(3, '22T09:05', 'observation.edit', 'observations/a'),
      entry(2, '21T17:00', 'observation.edit', 'observations/a'),
      entry(1, '21T16:58', 'observation.edit', 'observations/b')
    ])
  ).toEqual([
    ['2026-11-22', ['observation.record', null, 1, '09:12', '09:12'], ['observation.edit', null, 3, '09:05', '09:11']],
    ['2026-11-21', ['observation.edit', null, 1, '17:00', '17:00'], ['observation.edit', null, 1, '16:58', '16:58']]
  ])
})

it('N-2 says what an undo took back, and keeps two of them apart', () => {
  expect(
    told([
      entry(5, '22T09:05', 'redo', 'cycles/a', 2),
      entry(4, '22T09:04', 'undo', 'cycles/a', 2),
      entry(3, '22T09:03', 'undo', 'observations/a', 1),
      entry(2, '22T09:02', 'cycle.chooseFocus', 'cycles/a')
    ])
  ).toEqual([
    [
      '2026-11-22',
      ['redo', 'cycle.chooseFocus', 1, '09:05', '09:05'],
      ['undo', 'cycle.chooseFocus', 1, '09:04', '09:04'],
      ['undo', null, 1, '09:03', '09:03'],
      ['cycle.chooseFocus', null, 1, '09:02', '09:02']
    ]
  ])
})

it('R-1 keeps each signature a deed of its own, with what was answered, also where one person typed both', () => {
  const rep: PlanState = {
    signing: 'rep-signed',
    stance: 'declined',
    force: 'none',
    changedBy: null,
    on: '2026-11-22',
    until: null
  }
  const sealed: PlanState = { ...rep, signing: 'signed' }
  const entries = [
    { ...entry(2, '22T09:05', 'plan.sign', 'plans/a'), plan: sealed },
    { ...entry(1, '22T09:04', 'plan.sign', 'plans/a'), plan: rep }
  ]
  const [day] = daysOf(entries)
  expect(day?.deeds.map(({ plan, changes }) => [plan, changes])).toEqual([
    [sealed, 1],
    [rep, 1]
  ])
})

it('N-2 says where changes are missing, and does not gather what lies on both sides of them', () => {
  const missing = daysOf([
    entry(9, '22T09:12', 'observation.edit', 'observations/a'),
    entry(8, '22T09:11', 'observation.edit', 'observations/a'),
    entry(4, '22T09:07', 'observation.edit', 'observations/a')
  ]).flatMap(({ deeds }) => deeds.map(({ seq, changes, missing }) => [seq, changes, missing]))
  expect(missing).toEqual([
    [9, 2, 3],
    [4, 1, 0]
  ])
})
