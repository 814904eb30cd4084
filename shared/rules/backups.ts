import { dateOf } from '../dates'
import type { BackupReason } from '../model/backup'
import type { Moment, PlainDate } from '../model/scalars'

interface Made {
  madeAt: Moment
  reason: BackupReason
}

interface Holding extends Made {
  /** What could not be read when it was made, by path. */
  unread: readonly string[]
  /** Whether something of this path is in it. */
  holds(path: string): boolean
}

/** How many scheduled backups are kept. */
export const keptBackups = { today: 3, inAll: 10 } as const

/** How many other backups are kept: those that a person asked for, and those made before a restore. */
const keptOthers = 10

/**
 * The backups that may be removed. Of the scheduled ones, three of today and the last one of each earlier day stay, ten
 * in all; of the others, the last ten. The newest of all always stays, and of everything that it lacks, as it could not
 * be read, the newest that has it.
 */
export function backupsToRemove<T extends Holding>(backups: readonly T[], today: PlainDate): T[] {
  const newestFirst = [...backups].sort((a, b) => Date.parse(b.madeAt) - Date.parse(a.madeAt))
  const days = new Map<PlainDate, number>()
  const kept = { own: 0, others: 0 }
  const lastWith = new Set(newestFirst[0]?.unread.map((path) => newestFirst.find((one) => one.holds(path))))
  return newestFirst.filter((one) => !isOneToKeep(one) && !lastWith.has(one))

  function isOneToKeep({ madeAt, reason }: T): boolean {
    if (reason !== 'by-itself') {
      kept.others += 1
      return kept.others <= keptOthers
    }
    const day = dateOf(madeAt)
    const ofDay = (days.get(day) ?? 0) + 1
    if (ofDay > (day >= today ? keptBackups.today : 1) || kept.own === keptBackups.inAll) return false
    days.set(day, ofDay)
    kept.own += 1
    return true
  }
}

/** The hours that must pass before a change calls for the next backup. */
const hoursBetween = 3

/**
 * Whether it is time for a backup: something changed since the last one, and that was made some hours ago or on another
 * day.
 */
export function isBackupDue(last: (Made & { stamp: string }) | null, stamp: string, now: Moment): boolean {
  if (last === null) return true
  if (last.stamp === stamp) return false
  const hours = (Date.parse(now) - Date.parse(last.madeAt)) / 3_600_000
  // After the clock was set back, the time that went by is not known.
  return hours < 0 || hours >= hoursBetween || dateOf(last.madeAt) !== dateOf(now)
}
