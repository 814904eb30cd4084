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

test('on a Friday the week that goes on is shown; in the archive nothing lies ahead, and other weeks stay out', () => {
  expect(told({}, {}, '2026-09-11')[0]).toBe('07:')
  expect(told({}, {}, '2026-09-13')[0]).toBe('14:')
  const sessions = [{ ...session, when: '2026-09-10T09:30:00+02:00' }]
  expect(told({ sessions }, { archivedOn: '2026-09-01' }, '2026-09-09')[3]).toBe('10:')
  expect(told({ sessions: [{ ...session, when: '2026-09-14T09:30:00+02:00' }] }, {}, '2026-09-09')).toHaveLength(5)
})

test('what is due today is promised; planned is only what lies in its weeks and is of its kind', () => {
  const cadences = [every(1, 4, '2026-09-01')]
  const thursday = (when: string, type: 'coaching-talk' | 'weekly' = 'coaching-talk') =>
    told({ sessions: [{ ...session, type, when: `${when}T09:30:00+02:00` }] }, { cadences }, '2026-09-10')[3]
  expect(told({}, { cadences }, '2026-09-10')[3]).toBe('10: rhythm')
  expect(thursday('2026-09-07')).toBe('10:')
  expect(thursday('2026-09-06')).toBe('10: rhythm')
  expect(thursday('2026-09-13')).toBe('10:')
  expect(thursday('2026-09-14')).toBe('10: rhythm')
  expect(thursday('2026-09-11', 'weekly')).toBe('10: rhythm')
})

test('a day goes by the clock, what has no time comes last, and what is at one time stays as it was', () => {
  const call = (id: number, time: string) => ({ id: countedId(id), when: `2026-09-10T${time}:00+02:00`, account: '' })
  const date = (id: number) => ({ id: countedId(id), on: '2026-09-10', kind: 'joint-visit', note: '' }) as const
  const ids = (known: Partial<TodayFacts>) =>
    weekOfDays([{ rep, today: { ...nothingOpen, ...known }, facts: noRhythm }], [], '2026-09-10')[3]?.items.map(
      (one) => ('id' in one ? Number.parseInt(one.id.slice(-3), 16) : 0)
    )
  const calls = [call(13, '14:00'), call(11, '08:00'), call(12, '08:00'), call(10, '07:00')]
  expect(ids({ calls, dates: [date(22), date(21)] })).toEqual([10, 11, 12, 13, 22, 21])
  expect(
    ids({ calls: [], dates: [date(21), date(22)], sessions: [{ ...session, when: call(1, '23:59').when }] })
  ).toEqual([2, 21, 22])
})

test('S3-8 a group session that is planned stands once on its day, by the clock, and one that was held does not', () => {
  const group = (id: number, when: string, isHeld = false) => ({
    id: countedId(id),
    kind: 'training' as const,
    when,
    minutes: 60,
    subject: 'x',
    size: 2,
    held: isHeld
  })
  const groups = [
    group(7, '2026-09-10T09:30:00+02:00'),
    group(8, '2026-09-10T08:00:00+02:00'),
    group(9, '2026-09-10T07:00:00+02:00', true)
  ]
  const of = (number: number) => ({ rep: countedId(number), today: { ...nothingOpen, groups }, facts: noRhythm })
  const thursday = weekOfDays([of(1), of(2)], [], '2026-09-09')[3]
  expect(thursday?.items).toEqual([
    { what: 'group', at: '08:00', rep: countedId(1), id: countedId(8), kind: 'training', size: 2 },
    { what: 'group', at: '09:30', rep: countedId(1), id: countedId(7), kind: 'training', size: 2 }
  ])
})
