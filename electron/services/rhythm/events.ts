import { z } from 'zod'
import { compareText } from '../../../shared/compare'
import { dateOf, mondayOf, plusDays, timeOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import { type Leave, TimeOfDay } from '../../../shared/model/rhythm'
import { type Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { SessionType } from '../../../shared/model/session'
import type { KnownOfRep } from '../../../shared/model/today'
import { type PlannedAhead, plannedAhead } from '../../../shared/rules/planned-ahead'
import { type Judged, judge } from '../../../shared/rules/rhythm'
import { aimedMinutes } from '../../../shared/rules/sessions'
import { isPlannedFor } from '../../../shared/rules/things-due'
import { sha256 } from '../storage/sha256'
import type { GivenOut } from './own-days'

/** The time of an event: a time of day, or a whole day. */
const When = z.union([
  // What was planned was given out as an instant before, and can still be in an earlier file.
  z.object({ at: Moment }),
  // `floats`: as the clock on the wall, in any zone. Before, it was given out as an instant of the zone of then.
  z.object({ day: PlainDate, time: TimeOfDay, floats: z.literal(true).optional() }),
  z.object({ day: PlainDate })
])

/** What a calendar shows of one session that is due. */
export const EventContent = z.object({ title: z.string(), when: When, minutes: z.int().min(1) })
export type EventContent = z.infer<typeof EventContent>

export interface WantedEvent {
  uid: string
  /** The day in whose week it is due. */
  due: PlainDate
  content: EventContent
}

/** How many weeks, including this one, are in the calendar file. */
const weeksAhead = 26

const still: ReadonlySet<Judged['outcome']> = new Set(['ahead', 'due', 'moved'])

/**
 * The id of an event of the rhythm: the same for the same rep, type and window, whatever the weekday; neither rep nor
 * type can be read from it. What is planned has an event of its own, which stays the same when it moves.
 */
const uidOf = (rep: Id, { type, starts }: Judged): string => uidFor(`${rep} ${type} ${starts}`)

const uidFor = (thing: string): string => `${sha256(thing).slice(0, 32)}@coachbook.invalid`

/** Titles for a calendar that others may see: not a word of what a session is about. */
const titleOf = (type: SessionType, name: string, t: Translate): string =>
  type === 'ride-along' ? t('rhythm:eventRide', { name }) : t('rhythm:event', { name })

interface Sources {
  reps: readonly KnownOfRep[]
  own: readonly Leave[]
  names: ReadonlyMap<Id, string>
  today: PlainDate
  t: Translate
}

/** A time by the clock on the wall, as every screen shows it. */
const onWall = (day: PlainDate, time: string): EventContent['when'] => ({ day, time, floats: true })

/** Planned group sessions from today on, each once and without names (S3-8). */
function groupEvents({ reps, today, t }: Sources): WantedEvent[] {
  const groups = new Map(reps.flatMap(({ today: { groups } }) => groups.map((group) => [group.id, group] as const)))
  return [...groups.values()]
    .filter(({ held, when }) => !held && dateOf(when) >= today)
    .map(({ id, when, minutes, size }) => ({
      uid: uidFor(`group ${id}`),
      due: dateOf(when),
      content: { title: t('rhythm:eventGroup', { count: size }), when: onWall(dateOf(when), timeOf(when)), minutes }
    }))
}

function titleOfPlanned(planned: PlannedAhead, name: string, t: Translate): string {
  if (planned.what === 'session') return titleOf(planned.type, name, t)
  const kind = planned.what === 'call' ? 'call' : planned.kind
  switch (kind) {
    case 'joint-visit':
      return t('rhythm:eventRide', { name })
    case 'one-on-one':
      return t('rhythm:event', { name })
    case 'call':
      return t('rhythm:eventCall', { name })
    case 'support':
      return t('rhythm:eventSupport', { name })
  }
}

/** What is planned with one rep, whether or not there is a rhythm of the kind: one-on-ones, calls, days of a plan. */
const plannedEvents = ({ reps, names, today, t }: Sources): WantedEvent[] =>
  reps.flatMap(({ rep, today: known }) =>
    plannedAhead(known, today).map((planned) => ({
      uid: uidFor(`${planned.what} ${planned.id}`),
      due: planned.on,
      content: {
        title: titleOfPlanned(planned, names.get(rep) ?? '', t),
        when: planned.at === null ? { day: planned.on } : onWall(planned.on, planned.at),
        minutes: aimedMinutes.most
      }
    }))
  )

/** What is due by the rhythm and not planned yet, each on its preferred day. */
const dueEvents = ({ reps, own, names, today, t }: Sources): WantedEvent[] =>
  reps.flatMap(({ rep, facts, today: known }) =>
    judge(facts, own, today, { from: mondayOf(today), to: plusDays(mondayOf(today), 7 * weeksAhead - 1) })
      .filter((judged) => still.has(judged.outcome) && judged.due >= today && !isPlannedFor(judged, known))
      .map((judged) => {
        const { type, due, cadence } = judged
        const when = cadence.at === null ? { day: due } : onWall(due, cadence.at)
        return {
          uid: uidOf(rep, judged),
          due,
          content: { title: titleOf(type, names.get(rep) ?? '', t), when, minutes: aimedMinutes.most }
        }
      })
  )

/** Everything that stands in the weeks from today on, each once: what is due, and what is planned (S1-10). */
export function wantedEvents(sources: Sources): WantedEvent[] {
  const there = { ...sources, reps: sources.reps.filter(({ facts }) => facts.archivedOn === null) }
  return [...dueEvents(there), ...plannedEvents(there), ...groupEvents(there)].sort((a, b) => compareText(a.due, b.due))
}

/**
 * Whether something in an earlier file is still in the future, canceled or not: that file may not have been imported
 * yet.
 */
export const liesAhead = (given: Readonly<Record<string, GivenOut>>, today: PlainDate): boolean =>
  Object.values(given).some(({ due }) => due >= today)

/** For how many days a past event is remembered, in case it comes back. */
const remembered = 60

/**
 * The events of the next calendar file, by uid. One that has changed since the last file gets a higher sequence, so
 * that a calendar replaces the old one; one that is no longer due is canceled. Past events stay.
 */
export function nextGivenOut(
  wanted: readonly WantedEvent[],
  before: Readonly<Record<string, GivenOut>>,
  today: PlainDate
): Record<string, GivenOut> {
  const next: Record<string, GivenOut> = {}
  for (const { uid, due, content } of wanted) {
    const text = JSON.stringify(content)
    const old = before[uid]
    const isSame = old !== undefined && old.content === text && !old.cancelled
    const sequence = old === undefined ? 0 : isSame ? old.sequence : old.sequence + 1
    next[uid] = { sequence, content: text, due, cancelled: false }
  }
  for (const [uid, old] of Object.entries(before)) {
    if (next[uid] || old.due < plusDays(today, -remembered)) continue
    const isPast = old.due < today
    next[uid] = isPast || old.cancelled ? old : { ...old, sequence: old.sequence + 1, cancelled: true }
  }
  return next
}
