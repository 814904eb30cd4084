import { create } from 'zustand'
import type { RestoreLook } from '../../../shared/model/backup'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { go, history, paths } from '../../core/navigation'

interface Restoring {
  /** What restoring the opened backup would do. */
  look: RestoreLook | null
  /** True while a backup is being opened. */
  opening: boolean
}

export const useRestoring = create<Restoring>(() => ({ look: null, opening: false }))

/** Opens a backup of the list, or a file that the person chooses (`name` null), and shows what it would do. */
export async function openBackup(name: string | null): Promise<void> {
  if (useRestoring.getState().opening) return
  useRestoring.setState({ opening: true })
  const look = await attempt(() => call('backups.look', { name }))
  useRestoring.setState({ opening: false })
  if (!look) return
  useRestoring.setState({ look })
  await go(paths.restore)
}

/** Puts the opened backup away once its page is left, by whatever way. */
export async function putAway(): Promise<void> {
  if (history.location.pathname === paths.restore || !useRestoring.getState().look) return
  useRestoring.setState({ look: null })
  await attempt(() => call('backups.drop', {}))
}
