import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { calendarFile } from '../../../../../electron/services/rhythm/calendar'
import { liesAhead, nextGivenOut, wantedEvents } from '../../../../../electron/services/rhythm/events'
import type { GivenOut } from '../../../../../electron/services/rhythm/own-days'
import { createTranslator } from '../../../../../shared/messages'
import type { Leave, RhythmFacts } from '../../../../../shared/model/rhythm'
import type { SessionType } from '../../../../../shared/model/session'
import type { TodayFacts } from '../../../../../shared/model/today'
import { countedId } from '../../../../support/large-workbook'
import { every, factsOf, held, leave } from '../../../../support/rhythm'
import { nothingOpen } from '../../../../support/today'

const mira = countedId(1)
const { t } = createTranslator('en')

interface Scene {
  facts?: Partial<RhythmFacts>
  known?: Partial<TodayFacts>
  own?: Leave[]
  today?: string
  before?: Record<string, GivenOut>
  name?: string
}

const timed = (weekday: number, at: string | null, from = '2026-10-19') => ({ ...every(1, weekday, from), at })

const talk = (when: string, id = 1, type: SessionType = 'coaching-talk'): TodayFacts['sessions'][number] => ({
  id: countedId(id),
  when,
  type,
  open: false,
  agenda: false,
  guided: false
})

function givenOut({
  facts = {},
  known = {},
  own = [],
  today = '2026-10-19',
  before = {},
  name = 'Mira Lindqvist'
}: Scene) {
  const reps = [{ rep: mira, facts: { planned: [], ...factsOf({}), ...facts }, today: { ...nothingOpen, ...known } }]
  const wanted = wantedEvents({ reps, own, names: new Map([[mira, name]]), today, t })
  return nextGivenOut(wanted, before, today)
}

const fileOf = (events: Record<string, GivenOut>) =>
  Buffer.from(calendarFile(events, { name: 'Coaching', now: '2026-10-19T09:00:00+02:00' })).toString()

/** The file as another library reads it. */
function read(events: Record<string, GivenOut>) {
  const calendar = new ICAL.Component(ICAL.parse(fileOf(events)))
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      // A day, or a time by the clock on the wall, has no zone; an instant is told as one.
      start:
        event.startDate.zone === ICAL.Timezone.utcTimezone
          ? event.startDate.toJSDate().toISOString()
          : event.startDate.toString(),
      minutes: event.startDate.isDate ? null : event.duration.toSeconds() / 60,
      sequence: event.sequence,
      status: component.getFirstPropertyValue('status')
    }
  })
}

/**
 * A calendar that imported these files in sequence: for each event the highest sequence wins, and canceled ones
 * disappear.
 */
function imported(...files: Record<string, GivenOut>[]) {
  const shown = new Map<string, ReturnType<typeof read>[number]>()
  for (const event of files.flatMap(read)) {
    const old = shown.get(event.uid)
    if (!old || event.sequence > old.sequence) shown.set(event.uid, event)
  }
  return [...shown.values()].filter(({ status }) => status !== 'CANCELLED').map(({ start }) => start)
}

