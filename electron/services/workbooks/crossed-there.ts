import type { Patch } from '../../../shared/commands/patch'
import { Plan } from '../../../shared/model/plan'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import { isRestore } from '../storage/journal-format'
import { canGather } from '../storage/other-sides'
import type { AsideChange } from '../storage/set-aside'
import { touchesOf } from '../storage/touches'
import { areTwoDrafts, saysMore } from './crossed-plan'
import { type BegunThere, questionOf, type Sides } from './plans-apart'

/** A plan that went two ways; without a change when there is nothing to ask. */
export type CrossedThere = Omit<BegunThere, 'change'> & { change: AsideChange | null }

/** Whether there is something to ask about two states of a plan; null when other questions deal with them. */
function asksAbout(ours: Plan | undefined, theirs: Plan | undefined, wasHere: boolean): boolean | null {
  if (ours && isSigned(ours)) {
    if (theirs && isSigned(theirs)) return null
    // What was discarded there, or says nothing else, gives way to the signatures.
    return theirs !== undefined && saysMore(theirs, ours)
  }
  if (!theirs) return null
  if (isSigned(theirs)) return ours && saysMore(ours, theirs) ? true : null
  if (!ours) return wasHere ? true : null
  return areTwoDrafts(ours, theirs) ? true : null
}

/**
 * The plans that another side signed, wrote on or discarded, while here something else was done with them, so that the
 * changes of both do not fit together. `atTheirEnd` returns a plan as that side left it, `isSound` tells whether it is
 * complete and its seal matches.
 */
export function crossedThere(
  { workbook, entries, ownSince, ownTouches }: Sides & { ownTouches: readonly string[] },
  atTheirEnd: (id: Id) => unknown,
  isSound: (workbook: Workbook, record: string) => boolean
): CrossedThere[] {
  const touched = [...new Set(entries.flatMap(({ change }) => touchesOf(change.patches)))]
  return touched.flatMap((record): CrossedThere[] => {
    if (!record.startsWith('plans/') || !ownTouches.includes(record)) return []
    const id = record.slice('plans/'.length)
    const ours = workbook.plans[id]
    const theirs = Plan.safeParse(atTheirEnd(id)).data
    const isTaken = (patch: Patch) => patch.op === 'remove' && patch.path.join('/') === record
    const asks = asksAbout(
      ours,
      theirs,
      ownSince.some(({ change }) => change.patches.some(isTaken))
    )
    const within = entries.filter(({ change }) => touchesOf(change.patches).includes(record))
    const last = within.at(-1)
    // A restore replaces the whole workbook, and is asked about as such.
    if (asks === null || !last || within.some(({ change }) => isRestore(change))) return []
    if (theirs && isSigned(theirs) && !isSound({ ...workbook, plans: { [id]: theirs } }, record)) return []
    const instead = new Set(within.map(({ hash }) => hash))
    const change = asks && theirs ? questionOf(theirs, [], last.change, last.seq, last.hash, 'replace') : null
    return [{ record, instead, change }]
  })
}

/** Which waiting changes are part of another side, and about a plan that is asked about as a whole by now. */
export function withinCrossed(
  waiting: readonly AsideChange[],
  crossed: readonly CrossedThere[],
  whole: Sides['entries']
): string[] {
  const records = new Set(crossed.map(({ record }) => record))
  const fresh = new Set(crossed.map(({ change }) => change?.key))
  return waiting
    .filter(({ key, reason, change }) => {
      const touches = touchesOf(change.patches)
      return reason === 'fork' && !fresh.has(key) && touches.length > 0 && touches.every((one) => records.has(one))
    })
    .filter((one) => whole.some((entry) => canGather(entry, one)))
    .map(({ key }) => key)
}
