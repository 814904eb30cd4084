import type { RepToRestore } from '../model/backup'
import { countsOf } from './restore-look'

/** Whether a rep is put back; otherwise the rep is taken away, because the backup was made before the rep came. */
export const isInBackup = ({ inBackup, cameLater }: RepToRestore): boolean => inBackup !== null || !cameLater

/**
 * Whether a rep can be chosen: nothing that can be read is ever replaced by something that cannot, except to take a
 * restore back.
 */
export const canRestore = (rep: RepToRestore): boolean => {
  if (rep.same) return rep.mends
  return rep.isUndone || !(isInBackup(rep) && rep.inBackup === null && (rep.here !== null || rep.unreadHere))
}

/** Whether a rep can also stay as it is here and only get back what it lacks. */
export const canOnlyMend = ({ mends, same }: RepToRestore): boolean => mends && !same

/** Whether anything that is here would go, or be put back as it was earlier. */
export function losesAnything({ differs }: RepToRestore): boolean {
  if (!differs) return false
  const { goes, changes } = countsOf(differs)
  return goes + changes > 0
}

/**
 * Whether a rep is chosen without anybody having said so: only where restoring takes nothing away that is not in
 * another backup.
 */
export function isChosenAtFirst(rep: RepToRestore): boolean {
  if (!canRestore(rep) || rep.inBackup === null || (rep.differs?.signed.length ?? 0) > 0) return false
  return rep.here === null || rep.onlyRestored || !losesAnything(rep)
}
