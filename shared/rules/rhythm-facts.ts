import { dateOf } from '../dates'
import type { RhythmFacts } from '../model/rhythm'
import type { PlainDate } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { beginsOn } from './due-dates'
import { countsAs } from './group'

/**
 * The facts that the rhythm of a rep is counted from: days and kinds since the first promise, and no word that anybody
 * wrote.
 */
export function rhythmFacts(workbook: Workbook): RhythmFacts {
  const { rep, sessions, leave, groups = {} } = workbook
  const cadences = Object.values(workbook.cadences)
  const [since = null] = cadences.map(beginsOn).sort()
  const archivedOn = rep.archivedAt === null ? null : dateOf(rep.archivedAt)
  const held = since === null ? [] : heldSince(workbook, since)
  const planned: RhythmFacts['planned'] = Object.values(sessions).flatMap(({ status, impromptu, type, when }) =>
    status === 'planned' && !impromptu ? [{ type, when }] : []
  )
  for (const { id, status, when, ...group } of Object.values(groups)) {
    const type = countsAs(group)
    if (status === 'planned' && type !== null) planned.push({ type, when, group: id })
  }
  const answers = Object.values(workbook.private.answers)
  return { cadences, leave: Object.values(leave), answers, held, planned, archivedOn, archived: rep.archived ?? [] }
}

/** The sessions that were held, and observed days on the road: each such day counts as one ride-along day. */
function heldSince({ sessions, observations, groups = {} }: Workbook, since: PlainDate): RhythmFacts['held'] {
  const held: RhythmFacts['held'] = Object.values(sessions).flatMap(({ status, type, when, minutes }) =>
    status === 'held' && dateOf(when) >= since ? [{ type, on: dateOf(when), minutes }] : []
  )
  for (const { id, status, when, minutes, ...group } of Object.values(groups)) {
    const type = countsAs(group)
    if (status === 'held' && type !== null && dateOf(when) >= since)
      held.push({ type, on: dateOf(when), minutes, group: id })
  }
  const rides = new Set(held.filter(({ type }) => type === 'ride-along').map(({ on }) => on))
  for (const { status, kind, when } of Object.values(observations)) {
    const on = dateOf(when)
    if (status !== 'recorded' || kind !== 'joint-visit' || on < since || rides.has(on)) continue
    rides.add(on)
    held.push({ type: 'ride-along', on, minutes: null })
  }
  return held
}
