import { dateOf } from '../dates'
import type { BackupReason } from '../model/backup'
import type { Moment, PlainDate } from '../model/scalars'

interface Made {
  madeAt: Moment
  reason: BackupReason
}

/** How many backups that are made by themselves stay. */
export const keptBackups = { today: 3, inAll: 10 } as const

/** Those that a person asked for, and those made before a restore, stay until somebody removes them; at most so many. */
const keptOthers = 10

/**
 * The backups that may go: of those made by themselves three of today stay and the last one of each earlier day, ten in
 * all; of the others the last ten. The newest of all always stays.
 */
export function backupsToRemove<T extends Made>(backups: readonly T[], today: PlainDate): T[] {
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
  const days = new Map<PlainDate, number>()
  const kept = { own: 0, others: 0 }
  return newestFirst.filter(({ madeAt, reason }) => {
    if (reason !== 'by-itself') {
      kept.others += 1
      return kept.others > keptOthers
    }
    const day = dateOf(madeAt)
    const ofDay = (days.get(day) ?? 0) + 1
    if (ofDay > (day >= today ? keptBackups.today : 1) || kept.own === keptBackups.inAll) return true
    days.set(day, ofDay)
    kept.own += 1
    return false
  })
}

/** Hours after which a change asks for the next backup. */
const hoursBetween = 3

/** Whether it is time for a backup: something changed since the last one, and that was some hours ago or on another day. */
export function isBackupDue(last: (Made & { stamp: string }) | null, stamp: string, now: Moment): boolean {
  if (last === null) return true
  if (last.stamp === stamp) return false
  const hours = (Date.parse(now) - Date.parse(last.madeAt)) / 3_600_000
  // A clock that was put back says nothing about the time that went by.
  return hours < 0 || hours >= hoursBetween || dateOf(last.madeAt) !== dateOf(now)
}
