import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { plusDays } from '../../../shared/dates'
import type { Moment, PlainDate } from '../../../shared/model/scalars'
import { EventContent } from './events'
import type { GivenOut } from './own-days'

/** A day and a time of day in the form that the calendar library takes; the time zone is passed separately. */
const instant = (day: PlainDate, time: string) => new Date(`${day}T${time}:00Z`)

const after = (start: Date, minutes: number) => new Date(start.getTime() + minutes * 60_000)

function timesOf({ when, minutes }: EventContent) {
  if ('at' in when) {
    const start = new Date(when.at)
    return { start, end: after(start, minutes), allDay: false }
  }
  if ('time' in when) {
    const start = instant(when.day, when.time)
    return { start, end: after(start, minutes), allDay: false, floating: true }
  }
  // An event of a whole day ends where the next day begins, and does not block anybody's time.
  const [start, end] = [instant(when.day, '00:00'), instant(plusDays(when.day, 1), '00:00')]
  return { start, end, allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
}

interface CalendarOptions {
  /** The calendar's own name. */
  name: string
  now: Moment
}

/**
 * The calendar file (S1-10, RFC 5545). A time of day stands in it as the clock on the wall shows it (3.3.5, form 1), so
 * that it is the one that every screen shows, wherever the computer was, on both sides of the day on which the clocks
 * change. What was cancelled stays in it as cancelled, so that a calendar takes it out.
 */
export function calendarFile(events: Readonly<Record<string, GivenOut>>, { name, now }: CalendarOptions): Uint8Array {
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
      ...timesOf(known.data)
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
