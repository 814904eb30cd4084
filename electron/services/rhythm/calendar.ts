import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { plusDays } from '../../../shared/dates'
import type { Moment, PlainDate } from '../../../shared/model/scalars'
import { EventContent } from './events'
import type { GivenOut } from './own-days'

/** Minutes that the clock on the wall of a zone is ahead of UTC at an instant. */
function offsetAt(instant: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric'
  }).formatToParts(instant)
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value)
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'))
  return Math.round((wall - Math.floor(instant / 60_000) * 60_000) / 60_000)
}

/** The instant at which the clock on the wall of a zone shows a time; of one that is left out in spring, an hour later. */
export function instantOf(day: PlainDate, time: string, zone: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const first = wall - offsetAt(wall, zone) * 60_000
  return new Date(wall - offsetAt(first, zone) * 60_000)
}

function timesOf({ when, minutes }: EventContent, zone: string) {
  if ('day' in when && !('time' in when)) {
    const start = new Date(`${when.day}T00:00:00Z`)
    // The day itself is over before the next one begins; a whole day blocks nobody's calendar.
    const end = new Date(`${plusDays(when.day, 1)}T00:00:00Z`)
    return { start, end, allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
  }
  const start = 'at' in when ? new Date(when.at) : instantOf(when.day, when.time, zone)
  return { start, end: new Date(start.getTime() + minutes * 60_000), allDay: false }
}

interface CalendarOptions {
  /** The calendar's own name. */
  name: string
  now: Moment
  /** The zone in which times by the clock are meant, such as `Europe/Berlin`. */
  zone: string
}

/**
 * The calendar file (S1-10, RFC 5545). Instants stand in it as UTC, so every calendar shows them right on both sides of the
 * day on which the clocks change. What was cancelled stays in it as cancelled, so that a calendar takes it out.
 */
export function calendarFile(
  events: Readonly<Record<string, GivenOut>>,
  { name, now, zone }: CalendarOptions
): Uint8Array {
  const calendar = ical({
    name,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'Coachbook', product: 'Rhythm' }
  })
  for (const [id, { sequence, content, cancelled }] of Object.entries(events)) {
    const known = EventContent.safeParse(parsed(content))
    if (!known.success) continue
    calendar.createEvent({
      id,
      sequence,
      stamp: new Date(now),
      summary: known.data.title,
      class: ICalEventClass.PRIVATE,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      ...timesOf(known.data, zone)
    })
  }
  return new TextEncoder().encode(calendar.toString())
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
