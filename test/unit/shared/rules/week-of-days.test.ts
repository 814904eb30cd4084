import { expect, test } from 'vitest'
import type { RhythmFacts } from '../../../../shared/model/rhythm'
import type { TodayFacts } from '../../../../shared/model/today'
import { weekOfDays } from '../../../../shared/rules/week-of-days'
import { countedId } from '../../../support/large-workbook'
import { every, held } from '../../../support/rhythm'
import { noRhythm, nothingOpen } from '../../../support/today'

const rep = countedId(1)
const session = { id: countedId(2), type: 'coaching-talk', open: false, agenda: false, guided: false } as const

const told = (today: Partial<TodayFacts>, facts: Partial<RhythmFacts>, day: string) =>
  weekOfDays([{ rep, today: { ...nothingOpen, ...today }, facts: { ...noRhythm, ...facts } }], [], day).map(
    ({ on, items }) => `${on.slice(8)}: ${items.map(({ at, what }) => `${at} ${what}`.trim()).join(', ')}`.trim()
  )

test('S1-10 the week is five days, each in the order of the clock', () => {
  const today: Partial<TodayFacts> = {
    sessions: [{ ...session, when: '2026-09-10T09:30:00+02:00' }],
    calls: [{ id: countedId(3), when: '2026-09-10T08:00:00+02:00', account: '' }],
    dates: [{ id: countedId(4), on: '2026-09-10', kind: 'joint-visit', note: '' }]
  }
  expect(told(today, {}, '2026-09-09')).toEqual(['07:', '08:', '09:', '10: 08:00 call, 09:30 talk, date', '11:'])
})

test('what is promised stands on its day unless it was held or is planned in its weeks', () => {
  const cadences = [every(1, 4, '2026-09-01')]
  expect(told({}, { cadences }, '2026-09-07')[3]).toBe('10: rhythm')
  expect(told({}, { cadences, held: held('2026-09-07') }, '2026-09-08')[3]).toBe('10:')
  const sessions = [{ ...session, when: '2026-09-08T09:30:00+02:00' }]
  expect(told({ sessions }, { cadences }, '2026-09-07')).toEqual(['07:', '08: 09:30 talk', '09:', '10:', '11:'])
})

test('on a Saturday the week that comes is shown; a Saturday only where something lies on it', () => {
  expect(told({}, {}, '2026-09-12')).toEqual(['14:', '15:', '16:', '17:', '18:'])
  const sessions = [{ ...session, when: '2026-09-12T09:30:00+02:00' }]
  expect(told({ sessions }, {}, '2026-09-09').at(-1)).toBe('12: 09:30 talk')
})
