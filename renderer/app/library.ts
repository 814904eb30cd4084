import { create } from 'zustand'
import type { LibraryState, RepSummary, Settings } from '../../shared/contract'
import { call } from './bridge'
import { attempt } from './messages'

interface Library {
  state: LibraryState | null
  settings: Settings | null
  reps: RepSummary[]
}

/** What the window knows about the library as a whole. */
export const useLibrary = create<Library>(() => ({ state: null, settings: null, reps: [] }))

export async function loadLibrary(): Promise<void> {
  const state = await call('library.state', {})
  const settings = await call('settings.get', {})
  const reps = state.ready ? await call('library.reps', {}) : []
  useLibrary.setState({ state, settings, reps })
}

export const loadReps = () =>
  attempt(async () => {
    useLibrary.setState({ reps: await call('library.reps', {}) })
  })

/** Changes settings at once; false when main refused them. */
export async function changeSettings(changes: Partial<Settings>): Promise<boolean> {
  const settings = await attempt(() => call('settings.change', changes))
  if (settings) useLibrary.setState({ settings })
  return settings !== undefined
}