describe('S1-10 the calendar file', () => {
  test('has one event for each session that is due, at the same time on the wall before and after the clocks change', () => {
    const events = read(givenOut({ facts: { cadences: [timed(4, '09:30')] } }))
    expect(events).toHaveLength(26)
    expect(events.slice(0, 2)).toMatchObject([
      { title: 'One-on-one: Mira Lindqvist', start: '2026-10-22T09:30:00', minutes: 30, sequence: 0 },
      { start: '2026-10-29T09:30:00', status: 'CONFIRMED' }
    ])
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(26)
  })

  test('without a time they are whole days, in any zone', () => {
    expect(read(givenOut({ facts: { cadences: [timed(4, null)] } }))[0]).toMatchObject({ start: '2026-10-22' })
  })

  test('a session that is planned stands at its own time of day, once, instead of what is due in its weeks', () => {
    const sessions = [talk('2026-10-21T14:00:00+02:00')]
    const events = read(givenOut({ facts: { cadences: [timed(4, '09:30')] }, known: { sessions } }))
    expect(events).toHaveLength(26)
    expect(events.slice(0, 2).map(({ start }) => start)).toEqual(['2026-10-21T14:00:00', '2026-10-29T09:30:00'])
  })

  test('what is planned is in it without a rhythm of the kind, each once; what is past or over is not', () => {
    const known: Partial<TodayFacts> = {
      sessions: [
        talk('2026-10-21T14:00:00+02:00', 1),
        talk('2026-10-23T08:00:00+02:00', 2, 'ride-along'),
        talk('2026-10-16T08:00:00+02:00', 3)
      ],
      calls: [{ id: countedId(4), when: '2026-10-22T10:15:00+02:00', account: 'Harbor Dental' }],
      dates: [
        { id: countedId(5), on: '2026-10-23', kind: 'joint-visit', note: 'Dialysis floor' },
        { id: countedId(6), on: '2026-10-26', kind: 'joint-visit', note: '' },
        { id: countedId(7), on: '2026-10-27', kind: 'support', note: '' }
      ],
      groups: [
        {
          id: countedId(8),
          kind: 'training',
          when: '2026-10-28T13:00:00+01:00',
          minutes: 90,
          subject: 'Openings',
          size: 3,
          held: false
        }
      ]
    }
    const events = givenOut({ known })
    expect(read(events).map(({ title, start, minutes }) => [title, start, minutes])).toEqual([
      ['One-on-one: Mira Lindqvist', '2026-10-21T14:00:00', 30],
      ['Call: Mira Lindqvist', '2026-10-22T10:15:00', 30],
      ['Ride-along day: Mira Lindqvist', '2026-10-23T08:00:00', 30],
      ['Ride-along day: Mira Lindqvist', '2026-10-26', null],
      ['Support: Mira Lindqvist', '2026-10-27', null],
      ['Group session (3)', '2026-10-28T13:00:00', 90]
    ])
    expect(fileOf(events)).not.toMatch(/Harbor|Dialysis|Openings/)
    expect(givenOut({ known, facts: { archivedOn: '2026-10-18' } })).toEqual({})
  })

  test('a planned session keeps its id when it moves to other weeks', () => {
    const cadences = [timed(4, '09:30')]
    const first = givenOut({ facts: { cadences }, known: { sessions: [talk('2026-10-21T14:00:00+02:00')] } })
    const sessions = [talk('2026-11-04T16:00:00+01:00')]
    const moved = givenOut({ facts: { cadences }, known: { sessions }, before: first })
    const [uid] = Object.keys(first).filter((one) => !Object.keys(givenOut({ facts: { cadences } })).includes(one))
    expect(read(moved).find((event) => event.uid === uid)).toMatchObject({ start: '2026-11-04T16:00:00', sequence: 1 })
    expect(imported(first, moved)).toHaveLength(26)
    expect(imported(first, moved)).toContain('2026-10-22T09:30:00')
  })

  test('imported again it doubles nothing: what changed has a higher sequence under the same id', () => {
    const first = givenOut({ facts: { cadences: [timed(4, '09:30')] } })
    const same = givenOut({ facts: { cadences: [timed(4, '09:30')] }, before: first })
    expect(same).toEqual(first)
    const moved = givenOut({ facts: { cadences: [timed(5, '10:00')] }, before: same })
    expect(read(moved).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 26 }, () => 1))
    expect(imported(first, same, moved)).toEqual(read(moved).map(({ start }) => start))
  })

  test('what is no longer due is canceled; if it comes back, its sequence is above that of the cancellation', () => {
    const cadences = [timed(4, '09:30')]
    const first = givenOut({ facts: { cadences } })
    const away = [leave('2026-10-26', '2026-10-30', '2026-10-19')]
    const gone = givenOut({ facts: { cadences }, own: away, before: first })
    expect(read(gone).filter(({ status }) => status === 'CANCELLED')).toMatchObject([
      { start: '2026-10-29T09:30:00', sequence: 1 }
    ])
    expect(imported(first, gone)).toHaveLength(25)
    expect(givenOut({ facts: { cadences }, own: away, before: gone })).toEqual(gone)
    const back = givenOut({ facts: { cadences }, before: gone })
    expect(imported(first, gone, back)).toHaveLength(26)
    expect(Math.max(...read(back).map(({ sequence }) => sequence))).toBe(2)
  })

  test('a session held early takes its event out; what has passed stays in the calendar', () => {
    const cadences = [timed(4, '09:30')]
    const first = givenOut({ facts: { cadences } })
    const early = givenOut({ facts: { cadences, held: held('2026-10-20') }, before: first, today: '2026-10-20' })
    expect(imported(first, early)[0]).toBe('2026-10-29T09:30:00')
    const later = givenOut({ facts: { cadences }, before: first, today: '2026-10-26' })
    expect(imported(first, later)[0]).toBe('2026-10-22T09:30:00')
  })

  test('titles are neutral, and nobody reads the rep or the type from an id', () => {
    const about = { ...timed(4, '09:30'), type: 'performance-issue' as const }
    const text = fileOf(givenOut({ facts: { cadences: [about] } }))
    expect(text).not.toMatch(/performance|poor/i)
    expect(text).not.toContain(mira)
    expect(text).toContain('CLASS:PRIVATE')
  })

  test('lines are folded and end as they should, whatever a name holds', () => {
    const name = `Åsa; "O’Neil", ${'Überlang'.repeat(12)}\nBEGIN:VEVENT`
    const events = givenOut({ facts: { cadences: [timed(4, '09:30')] }, name })
    const text = fileOf(events)
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75 && !line.includes('\n'))).toBe(true)
    expect(read(events)).toHaveLength(26)
    expect(read(events)[0]?.title).toBe(`One-on-one: ${name}`)
  })

  test('is the same in every time zone, as every screen is: the clock on the wall stays, nothing changes unsaid', () => {
    const before = process.env.TZ
    const facts = { cadences: [timed(4, '09:30')] }
    const known = { sessions: [talk('2026-10-21T14:00:00+02:00')] }
    try {
      const files = ['Europe/Berlin', 'America/New_York', 'Asia/Kolkata'].map((zone) => {
        process.env.TZ = zone
        expect(new Intl.DateTimeFormat().resolvedOptions().timeZone).toMatch(zone === 'Asia/Kolkata' ? /Asia\// : zone)
        const first = givenOut({ facts, known })
        const again = givenOut({ facts, known, before: first })
        expect(again).toEqual(first)
        expect(
          read(again)
            .map(({ start }) => start)
            .slice(0, 3)
        ).toEqual(['2026-10-21T14:00:00', '2026-10-29T09:30:00', '2026-11-05T09:30:00'])
        return fileOf(again)
      })
      expect(new Set(files).size).toBe(1)
      expect(files[0]).not.toContain('TZID')
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })

  test('what was given out as an instant of a zone is given out anew, above it', () => {
    const facts = { cadences: [timed(4, '09:30')] }
    const first = givenOut({ facts })
    const asInstants = Object.fromEntries(
      Object.entries(first).map(([uid, one]) => [uid, { ...one, content: one.content.replace(',"floats":true', '') }])
    )
    const again = givenOut({ facts, before: asInstants })
    expect(read(again).map(({ sequence }) => sequence)).toEqual(Array.from({ length: 26 }, () => 1))
    expect(givenOut({ facts, before: again })).toEqual(again)
    const known = { sessions: [talk('2026-10-21T14:00:00+02:00')] }
    const planned = givenOut({ known })
    const [uid = ''] = Object.keys(planned)
    const content = { title: 'One-on-one: Mira Lindqvist', when: { at: '2026-10-21T14:00:00+02:00' }, minutes: 30 }
    const earlier = { [uid]: { sequence: 0, content: JSON.stringify(content), due: '2026-10-21', cancelled: false } }
    expect(read(earlier)[0]?.start).toBe('2026-10-21T12:00:00.000Z')
    expect(read(givenOut({ known, before: earlier }))).toMatchObject([{ start: '2026-10-21T14:00:00', sequence: 1 }])
  })
})

test('S1-10 what was given out lies ahead until its last day is over, also where it was cancelled', () => {
  const first = givenOut({ facts: { cadences: [timed(4, null)] } })
  const last = Object.values(first)
    .map(({ due }) => due)
    .sort()
    .at(-1)
  expect(liesAhead({}, '2026-10-19')).toBe(false)
  expect(liesAhead(first, '2026-10-19')).toBe(true)
  expect(liesAhead(givenOut({ before: first }), '2026-10-19')).toBe(true)
  expect(liesAhead(first, last ?? '')).toBe(true)
  expect(liesAhead(first, '2028-01-01')).toBe(false)
})
