import { createHash } from 'node:crypto'
import { z } from 'zod'
import { compareText } from '../../../shared/compare'
import { dateOf, mondayOf, plusDays } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import { type Leave, TimeOfDay } from '../../../shared/model/rhythm'
import { type Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { SessionType } from '../../../shared/model/session'
import type { KnownOfRep } from '../../../shared/model/today'
import { type Judged, judge } from '../../../shared/rules/rhythm'
import { aimedMinutes } from '../../../shared/rules/sessions'
import type { GivenOut } from './own-days'

/** The time of an event: an instant, a local time, or a whole day. */
const When = z.union([
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
 * The id of an event: the same for the same rep, type and window, whatever the weekday; neither rep nor type can be
 * read from it.
 */
const uidOf = (rep: Id, { type, starts }: Judged): string => uidFor(`${rep} ${type} ${starts}`)

const uidFor = (thing: string): string =>
  `${createHash('sha256').update(thing).digest('hex').slice(0, 32)}@coachbook.invalid`

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

/** Planned group sessions from today on, each once and without names (S3-8). */
function groupEvents({ reps, today, t }: Sources): WantedEvent[] {
  const there = reps.filter(({ facts }) => facts.archivedOn === null)
  const groups = new Map(there.flatMap(({ today: { groups } }) => groups.map((group) => [group.id, group] as const)))
  return [...groups.values()]
    .filter(({ held, when }) => !held && dateOf(when) >= today)
    .map(({ id, when, minutes, size }) => ({
      uid: uidFor(`group ${id}`),
      due: dateOf(when),
      content: { title: t('rhythm:eventGroup', { count: size }), when: { at: when }, minutes }
    }))
}

/** What is due from today on, each at the time for which it is planned, otherwise on its preferred day (S1-10). */
export function wantedEvents(sources: Sources): WantedEvent[] {
  const { reps, own, names, today, t } = sources
  const span = { from: mondayOf(today), to: plusDays(mondayOf(today), 7 * weeksAhead - 1) }
  const alone = reps.flatMap(({ rep, facts }) =>
    judge(facts, own, today, span)
      .filter(({ outcome, due }) => still.has(outcome) && due >= today)
      .flatMap((judged) => {
        const { type, due, starts, ends, cadence } = judged
        const inWindow = facts.planned
          .filter((one) => one.type === type && dateOf(one.when) >= starts && dateOf(one.when) < ends)
          .sort((a, b) => compareText(a.when, b.when))
        // A planned group session has an event of its own.
        if (inWindow.some(({ group }) => group !== undefined)) return []
        const planned = inWindow[0]?.when
        const onDay = cadence.at === null ? { day: due } : { day: due, time: cadence.at, floats: true as const }
        const content: EventContent = {
          title: titleOf(type, names.get(rep) ?? '', t),
          when: planned === undefined ? onDay : { at: planned },
          minutes: aimedMinutes.most
        }
        return [{ uid: uidOf(rep, judged), due, content }]
      })
  )
  return [...alone, ...groupEvents(sources)]
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
