import { RuleError } from '../../../shared/errors'
import { isInside } from '../library/folder'
import { type FaultReason, FileFault } from '../storage/files'

const byLibrary = (reason: FaultReason) =>
  reason === 'disk-full' ? 'restore.disk-full' : reason === 'read-only' ? 'restore.read-only' : 'restore.failed'

const byBackups = (reason: FaultReason) =>
  reason === 'disk-full'
    ? 'restore.no-room-for-backup'
    : reason === 'read-only'
      ? 'restore.backups-read-only'
      : 'restore.no-backup'

/** Says that nothing was restored, and whether it is the library or the folder for backups that the disk refused. */
export const notRestored =
  (library: string) =>
  (error: unknown): never => {
    if (error instanceof RuleError && error.code === 'backup.unread') throw new RuleError('restore.failed')
    if (!(error instanceof FileFault)) throw error
    const isOfLibrary = error.path === library || isInside(library, error.path)
    throw new RuleError(isOfLibrary ? byLibrary(error.reason) : byBackups(error.reason))
  }

/** As `notRestored`, for a backup that could not be opened: outside of the library, only its own file was read. */
export const notOpened =
  (library: string) =>
  (error: unknown): never => {
    if (error instanceof FileFault && error.path !== library && !isInside(library, error.path))
      throw new RuleError('moving.unreadable')
    return notRestored(library)(error)
  }

const asBegun = {
  missing: 'moving.no-folder',
  exists: 'moving.failed',
  'disk-full': 'moving.disk-full',
  'read-only': 'moving.read-only',
  taken: 'moving.failed',
  failed: 'moving.failed'
} as const

/** Says that no library was begun in a folder, because the disk refused. */
export const notBegun = (error: unknown): never => {
  throw error instanceof FileFault ? new RuleError(asBegun[error.reason]) : error
}
