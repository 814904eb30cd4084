import { describe, expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { TodayFacts } from '../../../../shared/model/today'
import { inTodayOrder } from '../../../../shared/rules/today-order'
import { countedId } from '../../../support/large-workbook'
import { every, held, leave } from '../../../support/rhythm'
import { noRhythm, nothingOpen } from '../../../support/today'

const now = '2026-09-10T10:00:00+02:00'
const at = (day: string) => `${day}T09:00:00+02:00`
const rep = (id: number, today: Partial<TodayFacts>, facts = noRhythm) => ({
  rep: countedId(id),
  facts,
  today: { ...nothingOpen, ...today }
})
const talk = (when: string, open = false) =>
  ({ id: countedId(9), when, type: 'coaching-talk', open, agenda: false, guided: false }) as const
const visit = (on: string) => ({ id: countedId(9), on, kind: 'joint-visit', note: '' }) as const
const order = (...given: Parameters<typeof inTodayOrder>) =>
  inTodayOrder(...given).map(({ due: { what, since }, rep: id }) => `${what} ${since.slice(5, 10)} ${id.slice(-1)}`)

describe('the order of Today', () => {
  test('is by what has its time today, then the rhythm, what was missed, what is fresh, what stands still', () => {
    const facts = { ...noRhythm, cadences: [every(1, 4, '2026-09-10')] }
    const late = { ...noRhythm, cadences: [every(1, 4, '2026-08-01')], held: held('2026-08-06') }
    const reps = [
      rep(1, {}, late),
      rep(2, { stalled: { step: 'choose', since: '2026-09-01', count: 1, behavior: '' } }),
      rep(3, { plan: { id: countedId(9), state: 'draft', since: '2026-09-01' } }),
      rep(4, { actions: [{ id: countedId(9), by: '2026-09-01', text: 'x', owner: 'rep', reported: false }] }),
      rep(5, { feedback: [{ id: countedId(9), when: at('2026-09-09'), account: '' }] }),
      rep(6, { calls: [{ id: countedId(9), when: at('2026-09-09'), account: '' }] }),
      rep(7, { sessions: [talk(at('2026-09-09'))], dates: [visit('2026-09-08')] }),
      rep(8, {}, facts),
      rep(9, { sessions: [talk(at('2026-09-10'))], dates: [visit('2026-09-10')] }),
      rep(10, { sessions: [talk(at('2026-09-01'), true)] })
    ]
    expect(order(reps, [], now)).toEqual([
      'talk 09-01 a',
      'visit 09-10 9',
      'talk 09-10 9',
      'uncoached 08-06 1',
      'rhythm 09-10 8',
      'visit 09-08 7',
      'talk 09-09 7',
      'debrief 09-09 6',
      'feedback 09-09 5',
      'actions 09-01 4',
      'plan 09-01 3',
      'stalled 09-01 2'
    ])
  })

  test('never puts a rep further down because another of the promised dates passed', () => {
    const others = Array.from({ length: 12 }, (_, at) =>
      rep(at + 20, {
        stalled: { step: 'choose', since: '2026-08-01', count: 1, behavior: '' },
        feedback: [{ id: countedId(9), when: '2026-09-09T09:00:00+02:00', account: '' }]
      })
    )
    const facts = { ...noRhythm, cadences: [every(2, 4, '2026-09-01')], held: [] }
    const waits = [rep(1, {}, facts), ...others]
    const placeOn = (day: number) =>
      inTodayOrder(waits, [], at(plusDays('2026-09-03', day))).findIndex(({ rep: id }) => id === countedId(1))
    for (let day = 0; day < 100; day++) expect(placeOn(day)).toBeLessThan(1)
  })

  test('within a kind is by how long it waits, then by rep', () => {
    const reps = [3, 1, 2].map((id) => rep(id, { dates: [visit(id === 2 ? '2026-09-01' : '2026-09-02')] }))
    expect(order(reps, [], now)).toEqual(['visit 09-01 2', 'visit 09-02 1', 'visit 09-02 3'])
  })

  test('leaves out what the manager’s own leave takes away', () => {
    const due = [rep(1, {}, { ...noRhythm, cadences: [every(1, 4, '2026-09-10')] })]
    expect(order(due, [], now)).toEqual(['rhythm 09-10 1'])
    expect(order(due, [leave('2026-09-07', '2026-09-11', '2026-09-01')], now)).toEqual([])
  })
})

test('S3-8 what several reps have in common waits once; on its day it comes with the talks of the day, later with what was missed', () => {
  const group = (when: string) => ({
    id: countedId(80),
    kind: 'training' as const,
    when,
    minutes: 60,
    subject: 'x',
    size: 2,
    held: false
  })
  const feedback = [{ id: countedId(9), when: at('2026-09-09'), account: '' }]
  const facts = { ...noRhythm, cadences: [every(1, 4, '2026-09-10')] }
  const on = (when: string) =>
    order([rep(2, { groups: [group(when)], feedback }, facts), rep(1, { groups: [group(when)] })], [], now)
  expect(on(at('2026-09-10'))).toEqual(['group 09-10 2', 'rhythm 09-10 2', 'feedback 09-09 2'])
  expect(on(at('2026-09-08'))).toEqual(['rhythm 09-10 2', 'group 09-08 2', 'feedback 09-09 2'])
})
