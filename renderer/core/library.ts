import { create } from 'zustand'
import type { Handed } from '../../shared/model/handed'
import type { LibraryState, RepSummary } from '../../shared/model/library'
import type { Settings } from '../../shared/model/settings'
import { copiesAmong, ownAmong, repsAmong } from '../../shared/rules/own'
import { askLibrary } from './ask'
import { call, unlessRefused } from './bridge'
import { attempt } from './messages'
import { useSalesProcess } from './sales-process'
import { beginSaving } from './saving'
import { loadLanguage } from './translator'

interface Library {
  state: LibraryState | null
  settings: Settings | null
  /** The team. */
  reps: RepSummary[]
  /** Further copies of workbooks, which are not reps. */
  copies: RepSummary[]
  /** The manager's own workbook, separate from the team; null if there is none (S3-1). */
  own: RepSummary | null
  /** Set while the rep has the laptop: then the window shows only the rep's side. */
  handed: Handed | null
  /** Whether a PIN is asked for when the laptop is handed back. */
  pin: boolean
}

/** What the window knows about the library as a whole. */
export const useLibrary = create<Library>(() => ({
  state: null,
  settings: null,
  reps: [],
  copies: [],
  own: null,
  handed: null,
  pin: false
}))

useLibrary.subscribe(({ settings }) => {
  const { stages, former } = useSalesProcess.getState()
  if (settings && (settings.salesProcess !== stages || settings.formerStages !== former))
    useSalesProcess.setState({ stages: settings.salesProcess, former: settings.formerStages })
})

/** Reading the workbooks brings up further notices: copies, and an erased workbook that came back. */
async function loadNotices(): Promise<void> {
  const found = await unlessRefused(call('library.state', {}), null)
  useLibrary.setState(({ state }) => {
    const isNew = state && found && JSON.stringify(state.notices) !== JSON.stringify(found.notices)
    return isNew ? { state: { ...state, notices: found.notices } } : {}
  })
}

const apart = (all: RepSummary[]) => ({ reps: repsAmong(all), copies: copiesAmong(all), own: ownAmong(all) })

export async function loadLibrary(asked = askLibrary()): Promise<void> {
  const settings = await asked.settings
  await loadLanguage(settings.language)
  const state = await asked.state
  beginSaving(state.unsaved)
  const { handed, pin } = await asked.handover
  useLibrary.setState({ state, settings, handed, pin, ...apart(state.ready ? await asked.reps : []) })
  if (state.ready) void loadNotices()
}

export const loadReps = () =>
  attempt(async () => {
    useLibrary.setState(apart(await call('library.reps', {})))
    void loadNotices()
  })

/** Changes settings at once; false when main refused the change. */
export async function changeSettings(changes: Partial<Settings>): Promise<boolean> {
  const settings = await attempt(() => call('settings.change', changes))
  if (!settings) return false
  await loadLanguage(settings.language)
  useLibrary.setState({ settings })
  return true
}
