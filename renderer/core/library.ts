import { create } from 'zustand'
import type { LibraryState, RepSummary, Settings } from '../../shared/contract'
import { askLibrary } from './ask'
import { call } from './bridge'
import { attempt } from './messages'
import { loadLanguage } from './translator'

interface Library {
  state: LibraryState | null
  settings: Settings | null
  reps: RepSummary[]
}

/** What the window knows about the library as a whole. */
export const useLibrary = create<Library>(() => ({ state: null, settings: null, reps: [] }))

export async function loadLibrary(asked = askLibrary()): Promise<void> {
  const settings = await asked.settings
  await loadLanguage(settings.language)
  const state = await asked.state
  useLibrary.setState({ state, settings, reps: state.ready ? await asked.reps : [] })
}

export const loadReps = () =>
  attempt(async () => {
    useLibrary.setState({ reps: await call('library.reps', {}) })
  })

/** Changes settings at once; false when main refused them. */
export async function changeSettings(changes: Partial<Settings>): Promise<boolean> {
  const settings = await attempt(() => call('settings.change', changes))
  if (!settings) return false
  await loadLanguage(settings.language)
  useLibrary.setState({ settings })
  return true
}
