import type { RepSummary } from '../model/library'
import type { Workbook } from '../model/workbook'

/** Who coaches in a workbook: the manager, and in the manager's own one somebody else (S3-1). */
export const coachOf = ({ own }: Pick<Workbook, 'own'>, manager: string): string => own?.coach ?? manager

/** The manager's own workbook; of several, as a folder that was put there by hand makes them, one that can be read. */
export const ownAmong = (all: readonly RepSummary[]): RepSummary | null => {
  const owns = all.filter(({ own }) => own)
  return owns.find(({ problem }) => problem === null) ?? owns[0] ?? null
}

/** The reps of a list; the manager's own workbook is none of them (S3-1). A further one is shown, or nobody would find it. */
export const repsAmong = (all: readonly RepSummary[]): RepSummary[] => {
  const own = ownAmong(all)
  return all.filter((one) => one !== own)
}
