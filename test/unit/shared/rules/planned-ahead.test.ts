import { expect, test } from 'vitest'
import type { GroupFacts } from '../../../../shared/model/group'
import type { TodayFacts } from '../../../../shared/model/today'
import { isAnythingAhead, plannedAhead } from '../../../../shared/rules/planned-ahead'
import { countedId } from '../../../support/large-workbook'
import { noRhythm, nothingOpen } from '../../../support/today'

const [yesterday, today, tomorrow] = ['2026-09-09', '2026-09-10', '2026-09-11'] as const
const at = (day: string, time = '09:30') => `${day}T${time}:00+02:00`

const session = (id: number, on: string, type: TodayFacts['sessions'][number]['type'] = 'coaching-talk') => ({
  id: countedId(id),
  when: at(on),
  type,
  open: false,
  agenda: false,
  guided: false
})
const call = (id: number, on: string) => ({ id: countedId(id), when: at(on, '14:00'), account: 'Dialysis North' })
const date = (id: number, on: string, kind: TodayFacts['dates'][number]['kind']) => ({
  id: countedId(id),
  on,
  kind,
  note: ''
})
const group = (id: number, on: string, more: Partial<GroupFacts> = {}): GroupFacts => ({
  id: countedId(id),
  when: at(on),
  minutes: 60,
  kind: 'ride-along',
  held: false,
  subject: '',
  size: 3,
  ...more
})

const ahead = (facts: Partial<TodayFacts>) => plannedAhead({ ...nothingOpen, ...facts }, today)

test('what is planned with a rep is told from today on, with its hour where it has one', () => {
  const found = ahead({
    sessions: [session(1, yesterday), session(2, today)],
    calls: [call(3, yesterday), call(4, tomorrow)],
    dates: [date(5, yesterday, 'joint-visit'), date(6, tomorrow, 'joint-visit')]
  })
  expect(found).toEqual([
    { what: 'session', id: countedId(2), on: today, at: '09:30', type: 'coaching-talk' },
    { what: 'call', id: countedId(4), on: tomorrow, at: '14:00' },
    { what: 'date', id: countedId(6), on: tomorrow, at: null, kind: 'joint-visit' }
  ])
})

test('an agreed date gives way to the session or call of its kind and day, and to no other', () => {
  const left = (facts: Partial<TodayFacts>, kind: TodayFacts['dates'][number]['kind']) =>
    ahead({ ...facts, dates: [date(9, tomorrow, kind)] }).filter(({ what }) => what === 'date').length
  expect(left({ sessions: [session(1, tomorrow, 'ride-along')] }, 'joint-visit')).toBe(0)
  expect(left({ sessions: [session(1, tomorrow)] }, 'one-on-one')).toBe(0)
  expect(left({ sessions: [session(1, tomorrow)] }, 'joint-visit')).toBe(1)
  expect(left({ sessions: [session(1, today, 'ride-along')] }, 'joint-visit')).toBe(1)
  expect(left({ calls: [call(1, tomorrow)] }, 'call')).toBe(0)
  expect(left({ calls: [call(1, tomorrow)] }, 'joint-visit')).toBe(1)
  expect(left({ calls: [call(1, today)] }, 'call')).toBe(1)
})

test('an agreed visit gives way to a day on the road with several that is planned, not to one that was held', () => {
  const left = (more: Partial<GroupFacts>) =>
    ahead({ groups: [group(1, tomorrow, more)], dates: [date(9, tomorrow, 'joint-visit')] })
  expect(left({})).toEqual([])
  expect(left({ held: true })).toHaveLength(1)
  expect(left({ kind: 'training' })).toHaveLength(1)
})

test('whether anything is ahead counts sessions of several, not what was held or is past, and nothing in the archive', () => {
  const is = (facts: Partial<TodayFacts>, archivedOn: string | null = null) =>
    isAnythingAhead({ today: { ...nothingOpen, ...facts }, facts: { ...noRhythm, archivedOn } }, today)
  expect(is({})).toBe(false)
  expect(is({ calls: [call(1, today)] })).toBe(true)
  expect(is({ calls: [call(1, today)] }, yesterday)).toBe(false)
  expect(is({ groups: [group(1, today)] })).toBe(true)
  expect(is({ groups: [group(1, yesterday)] })).toBe(false)
  expect(is({ groups: [group(1, tomorrow, { held: true })] })).toBe(false)
})
