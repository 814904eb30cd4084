import { create } from 'zustand'
import type { RestoreLook } from '../../../shared/model/backup'
import { call } from '../../core/bridge'
import { attempt } from '../../core/messages'
import { go, history, paths } from '../../core/navigation'

interface Restoring {
  /** What restoring the opened backup would do. */
  look: RestoreLook | null
  /** When it was made, as the list says it; null for a file that the person chose. */
  when: string | null
  /** True while a backup is being opened. */
  opening: boolean
}

export const useRestoring = create<Restoring>(() => ({ look: null, when: null, opening: false }))

/** Opens a backup of the list, or a file that the person chooses (null), and shows what it would do. */
export async function openBackup(backup: { name: string; when: string } | null): Promise<void> {
  if (useRestoring.getState().opening) return
  useRestoring.setState({ opening: true })
  const look = await attempt(() => call('backups.look', { name: backup?.name ?? null }))
  useRestoring.setState({ opening: false })
  if (!look) return
  useRestoring.setState({ look, when: backup?.when ?? null })
  await go(paths.restore)
}

/** Puts the opened backup away once its page is left, by whatever way. */
export async function putAway(): Promise<void> {
  if (history.location.pathname === paths.restore || !useRestoring.getState().look) return
  useRestoring.setState({ look: null })
  await attempt(() => call('backups.drop', {}))
}
