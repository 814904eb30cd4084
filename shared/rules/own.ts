import { nameKey } from '../folding'
import type { RepSummary } from '../model/library'
import type { Workbook } from '../model/workbook'

/** Who coaches in a workbook: the manager, and in the manager's own one somebody else (S3-1). */
export const coachOf = ({ own }: Pick<Workbook, 'own'>, manager: string): string => own?.coach ?? manager

/** The manager's own workbook; of several, as a folder that was put there by hand makes them, one that can be read. */
export const ownAmong = (all: readonly RepSummary[]): RepSummary | null => {
  const owns = all.filter(({ own }) => own)
  return owns.find(({ problem }) => problem === null) ?? owns[0] ?? null
}

/** Problems with which a workbook can be opened all the same, to be read. */
const onlyToRead = new Set(['workbook.newer', 'workbook.awaited', 'workbook.not-repaired'])

/** Whether a workbook cannot be opened; that of a newer Coachbook, or one that waits for some of its files, can. */
export const isUnread = ({ problem }: Pick<RepSummary, 'problem'>) => problem !== null && !onlyToRead.has(problem.code)

/** Whether files of a workbook are on their way from another computer. */
export const isOnTheWay = ({ problem }: Pick<RepSummary, 'problem'>) =>
  problem?.code === 'workbook.awaited' || problem?.code === 'workbook.arriving'

export const isCopy = ({ problem }: RepSummary) =>
  problem?.code === 'workbook.copy' || problem?.code === 'workbook.same-copy'

/** Folders that hold another copy of a workbook: each is a line with its problem, and no further rep. */
export const copiesAmong = (all: readonly RepSummary[]): RepSummary[] => all.filter(isCopy)

/**
 * The reps of a list; neither copies nor the manager's own workbook are among them (S3-1). A further own one is shown, or
 * nobody would find it.
 */
export const repsAmong = (all: readonly RepSummary[]): RepSummary[] => {
  const own = ownAmong(all)
  return all.filter((one) => one !== own && !isCopy(one))
}

/** What becomes of a workbook from a file where it is a manager's own (S3-1). */
export type OwnComing =
  /** It is none. */
  | 'none'
  /** It stays the own one of the same manager. */
  | 'own'
  /** Whoever coaches its manager takes it in, as that of a rep. */
  | 'reps'
  /** The manager has one already, and there is one only. */
  | 'twice'

/** `by`: who made the file; `manager`: whose library it comes into. */
export function ownComing(
  { own, rep }: Pick<Workbook, 'own' | 'rep'>,
  { by, manager, hasOwn }: { by: string; manager: string; hasOwn: boolean }
): OwnComing {
  if (!own) return 'none'
  const me = nameKey(manager)
  if (nameKey(by) !== me && nameKey(rep.name) !== me) return 'reps'
  return hasOwn ? 'twice' : 'own'
}
