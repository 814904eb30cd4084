import { timeOf } from '../../../shared/dates'
import type { BackupLine } from '../../../shared/model/backup'
import { useShortDate } from '../../ui/ShortDate'

type Made = Pick<BackupLine, 'name' | 'madeAt'>

const second = (moment: string) => moment.slice(0, 19)
const minute = (moment: string) => moment.slice(0, 16)

/**
 * What tells a backup from others of the same minute: the seconds, and a number among those of one second; empty for
 * the only one of its minute. `all`: the newest first.
 */
export function toldApartBy({ name, madeAt }: Made, all: readonly Made[]): string {
  const others = all.filter((other) => minute(other.madeAt) === minute(madeAt))
  if (others.length < 2) return ''
  const twins = others.filter((other) => second(other.madeAt) === second(madeAt)).reverse()
  const number = twins.length < 2 ? '' : ` (${twins.findIndex((other) => other.name === name) + 1})`
  return `:${madeAt.slice(17, 19)}${number}`
}

/** When a backup was made, as the list and the page about it say it. */
export function useMadeAt(): (backup: Made, all: readonly Made[]) => string {
  const short = useShortDate()
  return (backup, all) => `${short(backup.madeAt)}, ${timeOf(backup.madeAt)}${toldApartBy(backup, all)}`
}
