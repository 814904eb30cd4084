import { nameKey } from '../folding'
import type { RepSummary } from '../model/library'
import type { Workbook } from '../model/workbook'

/** Who coaches in a workbook: the manager, or in the manager's own workbook somebody else (S3-1). */
export const coachOf = ({ own }: Pick<Workbook, 'own'>, manager: string): string => own?.coach ?? manager

/**
 * The manager's own workbook. If there are several, such as after a folder was copied by hand, one that can be read.
 */
export const ownAmong = (all: readonly RepSummary[]): RepSummary | null => {
  const owns = all.filter(({ own }) => own)
  return owns.find(({ problem }) => problem === null) ?? owns[0] ?? null
}

/** Problems with which a workbook can still be opened for reading. */
const onlyToRead = new Set(['workbook.newer', 'workbook.awaited', 'workbook.not-repaired'])

/**
 * Whether a workbook cannot be opened at all; one of a newer Coachbook, or one with files still missing, can be read.
 */
export const isUnread = ({ problem }: Pick<RepSummary, 'problem'>) => problem !== null && !onlyToRead.has(problem.code)

/** Whether files of a workbook are still on their way from another computer. */
export const isOnTheWay = ({ problem }: Pick<RepSummary, 'problem'>) =>
  problem?.code === 'workbook.awaited' || problem?.code === 'workbook.arriving'

export const isCopy = ({ problem }: RepSummary) =>
  problem?.code === 'workbook.copy' || problem?.code === 'workbook.same-copy'

/** Folders with another copy of a workbook: each is listed with its problem, but is not another rep. */
export const copiesAmong = (all: readonly RepSummary[]): RepSummary[] => all.filter(isCopy)

/**
 * The reps of a list, without copies and without the manager's own workbook (S3-1). A second own workbook is included,
 * because nobody would find it otherwise.
 */
export const repsAmong = (all: readonly RepSummary[]): RepSummary[] => {
  const own = ownAmong(all)
  return all.filter((one) => one !== own && !isCopy(one))
}

/** What happens to a manager's own workbook that comes from a file (S3-1). */
export type OwnComing =
  /** It is not an own workbook. */
  | 'none'
  /** It becomes the own workbook of the same manager. */
  | 'own'
  /** Its manager's coach takes it in, as the workbook of a rep. */
  | 'reps'
  /** The manager has an own workbook already, and there can be only one. */
  | 'twice'

/** `by`: who made the file; `manager`: the manager of the library that it comes into. */
export function ownComing(
  { own, rep }: Pick<Workbook, 'own' | 'rep'>,
  { by, manager, hasOwn }: { by: string; manager: string; hasOwn: boolean }
): OwnComing {
  if (!own) return 'none'
  const me = nameKey(manager)
  if (nameKey(by) !== me && nameKey(rep.name) !== me) return 'reps'
  return hasOwn ? 'twice' : 'own'
}
